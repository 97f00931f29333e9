// The window's panels: where they stand, floating, kept for the next time; see main_window.h.
#include "ui/designer/stack_view.h"
#include "ui/inspector/inspector.h"
#include "ui/views/data_panel.h"
#include "ui/views/draw_view.h"
#include "ui/views/features_view.h"
#include "ui/views/generate_view.h"
#include "ui/views/latent_view.h"
#include "ui/views/loss_view.h"
#include "ui/views/manifold_view.h"
#include "ui/views/panel_head.h"
#include "ui/views/path_view.h"
#include "ui/views/probe_view.h"
#include "ui/views/quality_view.h"
#include "ui/views/reconstruction_view.h"
#include "ui/views/runs_view.h"
#include "ui/views/time_strip.h"
#include "ui/window/explorer.h"
#include "ui/window/foot_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/transport_bar.h"
#include "ui/window/video_export.h"
#include "ui/window/view_export.h"

#include "ui/look/controls.h"

#include <QDockWidget>
#include <QLayout>
#include <QMenu>
#include <QResizeEvent>
#include <QSettings>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace hourglass {

namespace {
constexpr int compactBelow = 1180; // pixels of width
constexpr int lowBelow = 820;      // pixels of height, in which three panels do not stand above each other
} // namespace

QDockWidget *MainWindow::addDock(const char *name, const QString &title, QWidget *content, Qt::DockWidgetArea area, bool canMaximise)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(QLatin1String(name));
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable | QDockWidget::DockWidgetClosable);
    auto *head = new PanelHead(m_theme, title, canMaximise, dock);
    dock->setTitleBarWidget(head);
    dock->setWidget(content);
    if (canMaximise) {
        auto *give = iconButton(m_theme, (QByteArray(name) + "Export").constData(), Icon::Download, tr("Copy or save what is shown"), head);
        give->setAccessibleName(tr("Copy or save %1").arg(title));
        give->setPopupMode(QToolButton::InstantPopup);
        auto *menu = new QMenu(give);
        m_export->fill(menu, content, title);
        QAction *film = menu->addAction(tr("Save the run as a &film…"), this, [this, content, title] { makeFilm(content, title); });
        film->setObjectName(content->objectName() + QStringLiteral("Film"));
        give->setMenu(menu);
        head->add(give);
    }
    connect(head, &PanelHead::maximiseRequested, this, [this, dock] { maximise(dock); });
    connect(dock, &QDockWidget::topLevelChanged, head, [head](bool floating) { head->setFloating(floating); });
    connect(dock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        updateInterest();
        if (visible && m_explorer) // what it missed while it was hidden, also that there is nothing any more
            m_explorer->refresh(m_lab->live().frame());
    });
    addDockWidget(area, dock);
    return dock;
}

/// A bar over the whole width that stays where it is and has no look of its own.
void MainWindow::addBar(const char *name, Qt::ToolBarArea area, QWidget *content)
{
    auto *bar = new QToolBar(this);
    bar->setObjectName(QLatin1String(name));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setStyleSheet(QStringLiteral("QToolBar{border:none;padding:0;margin:0;spacing:0}"));
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    bar->addWidget(content);
    addToolBar(area, bar);
    bar->ensurePolished(); // the bar takes its margins from the style sheet only once it knows it
    bar->layout()->setContentsMargins(0, 0, 0, 0);
}

void MainWindow::buildDocks()
{
    m_data = new DataPanel(m_theme, this);
    m_inspector = new Inspector(m_theme, m_lab->document(), this);
    m_loss = new LossView(m_theme, this);
    m_latent = new LatentView(m_theme, this);
    m_pictures = new ReconstructionView(m_theme, this);
    m_dataDock = addDock("dataDock", tr("Data"), m_data, Qt::LeftDockWidgetArea, false);
    m_inspectorDock = addDock("inspectorDock", tr("Inspector"), m_inspector, Qt::RightDockWidgetArea, false);
    m_lossDock = addDock("lossDock", tr("Loss"), m_loss, Qt::BottomDockWidgetArea, true);
    m_features = new FeaturesView(m_theme, this);
    m_featuresDock = addDock("featuresDock", tr("Features"), m_features, Qt::BottomDockWidgetArea, true);
    m_runsView = new RunsView(m_theme, this);
    m_runsDock = addDock("runsDock", tr("Runs"), m_runsView, Qt::BottomDockWidgetArea, true);
    m_latentDock = addDock("latentDock", tr("Latent space"), m_latent, Qt::BottomDockWidgetArea, true);
    m_picturesDock = addDock("picturesDock", tr("Reconstructions"), m_pictures, Qt::BottomDockWidgetArea, true);
    m_manifold = new ManifoldView(m_theme, this);
    m_manifoldDock = addDock("manifoldDock", tr("Manifold"), m_manifold, Qt::BottomDockWidgetArea, true);
    m_path = new PathView(m_theme, this);
    m_pathDock = addDock("pathDock", tr("Interpolate"), m_path, Qt::BottomDockWidgetArea, true);
    m_generate = new GenerateView(m_theme, this);
    m_generateDock = addDock("generateDock", tr("Generate"), m_generate, Qt::BottomDockWidgetArea, true);
    m_probe = new ProbeView(m_theme, this);
    m_probeDock = addDock("probeDock", tr("Probe"), m_probe, Qt::BottomDockWidgetArea, true);
    m_draw = new DrawView(m_theme, this);
    m_drawDock = addDock("drawDock", tr("Draw your own"), m_draw, Qt::BottomDockWidgetArea, true);
    m_quality = new QualityView(m_theme, this);
    m_qualityDock = addDock("qualityDock", tr("Code quality"), m_quality, Qt::BottomDockWidgetArea, true);
    auto *bottom = new QWidget(this);
    m_bottom = new QVBoxLayout(bottom); // the time strip and, while the designer is hidden, its foot
    m_bottom->setContentsMargins(0, 0, 0, 0);
    m_bottom->setSpacing(0);
    m_time = new TimeStrip(m_theme, bottom);
    m_bottom->addWidget(m_time);
    addBar("timeBar", Qt::BottomToolBarArea, bottom);
    m_explorer =
        new Explorer(m_lab->live(), {m_latent, m_manifold, m_path, m_generate, m_probe, m_draw, m_quality, m_pictures, m_time}, this);
    m_data->setMinimumWidth(216);
    m_inspector->setMinimumWidth(270);
}

std::vector<QDockWidget *> MainWindow::docks() const
{
    return {m_dataDock,     m_inspectorDock, m_lossDock,     m_featuresDock, m_runsDock, m_latentDock, m_picturesDock,
            m_manifoldDock, m_pathDock,      m_generateDock, m_probeDock,    m_drawDock, m_qualityDock};
}

void MainWindow::arrange()
{
    m_compact = width() < compactBelow;
    m_transport->inspectorButton()->setVisible(m_compact);
    if (restoreState(QSettings().value(layoutKey()).toByteArray())) {
        if (m_compact)
            m_inspectorDock->setVisible(m_transport->inspectorButton()->isChecked());
        return;
    }
    for (QDockWidget *dock : docks()) {
        dock->setFloating(false);
        dock->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_dataDock);
    addDockWidget(Qt::RightDockWidgetArea, m_inspectorDock);
    // A dock that is split off one with tabs would become a tab too: each gets a place of its own first.
    for (QDockWidget *dock : {m_lossDock, m_latentDock, m_picturesDock, m_featuresDock, m_runsDock, m_manifoldDock, m_pathDock,
                              m_generateDock, m_probeDock, m_drawDock, m_qualityDock})
        addDockWidget(Qt::BottomDockWidgetArea, dock);
    if (m_compact) {
        m_inspectorDock->setVisible(m_transport->inspectorButton()->isChecked());
        tabifyDockWidget(m_lossDock, m_picturesDock);
        m_lossDock->raise();
    } else {
        m_inspectorDock->show();
        splitDockWidget(m_lossDock, m_latentDock, Qt::Horizontal);
        splitDockWidget(m_latentDock, m_picturesDock, Qt::Horizontal);
    }
    tabifyDockWidget(m_lossDock, m_featuresDock);
    tabifyDockWidget(m_featuresDock, m_runsDock);
    tabifyDockWidget(m_latentDock, m_manifoldDock);
    tabifyDockWidget(m_manifoldDock, m_pathDock);
    tabifyDockWidget(m_pathDock, m_generateDock);
    tabifyDockWidget(m_compact ? m_generateDock : m_picturesDock, m_probeDock);
    tabifyDockWidget(m_probeDock, m_drawDock);
    tabifyDockWidget(m_drawDock, m_qualityDock);
    m_lossDock->raise();
    m_latentDock->raise();
    if (!m_compact)
        m_picturesDock->raise();
    const int w = width();
    resizeDocks({m_dataDock}, {w < 1280 ? 220 : 248}, Qt::Horizontal);
    resizeDocks({m_inspectorDock}, {300}, Qt::Horizontal);
    if (m_compact)
        resizeDocks({m_lossDock, m_latentDock}, {(w - 220) * 45 / 100, (w - 220) * 55 / 100}, Qt::Horizontal);
    else
        resizeDocks({m_lossDock, m_latentDock, m_picturesDock}, {(w - 248) * 29 / 100, (w - 248) * 36 / 100, (w - 248) * 35 / 100},
                    Qt::Horizontal);
    resizeDocks({m_lossDock}, {std::max(220, height() * 39 / 100)}, Qt::Vertical);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool known = event->oldSize().isValid();
    if (known && m_compact == (width() < compactBelow))
        return;
    if (known)
        keepLayout();
    arrange();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (event->spontaneous())
        return;
    // A floating panel that was restored before there was a window to float over would lie beneath it.
    QTimer::singleShot(0, this, [this] {
        for (QDockWidget *dock : docks())
            if (dock->isFloating() && dock->isVisible()) {
                dock->hide();
                dock->show();
                dock->raise();
            }
    });
}

/// Where there is no room for all tabs they are scrolled: half a word is no name.
void MainWindow::childEvent(QChildEvent *event)
{
    QMainWindow::childEvent(event);
    if (auto *tabs = event->type() == QEvent::ChildPolished ? qobject_cast<QTabBar *>(event->child()) : nullptr) {
        tabs->setElideMode(Qt::ElideNone);
        tabs->setUsesScrollButtons(true);
    }
}

/// A narrow window keeps its panels apart from a wide one's.
QString MainWindow::layoutKey() const { return m_compact ? QStringLiteral("panels-compact") : QStringLiteral("panels"); }

void MainWindow::keepLayout()
{
    if (m_maximised)
        leaveMaximised();
    QSettings().setValue(layoutKey(), saveState());
}

void MainWindow::resetLayout()
{
    if (m_maximised)
        leaveMaximised();
    for (const char *key : {"panels", "panels-compact"})
        QSettings().remove(QLatin1String(key));
    arrange();
    // Qt leaves the tabs of panels that stood elsewhere without their titles until a state is restored.
    QTimer::singleShot(0, this, [this] { restoreState(saveState()); });
}

void MainWindow::maximise(QDockWidget *dock)
{
    if (dock && dock->isFloating()) { // back to where it came from
        dock->setFloating(false);
        return;
    }
    if (m_maximised) {
        const bool back = m_backToExplorer;
        const bool inside = m_exploring && dock; // one of the explorer's panels: leaving it leads back to them
        leaveMaximised();
        if (back)
            explore();
        if (!inside)
            return;
        enterMaximised(dock);
        m_backToExplorer = true;
    } else if (dock) {
        enterMaximised(dock);
    }
    for (QDockWidget *other : docks())
        other->setVisible(other == dock);
    hideEmptyTabs();
}

void MainWindow::enterMaximised(QDockWidget *dock)
{
    m_before = saveState();
    m_bottom->insertWidget(0, m_foot);
    m_foot->show();
    centralWidget()->hide();
    m_maximised = dock;
    m_foot->setWayBack(true);
}

void MainWindow::leaveMaximised()
{
    m_maximised = nullptr;
    m_exploring = false;
    m_backToExplorer = false;
    m_foot->setWayBack(false);
    m_latent->display()->showMore(false);
    static_cast<QBoxLayout *>(centralWidget()->layout())->addWidget(m_foot);
    m_foot->show();
    centralWidget()->show();
    restoreState(std::exchange(m_before, {}));
    hideEmptyTabs();
    m_stack->setFocus();
}

/// Qt leaves a row of tabs standing where panels stood that have gone elsewhere.
void MainWindow::hideEmptyTabs()
{
    QTimer::singleShot(0, this, [this] {
        for (auto *tabs : findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly))
            if (tabs->count() == 0)
                tabs->hide();
    });
}

void MainWindow::explore()
{
    if (m_maximised) {
        leaveMaximised();
        return;
    }
    enterMaximised(m_latentDock);
    m_exploring = true;
    const std::array shown{m_latentDock, m_pathDock, m_manifoldDock, m_generateDock, m_probeDock, m_drawDock, m_qualityDock};
    for (QDockWidget *dock : docks()) {
        const bool wanted = std::ranges::find(shown, dock) != shown.end();
        if (wanted)
            dock->setFloating(false);
        dock->setVisible(wanted);
    }
    addDockWidget(Qt::BottomDockWidgetArea, m_latentDock);
    splitDockWidget(m_latentDock, m_probeDock, Qt::Horizontal);
    splitDockWidget(m_latentDock, m_pathDock, Qt::Vertical);
    tabifyDockWidget(m_pathDock, m_manifoldDock);
    tabifyDockWidget(m_manifoldDock, m_generateDock);
    m_pathDock->raise();
    splitDockWidget(m_probeDock, m_drawDock, Qt::Vertical);
    const bool low = height() < lowBelow;
    if (low)
        tabifyDockWidget(m_drawDock, m_qualityDock);
    else
        splitDockWidget(m_drawDock, m_qualityDock, Qt::Vertical);
    m_drawDock->raise();
    resizeDocks({m_latentDock, m_probeDock}, {width() - 340, 340}, Qt::Horizontal);
    resizeDocks({m_latentDock, m_pathDock}, {height() - (low ? 360 : 480), low ? 100 : 240}, Qt::Vertical);
    if (low)
        resizeDocks({m_probeDock, m_drawDock}, {height() / 2, height() / 2}, Qt::Vertical);
    else
        resizeDocks({m_probeDock, m_drawDock, m_qualityDock}, {height() * 34 / 100, height() * 33 / 100, height() * 33 / 100},
                    Qt::Vertical);
    hideEmptyTabs();
    m_latent->display()->showMore(true);
    m_latent->plot()->setFocus();
}

void MainWindow::makeFilm(QWidget *view, const QString &name)
{
    if (m_film || !m_lab->live().hasRun()) {
        m_foot->setNotice(m_film ? tr("A film is being made already.") : tr("There is no run to make a film of yet."), false, {}, {});
        return;
    }
    const QString path =
        askForExport(name.toLower().replace(u' ', u'-') + (VideoExport::hasEncoder() ? QStringLiteral(".webm") : QStringLiteral(".png")),
                     VideoExport::filter());
    if (path.isEmpty())
        return;
    m_film = std::make_unique<VideoExport>(m_lab->live(), view, path, nullptr);
    connect(m_film.get(), &VideoExport::progressed, this, [this](int frame, int frames) {
        m_foot->setNotice(tr("Film: moment %1 of %2").arg(frame).arg(frames), false, tr("Cancel"), [this] {
            if (m_film)
                m_film->cancel();
        });
    });
    const auto done = [this](const QString &sentence, bool isError) {
        sentence.isEmpty() ? m_foot->clearNotice() : m_foot->setNotice(sentence, isError, {}, {});
        QMetaObject::invokeMethod(
            this, [this] { m_film.reset(); }, Qt::QueuedConnection);
    };
    connect(m_film.get(), &VideoExport::finished, this,
            [done](const QString &file) { done(tr("Saved the film as %1.").arg(file.section(u'/', -1)), false); });
    connect(m_film.get(), &VideoExport::failed, this, [done](const QString &sentence) { done(sentence, true); });
}

} // namespace hourglass
