// How quick the views of the latent space are while training goes on at full speed; see measure.h.
#include "core/probe/manifold_probe.h"
#include "core/probe/map_probe.h"
#include "core/probe/point_probe.h"
#include "tests/benchmarks/measure.h"

#include "core/experiment/presets.h"
#include "ui/panels/latent/latent_view.h"
#include "ui/panels/manifold/manifold_view.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace hourglass {

namespace {

/// How often a widget is painted.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget &widget) { widget.installEventFilter(this); }
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    int m_count = 0;
};

class Explored
{
public:
    Explored(MainWindow &window, double seconds, int rounds) : m_window(window), m_lab(window.lab()), m_seconds(seconds), m_rounds(rounds)
    {
    }

    void run()
    {
        start(m_lab.document().experiment());
        wait(1500);
        rate("2,000");
        map();
        throughput();
        m_window.findChild<QAction *>(QStringLiteral("resetLayoutAction"))->trigger();
        wait(300);
        manifold();
        probe("teach");
        say("pan and zoom over 1,000,000", timesOverAMillion(m_window.theme()));
        for (const BenchNetwork &network : benchNetworks())
            if (network.id == "conv") {
                Experiment e = network.make(m_lab.document().shape());
                e.dataset = m_lab.document().experiment().dataset;
                start(e);
                wait(1500);
                probe("conv");
            }
        std::fflush(stdout);
    }

private:
    void wait(int ms)
    {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        loop.exec();
    }
    /// Lets events come until something is so; false after a second.
    template <typename Condition>
    bool until(const Condition &condition)
    {
        QElapsedTimer clock;
        clock.start();
        while (!condition()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
            if (clock.elapsed() > 1000)
                return false;
        }
        return true;
    }
    void start(Experiment e)
    {
        e.plan.set("epochs", std::int64_t{100000}); // so that no round ends early
        m_lab.document().edit(std::move(e), QStringLiteral("measure"));
        m_lab.run().trainOrPause();
    }
    void say(const char *name, const std::vector<double> &times)
    {
        std::printf("{\"what\": \"%s\", \"count\": %zu, \"p50_ms\": %.2f, \"p99_ms\": %.2f, \"max_ms\": %.2f}\n", name, times.size(),
                    quantile(times, 0.5), quantile(times, 0.99), quantile(times, 1));
        std::fflush(stdout);
    }

    /// How often a second the map is painted, and how many samples a second are trained with meanwhile.
    void rate(const char *samples)
    {
        const auto batch = static_cast<double>(m_lab.document().experiment().plan.integer("batch"));
        const PaintCounter paints(*m_window.findChild<MapPlot *>(QStringLiteral("mapPlot")));
        int frames = 0;
        const auto connection = QObject::connect(&m_lab.live(), &LiveSession::frameArrived, &m_window, [&] { ++frames; });
        QElapsedTimer clock;
        clock.start();
        const auto first = m_lab.live().session()->status().step;
        wait(static_cast<int>(m_seconds * 1000));
        const double seconds = milliseconds(clock) / 1000;
        const auto steps = static_cast<double>(m_lab.live().session()->status().step - first);
        QObject::disconnect(connection);
        std::printf("{\"what\": \"map of %s samples, live\", \"paintings_per_second\": %.1f, \"frames_per_second\": %.1f, "
                    "\"samples_per_second\": %.0f}\n",
                    samples, paints.count() / seconds, frames / seconds, steps * batch / seconds);
        std::fflush(stdout);
    }

    /// All samples on the map, as frames come.
    void map()
    {
        auto *count = m_window.findChild<QComboBox *>(QStringLiteral("mapCount"));
        count->setCurrentIndex(count->count() - 1);
        Q_EMIT count->activated(count->currentIndex());
        until([&] {
            return m_lab.live().frame() && m_lab.live().frame()->get<MapAnswer>() &&
                   m_lab.live().frame()->get<MapAnswer>()->samples->size() > 60000;
        });
        rate("all");
        MapPlot *plot = m_window.findChild<MapPlot *>(QStringLiteral("mapPlot"));
        std::vector<double> times;
        const auto connection = QObject::connect(&m_lab.live(), &LiveSession::frameArrived, plot, [&] {
            plot->repaint();
            times.push_back(plot->lastPaint());
        });
        wait(static_cast<int>(m_seconds * 1000));
        QObject::disconnect(connection);
        say("map of all samples, live", times);
        std::vector<double> moves;
        for (int i = 0; i < 300; ++i) {
            QElapsedTimer clock;
            clock.start();
            plot->setView(plot->view().translated(i % 20 < 10 ? 0.05 : -0.05, 0));
            plot->repaint();
            moves.push_back(milliseconds(clock));
            QCoreApplication::processEvents();
        }
        say("pan over all samples", moves);
        plot->showAll();
        count->setCurrentIndex(1);
        Q_EMIT count->activated(1);
    }

    /// Every panel seen at once, against the bare engine, in turns.
    void throughput()
    {
        int place = 0;
        for (auto *dock : m_window.findChildren<QDockWidget *>()) {
            dock->show();
            if (dock->objectName() == QLatin1String("dataDock") || dock->objectName() == QLatin1String("inspectorDock"))
                continue;
            dock->setFloating(true);
            dock->setGeometry(20 + 470 * (place % 3), 20 + 290 * (place / 3 % 3), 460, 280);
            ++place;
        }
        m_window.focus().setWaypoints({1, 2});
        wait(1000);
        std::vector<double> ratios;
        std::vector<double> seen;
        std::vector<double> bare;
        for (int round = 0; round < m_rounds; ++round) {
            const auto batch = static_cast<double>(m_lab.document().experiment().plan.integer("batch"));
            QElapsedTimer clock;
            clock.start();
            const auto first = m_lab.live().session()->status().step;
            wait(static_cast<int>(m_seconds * 1000));
            seen.push_back(static_cast<double>(m_lab.live().session()->status().step - first) * batch / milliseconds(clock) * 1000);
            m_lab.live().session()->pause();
            wait(200);
            const auto setup = m_lab.live().frame()->setup;
            double speed = 0;
            std::jthread([&] {
                Trainer trainer(setup, 0);
                QElapsedTimer own;
                own.start();
                double steps = 0;
                for (; milliseconds(own) < m_seconds * 1000; ++steps)
                    if (trainer.step().epochEnded)
                        trainer.validate();
                speed = steps * batch / milliseconds(own) * 1000;
            }).join();
            bare.push_back(speed);
            ratios.push_back(seen.back() / bare.back());
            m_lab.live().session()->run();
            wait(300);
        }
        std::printf("{\"what\": \"all views shown\", \"panels\": %d, \"samples_per_second\": %.0f, \"bare\": %.0f, \"ratio\": %.3f, "
                    "\"moments_mb\": %.1f, \"budget_mb\": %.1f}\n",
                    place, quantile(seen, 0.5), quantile(bare, 0.5), quantile(ratios, 0.5),
                    static_cast<double>(m_lab.live().timeline()->bytes()) * 1e-6,
                    static_cast<double>(m_lab.live().timeline()->budget()) * 1e-6);
        std::fflush(stdout);
        m_window.focus().setWaypoints({});
    }

    QDockWidget *raise(const char *name)
    {
        auto *dock = m_window.findChild<QDockWidget *>(QLatin1String(name));
        dock->show();
        dock->raise();
        wait(300);
        return dock;
    }

    /// From a probe that was moved to its picture on the screen.
    void probe(const char *net)
    {
        raise("latentDock");
        MapPlot *plot = m_window.findChild<MapPlot *>(QStringLiteral("mapPlot"));
        until([&] { return m_lab.live().frame() && m_lab.live().frame()->get<MapAnswer>(); });
        std::vector<double> times;
        const auto size = static_cast<std::size_t>(m_lab.live().frame()->get<MapAnswer>()->codeSize());
        for (int i = 0; i < 300; ++i) {
            const Numbers code(size, static_cast<Scalar>(0.01 * i - 1));
            QElapsedTimer clock;
            clock.start();
            m_window.focus().setProbe(code);
            if (!until([&] {
                    return m_lab.live().frame() && m_lab.live().frame()->get<PointAnswer>() &&
                           m_lab.live().frame()->get<PointAnswer>()->code == code;
                }))
                continue;
            plot->repaint();
            times.push_back(milliseconds(clock));
            wait(10);
        }
        const std::string name = std::string("probe to picture, ") + net;
        say(name.c_str(), times);
    }

    /// From a question for another plane to its 400 pictures on the screen.
    void manifold()
    {
        raise("manifoldDock");
        auto *view = m_window.findChild<ManifoldPlot *>();
        until([&] { return m_lab.live().frame() && m_lab.live().frame()->get<ManifoldAnswer>(); });
        std::vector<double> times;
        for (int i = 0; i < 100; ++i) {
            Questions questions = m_lab.live().questions();
            const double reach = 1 + 0.01 * i;
            questions.ask(ManifoldQuestion{20, 20, {-reach, reach, -reach, reach}, {}});
            QElapsedTimer clock;
            clock.start();
            m_lab.live().setQuestions(questions);
            if (!until([&] {
                    return m_lab.live().frame()->get<ManifoldAnswer>() && m_lab.live().frame()->get<ManifoldAnswer>()->region[1] == reach;
                }))
                continue;
            view->repaint();
            times.push_back(milliseconds(clock));
            wait(10);
        }
        say("20 x 20 manifold", times);
    }

    MainWindow &m_window;
    Lab &m_lab;
    double m_seconds;
    int m_rounds;
};

} // namespace

void measureExplorer(MainWindow &window, double secondsEach, int rounds)
{
    QObject::connect(
        &window.lab(), &Lab::datasetChanged, &window,
        [&window, secondsEach, rounds] {
            QTimer::singleShot(0, &window, [&window, secondsEach, rounds] {
                Explored(window, secondsEach, rounds).run();
                window.close();
            });
        },
        Qt::SingleShotConnection);
}

} // namespace hourglass
