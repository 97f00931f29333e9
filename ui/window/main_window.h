// The main window: the lab's parts in their places.
#pragma once

#include "ui/look/theme.h"
#include "ui/window/autosave.h"
#include "ui/window/lab.h"

#include <QElapsedTimer>
#include <QMainWindow>

#include <vector>

class QBoxLayout;
class QDockWidget;
class QLabel;

namespace hourglass {

struct Preset;

class DataPanel;
class DrawView;
class Explorer;
class FeaturesView;
class VideoExport;
class FootBar;
class GenerateView;
class Inspector;
class LatentView;
class LossView;
class ManifoldView;
class PanelHead;
class PathView;
class ProbeView;
class QualityView;
class ReconstructionView;
class RunController;
class RunsView;
class StackEditor;
class StackView;
class TimeStrip;
class TransportBar;
class ViewExport;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(DataLoader::Decoder decoder, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the window, over the whole screen where that is too small for it.
    void present();

    Lab &lab() { return *m_lab; }
    Theme &theme() { return m_theme; }
    LatentView &latentView() { return *m_latent; }
    Explorer &explorer() { return *m_explorer; }
    /// Asks for a file or a folder; tests put their own answer here.
    std::function<QString(bool folder)> askForData;
    /// Asks where to save a picture, a table or a film.
    std::function<QString(const QString &name, const QString &filter)> askForExport;
    /// Asks where to save a file with this ending: ".json" or ".safetensors".
    std::function<QString(const QString &ending)> askForSaving;
    Autosave &autosave() { return *m_autosave; }

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
    void buildDesigner();
    void buildDocks();
    void addBar(const char *name, Qt::ToolBarArea area, QWidget *content);
    void buildActions();
    void buildStatusBar();
    QDockWidget *addDock(const char *name, const QString &title, QWidget *content, Qt::DockWidgetArea area, bool canMaximise);
    void connectLab();
    void connectViews();
    void showDivergence();

    void setDataset(const std::shared_ptr<const Dataset> &dataset);
    void refreshDocument();
    void refreshState();
    void refreshStatusBar();
    void showFrame(const std::shared_ptr<const Frame> &frame);
    void updateInterest();
    void startFrom(const Preset &preset);
    void showPresets();
    void findRate();
    void readAgain();
    void openWindow();
    void showCommands(const QString &typed = {});
    void offerRecovery();
    /// One step to undo for all calls of the same gesture; −1 for a step of its own.
    void setLearningRate(double rate, int gesture);
    void maximise(QDockWidget *dock);
    /// The map large, with what belongs to it around it; again to go back.
    void explore();
    void hideEmptyTabs();
    void leaveMaximised();
    void enterMaximised(QDockWidget *dock);
    void makeFilm(QWidget *view, const QString &name);
    std::vector<QDockWidget *> docks() const;
    void arrange();
    QString layoutKey() const;
    void keepLayout();
    void resetLayout();
    void showAll(bool shown);

    Theme m_theme;
    Lab *m_lab;
    TransportBar *m_transport;
    StackView *m_stack;
    StackEditor *m_editor = nullptr;
    Autosave *m_autosave = nullptr;
    std::vector<Autosave::Recovery> m_recovered;
    DataLoader::Decoder m_decoder; // for further windows
    FootBar *m_foot;
    QWidget *m_layerChips = nullptr;
    DataPanel *m_data;
    Inspector *m_inspector;
    LossView *m_loss;
    FeaturesView *m_features = nullptr;
    RunsView *m_runsView;
    RunController *m_runs = nullptr;
    LatentView *m_latent;
    ReconstructionView *m_pictures;
    ManifoldView *m_manifold;
    PathView *m_path;
    GenerateView *m_generate;
    ProbeView *m_probe;
    DrawView *m_draw;
    QualityView *m_quality;
    TimeStrip *m_time;
    QBoxLayout *m_bottom = nullptr;
    Explorer *m_explorer = nullptr;
    ViewExport *m_export = nullptr;
    std::unique_ptr<VideoExport> m_film;
    QDockWidget *m_dataDock;
    QDockWidget *m_inspectorDock;
    QDockWidget *m_lossDock;
    QDockWidget *m_featuresDock;
    QDockWidget *m_runsDock;
    QDockWidget *m_latentDock;
    QDockWidget *m_picturesDock;
    QDockWidget *m_manifoldDock;
    QDockWidget *m_pathDock;
    QDockWidget *m_generateDock;
    QDockWidget *m_probeDock;
    QDockWidget *m_drawDock;
    QDockWidget *m_qualityDock;
    QDockWidget *m_maximised = nullptr;
    bool m_exploring = false;      // several panels do
    bool m_backToExplorer = false; // one does that was made large there
    QByteArray m_before;           // the docks' state before one was maximised
    bool m_compact = false;
    QLabel *m_state;
    QLabel *m_dataset;
    QLabel *m_parameters;
    QLabel *m_threads;
    QLabel *m_seedLabel;
    QTimer m_statusTimer;
    QElapsedTimer m_sincePictures;
    std::shared_ptr<const Frame> m_shown; // that stack and features were given last
};

} // namespace hourglass
