// The command line as a script sees it, for tests.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

/// Runs hourglass-cli; files lie in a folder of their own.
class CommandLine
{
public:
    struct Result {
        int code;
        QByteArray out;
        QByteArray err;
    };
    static Result run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(HOURGLASS_BIN_DIR "/hourglass-cli"), arguments);
        if (!process.waitForFinished(120000))
            return {-1, {}, "did not finish"};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    static QJsonObject object(const QByteArray &line) { return QJsonDocument::fromJson(line).object(); }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

private:
    QTemporaryDir m_folder;
};
