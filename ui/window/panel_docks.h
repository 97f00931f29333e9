// The panels of a window in their docks, and what goes between them and the observer: questions one way, frames the other.
#pragma once

#include "ui/live/live_session.h"
#include "ui/panels/panel.h"

#include <QElapsedTimer>
#include <QPointer>

class QDockWidget;
class QMainWindow;

namespace hourglass {

class ViewExport;

class PanelDocks : public QObject
{
    Q_OBJECT

public:
    struct Entry {
        const PanelKind *kind;
        Panel *panel;
        QDockWidget *dock; // null for those that have none
        std::shared_ptr<const Frame> shown;
    };

    /// Makes every panel of the list, and docks for those that want one; they stand nowhere yet.
    PanelDocks(QMainWindow &window, const PanelContext &context, std::span<const PanelKind> kinds, ViewExport &exports);

    const std::vector<Entry> &entries() const { return m_entries; }
    /// Those of a group, in the order of the list.
    std::vector<QDockWidget *> group(PanelGroup group) const;
    std::vector<QDockWidget *> docks() const;
    std::vector<QDockWidget *> at(ExplorerPlace place) const;
    /// The first panel of a group; null when there is none.
    Panel *first(PanelGroup group) const;
    const Entry *find(const QDockWidget *dock) const;
    /// Shows a dock, raises its tab and gives it the focus.
    static void goTo(const Entry &entry);

    /// Asks the observer what the panels on the screen want to know.
    void ask();
    /// Gives each panel on the screen what a frame has for it.
    void show(const std::shared_ptr<const Frame> &frame);

Q_SIGNALS:
    void maximiseRequested(QDockWidget *dock);
    void filmRequested(hourglass::Panel *panel, const QString &title);
    /// A drawer has to be opened for it, or its tab raised.
    void comesForward(QDockWidget *dock);

private:
    QDockWidget *makeDock(const PanelKind &kind, Panel *panel);
    void nameRun();
    void give(Entry &entry, const std::shared_ptr<const Frame> &frame);

    QMainWindow &m_window;
    const PanelContext m_context;
    LiveSession &m_live;
    ViewExport &m_exports;
    std::vector<Entry> m_entries;
    QElapsedTimer m_sinceSlow;
};

} // namespace hourglass
