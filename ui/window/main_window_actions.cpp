// Edits, keys, menus and drops of the main window; see main_window.h.
#include "ui/designer/stack_view.h"
#include "ui/inspector/inspector.h"
#include "ui/look/controls.h"
#include "ui/look/language.h"
#include "ui/views/data_panel.h"
#include "ui/views/latent_view.h"
#include "ui/views/loss_view.h"
#include "ui/window/command_palette.h"
#include "ui/window/explorer.h"
#include "ui/window/foot_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/preset_gallery.h"
#include "ui/window/rate_dialog.h"
#include "ui/window/reading_dialog.h"
#include "ui/window/stack_editor.h"
#include "ui/window/transport_bar.h"
#include "ui/window/video_export.h"

#include "core/experiment/presets.h"
#include "core/experiment/settings_at.h"
#include "core/layers/catalogue.h"

#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>

namespace hourglass {

namespace {
const QString recentKey = QStringLiteral("recent");
const QString exportKey = QStringLiteral("exports");
constexpr qsizetype mostRecent = 10;
} // namespace

void MainWindow::buildActions()
{
    askForData = [this](bool folder) {
        return folder ? QFileDialog::getExistingDirectory(this, tr("Open a folder of pictures or IDX files"))
                      : QFileDialog::getOpenFileName(
                            this, tr("Open data or an experiment"), {},
                            tr("Data, experiments and models (*.gz *.csv *.tsv *.txt *.npy *ubyte *.json *.safetensors);;"
                               "All files (*)"));
    };
    askForSaving = [this](const QString &ending) {
        QString name = QString::fromStdString(m_lab->document().experiment().name).simplified();
        name.replace(u'/', u'-');
        name += ending;
        return ending == QLatin1String(".json")
                   ? QFileDialog::getSaveFileName(this, tr("Save the experiment"), name, tr("Experiments (*.json)"))
                   : QFileDialog::getSaveFileName(this, tr("Save the trained weights"), name, tr("Models (*.safetensors)"));
    };
    askForExport = [this](const QString &name, const QString &filter) {
        return QFileDialog::getSaveFileName(this, tr("Save"), name, filter);
    };
    const auto openData = [this](bool folder) {
        if (const QString path = askForData(folder); !path.isEmpty())
            m_lab->open(path);
    };
    connect(m_data, &DataPanel::browseRequested, this, [openData] { openData(false); });
    connect(m_data, &DataPanel::folderRequested, this, [openData] { openData(true); });

    QMenu *file = menuBar()->addMenu(tr("&File"));
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    QMenu *train = menuBar()->addMenu(tr("&Train"));
    QMenu *view = menuBar()->addMenu(tr("&View"));
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    const auto add = [this](QMenu *menu, const QString &text, const char *name, const QKeySequence &keys, auto act) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        menu->addAction(action);
        addAction(action); // the shortcut works while the menu bar is hidden
        return action;
    };
    add(file, tr("&New experiment"), "newAction", QKeySequence::New, [this] { m_lab->startNew(); });
    add(file, tr("New &window"), "newWindowAction", QKeySequence(QStringLiteral("Ctrl+Shift+N")), [this] { openWindow(); });
    add(file, tr("&Open data or experiment…"), "openAction", QKeySequence::Open, [openData] { openData(false); });
    add(file, tr("Open &folder…"), "openFolderAction", {}, [openData] { openData(true); });
    add(file, tr("&How the data are read…"), "readingAction", {}, [this] { readAgain(); });
    connect(m_data, &DataPanel::readingRequested, this, &MainWindow::readAgain);
    QMenu *recent = file->addMenu(tr("Open &recent"));
    recent->setObjectName(QStringLiteral("recentMenu"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const QString &path : QSettings().value(recentKey).toStringList())
            connect(recent->addAction(QDir::toNativeSeparators(path)), &QAction::triggered, this, [this, path] { m_lab->open(path); });
        if (recent->isEmpty())
            recent->addAction(tr("Nothing yet"))->setEnabled(false);
    });
    connect(m_lab, &Lab::fileUsed, this, [](const QString &path) {
        QStringList paths = QSettings().value(recentKey).toStringList();
        paths.removeAll(path);
        paths.prepend(path);
        QSettings().setValue(recentKey, paths.mid(0, mostRecent));
    });
    file->addSeparator();
    const auto askAndSave = [this](const QString &ending) {
        QString path = askForSaving(ending);
        if (path.isEmpty())
            return;
        if (!path.endsWith(ending))
            path += ending;
        ending == QLatin1String(".json") ? m_lab->save(path) : m_lab->saveModel(path);
    };
    add(file, tr("&Save experiment"), "saveAction", QKeySequence::Save, [this, askAndSave] {
        const QString path = m_lab->document().path();
        path.isEmpty() ? askAndSave(QStringLiteral(".json")) : m_lab->save(path);
    });
    add(file, tr("Save experiment &as…"), "saveAsAction", QKeySequence(QStringLiteral("Ctrl+Shift+S")),
        [askAndSave] { askAndSave(QStringLiteral(".json")); });
    add(file, tr("Save &weights…"), "saveModelAction", {}, [askAndSave] { askAndSave(QStringLiteral(".safetensors")); });
    add(file, tr("&Presets…"), "presetsAction", QKeySequence(QStringLiteral("Ctrl+P")), [this] { showPresets(); });
    QMenu *gallery = file->addMenu(tr("S&tart from"));
    gallery->setToolTipsVisible(true);
    for (const Preset &preset : presets()) {
        const QString name = text(preset.label);
        const QString id = QStringLiteral("preset-") + QLatin1String(preset.id.data(), static_cast<qsizetype>(preset.id.size()));
        add(gallery, name, id.toLatin1().constData(), {}, [this, &preset] { startFrom(preset); })->setToolTip(text(preset.help));
    }
    file->addSeparator();
    add(file, tr("&Quit"), "quitAction", QKeySequence::Quit, [this] { close(); });
    for (const char *name : {"undo", "redo"})
        edit->addAction(findChild<QAction *>(QLatin1String(name)));
    edit->addSeparator();
    add(edit, tr("Cu&t"), "cutAction", QKeySequence::Cut, [this] { m_editor->cut(); });
    add(edit, tr("&Copy"), "copyAction", QKeySequence::Copy, [this] { m_editor->copy(); });
    add(edit, tr("&Paste"), "pasteAction", QKeySequence::Paste, [this] { m_editor->paste(); });
    add(edit, tr("D&uplicate block"), "duplicateAction", QKeySequence(QStringLiteral("Ctrl+D")), [this] { m_editor->duplicate(); });
    add(edit, tr("&Delete block\tDel"), "deleteAction", {}, [this] { m_editor->remove(); });
    add(edit, tr("Select &all blocks"), "selectAllAction", QKeySequence::SelectAll, [this] { m_editor->selectAll(); });
    edit->addSeparator();
    add(edit, tr("&Bypass block\tB"), "bypassAction", {}, [this] { m_editor->bypass(); });
    add(edit, tr("Move &left\tAlt+Left"), "moveLeftAction", {}, [this] { m_editor->shift(-1); });
    add(edit, tr("Move &right\tAlt+Right"), "moveRightAction", {}, [this] { m_editor->shift(1); });
    add(edit, tr("&Mirror the encoder\tM"), "mirrorAction", {}, [this] { m_editor->toggleMirror(); });
    add(train, tr("&Train or pause\tSpace"), "trainAction", {}, [this] { m_lab->trainOrPause(); });
    add(train, tr("&One step\tN"), "stepAction", {}, [this] { m_lab->step(); });
    add(train, tr("&Stop"), "stopAction", {}, [this] { m_lab->stop(); });
    add(train, tr("&Reset weights"), "resetAction", QKeySequence(QStringLiteral("Ctrl+R")), [this] { m_lab->reset(); });
    add(train, tr("&Find a learning rate…"), "findRateAction", {}, [this] { findRate(); });
    QMenu *panels = view->addMenu(tr("&Panels"));
    for (QDockWidget *dock : docks())
        panels->addAction(dock->toggleViewAction());
    panels->addSeparator();
    add(panels, tr("Back to their &places"), "resetLayoutAction", {}, [this] { resetLayout(); });
    QMenu *looks = view->addMenu(tr("&Theme"));
    add(looks, tr("Like the &system"), "themeSystem", {}, [this] { m_theme.setMode(Theme::Mode::System); });
    QMenu *languages = view->addMenu(tr("&Language"));
    for (const auto &[id, name] :
         {std::pair{"system", tr("Like the &system")}, {"en", QStringLiteral("English")}, {"de", QStringLiteral("Deutsch")}}) {
        QAction *action = add(languages, name, (QByteArray("language-") + id).constData(), {}, [this, language = QString::fromLatin1(id)] {
            chooseLanguage(language);
            m_foot->setNotice(tr("The language changes when Hourglass starts again."), false, {}, {});
        });
        action->setCheckable(true);
        action->setChecked(chosenLanguage() == QLatin1String(id));
    }
    add(looks, tr("&Light"), "themeLight", {}, [this] { m_theme.setMode(Theme::Mode::Light); });
    add(looks, tr("&Dark"), "themeDark", {}, [this] { m_theme.setMode(Theme::Mode::Dark); });
    int place = 0;
    for (QDockWidget *dock : {m_lossDock, m_latentDock, m_picturesDock, m_featuresDock, m_runsDock, m_manifoldDock, m_pathDock,
                              m_generateDock, m_probeDock, m_drawDock, m_qualityDock})
        add(view, dock->windowTitle(), "", ++place > 10 ? QKeySequence() : QKeySequence(QStringLiteral("Ctrl+%1").arg(place % 10)), [dock] {
            dock->show();
            dock->raise();
            dock->widget()->setFocus();
        });
    add(edit, tr("&Find a command…"), "commandsAction", QKeySequence(QStringLiteral("Ctrl+K")), [this] { showCommands(); });
    add(view, tr("Zoom &in"), "zoomInAction", QKeySequence::ZoomIn, [this] { m_stack->setZoom(m_stack->zoom() * 1.25); });
    add(view, tr("Zoom &out"), "zoomOutAction", QKeySequence::ZoomOut, [this] { m_stack->setZoom(m_stack->zoom() / 1.25); });
    add(view, tr("&Fit the stack"), "zoomFitAction", QKeySequence(QStringLiteral("Ctrl+Shift+0")), [this] { m_stack->setZoom(1); });
    add(view, tr("&Explore the latent space"), "exploreAction", QKeySequence(Qt::Key_F9), [this] { explore(); });
    add(view, tr("PCA beside it\tG"), "ghostAction", {}, [this] { m_explorer->setGhost(!m_explorer->ghost()); });
    add(view, tr("An &older moment\t,"), "olderAction", {}, [this] { m_explorer->step(-1); });
    add(view, tr("A &newer moment\t."), "newerAction", {}, [this] { m_explorer->step(1); });
    add(view, tr("Back to &now\tEnd"), "liveAction", {}, [this] { m_lab->live().showMoment(std::nullopt); });
    add(view, tr("Ma&ximise the map"), "maximiseAction", QKeySequence(Qt::Key_F11),
        [this] { maximise(m_maximised ? m_maximised : m_latentDock); });
    add(help, tr("&About Hourglass"), "aboutAction", {}, [this] {
        QMessageBox::about(this, tr("About Hourglass"),
                           tr("<b>Hourglass</b><p>A desktop laboratory for autoencoders.</p><p>GPL-3.0-or-later. Fashion-MNIST © 2017 "
                              "Zalando SE (MIT); digits: "
                              "E. Alpaydin and C. Kaynak, UCI (CC BY 4.0).</p>"));
    });
    connect(m_stack, &StackView::addRequested, this, [this] { showCommands(tr("Add %1").arg(QString())); });
    connect(m_stack, &StackView::menuRequested, this, [edit](QPoint at) { edit->popup(at); });
    menuBar()->hide();
    auto *all = new QMenu(this);
    for (QMenu *menu : {file, edit, train, view, help})
        all->addMenu(menu);
    m_transport->menuButton()->setMenu(all);
    connect(m_transport->themeButton(), &QToolButton::clicked, this,
            [this] { m_theme.setMode(m_theme.tokens().dark ? Theme::Mode::Light : Theme::Mode::Dark); });
}

void MainWindow::startFrom(const Preset &preset)
{
    if (m_lab->document().shape().size() == 0)
        return; // no data to fit a stack to yet
    const Experiment &before = m_lab->document().experiment();
    Experiment e = preset.make(m_lab->document().shape());
    e.name = say(preset.label);
    e.dataset = before.dataset;
    e.seed = before.seed;
    for (const char *key : {"validation", "test"}) // what is kept aside belongs to the data
        e.plan.set(key, before.plan.real(key));
    m_lab->document().edit(std::move(e), tr("Start from %1").arg(text(preset.label)));
    m_stack->select(Place{Part::Code});
    m_inspector->setPlace(Place{Part::Code});
}

void MainWindow::showPresets()
{
    if (m_lab->document().shape().size() == 0)
        return;
    auto *gallery = new PresetGallery(m_theme, m_lab->document().shape(), this);
    connect(gallery, &PresetGallery::chosen, this, &MainWindow::startFrom);
    gallery->open();
}

void MainWindow::openWindow()
{
    auto *window = new MainWindow(m_decoder);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->theme().setMode(m_theme.mode());
    window->present();
    window->move(pos() + QPoint(32, 32));
    window->lab().loader().load(m_lab->dataset() ? m_lab->document().experiment().dataset : defaultSource());
}

/// Every action of the menus, every block, every block kind to add, and the views.
/// What is typed narrows the commands down; `typed` is there at first.
void MainWindow::showCommands(const QString &typed)
{
    std::vector<CommandPalette::Command> commands;
    for (const QAction *top : menuBar()->actions())
        for (QAction *action : top->menu()->actions()) {
            const QList<QAction *> inner = action->menu() ? action->menu()->actions() : QList{action};
            for (QAction *each : inner) {
                if (each->isSeparator() || each->menu() || !each->isEnabled() || each->text().isEmpty())
                    continue;
                const QString name = each->text().section(u'\t', 0, 0).remove(u'&').remove(QStringLiteral("…"));
                const QString keys = each->text().section(u'\t', 1);
                commands.push_back({action->menu() ? action->text().remove(u'&') + QStringLiteral(": ") + name : name,
                                    keys.isEmpty() ? each->shortcut().toString(QKeySequence::NativeText) : keys,
                                    [each] { each->trigger(); }});
            }
        }
    for (const LayerKind *kind : layerKinds())
        commands.push_back({tr("Add %1").arg(text(kind->label)), tr("block"), [this, kind] { m_editor->add(std::string(kind->id)); }});
    for (const StackBlock &block : m_stack->stackLayout().blocks)
        if (const auto place = block.place())
            commands.push_back({tr("Go to %1").arg(m_stack->describe(*place)), {}, [this, place] {
                                    m_editor->select({*place});
                                    m_stack->setFocus();
                                }});
    auto *palette = new CommandPalette(m_theme, std::move(commands), this);
    palette->setTyped(typed);
    palette->open();
}

/// What another Hourglass kept before it was killed, once there are data to look at meanwhile.
void MainWindow::offerRecovery()
{
    const auto left = Autosave::findRecovery();
    if (!left)
        return;
    const QString when = QLocale().toString(left->when.time(), QLocale::ShortFormat);
    m_foot->setNotice(tr("“%1” was in no file when Hourglass ended. It is kept as it was at %2.").arg(left->name, when), false,
                      tr("Recover"), [this, left] {
                          m_lab->recover(left->experiment, left->model);
                          m_recovered.push_back(*left); // stays on disk until this window's own copy is written
                      });
}

void MainWindow::findRate()
{
    if (!m_lab->problem().isEmpty())
        return; // the foot bar says what is wrong
    auto *dialog = new RateDialog(m_theme, m_lab->document().experiment(), m_lab->dataset(), this);
    connect(dialog, &RateDialog::rateChosen, this, [this](double rate) { setLearningRate(rate, -1); });
    dialog->open();
}

void MainWindow::readAgain()
{
    const Choice dataset = m_lab->document().experiment().dataset;
    if (!ReadingDialog::hasSettings(dataset)) {
        m_foot->setNotice(tr("These data have no settings: they are read as they are."), false, {}, {});
        return;
    }
    auto *dialog = new ReadingDialog(m_theme, dataset, this);
    connect(dialog, &ReadingDialog::chosen, this, [this](const Choice &choice) { m_lab->loader().load(choice); });
    dialog->open();
}

void MainWindow::setLearningRate(double rate, int gesture)
{
    const Experiment &e = m_lab->document().experiment();
    const auto place = roleAt(e, {Part::Optimiser}, Role::LearningRate);
    if (!place)
        return;
    m_lab->document().edit(*withSetting(e, place->place, rate), tr("Learning rate %1").arg(rate),
                           gesture < 0 ? QString() : QStringLiteral("rate/%1").arg(gesture));
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Space)
        m_lab->trainOrPause();
    else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_N)
        m_lab->step();
    else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_G)
        m_explorer->setGhost(!m_explorer->ghost());
    else if (event->key() == Qt::Key_Comma || event->key() == Qt::Key_Period)
        m_explorer->step(event->key() == Qt::Key_Comma ? -1 : 1);
    else if (event->key() == Qt::Key_End)
        m_lab->live().showMoment(std::nullopt);
    else if (event->key() == Qt::Key_Escape && m_maximised)
        maximise(nullptr);
    else if (m_exploring && event->modifiers() == Qt::NoModifier && m_latent->plot()->takeToolKey(event->key()))
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
    m_data->setDropHighlight(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *) { m_data->setDropHighlight(false); }

void MainWindow::dropEvent(QDropEvent *event)
{
    m_data->setDropHighlight(false);
    event->acceptProposedAction();
    m_lab->open(event->mimeData()->urls().constFirst().toLocalFile());
}

} // namespace hourglass
