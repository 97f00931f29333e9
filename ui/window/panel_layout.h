// Where the docks stand: wide or narrow, one of them filling the window, the explorer; kept for the next time.
#pragma once

#include "ui/window/panel_docks.h"

class QAbstractButton;
class QBoxLayout;

namespace hourglass {

class FootBar;

class PanelLayout : public QObject
{
    Q_OBJECT

public:
    /// `drawer` opens and closes the settings in a narrow window. `foot` moves below the docks while they fill the window.
    PanelLayout(QMainWindow &window, PanelDocks &docks, QAbstractButton &drawer, FootBar &foot, QBoxLayout &below);

    /// As it was left, or else in the usual places.
    void arrange();
    /// Called when the window's width has changed; `known`: it had another before.
    void fit(bool known);
    void reset();
    void keep();

    /// Fills the window with a dock; null, or the same again, leads back.
    void maximise(QDockWidget *dock);
    /// The map large, with what belongs to it around it; again to go back.
    void explore();
    bool isMaximised() const { return m_filling != Filling::Nothing; }
    bool isExploring() const { return m_filling == Filling::Explorer; }
    /// The dock that fills the window, or the map.
    QDockWidget *hero() const;
    /// Opens the drawer where it stands in one, or raises its tab.
    void bringForward(QDockWidget *dock);
    void raiseFloating();
    /// Qt leaves a row of tabs standing where panels stood that have gone elsewhere.
    void hideEmptyTabs();

private:
    enum class Filling { Nothing, OneDock, DockOfExplorer, Explorer };
    void place();
    void enter(Filling filling, QDockWidget *dock);
    void leave();
    void placeExplorer();
    QString key() const;

    QMainWindow &m_window;
    PanelDocks &m_docks;
    QAbstractButton &m_drawer;
    FootBar &m_foot;
    QBoxLayout &m_below;
    Filling m_filling = Filling::Nothing;
    QDockWidget *m_maximised = nullptr;
    QByteArray m_before; // the docks' state before one was maximised
    bool m_compact = false;
};

} // namespace hourglass
