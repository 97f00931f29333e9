// The main window: the lab's parts in their places. It knows no panel by name.
#pragma once

#include "ui/lab/lab.h"
#include "ui/look/theme.h"
#include "ui/panels/catalogue.h"

#include <QMainWindow>

class QBoxLayout;

namespace hourglass {

enum class About;
class FilmMaker;
class FootBar;
class InputRules;
class Leaving;
class PanelDocks;
class PanelLayout;
class RecoveryOffer;
class StatusLine;
class TransportBar;
class TransportControl;
class ViewExport;
class WindowCommands;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// With the panels and probes of two lists; a test adds some of its own.
    explicit MainWindow(DataLoader::Decoder decoder, std::span<const PanelKind> panels = panelKinds(),
                        std::span<const ProbeKind *const> probes = probeKinds());
    ~MainWindow() override;

    /// Shows the window, over the whole screen where that is too small for it.
    void present();

    Lab &lab() { return *m_lab; }
    Theme &theme() { return m_theme; }
    Focus &focus() { return *m_focus; }
    PanelDocks &panels() { return *m_docks; }
    PanelLayout &panelLayout() { return *m_layout; }
    FootBar &foot() { return *m_foot; }
    TransportBar &bar() { return *m_bar; }
    TransportControl &transport() { return *m_transport; }
    FilmMaker &films() { return *m_films; }
    ViewExport &exports() { return *m_export; }
    RecoveryOffer &recovery() { return *m_recovery; }

    /// Asks for a file or a folder; tests put their own answer here.
    std::function<QString(bool folder)> askForData;
    /// Asks where to save an image, a table or a video.
    std::function<QString(const QString &name, const QString &filter)> askForExport;
    /// Asks how many pixels wide a film shall be; none to leave it.
    std::function<std::optional<int>(int usual)> askForWidth;
    /// Asks where to save a file with this ending: ".hourglass", ".json" or ".safetensors".
    std::function<QString(const QString &ending)> askForSaving;

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void childEvent(QChildEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    PanelContext context();
    void build(std::span<const PanelKind> kinds);
    void connectLab();
    void connectNotices();
    void tell(About about, const QString &sentence, bool isError, const QString &action, std::function<void()> act);
    void refreshDocument();
    WorkView view() const;
    void applyView(const WorkView &view);
    std::string thumbnail();

    Theme m_theme;
    Lab *m_lab;
    Focus *m_focus;
    TransportBar *m_bar;
    TransportControl *m_transport = nullptr;
    FootBar *m_foot;
    PanelDocks *m_docks = nullptr;
    PanelLayout *m_layout = nullptr;
    StatusLine *m_status = nullptr;
    WindowCommands *m_commands = nullptr;
    ViewExport *m_export = nullptr;
    Leaving *m_leaving = nullptr;
    RecoveryOffer *m_recovery = nullptr;
    FilmMaker *m_films = nullptr;
    InputRules *m_rules = nullptr;
};

} // namespace hourglass
