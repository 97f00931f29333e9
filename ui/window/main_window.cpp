// Building the window and keeping its parts in step; see main_window.h. Menus: window_commands.h.
#include "ui/window/main_window.h"

#include "ui/look/controls.h"
#include "ui/look/input_rules.h"
#include "ui/window/film_maker.h"
#include "ui/window/foot_bar.h"
#include "ui/window/leaving.h"
#include "ui/window/panel_layout.h"
#include "ui/window/plain_bar.h"
#include "ui/window/recovery_offer.h"
#include "ui/window/status_line.h"
#include "ui/window/transport_bar.h"
#include "ui/window/transport_control.h"
#include "ui/window/view_export.h"
#include "ui/window/window_commands.h"

#include <QBuffer>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace hourglass {

MainWindow::MainWindow(DataLoader::Decoder decoder, std::span<const PanelKind> panels, std::span<const ProbeKind *const> probes)
    : m_lab(new Lab(std::move(decoder), probes, this)), m_focus(new Focus(this))
{
    m_theme.apply();
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setAnimated(false); // panels that come back are at their sizes at once
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    setMinimumSize(900, 560); // a screen of 1440×900 at 150 %, less a title bar
    resize(1440, 900);
    build(panels);
    m_commands = new WindowCommands(*this);
    connectLab();
    m_transport = new TransportControl(
        *m_lab, *m_bar, [this](const QString &sentence) { m_foot->setNotice(sentence, true); }, this);
    m_layout->arrange();
    m_leaving = new Leaving(*this, [this] { return m_commands->save(); });
    m_recovery = new RecoveryOffer(*m_lab, *m_foot, this);
    refreshDocument();
    m_docks->ask();
    m_rules = new InputRules(*this, [this] {
        const PanelDocks::Entry *hero = m_layout->isMaximised() ? m_docks->find(m_layout->hero()) : nullptr;
        (hero ? hero->panel : m_docks->first(PanelGroup::Centre))->takeFocus();
    });
    m_docks->first(PanelGroup::Centre)->takeFocus();
    if (const QByteArray geometry = QSettings().value(QStringLiteral("geometry")).toByteArray(); !geometry.isEmpty())
        restoreGeometry(geometry);
}

void MainWindow::present()
{
    constexpr int frame = 40; // what a window manager puts around a window, at most
    const QSize room = screen()->availableSize();
    if (width() > room.width() || height() + frame > room.height())
        showMaximized();
    else
        show();
}

MainWindow::~MainWindow()
{
    delete std::exchange(m_rules, nullptr);
    delete std::exchange(m_films, nullptr);
    // Queued news must not reach views that are going, nor docks tell a window that is no longer one that they go.
    for (QDockWidget *dock : m_docks->docks())
        dock->disconnect();
    m_docks->disconnect();
    for (QObject *child : findChildren<QObject *>()) // a field that loses the focus now still says what was typed
        child->disconnect(this);
    m_lab->disconnect();
    m_lab->live().disconnect();
    m_lab->document().disconnect();
}

PanelContext MainWindow::context()
{
    return {m_theme,
            *m_lab,
            *m_focus,
            [this](const QString &sentence, bool isError, const QString &action, std::function<void()> act) {
                tell(About::Panel, sentence, isError, action, std::move(act));
            },
            [this](const char *name) {
                if (auto *action = findChild<QAction *>(QLatin1String(name)))
                    action->trigger();
            },
            [this](const QString &typed) { m_commands->find(typed); }};
}

void MainWindow::build(std::span<const PanelKind> kinds)
{
    m_bar = new TransportBar(m_theme, this);
    addPlainBar(*this, "transportBar", Qt::TopToolBarArea, m_bar);
    m_export = new ViewExport([this](const QString &name, const QString &filter) { return askForExport(name, filter); },
                              [this](const QString &path, const QString &done, std::function<void()> write) {
                                  m_lab->writer().write(path, done, std::move(write), false);
                              },
                              [this](const QString &sentence, bool isError, const QString &action, std::function<void()> act) {
                                  tell(About::Export, sentence, isError, action, std::move(act));
                              },
                              this);
    auto *centre = new QWidget(this);
    centre->setProperty("role", "panel");
    centre->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_foot = new FootBar(m_theme, centre);
    m_docks = new PanelDocks(*this, context(), kinds, *m_export);
    column->addWidget(m_docks->first(PanelGroup::Centre), 1);
    column->addWidget(separator(Qt::Horizontal, centre));
    column->addWidget(m_foot);
    setCentralWidget(centre);
    auto *bottom = new QWidget(this); // the strip and, while the designer is hidden, its foot
    auto *below = new QVBoxLayout(bottom);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(m_docks->first(PanelGroup::Strip));
    addPlainBar(*this, "timeBar", Qt::BottomToolBarArea, bottom);
    m_layout = new PanelLayout(*this, *m_docks, *m_bar->inspectorButton(), *m_foot, *below);
    m_films = new FilmMaker(
        m_lab->live(), *m_foot, [this](const QString &name, const QString &filter) { return askForExport(name, filter); },
        [this](int usual) { return askForWidth(usual); }, [this] { return m_lab->runs().currentName(); }, this);
    connect(m_docks, &PanelDocks::filmRequested, m_films, &FilmMaker::make);
    m_status = new StatusLine(*this);
}

void MainWindow::connectLab()
{
    connect(m_focus, &Focus::backgroundChanged, this, [this] { m_theme.setZeroIsBackground(m_focus->zeroIsBackground()); });
    connect(m_lab, &Lab::datasetChanged, m_focus, &Focus::setDataset);
    connect(m_lab, &Lab::datasetChanged, this, &MainWindow::refreshDocument);
    connect(m_lab, &Lab::stateChanged, this, [this] { m_status->showState(); });
    connectNotices();
    connect(&m_lab->document(), &ExperimentDocument::changed, this, &MainWindow::refreshDocument);
    // Not with the change itself: the stack counts it only once it has been made.
    connect(&m_lab->document(), &ExperimentDocument::modifiedChanged, this, &QWidget::setWindowModified);
    m_lab->copy().view = [this] { return view(); };
    m_lab->writer().thumbnail = [this] { return thumbnail(); };
    m_lab->opener().beforeLeaving = [this](std::function<void()> go) { m_leaving->leave(std::move(go)); };
    connect(&m_lab->opener(), &Opener::viewWanted, this, &MainWindow::applyView);
    connect(m_foot, &FootBar::fixChosen, this,
            [this](const Experiment &result, const QString &name) { m_lab->document().edit(result, name); });
}

void MainWindow::refreshDocument()
{
    const ExperimentDocument &document = m_lab->document();
    m_foot->setIssue(document.issues().empty() || document.shape().size() == 0 ? nullptr : &document.issues().front());
    m_foot->setFacts(m_status->showDocument());
    setWindowTitle(tr("%1[*] - Hourglass").arg(QString::fromStdString(document.experiment().name)));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(QStringLiteral("geometry"), saveGeometry());
    m_layout->keep();
    m_leaving->mayClose() ? QMainWindow::closeEvent(event) : event->ignore();
}

WorkView MainWindow::view() const { return {m_lab->live().moment(), m_focus->followed()}; }

void MainWindow::applyView(const WorkView &view)
{
    if (view.sample && m_lab->dataset() && *view.sample < m_lab->dataset()->count())
        m_focus->follow(*view.sample);
    LiveSession &live = m_lab->live();
    if (!view.snapshot || !live.hasRun())
        return;
    auto *waiting = new QObject(this); // the run's snapshots are there with its first news
    const auto look = [&live, waiting, run = live.run(), step = *view.snapshot] {
        if (live.run() == run && live.status().state == RunState::Ready)
            return;
        waiting->deleteLater();
        if (live.run() == run)
            live.showMoment(step);
    };
    connect(&live, &LiveSession::statusChanged, waiting, look);
    look();
}

/// What a list of files may show: the window, small.
std::string MainWindow::thumbnail()
{
    constexpr int width = 480;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    grab().toImage().scaledToWidth(width, Qt::SmoothTransformation).save(&buffer, "PNG");
    return bytes.toStdString();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_layout)
        m_layout->fit(event->oldSize().isValid());
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!event->spontaneous())
        m_layout->raiseFloating();
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

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const PanelDocks::Entry *hero = m_layout->isExploring() ? m_docks->find(m_layout->hero()) : nullptr;
    if (plain && event->key() == Qt::Key_Space)
        m_lab->run().trainOrPause();
    else if (plain && event->key() == Qt::Key_N)
        m_lab->run().step();
    else if (plain && event->key() == Qt::Key_G)
        m_focus->setGhost(!m_focus->ghost());
    else if (event->key() == Qt::Key_Comma || event->key() == Qt::Key_Period)
        m_lab->live().showNeighbour(event->key() == Qt::Key_Comma ? -1 : 1);
    else if (event->key() == Qt::Key_End)
        m_lab->live().showMoment(std::nullopt);
    else if (event->key() == Qt::Key_Escape && m_layout->isMaximised())
        m_layout->maximise(nullptr);
    else if (hero && plain && hero->panel->takeKey(event->key()))
        event->accept(); // wherever the focus is, the map is what one works on
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Alt && event->modifiers() == Qt::NoModifier)
        menuBar()->setVisible(!menuBar()->isVisible());
    QMainWindow::keyReleaseEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() != 1 || !urls[0].isLocalFile())
        return;
    event->acceptProposedAction();
    m_focus->setDropping(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *) { m_focus->setDropping(false); }

void MainWindow::dropEvent(QDropEvent *event)
{
    m_focus->setDropping(false);
    event->acceptProposedAction();
    m_commands->open(event->mimeData()->urls().constFirst().toLocalFile());
}

} // namespace hourglass
