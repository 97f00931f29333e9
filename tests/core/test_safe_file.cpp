// Files that are written whole or not at all, by several at once, through links, and where writing fails.
#include "core/base/error.h"
#include "core/base/safe_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>
#include <memory>
#include <thread>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace hourglass;

namespace {

/// Runs in a process of its own, which ends without cleaning up; its exit code.
int inProcess(const std::function<int()> &work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(work());
    int status = -1;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// The same as a user whom folders can forbid something.
int asAnybody(const std::function<int()> &work)
{
    return inProcess([&] { return getuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0) ? 99 : work(); });
}

std::string refusal(const std::string &path)
{
    try {
        writeFile(path, "new");
    } catch (const Error &problem) {
        return problem.what();
    }
    return "no error";
}

} // namespace

class TestSafeFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    std::string path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)).toStdString(); }
    QByteArray contents(const char *name) const
    {
        QFile file(QString::fromStdString(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    void put(const char *name, const QByteArray &bytes, int mode = 0644) const
    {
        QFile file(QString::fromStdString(path(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QCOMPARE(chmod(path(name).c_str(), static_cast<mode_t>(mode)), 0);
    }
    QStringList all() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    int modeOf(const char *name) const
    {
        struct stat status = {};
        return stat(path(name).c_str(), &status) == 0 ? static_cast<int>(status.st_mode & 07777) : -1;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void inPiecesAndAtOnce()
    {
        writeFile(path("whole"), "all");
        SafeFile file(path("pieces"));
        file.write("one ");
        file.write("two");
        QCOMPARE(contents("pieces"), QByteArray("cannot be read"));
        file.commit();
        QCOMPARE(contents("whole"), QByteArray("all"));
        QCOMPARE(contents("pieces"), QByteArray("one two"));
        QCOMPARE(all(), (QStringList{"pieces", "whole"}));
    }

    void withoutCommitTheOldStays()
    {
        put("x", "old");
        SafeFile(path("x")).write("half of the n");
        QCOMPARE(contents("x"), QByteArray("old"));
        QCOMPARE(all(), QStringList{"x"});
    }

    void aLinkStaysALink()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("far")));
        put("far/x", "old");
        QCOMPARE(symlink("far/x", path("link").c_str()), 0);
        QCOMPARE(symlink("link", path("chain").c_str()), 0);
        QCOMPARE(symlink("far/later", path("dangling").c_str()), 0);
        writeFile(path("chain"), "new");
        QCOMPARE(contents("far/x"), QByteArray("new"));
        writeFile(path("dangling"), "first");
        QCOMPARE(contents("far/later"), QByteArray("first"));
        for (const char *name : {"link", "chain", "dangling"})
            QVERIFY(std::filesystem::is_symlink(path(name)));
        QCOMPARE(symlink("round", path("round").c_str()), 0);
        QVERIFY(refusal(path("round")).starts_with('"'));
    }

    void permissionsAreKept()
    {
        put("secret", "old", 0600);
        put("shared", "old", 0664);
        writeFile(path("secret"), "new");
        writeFile(path("shared"), "new");
        QCOMPARE(modeOf("secret"), 0600);
        QCOMPARE(modeOf("shared"), 0664);
        const mode_t before = umask(027);
        writeFile(path("fresh"), "new");
        umask(before);
        QCOMPARE(modeOf("fresh"), 0640);
    }

    void othersFilesAreLeftAlone()
    {
        put("victim", "precious");
        put("x.part", "mine");
        put(".hourglass-notes.part", "mine, too");
        QCOMPARE(symlink("victim", path("y.part").c_str()), 0);
        writeFile(path("x"), "new");
        writeFile(path("y"), "new");
        QCOMPARE(contents("victim"), QByteArray("precious"));
        QCOMPARE(contents("x.part"), QByteArray("mine"));
        QCOMPARE(contents(".hourglass-notes.part"), QByteArray("mine, too"));
    }

    void theOneAskedForLaterWins()
    {
        for (int pair = 0; pair < 300; ++pair) {
            SafeFile older(path("x"));
            SafeFile newer(path("x"));
            older.write("older");
            newer.write("newer");
            SafeFile &first = pair % 2 == 0 ? older : newer;
            SafeFile &second = pair % 2 == 0 ? newer : older;
            std::thread one([&] { first.commit(); });
            if (pair % 3 == 0) // in a known order, too
                one.join();
            second.commit();
            if (one.joinable())
                one.join();
            QCOMPARE(contents("x"), QByteArray("newer"));
        }
        writeFile(path("x"), "last");
        QCOMPARE(contents("x"), QByteArray("last"));
        QCOMPARE(all(), QStringList{"x"});
    }

    void twoProcessesDamageNothing()
    {
        const std::string mine(200000, 'a');
        const std::string theirs(300000, 'b');
        put("x", QByteArray::fromStdString(mine));
        const pid_t child = fork();
        if (child == 0) {
            for (int i = 0; i < 60; ++i)
                writeFile(path("x"), theirs);
            _exit(0);
        }
        int whole = 0;
        for (int i = 0; i < 60; ++i) {
            writeFile(path("x"), mine);
            const QByteArray found = contents("x");
            whole += found == QByteArray::fromStdString(mine) || found == QByteArray::fromStdString(theirs) ? 1 : 0;
        }
        int status = -1;
        waitpid(child, &status, 0);
        QCOMPARE(status, 0);
        QCOMPARE(whole, 60);
        QCOMPARE(all(), QStringList{"x"});
    }

    void whatTheDeadLeftGoesAndTheLivingKeepTheirs()
    {
        const auto dies = [&] {
            auto *file = new SafeFile(path("x"));
            file->write("half");
            return 0;
        };
        QCOMPARE(inProcess(dies), 0);
        QCOMPARE(all().size(), 1);
        SafeFile living(path("y"));
        living.write("whole");
        QCOMPARE(all().size(), 1); // what was left is gone, and this is another
        QCOMPARE(inProcess([&] {
                     writeFile(path("z"), "another process tidies up, too");
                     return 0;
                 }),
                 0);
        living.commit();
        QCOMPARE(contents("y"), QByteArray("whole"));
        QCOMPARE(all(), (QStringList{"y", "z"}));
    }

    void whatForbidsWritingIsSaid()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("closed")));
        put("closed/open", "old", 0666);
        put("protected", "old", 0444);
        QCOMPARE(chmod(path("closed").c_str(), 0555), 0);
        QCOMPARE(chmod(m_folder->path().toUtf8().constData(), 0777), 0);
        QCOMPARE(asAnybody([&] { return refusal(path("closed/open")).find("is not writable") != std::string::npos ? 0 : 1; }), 0);
        QCOMPARE(asAnybody([&] {
                     return refusal(path("closed/new")).find("cannot be written: you have no permission. Save in another folder.") !=
                                    std::string::npos
                                ? 0
                                : 1;
                 }),
                 0);
        QCOMPARE(asAnybody([&] {
                     return refusal(path("protected")).find("cannot be written: you have no permission. Save in another folder.") !=
                                    std::string::npos
                                ? 0
                                : 1;
                 }),
                 0);
        QCOMPARE(contents("closed/open"), QByteArray("old"));
        QCOMPARE(contents("protected"), QByteArray("old"));
        QVERIFY(refusal(path("no/such/folder/x")).find("there is no such file or folder. Save in another folder.") != std::string::npos);
        QCOMPARE(all(), (QStringList{"closed", "protected"}));
    }

    void onlyFilesAreReplaced()
    {
        QCOMPARE(mkfifo(path("pipe").c_str(), 0644), 0);
        QVERIFY(refusal(path("pipe")).find("is a pipe or a device") != std::string::npos);
        QVERIFY(refusal("/dev/null").find("is a pipe or a device") != std::string::npos);
        QVERIFY(refusal(m_folder->path().toStdString()).find("is a folder") != std::string::npos);
        QCOMPARE(all(), QStringList{"pipe"});
    }

    void aDiskThatIsFullLeavesTheOld()
    {
        put("x", "old");
        const int code = inProcess([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit small{1000, 1000};
            setrlimit(RLIMIT_FSIZE, &small);
            try {
                writeFile(path("x"), std::string(5000, 'n'));
            } catch (const Error &problem) {
                return std::string(problem.what()).find("cannot be written: the file is too large for this disk. Save on another disk.") !=
                               std::string::npos
                           ? 0
                           : 1;
            }
            return 2;
        });
        QCOMPARE(code, 0);
        QCOMPARE(contents("x"), QByteArray("old"));
        QCOMPARE(all(), QStringList{"x"});
    }
};

QTEST_GUILESS_MAIN(TestSafeFile)
#include "test_safe_file.moc"
