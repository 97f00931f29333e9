// A test that writes files of its own.
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace hourglass {

class WritingTest : public QObject
{
protected:
    QTemporaryDir m_folder;

    /// In the test's folder, whose own folders are made. Gives the path.
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
};

} // namespace hourglass
