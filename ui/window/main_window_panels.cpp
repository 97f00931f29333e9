// The window's panels: where they stand, floating, kept for the next time; see main_window.h.
#include "ui/designer/stack_view.h"
#include "ui/inspector/inspector.h"
#include "ui/views/data_panel.h"
#include "ui/views/features_view.h"
#include "ui/views/latent_view.h"
#include "ui/views/loss_view.h"
#include "ui/views/panel_head.h"
#include "ui/views/reconstruction_view.h"
#include "ui/views/runs_view.h"
#include "ui/window/main_window.h"
#include "ui/window/transport_bar.h"

#include <QDockWidget>
#include <QResizeEvent>
#include <QSettings>
#include <QTimer>
#include <QToolButton>

namespace hourglass {

namespace {
constexpr int compactBelow = 1180; // pixels of width
} // namespace

QDockWidget *MainWindow::addDock(const char *name, const QString &title, QWidget *content, Qt::DockWidgetArea area, bool canMaximise)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(QLatin1String(name));
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable | QDockWidget::DockWidgetClosable);
    auto *head = new PanelHead(m_theme, title, canMaximise, dock);
    dock->setTitleBarWidget(head);
    dock->setWidget(content);
    connect(head, &PanelHead::maximiseRequested, this, [this, dock] { maximise(dock); });
    connect(dock, &QDockWidget::topLevelChanged, head, [head](bool floating) { head->setFloating(floating); });
    connect(dock, &QDockWidget::visibilityChanged, this, [this] { updateInterest(); });
    addDockWidget(area, dock);
    return dock;
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
    m_data->setMinimumWidth(216);
    m_inspector->setMinimumWidth(270);
}

std::array<QDockWidget *, 7> MainWindow::docks() const
{
    return {m_dataDock, m_inspectorDock, m_lossDock, m_featuresDock, m_runsDock, m_latentDock, m_picturesDock};
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
    for (QDockWidget *dock : {m_lossDock, m_latentDock, m_picturesDock, m_featuresDock, m_runsDock})
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
    m_lossDock->raise();
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

/// A narrow window keeps its panels apart from a wide one's.
QString MainWindow::layoutKey() const { return m_compact ? QStringLiteral("panels-compact") : QStringLiteral("panels"); }

void MainWindow::keepLayout()
{
    if (m_maximised)
        maximise(nullptr);
    QSettings().setValue(layoutKey(), saveState());
}

void MainWindow::resetLayout()
{
    if (m_maximised)
        maximise(nullptr);
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
        m_maximised = nullptr;
        centralWidget()->show();
        restoreState(std::exchange(m_before, {}));
        // Qt shares the room out anew when the middle comes back; once it has, every dock gets its own size again.
        QTimer::singleShot(0, this, [this, sizes = std::exchange(m_sizes, {})] {
            QList<QDockWidget *> docks;
            QList<int> widths;
            QList<int> heights;
            for (const auto &[each, size] : sizes) {
                docks.append(each);
                widths.append(size.width());
                heights.append(size.height());
            }
            resizeDocks(docks, widths, Qt::Horizontal);
            resizeDocks(docks, heights, Qt::Vertical);
        });
        m_stack->setFocus();
        return;
    }
    m_before = saveState();
    for (QDockWidget *each : docks())
        if (each->isVisible())
            m_sizes.emplace_back(each, each->size());
    for (QDockWidget *other : docks())
        other->setVisible(other == dock);
    centralWidget()->hide();
    m_maximised = dock;
}

} // namespace hourglass
