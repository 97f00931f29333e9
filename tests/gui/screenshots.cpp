// Screenshots of the window in its states:
//     cmake --build --preset release --target screenshots     writes build/release/screenshots/*.png
#include "app/picture_pages.h"
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/probe/map_probe.h"
#include "core/probe/quality_probe.h"
#include "ui/panels/latent/latent_view.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>
#include <QTreeWidget>

#include <cmath>
#include <cstdio>

using namespace hourglass;

namespace {

void waitFor(const std::function<bool()> &reached)
{
    QElapsedTimer clock;
    clock.start();
    while (!reached() && clock.elapsed() < 30000) {
        QApplication::processEvents();
        QThread::msleep(5);
    }
}

void rest(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    waitFor([&] { return clock.elapsed() > milliseconds; });
}

class Photographer
{
public:
    Photographer(QString folder, Theme::Mode mode, QSize size)
        : m_folder(std::move(folder)),
          m_ending(
              QStringLiteral("-%1-%2").arg(mode == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light")).arg(size.width()))
    {
        m_window = std::make_unique<MainWindow>(decodePages);
        m_window->theme().setMode(mode);
        m_window->resize(size);
        m_window->show();
    }

    void all()
    {
        take("empty", *m_window);
        m_window->lab().opener().open(QStringLiteral("fashion-mnist-5000"));
        waitFor([&] { return m_window->lab().dataset() != nullptr; });
        take("idle", *m_window);
        train(4);
        take("training", *m_window);
        explorer();
        error();
        manyLayers();
        convolutional();
        runs();
        gallery();
    }

private:
    ExperimentDocument &document() { return m_window->lab().document(); }

    void take(const char *name, QWidget &widget)
    {
        rest(150);
        const QString path = m_folder + QLatin1Char('/') + QLatin1String(name) + m_ending + QStringLiteral(".png");
        if (!widget.grab().save(path))
            qFatal("%s cannot be written.", qPrintable(path));
        std::printf("%s\n", qPrintable(path));
    }

    void train(int epochs)
    {
        m_window->lab().run().trainOrPause();
        waitFor([&] { return m_window->lab().live().hasRun() && m_window->lab().live().status().epoch() >= epochs; });
    }

    void pause()
    {
        if (m_window->lab().live().status().state == RunState::Running)
            m_window->lab().run().trainOrPause();
        waitFor([&] { return m_window->lab().live().status().state != RunState::Running; });
    }

    /// The latent space with everything in it: a way, a probe, a drawing; then PCA's ghost, and a past snapshot.
    void explorer()
    {
        pause();
        const auto action = [&](const char *name) { m_window->findChild<QAction *>(QLatin1String(name))->trigger(); };
        LiveSession &live = m_window->lab().live();
        action("exploreAction");
        waitFor([&] { return live.frame() && live.frame()->complete && live.frame()->get<MapAnswer>(); });
        const std::vector<std::uint32_t> &samples = *live.frame()->get<MapAnswer>()->samples;
        m_window->focus().setWaypoints({samples[40], samples[700], samples[1500]});
        const auto code = live.frame()->get<MapAnswer>()->codes.col(900);
        m_window->focus().setProbe({code.data(), code.data() + code.size()});
        m_window->focus().follow(samples[300]);
        m_window->findChild<QPushButton *>(QStringLiteral("drawTake"))->click();
        waitFor([&] { return live.frame()->get<QualityAnswer>() && std::isfinite(live.frame()->get<QualityAnswer>()->pca.error); });
        rest(800);
        take("explorer", *m_window);
        m_window->focus().setGhost(true);
        waitFor([&] { return m_window->findChild<MapPlot *>(QStringLiteral("mapPlot"))->ghostShare() == 1; });
        rest(300);
        take("explorer-ghost", *m_window);
        m_window->focus().setGhost(false);
        live.showMoment(30);
        rest(800);
        take("explorer-past", *m_window);
        live.showMoment(std::nullopt);
        m_window->focus().setWaypoints({});
        action("exploreAction");
        for (const char *dock : {"manifoldDock", "generateDock"})
            m_window->findChild<QDockWidget *>(QLatin1String(dock))->raise();
        m_window->findChild<QDockWidget *>(QStringLiteral("probeDock"))->raise();
        rest(800);
        take("generate-probe", *m_window);
        m_window->findChild<QDockWidget *>(QStringLiteral("latentDock"))->raise();
        m_window->findChild<QDockWidget *>(QStringLiteral("picturesDock"))->raise();
    }

    void error()
    {
        pause();
        Experiment e = document().experiment();
        e.encoder.push_back({e.nextId(), "conv2d", complete(conv2d, {{"kernel", std::int64_t{11}}, {"padding", std::string("valid")}})});
        document().edit(std::move(e), QStringLiteral("error"));
        take("error", *m_window);
        document().undoStack().undo();
    }

    void manyLayers()
    {
        std::vector<std::int64_t> widths;
        for (int i = 0; i < 9; ++i)
            widths.push_back(512 >> (i * 2 / 3));
        Experiment e = denseExperiment(widths, 8, document().shape());
        e.name = "Twenty layers";
        e.dataset = document().experiment().dataset;
        document().edit(std::move(e), QStringLiteral("layers"));
        train(2);
        take("twenty-layers", *m_window);
        pause();
    }

    void convolutional()
    {
        for (const Preset &preset : presets())
            if (preset.id == "convolutional-variational") {
                Experiment e = preset.make(document().shape());
                e.name = std::string(preset.label);
                e.dataset = document().experiment().dataset;
                document().edit(std::move(e), QStringLiteral("preset"));
            }
        train(2);
        m_window->findChild<QDockWidget *>(QStringLiteral("featuresDock"))->raise();
        take("convolutional-features", *m_window);
        pause();
    }

    void runs()
    {
        m_window->findChild<QDockWidget *>(QStringLiteral("runsDock"))->raise();
        auto *list = m_window->findChild<QTreeWidget *>(QStringLiteral("runsList"));
        auto *compare = m_window->findChild<QPushButton *>(QStringLiteral("compareRuns"));
        list->setCurrentItem(list->topLevelItem(0));
        waitFor([&] { return compare->isEnabled(); });
        take("runs", *m_window);
        compare->click();
        auto *view = m_window->findChild<QWidget *>(QStringLiteral("compareView"));
        rest(1500);
        take("compare", *view);
        view->close();
    }

    void gallery()
    {
        m_window->findChild<QAction *>(QStringLiteral("presetsAction"))->trigger();
        auto *shown = m_window->findChild<QDialog *>(QStringLiteral("presetGallery"));
        take("presets", *shown);
        shown->close();
    }

    QString m_folder;
    QString m_ending;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, QStringLiteral("screenshots"));
    QDir().mkpath(folder);
    const QTemporaryDir own; // settings and runs of its own
    QCoreApplication::setOrganizationName(QStringLiteral("hourglass-screenshots"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, own.path());
    qputenv("XDG_DATA_HOME", own.path().toUtf8());
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark})
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)})
            Photographer(folder, mode, size).all();
    return 0;
}
