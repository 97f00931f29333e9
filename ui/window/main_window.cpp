// Building the window and keeping its parts in step; see main_window.h. Edits and actions: main_window_actions.cpp, panels:
// main_window_panels.cpp.
#include "ui/window/main_window.h"

#include "ui/designer/add_row.h"
#include "ui/designer/stack_view.h"
#include "ui/inspector/inspector.h"
#include "ui/look/controls.h"
#include "ui/look/on_screen.h"
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
#include "ui/views/reconstruction_view.h"
#include "ui/views/runs_view.h"
#include "ui/views/time_strip.h"
#include "ui/window/explorer.h"
#include "ui/window/foot_bar.h"
#include "ui/window/run_controller.h"
#include "ui/window/stack_editor.h"
#include "ui/window/transport_bar.h"
#include "ui/window/video_export.h"
#include "ui/window/view_export.h"

#include "core/experiment/settings_at.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

#include <cmath>

#include <QAbstractButton>
#include <QCloseEvent>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLayout>
#include <QLocale>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <unistd.h>

namespace hourglass {

namespace {

QString number(double n) { return QLocale().toString(static_cast<qlonglong>(n)); }

qlonglong residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

MainWindow::MainWindow(DataLoader::Decoder decoder, QWidget *parent)
    : QMainWindow(parent), m_lab(new Lab(decoder, this)), m_decoder(std::move(decoder))
{
    m_theme.apply();
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setAnimated(false); // panels that come back are at their sizes at once
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    setMinimumSize(900, 600);
    resize(1440, 900);

    m_transport = new TransportBar(m_theme, this);
    addBar("transportBar", Qt::TopToolBarArea, m_transport);

    m_export = new ViewExport([this](const QString &name, const QString &filter) { return askForExport(name, filter); },
                              [this](const QString &path, const QString &done, std::function<void()> write) {
                                  m_lab->writeLater(path, done, std::move(write), false);
                              },
                              this);
    buildDesigner();
    buildDocks();
    buildStatusBar();
    m_editor = new StackEditor(m_lab->document(), *m_stack, *m_inspector, *m_foot, this);
    buildActions();
    connectLab();
    connectViews();
    arrange();
    m_autosave = new Autosave(*m_lab, this);
    m_runs = new RunController(*m_lab, *m_runsView, *m_loss, m_theme, m_decoder, this);
    connect(m_lab, &Lab::datasetChanged, this, &MainWindow::offerRecovery,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    refreshDocument();
    refreshState();
    updateInterest();
    // A click on a button leaves the focus where it was, so that Space keeps meaning train or pause; Tab still reaches every one.
    for (auto *button : findChildren<QAbstractButton *>())
        button->setFocusPolicy(Qt::TabFocus);
    for (QDockWidget *dock : docks()) // nor does a choice among the views' settings take it
        for (auto *box : dock->findChildren<QComboBox *>())
            if (dock != m_inspectorDock)
                box->setFocusPolicy(Qt::TabFocus);
    m_stack->setFocus();
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
    m_film.reset();
    // Queued news must not reach views that are going, nor docks tell a window that is no longer one that they go.
    for (QDockWidget *dock : docks())
        dock->disconnect(this);
    for (QObject *child : findChildren<QObject *>()) // a field that loses the focus now still says what was typed
        child->disconnect(this);
    m_lab->disconnect(this);
    m_lab->live().disconnect(this);
    m_lab->document().disconnect();
    delete std::exchange(m_autosave, nullptr); // it asks the lab
    delete std::exchange(m_runs, nullptr);
    for (const Autosave::Recovery &left : m_recovered)
        Autosave::discard(left);
}

void MainWindow::buildDesigner()
{
    auto *centre = new QWidget(this);
    centre->setProperty("role", "panel");
    centre->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(m_theme, tr("Designer"), false, centre);
    head->setNote(tr("Click a block to change it in the inspector"));
    const auto tool = [&](const char *name, Icon which, const QString &tip, QAction *action) {
        auto *button = new QToolButton(head);
        button->setObjectName(QLatin1String(name));
        button->setDefaultAction(action);
        button->setToolTip(tip);
        const auto paint = [this, action, which] { action->setIcon(icon(which, m_theme.tokens().labelText, m_theme.tokens().line2)); };
        paint();
        connect(&m_theme, &Theme::changed, action, paint);
        head->add(button);
    };
    QAction *undo = m_lab->document().undoStack().createUndoAction(this, tr("Undo"));
    undo->setObjectName(QStringLiteral("undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = m_lab->document().undoStack().createRedoAction(this, tr("Redo"));
    redo->setObjectName(QStringLiteral("redo"));
    redo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Z")));
    addActions({undo, redo});
    tool("undoButton", Icon::Undo, tr("Undo (Ctrl+Z)"), undo);
    tool("redoButton", Icon::Redo, tr("Redo (Ctrl+Shift+Z)"), redo);
    column->addWidget(head);

    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(16, 0, 16, 8);
    auto *row = new AddRow(m_theme, centre);
    connect(row, &AddRow::chosen, this, [this](const std::string &kind) { m_editor->add(kind); });
    chips->addWidget(row, 1);
    column->addLayout(chips);
    column->addWidget(separator(Qt::Horizontal, centre));
    m_stack = new StackView(m_theme, centre);
    column->addWidget(m_stack, 1);
    column->addWidget(separator(Qt::Horizontal, centre));
    m_foot = new FootBar(m_theme, centre);
    column->addWidget(m_foot);
    setCentralWidget(centre);
}

void MainWindow::buildStatusBar()
{
    QStatusBar *bar = statusBar();
    bar->setSizeGripEnabled(false);
    bar->setFixedHeight(28);
    bar->setContentsMargins(4, 0, 4, 0);
    const auto add = [&](const char *name, bool right) {
        auto *result = label({}, "caption", bar);
        result->setObjectName(QLatin1String(name));
        result->setContentsMargins(12, 0, 12, 0);
        right ? bar->addPermanentWidget(result) : bar->addWidget(result);
        return result;
    };
    m_state = add("statusState", false);
    m_dataset = add("statusDataset", false);
    m_parameters = add("statusParameters", false);
    m_threads = add("statusThreads", false);
    m_seedLabel = add("statusSeed", true);
    m_statusTimer.setInterval(1000);
    connect(&m_statusTimer, &QTimer::timeout, this, &MainWindow::refreshStatusBar);
    m_statusTimer.start();
}

void MainWindow::connectLab()
{
    connect(m_lab, &Lab::datasetChanged, this, &MainWindow::setDataset);
    connect(m_lab, &Lab::stateChanged, this, &MainWindow::refreshState);
    connect(m_lab, &Lab::notice, this,
            [this](const QString &sentence, bool isError, const QString &action, const std::function<void()> &act) {
                m_foot->setNotice(sentence, isError, action, act);
            });
    connect(m_lab, &Lab::noticeDone, m_foot, &FootBar::clearNotice);
    connect(&m_lab->document(), &ExperimentDocument::changed, this, &MainWindow::refreshDocument);
    // Not with the change itself: the stack counts it only once it has been made.
    connect(&m_lab->document().undoStack(), &QUndoStack::cleanChanged, this, [this](bool clean) { setWindowModified(!clean); });
    DataLoader &loader = m_lab->loader();
    connect(&loader, &DataLoader::started, m_data, &DataPanel::setLoading);
    connect(&loader, &DataLoader::progressed, m_data, &DataPanel::setProgress);
    connect(&loader, &DataLoader::loaded, m_data, &DataPanel::setIdle);
    connect(&loader, &DataLoader::failed, m_data, &DataPanel::setIdle);
    connect(&loader, &DataLoader::cancelled, m_data, &DataPanel::setIdle);
    LiveSession &live = m_lab->live();
    connect(&live, &LiveSession::frameArrived, this, &MainWindow::showFrame);
    connect(&live, &LiveSession::momentChanged, this, &MainWindow::showDivergence);
    connect(&live, &LiveSession::historyChanged, this, [this] {
        const LiveSession &l = m_lab->live();
        m_loss->setTerms(l.hasRun() ? l.termNames() : std::vector<std::string>());
        m_loss->setHistory(l.steps(), l.epochs(), l.status().stepsPerEpoch, l.hasRun() ? l.status().epochs : 1);
        m_loss->setAccessibleDescription(m_loss->summary());
        const std::vector<Gauge> gauges = l.hasRun() && !l.epochs().empty() ? l.epochs().back().gauges : std::vector<Gauge>();
        m_inspector->setGauges(gauges);
        showDivergence();
        if (!l.hasRun())
            showFrame(nullptr);
    });
}

/// What each number of the code said in the last epoch, or in the one before the moment that is shown.
void MainWindow::showDivergence()
{
    const LiveSession &live = m_lab->live();
    const auto moment = live.moment();
    const EpochRecord *record = nullptr;
    for (const EpochRecord &epoch : live.epochs())
        if (!moment || epoch.step <= *moment)
            record = &epoch;
    std::vector<double> units;
    if (live.hasRun() && record)
        if (const auto nats = std::ranges::find(record->gauges, "KL of each unit", &Gauge::name); nats != record->gauges.end())
            units = nats->units;
    m_explorer->setDivergence(units);
}

void MainWindow::connectViews()
{
    connect(m_transport, &TransportBar::trainClicked, m_lab, &Lab::trainOrPause);
    connect(m_transport, &TransportBar::stepClicked, m_lab, &Lab::step);
    connect(m_transport, &TransportBar::resetClicked, m_lab, &Lab::reset);
    connect(m_transport, &TransportBar::stopClicked, m_lab, &Lab::stop);
    connect(m_transport, &TransportBar::learningRateMoved, this, [this](double rate, int gesture) {
        const Experiment &now = m_lab->document().experiment();
        const auto place = roleAt(now, {Part::Optimiser}, Role::LearningRate);
        if (!place)
            return;
        if (const std::string why = validationError(*place->param, rate); !why.empty()) {
            m_foot->setNotice(QString::fromStdString(why), true);
            m_transport->setLearningRate(std::get<double>(*settingAt(now, place->place)));
            return;
        }
        setLearningRate(rate, gesture);
    });
    connect(m_transport, &TransportBar::renamed, this, [this](const QString &name) {
        Experiment e = m_lab->document().experiment();
        e.name = name.toStdString();
        m_lab->document().edit(std::move(e), tr("Rename to %1").arg(name));
    });
    connect(m_transport->inspectorButton(), &QToolButton::toggled, m_inspectorDock, &QDockWidget::setVisible);
    connect(m_stack, &StackView::selectionChanged, m_inspector, &Inspector::setPlace);
    connect(m_stack, &StackView::selectionChanged, this, &MainWindow::updateInterest);
    connect(m_featuresDock, &QDockWidget::visibilityChanged, this, &MainWindow::updateInterest);
    connect(m_stack, &StackView::blockClicked, this, [this] {
        if (m_compact) // there the form is a drawer
            m_transport->inspectorButton()->setChecked(true);
        const LiveSession &live = m_lab->live();
        if (live.hasRun() && live.status().step > 0 && !m_lab->editedSinceRun()) // there is something that it computes
            m_featuresDock->raise();
    });
    connect(m_inspector, &Inspector::refused, this, [this](const QString &sentence) { m_foot->setNotice(sentence, true); });
    connect(m_foot, &FootBar::backRequested, this, [this] { maximise(nullptr); });
    connect(m_foot, &FootBar::fixChosen, this,
            [this](const Experiment &result, const QString &name) { m_lab->document().edit(result, name); });
    connect(m_latent, &LatentView::trainRequested, m_lab, &Lab::trainOrPause);
    connect(m_explorer, &Explorer::interestChanged, this, &MainWindow::updateInterest);
    connect(m_explorer, &Explorer::selectionChanged, this, [this] { m_data->setSelection(m_explorer->selection()); });
    connect(m_explorer, &Explorer::sampleFollowed, m_stack, &StackView::setSample);
    connect(m_explorer, &Explorer::ghostChanged, this, [this](bool shown) {
        if (!shown)
            m_loss->setGhost(std::nullopt);
    });
    connect(m_drawDock, &QDockWidget::visibilityChanged, m_draw, &DrawView::setSeen);
    connect(m_lossDock, &QDockWidget::visibilityChanged, m_loss, &LossView::setSeen);
    connect(m_runsDock, &QDockWidget::visibilityChanged, m_runsView, &RunsView::setSeen);
    connect(m_draw, &DrawView::notice, this, [this](const QString &sentence) { m_foot->setNotice(sentence, false, {}, {}); });
    connect(m_time, &TimeStrip::branchRequested, this, [this] { m_lab->branch(m_lab->live().shownMoment()); });
    connect(m_time, &TimeStrip::filmRequested, this, [this] {
        QDockWidget *seen = m_maximised ? m_maximised : m_latentDock; // what fills the window, if anything does
        makeFilm(seen->widget(), seen->windowTitle());
    });
    connect(m_data, &DataPanel::cancelRequested, &m_lab->loader(), &DataLoader::cancel);
    connect(m_data, &DataPanel::setChosen, m_lab, &Lab::open);
    connect(m_data, &DataPanel::shareMoved, this, [this](const QString &key, double share, int drag) {
        Experiment e = m_lab->document().experiment();
        e.plan.set(key.toStdString(), share);
        m_lab->document().edit(std::move(e), tr("Keep %1 % for %2").arg(share * 100).arg(key), QStringLiteral("%1/%2").arg(key).arg(drag));
    });
    connect(m_data, &DataPanel::sampleChosen, this, [this](quint32 sample) { m_explorer->follow(sample); });
}

void MainWindow::setDataset(const std::shared_ptr<const Dataset> &dataset)
{
    m_explorer->setDataset(dataset);
    m_data->setDataset(dataset);
    m_stack->setDataset(dataset);
    m_dataset->setText(QString::fromStdString(dataset->name()));
    refreshDocument();
}

void MainWindow::refreshDocument()
{
    const ExperimentDocument &document = m_lab->document();
    const Experiment &e = document.experiment();
    const Shape in = document.shape();
    m_transport->setName(QString::fromStdString(e.name));
    if (const auto rate = roleAt(e, {Part::Optimiser}, Role::LearningRate))
        m_transport->setLearningRate(std::get<double>(*settingAt(e, rate->place)));
    const Issue *issue = document.issues().empty() || in.size() == 0 ? nullptr : &document.issues().front();
    m_stack->setExperiment(e, in, issue ? std::optional(issue->place) : std::nullopt);
    if (!m_stack->selected() && in.size() > 0 && !e.encoder.empty()) {
        m_stack->select(Place{Part::Code});
        m_inspector->setPlace(Place{Part::Code});
    }
    m_foot->setIssue(issue);
    m_pictures->setCorrupting(e.corruption.kind != "none");
    const auto all = shapes(e, in);
    double weights = 0;
    for (const StackBlock &block : m_stack->stackLayout().blocks)
        weights += static_cast<double>(block.weights);
    if (all.size() > e.encoder.size() && in.size() > 0) {
        const Index code = all[e.encoder.size()].size();
        const double times = static_cast<double>(in.size()) / static_cast<double>(code);
        QString squeeze = times > 1 ? tr("%1 times smaller").arg(times, 0, 'f', times < 10 ? 1 : 0)
                                    : tr("no squeeze: the code holds as many numbers as the input, so copying is enough");
        m_foot->setFacts(tr("%1 to %2   %3   |   %4 parameters   |   %5 MB")
                             .arg(number(static_cast<double>(in.size())), number(static_cast<double>(code)), squeeze, number(weights))
                             .arg(weights * 4e-6, 0, 'f', 1));
    } else {
        m_foot->setFacts({});
    }
    m_parameters->setText(in.size() == 0 ? QString() : issue ? tr("Stack is not complete") : tr("%1 parameters").arg(number(weights)));
    m_seedLabel->setText(tr("Seed %1").arg(e.seed));
    if (m_lab->dataset() && e.plan.has("validation")) {
        const SplitSizes sizes = splitSizes(*m_lab->dataset(), e.plan.real("validation"), e.plan.real("test"));
        m_data->setSplit(static_cast<std::size_t>(sizes.train), static_cast<std::size_t>(sizes.validation),
                         static_cast<std::size_t>(sizes.test), m_lab->dataset()->officialTest() > 0);
    }
    if (const LossKind *kind = findKind(lossKinds(), e.loss.kind))
        m_loss->setLossName(text(kind->label));
    setWindowTitle(tr("%1[*] - Hourglass").arg(QString::fromStdString(e.name)));
}

void MainWindow::refreshState()
{
    const LiveSession &live = m_lab->live();
    if (m_runs)
        m_transport->setRunName(m_runs->currentName());
    m_transport->setStatus(live.status(), live.hasRun(), m_lab->editedSinceRun(), m_lab->problem());
    m_stack->setStale(m_lab->editedSinceRun());
    m_time->setStatus(live.status().stepsPerEpoch, live.hasRun() && live.status().state == RunState::Running);
    m_loss->setDiverged(live.hasRun() && live.status().state == RunState::Diverged);
    refreshStatusBar();
}

void MainWindow::refreshStatusBar()
{
    const LiveSession &live = m_lab->live();
    const Tokens &t = m_theme.tokens();
    const QString problem = m_lab->problem();
    QString state = tr("Ready");
    QColor dot = t.outline;
    if (m_lab->loader().isBusy()) {
        state = tr("Reading data");
    } else if (live.hasRun()) {
        const char *const names[] = {QT_TR_NOOP("Ready"),    QT_TR_NOOP("Training"), QT_TR_NOOP("Paused"),
                                     QT_TR_NOOP("Finished"), QT_TR_NOOP("Diverged"), QT_TR_NOOP("Failed")};
        state = tr(names[static_cast<int>(live.status().state)]);
        if (live.status().state == RunState::Running)
            dot = t.ok;
        else if (live.status().state == RunState::Diverged || live.status().state == RunState::Failed)
            dot = t.error;
    }
    if (!problem.isEmpty() && m_lab->dataset()) {
        state = tr("1 problem, cannot train yet");
        dot = t.error;
    }
    const QString html = QStringLiteral("<span style='color:%1'>●</span>&nbsp; %2").arg(dot.name(), state);
    if (m_state->text() != html)
        m_state->setText(html);
    const QString threads = tr("%1 threads, %2 MB").arg(Workers::processors()).arg(residentBytes() / 1000000);
    if (m_threads->text() != threads)
        m_threads->setText(threads);
}

void MainWindow::showFrame(const std::shared_ptr<const Frame> &frame)
{
    m_explorer->show(frame);
    if (frame && frame->ghost)
        m_loss->setGhost(frame->ghost->loss);
    // Blocks and features change too little to be worth more than ten a second; the last one of a run is never left out.
    const bool running = m_lab->live().hasRun() && m_lab->live().status().state == RunState::Running;
    if (frame && running && m_sincePictures.isValid() && m_sincePictures.elapsed() < 100)
        return;
    const bool same = frame && m_shown && frame->setup == m_shown->setup && frame->blocks == m_shown->blocks &&
                      frame->pictures == m_shown->pictures && frame->features == m_shown->features;
    m_shown = frame;
    if (same && running) // a probe has moved, or only the map
        return;
    m_sincePictures.start();
    m_stack->setFrame(frame);
    m_features->setFrame(frame && !m_lab->editedSinceRun() ? frame->features : nullptr,
                         (m_stack->selected() ? m_stack->describe(*m_stack->selected()) : QString()).section(u',', 0, 1));
}

void MainWindow::updateInterest()
{
    if (!m_explorer || !m_features)
        return;
    Interest interest;
    m_explorer->ask(interest);
    interest.blocks = isOnScreen(*m_stack);
    if (interest.blocks && !interest.pictures.on) { // the stack shows the first of them
        interest.pictures.on = true;
        interest.pictures.most = 1;
    }
    if (isOnScreen(*m_features)) {
        interest.features = m_stack->selected() ? m_stack->selected()->partName() : std::string();
    }
    m_lab->live().setInterest(interest);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(QStringLiteral("geometry"), saveGeometry());
    keepLayout();
    if (m_lab->document().isModified())
        m_autosave->keep();
    QMainWindow::closeEvent(event);
}

} // namespace hourglass
