// Where the docks stand; see panel_layout.h.
#include "ui/window/panel_layout.h"

#include "ui/window/foot_bar.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>
#include <QTabBar>
#include <QTimer>

#include <algorithm>

namespace hourglass {

namespace {

constexpr int compactBelow = 1180; // pixels of width
constexpr int lowBelow = 820;      // pixels of height, in which three panels do not stand above each other
constexpr int sideWidth = 340;     // of the column beside the map
constexpr int stripHeight = 190;   // of what lies below it

QList<QDockWidget *> asList(const std::vector<QDockWidget *> &docks) { return {docks.begin(), docks.end()}; }

} // namespace

PanelLayout::PanelLayout(QMainWindow &window, PanelDocks &docks, QAbstractButton &drawer, FootBar &foot, QBoxLayout &below)
    : QObject(&window), m_window(window), m_docks(docks), m_drawer(drawer), m_foot(foot), m_below(below)
{
    connect(&docks, &PanelDocks::maximiseRequested, this, &PanelLayout::maximise);
    connect(&docks, &PanelDocks::comesForward, this, &PanelLayout::bringForward);
    connect(&drawer, &QAbstractButton::toggled, this, [this](bool open) {
        for (QDockWidget *dock : m_docks.group(PanelGroup::Settings))
            dock->setVisible(open);
    });
    connect(&foot, &FootBar::backRequested, this, [this] { maximise(nullptr); });
}

/// A narrow window keeps its panels apart from a wide one's.
QString PanelLayout::key() const { return m_compact ? QStringLiteral("panels-compact") : QStringLiteral("panels"); }

void PanelLayout::keep()
{
    if (isMaximised())
        leave();
    QSettings().setValue(key(), m_window.saveState());
}

void PanelLayout::reset()
{
    if (isMaximised())
        leave();
    for (const char *each : {"panels", "panels-compact"})
        QSettings().remove(QLatin1String(each));
    arrange();
    // Qt leaves the tabs of panels that stood elsewhere without their titles until a state is restored.
    QTimer::singleShot(0, this, [this] { m_window.restoreState(m_window.saveState()); });
}

void PanelLayout::fit(bool known)
{
    if (known && m_compact == (m_window.width() < compactBelow))
        return;
    if (known)
        keep();
    arrange();
}

void PanelLayout::arrange()
{
    m_compact = m_window.width() < compactBelow;
    m_drawer.setVisible(m_compact);
    const bool restored = m_window.restoreState(QSettings().value(key()).toByteArray());
    if (!restored)
        place();
    if (m_compact)
        for (QDockWidget *dock : m_docks.group(PanelGroup::Settings))
            dock->setVisible(m_drawer.isChecked());
}

/// The usual places: three columns below, two of them in a narrow window; the first of each is seen.
void PanelLayout::place()
{
    for (const PanelDocks::Entry &entry : m_docks.entries())
        if (entry.dock) { // a dock that is split off one with tabs would become a tab too: each gets a place of its own first
            entry.dock->setFloating(false);
            entry.dock->show();
            m_window.addDockWidget(entry.kind->area, entry.dock);
        }
    std::vector<QDockWidget *> training = m_docks.group(PanelGroup::Training);
    std::vector<QDockWidget *> latent = m_docks.group(PanelGroup::Latent);
    std::vector<QDockWidget *> samples = m_docks.group(PanelGroup::Samples);
    if (m_compact) {
        training.insert(training.begin() + 1, samples.front());
        latent.insert(latent.end(), samples.begin() + 1, samples.end());
        samples.clear();
    }
    std::vector<QDockWidget *> first;
    for (const auto *column : {&training, &latent, &samples})
        if (!column->empty())
            first.push_back(column->front());
    for (std::size_t i = 0; i + 1 < first.size(); ++i)
        m_window.splitDockWidget(first[i], first[i + 1], Qt::Horizontal);
    for (const auto *column : {&training, &latent, &samples})
        for (std::size_t i = 0; i + 1 < column->size(); ++i)
            m_window.tabifyDockWidget((*column)[i], (*column)[i + 1]);
    for (QDockWidget *dock : first)
        dock->raise();
    const int w = m_window.width();
    m_window.resizeDocks(asList(m_docks.group(PanelGroup::Data)), {w < 1280 ? 220 : 248}, Qt::Horizontal);
    m_window.resizeDocks(asList(m_docks.group(PanelGroup::Settings)), {300}, Qt::Horizontal);
    const QList<int> shares = m_compact ? QList<int>{45, 55} : QList<int>{29, 36, 35};
    QList<int> widths;
    for (const int share : shares)
        widths.append((w - (m_compact ? 220 : 248)) * share / 100);
    m_window.resizeDocks(asList(first), widths, Qt::Horizontal);
    m_window.resizeDocks({first.front()}, {std::max(220, m_window.height() * 39 / 100)}, Qt::Vertical);
}

QDockWidget *PanelLayout::hero() const
{
    const auto map = m_docks.at(ExplorerPlace::Map);
    return m_maximised ? m_maximised : map.empty() ? nullptr : map.front();
}

void PanelLayout::bringForward(QDockWidget *dock)
{
    const PanelDocks::Entry *entry = m_docks.find(dock);
    if (!entry)
        return;
    if (entry->kind->explorer == ExplorerPlace::Strip) { // it would cover the map it belongs to
        if (isExploring() && !dock->isVisible()) {
            QDockWidget *map = m_docks.at(ExplorerPlace::Map).front();
            m_window.splitDockWidget(map, dock, Qt::Vertical);
            dock->show();
            QTimer::singleShot(0, this, [this, map, dock] { // once it has its place
                const int all = map->height() + dock->height();
                m_window.resizeDocks({map, dock}, {all - stripHeight, stripHeight}, Qt::Vertical);
            });
        }
    } else if (entry->kind->group != PanelGroup::Settings)
        dock->raise();
    else if (m_compact) // there the form is a drawer
        m_drawer.setChecked(true);
}

void PanelLayout::maximise(QDockWidget *dock)
{
    if (dock && dock->isFloating()) { // back to where it came from
        dock->setFloating(false);
        return;
    }
    const Filling before = m_filling;
    if (isMaximised()) {
        leave();
        if (before == Filling::DockOfExplorer)
            explore();
        if (!(before == Filling::Explorer && dock)) // one of the explorer's panels: leaving it leads back to them
            return;
    } else if (!dock) {
        return;
    }
    enter(before == Filling::Explorer ? Filling::DockOfExplorer : Filling::OneDock, dock);
    for (QDockWidget *other : m_docks.docks())
        other->setVisible(other == dock);
    hideEmptyTabs();
}

void PanelLayout::enter(Filling filling, QDockWidget *dock)
{
    m_before = m_window.saveState();
    m_below.insertWidget(0, &m_foot);
    m_foot.show();
    m_window.centralWidget()->hide();
    m_filling = filling;
    m_maximised = dock;
    m_foot.setWayBack(true);
}

void PanelLayout::leave()
{
    if (m_filling == Filling::Explorer)
        for (const PanelDocks::Entry &entry : m_docks.entries())
            entry.panel->setLarge(false);
    m_filling = Filling::Nothing;
    m_maximised = nullptr;
    m_foot.setWayBack(false);
    static_cast<QBoxLayout *>(m_window.centralWidget()->layout())->addWidget(&m_foot);
    m_foot.show();
    m_window.centralWidget()->show();
    m_window.restoreState(std::exchange(m_before, {}));
    hideEmptyTabs();
    m_docks.first(PanelGroup::Centre)->takeFocus();
}

void PanelLayout::hideEmptyTabs()
{
    QTimer::singleShot(0, this, [this] {
        for (auto *tabs : m_window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly))
            if (tabs->count() == 0)
                tabs->hide();
    });
}

/// A floating panel that was restored before there was a window to float over would lie beneath it.
void PanelLayout::raiseFloating()
{
    QTimer::singleShot(0, this, [this] {
        for (QDockWidget *dock : m_docks.docks())
            if (dock->isFloating() && dock->isVisible()) {
                dock->hide();
                dock->show();
                dock->raise();
            }
    });
}

void PanelLayout::explore()
{
    if (isMaximised()) {
        leave();
        return;
    }
    const auto map = m_docks.at(ExplorerPlace::Map);
    if (map.empty())
        return;
    enter(Filling::Explorer, map.front());
    for (const PanelDocks::Entry &entry : m_docks.entries()) {
        if (!entry.dock)
            continue;
        const bool belongs = entry.kind->explorer != ExplorerPlace::None;
        if (belongs)
            entry.dock->setFloating(false);
        entry.dock->setVisible(belongs && !entry.panel->stepsAside());
    }
    placeExplorer();
    hideEmptyTabs();
    const PanelDocks::Entry *hero = m_docks.find(map.front());
    hero->panel->setLarge(true);
    hero->panel->takeFocus();
}

/// The map with a column beside it, whose last panels share a place, and below it a strip for those that have something to show.
void PanelLayout::placeExplorer()
{
    QDockWidget *map = m_docks.at(ExplorerPlace::Map).front();
    std::vector<QDockWidget *> strip = m_docks.at(ExplorerPlace::Strip);
    std::erase_if(strip, [this](QDockWidget *dock) { return m_docks.find(dock)->panel->stepsAside(); });
    const auto side = m_docks.at(ExplorerPlace::Side);
    const int w = m_window.width();
    const int h = m_window.height();
    const bool low = h < lowBelow;
    m_window.addDockWidget(Qt::BottomDockWidgetArea, map);
    for (const auto &several : {side, strip}) // away from the tabs they share in the lab: a dock split off one would become a tab too
        for (QDockWidget *dock : several)
            m_window.addDockWidget(Qt::BottomDockWidgetArea, dock);
    if (!side.empty())
        m_window.splitDockWidget(map, side.front(), Qt::Horizontal);
    if (!strip.empty()) {
        QDockWidget *shown = strip.front();
        m_window.splitDockWidget(map, shown, Qt::Vertical);
        for (QDockWidget *dock : strip)
            if (dock != shown)
                m_window.tabifyDockWidget(shown, dock);
        shown->raise();
        m_window.resizeDocks({map, shown}, {h - stripHeight, stripHeight}, Qt::Vertical);
    }
    if (side.empty())
        return;
    const std::size_t rows = std::min<std::size_t>(low ? 2 : 3, side.size());
    for (std::size_t i = 1; i < side.size(); ++i)
        i < rows ? m_window.splitDockWidget(side[i - 1], side[i], Qt::Vertical) : m_window.tabifyDockWidget(side[i - 1], side[i]);
    side[rows - 1]->raise();
    m_window.resizeDocks({map, side.front()}, {w - sideWidth, sideWidth}, Qt::Horizontal);
    m_window.resizeDocks(QList<QDockWidget *>(side.begin(), side.begin() + static_cast<std::ptrdiff_t>(rows)),
                         QList<int>(static_cast<qsizetype>(rows), h / static_cast<int>(rows)), Qt::Vertical);
}

} // namespace hourglass
