// What the window costs while it trains; see measure.h.
#include "tests/benchmarks/measure.h"

#include "core/base/safe_file.h"
#include "core/experiment/files.h"
#include "core/experiment/presets.h"
#include "ui/designer/stack_view.h"
#include "ui/panels/latent/latent_view.h"
#include "ui/plots/point_raster.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace hourglass {

double quantile(std::vector<double> values, double q)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1))];
}

namespace {

/// Milliseconds since this process was started, by the kernel's clock.
double sinceLaunch()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    QFile uptime(QStringLiteral("/proc/uptime"));
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = stat.readAll();
    const double start = text.mid(text.lastIndexOf(')') + 2).split(' ').value(19).toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
    return (uptime.readAll().split(' ').value(0).toDouble() - start) * 1000;
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly)
               ? file.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) * 1e-6
               : -1;
}

/// The median time to paint 70,000 points of ten classes on 800 × 600 pixels.
double paintMap()
{
    Matrix points(2, 70000);
    PointRaster::Colours colour(70000);
    const Random random(1, Purpose::Display);
    for (Index i = 0; i < points.cols(); ++i) {
        random.fillNormal(static_cast<std::uint32_t>(i), {points.col(i).data(), 2});
        colour[static_cast<std::size_t>(i)] = static_cast<std::int16_t>(i % 10);
    }
    PointRaster::Style style{Qt::white, Qt::black, {}};
    for (int c = 0; c < 10; ++c)
        style.colours.push_back(classColour(Tokens::light(), c));
    PointRaster raster;
    std::vector<double> times;
    for (int i = 0; i < 40; ++i) {
        QElapsedTimer clock;
        clock.start();
        raster.paint(points, colour, QRectF(-3, -3, 6, 6), {800, 600}, 1, style);
        times.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
    }
    return quantile(times, 0.5);
}

class Measurement : public QObject
{
public:
    Measurement(MainWindow &window, double seconds, int rounds) : QObject(&window), m_window(window), m_seconds(seconds), m_rounds(rounds)
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        m_beat.setInterval(beat);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            if (m_live)
                m_stalls.push_back(std::max(0.0, static_cast<double>(m_sinceBeat.nsecsElapsed()) * 1e-6 - beat));
            m_sinceBeat.restart();
        });
        connect(&window.lab().live(), &LiveSession::frameArrived, this, [this](const auto &frame) {
            if (m_firstFrame < 0 && frame->step > 0)
                m_firstFrame = sinceLaunch();
            ++m_frames;
        });
        connect(
            &window.lab(), &Lab::datasetChanged, this, [this] { QTimer::singleShot(0, this, [this] { start(); }); },
            Qt::SingleShotConnection);
    }

private:
    static constexpr int beat = 4; // ms

    void start()
    {
        Experiment e = m_window.lab().document().experiment();
        e.plan.set("epochs", std::int64_t{100000}); // so that no round ends early
        m_window.lab().document().edit(std::move(e), QStringLiteral("measure"));
        m_window.lab().run().trainOrPause();
        QTimer::singleShot(1500, this, [this] { liveRound(); }); // the first second is start-up
    }

    void liveRound()
    {
        m_live = true;
        m_sinceBeat.restart();
        m_beat.start();
        m_firstStep = m_window.lab().live().session()->status().step;
        m_clock.start();
        QTimer::singleShot(static_cast<int>(m_seconds * 1000), this, [this] {
            const auto steps = m_window.lab().live().session()->status().step - m_firstStep;
            m_liveSpeeds.push_back(static_cast<double>(steps) * batch() / (static_cast<double>(m_clock.elapsed()) * 1e-3));
            m_live = false;
            m_beat.stop();
            m_memory = std::max(m_memory, residentMegabytes());
            m_window.lab().live().session()->pause();
            QTimer::singleShot(100, this, [this] { bareRound(); });
        });
    }

    /// The same training as the command line does it: without a view.
    void bareRound()
    {
        const auto setup = m_window.lab().live().frame()->setup;
        m_thread = std::jthread([this, setup] {
            Trainer trainer(setup, 0);
            QElapsedTimer clock;
            clock.start();
            double steps = 0;
            for (; static_cast<double>(clock.elapsed()) < m_seconds * 1000; ++steps)
                if (trainer.step().epochEnded)
                    trainer.validate();
            const double speed = steps * batch() / (static_cast<double>(clock.elapsed()) * 1e-3);
            QMetaObject::invokeMethod(this, [this, speed] {
                m_bareSpeeds.push_back(speed);
                if (--m_rounds > 0) {
                    m_window.lab().live().session()->run();
                    QTimer::singleShot(300, this, [this] { liveRound(); });
                } else {
                    longStack();
                }
            });
        });
    }

    /// Forty blocks in training: what a hand does to them, frame by frame.
    void longStack()
    {
        const std::vector<std::int64_t> widths(19, 64);
        Experiment e = denseExperiment(widths, 32, m_window.lab().document().shape());
        e.dataset = m_window.lab().document().experiment().dataset;
        e.plan.set("epochs", std::int64_t{100000});
        m_window.lab().document().edit(std::move(e), QStringLiteral("measure"));
        m_window.lab().run().trainOrPause();
        QTimer::singleShot(1000, this, [this] {
            dragAndZoom();
            QTimer::singleShot(0, this, [this] { openFile(); });
        });
    }

    void dragAndZoom()
    {
        auto *stack = m_window.findChild<StackView *>(QStringLiteral("stack"));
        m_blocks = stack->stackLayout().blocks.size();
        QWidget *viewport = stack->viewport();
        const auto mouse = [&](QEvent::Type type, QPoint at, Qt::MouseButtons buttons) {
            QMouseEvent event(type, at, viewport->mapToGlobal(at), Qt::LeftButton, buttons, Qt::NoModifier);
            QCoreApplication::sendEvent(viewport, &event);
        };
        const auto timed = [&](std::vector<double> &times, const auto &act) {
            QElapsedTimer clock;
            clock.start();
            act();
            viewport->repaint();
            times.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
            QCoreApplication::processEvents(); // what training has to say comes between, as always
        };
        const QPoint from = stack->mapFromScene(stack->stackLayout().blocks[3].rect.center());
        mouse(QEvent::MouseButtonPress, from, Qt::LeftButton);
        for (int i = 1; i <= 200; ++i)
            timed(m_drags, [&] { mouse(QEvent::MouseMove, from + QPoint(2 * i, i % 7), Qt::LeftButton); });
        mouse(QEvent::MouseMove, from, Qt::LeftButton);
        mouse(QEvent::MouseButtonRelease, from, Qt::NoButton);
        for (int i = 0; i < 100; ++i)
            timed(m_zooms, [&] {
                QWheelEvent event(from, viewport->mapToGlobal(from), {}, QPoint(0, i % 50 < 25 ? 40 : -40), Qt::NoButton,
                                  Qt::ControlModifier, Qt::NoScrollPhase, false);
                QCoreApplication::sendEvent(viewport, &event);
            });
    }

    /// From a file on disk to a painted stack.
    void openFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("measure.json"));
        Experiment e = m_window.lab().document().experiment();
        e.name = "opened";
        writeFile(path.toStdString(), toJson(e));
        connect(&m_window.lab().document(), &ExperimentDocument::changed, this, [this](const Experiment &, const Experiment &now) {
            if (now.name != "opened" || m_opening > 0)
                return;
            m_window.repaint();
            m_opening = static_cast<double>(m_clock.nsecsElapsed()) * 1e-6;
            QTimer::singleShot(0, this, [this] { report(); });
        });
        m_clock.start();
        m_window.lab().opener().open(path);
    }

    void report()
    {
        std::vector<double> ratios;
        for (std::size_t i = 0; i < m_liveSpeeds.size(); ++i)
            ratios.push_back(m_liveSpeeds[i] / m_bareSpeeds[i]);
        std::printf("{\"samples_per_second_window\": %.0f, \"samples_per_second_bare\": %.0f, \"ratio\": %.3f, \"stall_p50_ms\": %.2f, "
                    "\"stall_p99_ms\": %.2f, \"stall_max_ms\": %.2f, \"frames_per_second\": %.1f, \"launch_to_first_frame_ms\": %.0f, "
                    "\"map_70000_ms\": %.2f, \"resident_mb\": %.0f, \"blocks\": %zu, \"drag_p99_ms\": %.2f, \"zoom_p50_ms\": %.2f, "
                    "\"zoom_p99_ms\": %.2f, "
                    "\"open_experiment_ms\": %.0f}\n",
                    quantile(m_liveSpeeds, 0.5), quantile(m_bareSpeeds, 0.5), quantile(ratios, 0.5), quantile(m_stalls, 0.5),
                    quantile(m_stalls, 0.99), quantile(m_stalls, 1), m_frames / (m_seconds * static_cast<double>(m_liveSpeeds.size())),
                    m_firstFrame, paintMap(), m_memory, m_blocks, quantile(m_drags, 0.99), quantile(m_zooms, 0.5), quantile(m_zooms, 0.99),
                    m_opening);
        std::fflush(stdout);
        m_window.close();
    }

    double batch() { return static_cast<double>(m_window.lab().document().experiment().plan.integer("batch")); }

    MainWindow &m_window;
    double m_seconds;
    int m_rounds;
    QTimer m_beat;
    QElapsedTimer m_sinceBeat;
    QElapsedTimer m_clock;
    bool m_live = false;
    double m_firstFrame = -1;
    double m_frames = 0;
    double m_memory = 0;
    std::uint64_t m_firstStep = 0;
    std::vector<double> m_stalls;
    std::vector<double> m_liveSpeeds;
    std::vector<double> m_bareSpeeds;
    std::size_t m_blocks = 0;
    std::vector<double> m_drags;
    std::vector<double> m_zooms;
    double m_opening = 0;
    QTemporaryDir m_folder;
    std::jthread m_thread;
};

} // namespace

void measure(MainWindow &window, double secondsEach, int rounds) { new Measurement(window, secondsEach, rounds); }

} // namespace hourglass
