// Background work: what comes of it, in which order, and that nothing thrown leaves its thread.
#include "core/base/error.h"
#include "core/base/task.h"
#include "core/base/task_queue.h"

#include <QTest>

#include <condition_variable>
#include <deque>
#include <latch>
#include <memory>
#include <mutex>
#include <new>
#include <numeric>

using namespace hourglass;

namespace {

/// The owner's thread as a window has one: what is posted waits until it is run.
class Owner
{
public:
    Task::Post post()
    {
        return [this](std::function<void()> news) {
            const std::scoped_lock lock(m_mutex);
            m_news.push_back(std::move(news));
        };
    }
    int run()
    {
        std::deque<std::function<void()>> news;
        {
            const std::scoped_lock lock(m_mutex);
            news.swap(m_news);
        }
        for (const auto &each : news)
            each();
        return static_cast<int>(news.size());
    }

private:
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_news;
};

const Task::Post atOnce = [](const std::function<void()> &news) { news(); };

/// Work that goes on until it is asked to stop.
int untilStopped(const Task::Job &job)
{
    std::mutex mutex;
    std::condition_variable_any asked;
    std::unique_lock lock(mutex);
    asked.wait(lock, job.stop, [] { return false; });
    job.throwIfStopped();
    return 0;
}

} // namespace

class TestTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultReachesTheOwnersThread()
    {
        Owner owner;
        Task task(owner.post());
        QVERIFY(!task.isBusy());
        const std::thread::id here = std::this_thread::get_id();
        std::thread::id worked;
        std::thread::id told;
        int result = 0;
        task.start<int>(
            [&](const Task::Job &) {
                worked = std::this_thread::get_id();
                return 42;
            },
            [&](Outcome<int> outcome) {
                told = std::this_thread::get_id();
                QVERIFY(!task.isBusy());
                result = outcome.value();
            });
        task.wait();
        QVERIFY(task.isBusy()); // until it is told
        QCOMPARE(result, 0);
        QCOMPARE(owner.run(), 1);
        QCOMPARE(result, 42);
        QVERIFY(worked != here && told == here);
        QVERIFY(!task.isBusy());
    }

    void resultNeedNotBeCopyable()
    {
        Task task(atOnce);
        int result = 0;
        task.start<std::unique_ptr<int>>([](const Task::Job &) { return std::make_unique<int>(7); },
                                         [&](Outcome<std::unique_ptr<int>> outcome) { result = **outcome; });
        task.wait();
        QCOMPARE(result, 7);
    }

    void nothingThrownLeavesTheThread_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<bool>("cancelled");
        QTest::newRow("an error") << 0 << QStringLiteral("The file is empty.") << false;
        QTest::newRow("no memory") << 1 << QStringLiteral("Not enough memory for this.") << false;
        QTest::newRow("no exception at all") << 2 << QStringLiteral("An unexpected error occurred.") << false;
        QTest::newRow("cancelled") << 3 << QString() << true;
    }

    void nothingThrownLeavesTheThread()
    {
        QFETCH(const int, what);
        const auto raise = [what] {
            if (what == 0)
                throw Error("The file is empty.");
            if (what == 1)
                throw std::bad_alloc();
            if (what == 2)
                throw 5;
            throw Cancelled();
        };
        Failure failure;
        Task task(atOnce);
        task.start<void>([&](const Task::Job &) { raise(); }, [&](const Outcome<void> &outcome) { failure = outcome.failure(); });
        task.wait();
        QTEST(QString::fromStdString(failure.sentence), "sentence");
        QTEST(failure.cancelled, "cancelled");

        Failure queued;
        TaskQueue queue(atOnce);
        queue.add<void>(raise, [&](const Outcome<void> &outcome) { queued = outcome.failure(); });
        queue.close();
        QCOMPARE(queued, failure);
    }

    void whatIsThrownOnTellingIsToldToo()
    {
        QStringList told;
        Task task(atOnce);
        task.start<int>([](const Task::Job &) { return 1; },
                        [&](const Outcome<int> &outcome) {
                            told << (outcome ? QStringLiteral("result") : QString::fromStdString(outcome.failure().sentence));
                            if (outcome)
                                throw Error("It does not fit.");
                        });
        task.wait();
        QCOMPARE(told, (QStringList{QStringLiteral("result"), QStringLiteral("It does not fit.")}));
        QVERIFY(!task.isBusy());
    }

    void newerWorkReplacesOlder()
    {
        Owner owner;
        Task task(owner.post());
        QStringList told;
        const auto tell = [&](const char *which) { return [&told, which](const Outcome<int> &) { told << QLatin1String(which); }; };
        std::vector<int> numbers;
        task.start<int>([](const Task::Job &) { return 1; }, tell("done, not yet told"));
        task.wait();
        task.start<int>(untilStopped, tell("running")); // it ends only because the next one asks it to
        task.start<int>(
            [&](const Task::Job &job) {
                numbers.push_back(job.number);
                return 3;
            },
            tell("last"));
        task.wait();
        owner.run();
        QCOMPARE(told, QStringList{QStringLiteral("last")});
        QCOMPARE(numbers, std::vector{3});
        QVERIFY(!task.isBusy());
    }

    void cancelTellsNothing()
    {
        Owner owner;
        Task task(owner.post());
        int told = 0;
        task.start<int>(untilStopped, [&](const Outcome<int> &) { ++told; });
        QVERIFY(task.isBusy());
        task.cancel();
        QVERIFY(!task.isBusy());
        task.wait();
        owner.run();
        QCOMPARE(told, 0);
    }

    void nothingIsToldOnceTheOwnerIsGone()
    {
        Owner owner;
        int told = 0;
        {
            Task done(owner.post());
            done.start<int>([](const Task::Job &) { return 1; }, [&](const Outcome<int> &) { ++told; });
            done.wait();
            Task running(owner.post());
            running.start<int>(untilStopped, [&](const Outcome<int> &) { ++told; });
        } // asks it to stop and waits
        owner.run();
        QCOMPARE(told, 0);
    }

    void progressReachesTheOwnerBeforeTheResult()
    {
        Owner owner;
        Task task(owner.post());
        std::vector<double> news;
        task.start<int>(
            [](const Task::Job &job) {
                for (int i = 1; i <= 1000; ++i) // so many are too many to show
                    job.progress(i / 1000.0);
                return 0;
            },
            [&](const Outcome<int> &) { news.push_back(2); }, [&](double share) { news.push_back(share); });
        task.wait();
        owner.run();
        QVERIFY(news.size() >= 2 && news.size() < 1000);
        QCOMPARE(news.front(), 0.001); // the first is told at once
        QVERIFY(std::ranges::is_sorted(news));
        QCOMPARE(news.back(), 2.0);
    }

    void whatTheWorkHeldGoesWithItsThread()
    {
        Owner owner;
        Task task(owner.post());
        auto held = std::make_shared<int>(1);
        const std::weak_ptr<int> watched = held;
        task.start<void>([held = std::move(held)](const Task::Job &) {}, {});
        task.wait();
        QVERIFY(watched.expired());
    }

    void queueKeepsTheOrder()
    {
        Owner owner;
        std::vector<int> done;
        std::vector<int> told;
        TaskQueue queue(owner.post());
        std::latch begin(1);
        queue.add<void>([&] { begin.wait(); });
        for (int i = 0; i < 20; ++i)
            queue.add<int>(
                [&done, i] {
                    done.push_back(i);
                    if (i == 5)
                        throw Error("The disk is full.");
                    return i;
                },
                [&told, i](const Outcome<int> &outcome) { told.push_back(outcome ? *outcome : -i); });
        QVERIFY(queue.isBusy());
        begin.count_down();
        QVERIFY(queue.waitIdle(std::chrono::hours(1)));
        QVERIFY(!queue.isBusy());
        queue.close();
        owner.run();
        std::vector<int> expected(20);
        std::iota(expected.begin(), expected.end(), 0);
        QCOMPARE(done, expected);
        expected[5] = -5;
        QCOMPARE(told, expected);
    }

    void ticketAnnouncesWork()
    {
        TaskQueue queue(atOnce);
        auto ticket = queue.ticket();
        QVERIFY(queue.isBusy());
        QVERIFY(!queue.waitIdle(std::chrono::milliseconds(0)));
        int done = 0;
        std::thread other([&, ticket = std::move(ticket)]() mutable { queue.add<void>([&] { ++done; }, {}, std::move(ticket)); });
        QVERIFY(queue.waitIdle(std::chrono::hours(1)));
        other.join();
        QCOMPARE(done, 1);
        queue.close();
        queue.add<void>([&] { ++done; }); // too late
        QCOMPARE(done, 1);
    }
};

QTEST_APPLESS_MAIN(TestTask)
#include "test_task.moc"
