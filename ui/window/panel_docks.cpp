// Panels, questions and frames; see panel_docks.h.
#include "ui/window/panel_docks.h"

#include "core/probe/ghost_probe.h"
#include "ui/lab/lab.h"
#include "ui/look/controls.h"
#include "ui/look/on_screen.h"
#include "ui/panels/panel_head.h"
#include "ui/window/view_export.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QToolButton>

namespace hourglass {

namespace {
constexpr int slowEvery = 100; // ms between two frames of panels that need not move as often as the map
} // namespace

PanelDocks::PanelDocks(QMainWindow &window, const PanelContext &context, std::span<const PanelKind> kinds, ViewExport &exports)
    : QObject(&window), m_window(window), m_context(context), m_live(context.lab.live()), m_exports(exports)
{
    for (const PanelKind &kind : kinds) {
        Panel *panel = kind.make(m_context, &window);
        m_entries.push_back({&kind, panel, kind.isDock() ? makeDock(kind, panel) : nullptr, nullptr});
        connect(panel, &Panel::questionsChanged, this, &PanelDocks::ask);
        connect(panel, &Panel::comesForward, this, [this, dock = m_entries.back().dock] { Q_EMIT comesForward(dock); });
    }
    for (Entry &entry : m_entries)
        if (entry.dock)
            connect(entry.dock, &QDockWidget::visibilityChanged, this, [this, &entry](bool visible) {
                entry.panel->setOnScreen(visible);
                ask();
                if (visible) // what it missed while it was hidden, also that there is nothing any more
                    give(entry, m_live.frame());
            });
    connect(&context.focus, &Focus::changed, this, &PanelDocks::ask);
    connect(&context.lab, &Lab::stateChanged, this, &PanelDocks::nameRun);
    connect(&context.lab.runs(), &RunList::changed, this, &PanelDocks::nameRun);
    connect(&m_live, &LiveSession::frameArrived, this, &PanelDocks::show);
    connect(&m_live, &LiveSession::historyChanged, this, [this] {
        if (!m_live.hasRun())
            show(nullptr);
    });
}

QDockWidget *PanelDocks::makeDock(const PanelKind &kind, Panel *panel)
{
    const QString title = kind.name();
    auto *dock = new QDockWidget(title, &m_window);
    dock->setObjectName(kind.dockName());
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable | QDockWidget::DockWidgetClosable);
    auto *head = new PanelHead(m_context.theme, title, kind.isView(), dock);
    dock->setTitleBarWidget(head);
    dock->setWidget(panel);
    connect(dock, &QDockWidget::topLevelChanged, head, [head](bool floating) { head->setFloating(floating); });
    if (!kind.isView())
        return dock;
    auto *give = iconButton(m_context.theme, (kind.dockName() + QStringLiteral("Export")).toLatin1().constData(), Icon::Download,
                            tr("Copy or save this view"), head);
    give->setAccessibleName(tr("Copy or save %1").arg(title));
    give->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(give);
    m_exports.fill(menu, panel, title);
    QAction *film = menu->addAction(tr("Save run as &video…"), this, [this, panel, title] { Q_EMIT filmRequested(panel, title); });
    film->setObjectName(panel->objectName() + QStringLiteral("Film"));
    give->setMenu(menu);
    head->add(give);
    connect(head, &PanelHead::maximiseRequested, this, [this, dock] { Q_EMIT maximiseRequested(dock); });
    return dock;
}

std::vector<QDockWidget *> PanelDocks::group(PanelGroup group) const
{
    std::vector<QDockWidget *> docks;
    for (const Entry &entry : m_entries)
        if (entry.kind->group == group && entry.dock)
            docks.push_back(entry.dock);
    return docks;
}

std::vector<QDockWidget *> PanelDocks::docks() const
{
    std::vector<QDockWidget *> docks;
    for (const Entry &entry : m_entries)
        if (entry.dock)
            docks.push_back(entry.dock);
    return docks;
}

std::vector<QDockWidget *> PanelDocks::at(ExplorerPlace place) const
{
    std::vector<QDockWidget *> docks;
    for (const Entry &entry : m_entries)
        if (entry.kind->explorer == place && entry.dock)
            docks.push_back(entry.dock);
    return docks;
}

Panel *PanelDocks::first(PanelGroup group) const
{
    const auto entry = std::ranges::find_if(m_entries, [&](const Entry &e) { return e.kind->group == group; });
    return entry == m_entries.end() ? nullptr : entry->panel;
}

const PanelDocks::Entry *PanelDocks::find(const QDockWidget *dock) const
{
    const auto entry = std::ranges::find_if(m_entries, [&](const Entry &e) { return dock && e.dock == dock; });
    return entry == m_entries.end() ? nullptr : &*entry;
}

void PanelDocks::goTo(const Entry &entry)
{
    entry.dock->show();
    entry.dock->raise();
    entry.panel->takeFocus();
}

void PanelDocks::ask()
{
    Questions questions;
    for (const Entry &entry : m_entries)
        if (entry.panel->asksHidden() || isOnScreen(*entry.panel))
            entry.panel->ask(questions);
    if (m_context.focus.ghost())
        questions.ask(GhostQuestion{});
    m_live.setQuestions(questions);
}

void PanelDocks::give(Entry &entry, const std::shared_ptr<const Frame> &frame)
{
    entry.shown = frame;
    entry.panel->showFrame(frame);
}

/// Views show a run, whatever has been done to the network since: each says of which it is.
void PanelDocks::nameRun()
{
    QString words;
    if (m_live.hasRun()) {
        const QString name = m_context.lab.runs().currentName();
        words = name.isEmpty() ? tr("Run %1").arg(m_live.status().run) : name;
        if (m_context.lab.editedSinceRun())
            words = tr("%1, edited since").arg(words);
    }
    for (const Entry &entry : m_entries)
        if (entry.kind->isView())
            static_cast<PanelHead *>(entry.dock->titleBarWidget())->setNote(words);
}

/// What the user moves is never late; live views may be slower than the map.
void PanelDocks::show(const std::shared_ptr<const Frame> &frame)
{
    const bool running = m_live.hasRun() && m_live.status().state == RunState::Running && !m_live.moment();
    const bool slow = !frame || !running || !m_sinceSlow.isValid() || m_sinceSlow.elapsed() >= slowEvery;
    if (slow)
        m_sinceSlow.start();
    for (Entry &entry : m_entries) {
        if (!isOnScreen(*entry.panel))
            continue;
        const Panel::News news = entry.panel->news(entry.shown.get(), frame.get());
        if (news == Panel::News::Now || (news == Panel::News::Soon && slow))
            give(entry, frame);
    }
}

} // namespace hourglass
