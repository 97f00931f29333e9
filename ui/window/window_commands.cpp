// Menus, keys and the list of commands; see window_commands.h.
#include "ui/window/window_commands.h"

#include "core/experiment/presets.h"
#include "ui/look/controls.h"
#include "ui/look/language.h"
#include "ui/window/command_palette.h"
#include "ui/window/film_maker.h"
#include "ui/window/foot_bar.h"
#include "ui/window/leaving.h"
#include "ui/window/main_window.h"
#include "ui/window/panel_layout.h"
#include "ui/window/recovery_offer.h"
#include "ui/window/transport_bar.h"
#include "ui/window/window_dialogs.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QToolButton>

namespace hourglass {

namespace {

const QString recentKey = QStringLiteral("recent");
constexpr qsizetype mostRecent = 10;

QKeySequence keys(const char *text) { return QKeySequence(QLatin1String(text)); }

} // namespace

WindowCommands::WindowCommands(MainWindow &window) : QObject(&window), m_window(window), m_dialogs(new WindowDialogs(window))
{
    m_file = window.menuBar()->addMenu(tr("&File"));
    m_edit = window.menuBar()->addMenu(tr("&Edit"));
    m_train = window.menuBar()->addMenu(tr("&Train"));
    m_view = window.menuBar()->addMenu(tr("&View"));
    m_help = window.menuBar()->addMenu(tr("&Help"));
    m_dialogs->askWhereByDialog();
    buildFile();
    buildEdit();
    buildTrain();
    buildView();
    buildHelp();
    window.menuBar()->hide();
    auto *all = new QMenu(&window);
    for (QMenu *menu : {m_file, m_edit, m_train, m_view, m_help})
        all->addMenu(menu);
    window.bar().menuButton()->setMenu(all);
    const std::pair<QToolButton *, const char *> buttons[] = {{window.bar().presetsButton(), "presetsAction"},
                                                              {window.bar().exploreButton(), "exploreAction"},
                                                              {window.bar().helpButton(), "helpAction"}};
    for (const auto &[button, name] : buttons)
        connect(button, &QToolButton::clicked, window.findChild<QAction *>(QLatin1String(name)), &QAction::trigger);
    connect(window.bar().themeButton(), &QToolButton::clicked, this,
            [&theme = window.theme()] { theme.setMode(theme.tokens().dark ? Theme::Mode::Light : Theme::Mode::Dark); });
}

QAction *WindowCommands::add(QMenu *menu, const QString &text, const char *name, const QKeySequence &keys, std::function<void()> act)
{
    auto *action = new QAction(text, &m_window);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, act);
    menu->addAction(action);
    m_window.addAction(action); // the shortcut works while the menu bar is hidden
    return action;
}

void WindowCommands::addPanelActions(QMenu *menu, const char *name)
{
    for (const PanelDocks::Entry &entry : m_window.panels().entries())
        for (QAction *action : entry.panel->actions())
            if (action->property("menu") == QLatin1String(name)) {
                menu->addAction(action);
                m_window.addAction(action);
            }
}

void WindowCommands::open(const QString &path) { m_dialogs->open(path); }

void WindowCommands::buildFile()
{
    Lab &lab = m_window.lab();
    const auto open = [this](bool folder) {
        if (const QString path = m_window.askForData(folder); !path.isEmpty())
            m_dialogs->open(path);
    };
    add(m_file, tr("&New experiment"), "newAction", QKeySequence::New, [&lab] { lab.opener().startNew(); });
    add(m_file, tr("New &window"), "newWindowAction", keys("Ctrl+Shift+N"), [this] { m_dialogs->openWindow(); });
    add(m_file, tr("&Open…"), "openAction", QKeySequence::Open, [open] { open(false); });
    connect(&lab.opener(), &Opener::dataWanted, this, [open] { open(false); });
    add(m_file, tr("Open &folder…"), "openFolderAction", {}, [open] { open(true); });
    add(m_file, tr("&Import settings…"), "readingAction", {}, [this] { m_dialogs->readAgain(); });
    buildRecent();
    m_file->addSeparator();
    buildSaving();
    add(m_file, tr("&Presets…"), "presetsAction", keys("Ctrl+P"), [this] { m_dialogs->showPresets(); });
    QMenu *gallery = m_file->addMenu(tr("S&tart from"));
    gallery->setToolTipsVisible(true);
    for (const Preset &preset : presets()) {
        const QString id = QStringLiteral("preset-") + plain(preset.id);
        add(gallery, text(preset.label), id.toLatin1().constData(), {}, [this, &preset] {
            m_dialogs->startFrom(preset);
        })->setToolTip(text(preset.help));
    }
    m_file->addSeparator();
    add(m_file, tr("&Quit"), "quitAction", QKeySequence::Quit, [] { Leaving::quit(); });
}

void WindowCommands::buildRecent()
{
    QMenu *recent = m_file->addMenu(tr("Open &recent"));
    recent->setObjectName(QStringLiteral("recentMenu"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const QString &path : QSettings().value(recentKey).toStringList())
            connect(recent->addAction(QDir::toNativeSeparators(path)), &QAction::triggered, this,
                    [this, path] { m_window.lab().opener().open(path); });
        if (recent->isEmpty())
            recent->addAction(tr("No recent files"))->setEnabled(false);
    });
    connect(&m_window.lab(), &Lab::fileUsed, this, [](const QString &path) {
        QStringList paths = QSettings().value(recentKey).toStringList();
        paths.removeAll(path);
        paths.prepend(path);
        QSettings().setValue(recentKey, paths.mid(0, mostRecent));
    });
}

void WindowCommands::buildSaving()
{
    const auto ask = [this](const char *ending) { saveAs(QLatin1String(ending)); };
    add(m_file, tr("&Save"), "saveAction", QKeySequence::Save, [this] { save(); });
    add(m_file, tr("Save &as…"), "saveAsAction", keys("Ctrl+Shift+S"), [ask] { ask(".hourglass"); });
    add(m_file, tr("Export &experiment…"), "exportExperimentAction", {}, [ask] { ask(".json"); });
    add(m_file, tr("Export &model…"), "saveModelAction", {}, [ask] { ask(".safetensors"); });
    QMenu *recover = m_file->addMenu(tr("Re&cover"));
    recover->setObjectName(QStringLiteral("recoverMenu"));
    connect(m_file, &QMenu::aboutToShow, this, [this, recover] {
        RecoveryOffer &offer = m_window.recovery();
        recover->menuAction()->setVisible(!offer.left().empty());
        recover->clear();
        for (std::size_t i = 0; i < offer.left().size(); ++i)
            connect(recover->addAction(
                        tr("“%1”, %2").arg(offer.left()[i].name, QLocale().toString(offer.left()[i].when, QLocale::ShortFormat))),
                    &QAction::triggered, this, [&offer, i] { offer.recover(i); });
        recover->addSeparator();
        QAction *discard = recover->addAction(tr("Discard these copies"));
        discard->setObjectName(QStringLiteral("discardCopiesAction"));
        connect(discard, &QAction::triggered, this, [&offer] { offer.discardAll(); });
    });
}

bool WindowCommands::save()
{
    const QString path = m_window.lab().document().path();
    if (path.isEmpty())
        return saveAs(QStringLiteral(".hourglass"));
    m_window.lab().writer().save(path);
    return true;
}

bool WindowCommands::saveAs(const QString &ending)
{
    QString path = m_window.askForSaving(ending);
    if (path.isEmpty())
        return false;
    const auto endsIn = [&](const char *known) { return path.endsWith(QLatin1String(known), Qt::CaseInsensitive); };
    if (!endsIn(".hourglass") && !endsIn(".json") && !endsIn(".safetensors"))
        path += ending;
    m_window.lab().writer().saveAs(path);
    return endsIn(".hourglass");
}

void WindowCommands::buildEdit()
{
    addPanelActions(m_edit, "edit");
    add(m_edit, tr("&Find a command…"), "commandsAction", keys("Ctrl+K"), [this] { find(); });
}

void WindowCommands::buildTrain()
{
    RunControl &run = m_window.lab().run();
    add(m_train, tr("&Train or pause\tSpace"), "trainAction", {}, [&run] { run.trainOrPause(); });
    add(m_train, tr("&One step\tN"), "stepAction", {}, [&run] { run.step(); });
    add(m_train, tr("&Stop"), "stopAction", {}, [&run] { run.stop(); });
    add(m_train, tr("&Reset weights"), "resetAction", keys("Ctrl+R"), [&run] { run.reset(); });
    add(m_train, tr("&Find a learning rate…"), "findRateAction", {}, [this] { m_dialogs->findRate(); });
}

void WindowCommands::buildView()
{
    PanelLayout &layout = m_window.panelLayout();
    QMenu *panels = m_view->addMenu(tr("&Panels"));
    for (QDockWidget *dock : m_window.panels().docks())
        panels->addAction(dock->toggleViewAction());
    panels->addSeparator();
    add(panels, tr("Restore default &positions"), "resetLayoutAction", {}, [&layout] { layout.reset(); });
    buildLooks();
    for (const PanelDocks::Entry &entry : m_window.panels().entries())
        if (entry.kind->isView())
            add(m_view, entry.kind->name(), ("view-" + std::string(entry.kind->id)).c_str(), QKeySequence(plain(entry.kind->key)),
                [entry] { PanelDocks::goTo(entry); });
    addPanelActions(m_view, "view");
    LiveSession &live = m_window.lab().live();
    Focus &focus = m_window.focus();
    add(m_view, tr("&Explore the latent space"), "exploreAction", QKeySequence(Qt::Key_F9), [&layout] { layout.explore(); });
    add(m_view, tr("Show PCA\tG"), "ghostAction", {}, [&focus] { focus.setGhost(!focus.ghost()); });
    add(m_view, tr("&Previous snapshot\t,"), "olderAction", {}, [&live] { live.showNeighbour(-1); });
    add(m_view, tr("&Next snapshot\t."), "newerAction", {}, [&live] { live.showNeighbour(1); });
    add(m_view, tr("Back to &live\tEnd"), "liveAction", {}, [&live] { live.showMoment(std::nullopt); });
    add(m_view, tr("Ma&ximise the map"), "maximiseAction", QKeySequence(Qt::Key_F11), [&layout] { layout.maximise(layout.hero()); });
    add(m_view, tr("Save run as video…"), "filmAction", {}, [this, &layout] {
        const PanelDocks::Entry *hero = m_window.panels().find(layout.hero());
        m_window.films().make(hero->panel, hero->kind->name());
    });
}

void WindowCommands::buildLooks()
{
    Theme &theme = m_window.theme();
    QMenu *looks = m_view->addMenu(tr("&Theme"));
    add(looks, tr("&System"), "themeSystem", {}, [&theme] { theme.setMode(Theme::Mode::System); });
    add(looks, tr("&Light"), "themeLight", {}, [&theme] { theme.setMode(Theme::Mode::Light); });
    add(looks, tr("&Dark"), "themeDark", {}, [&theme] { theme.setMode(Theme::Mode::Dark); });
    QMenu *languages = m_view->addMenu(tr("&Language"));
    for (const auto &[id, name] :
         {std::pair{"system", tr("&System")}, {"en", QStringLiteral("English")}, {"de", QStringLiteral("Deutsch")}}) {
        QAction *action = add(languages, name, (QByteArray("language-") + id).constData(), {}, [this, language = QString::fromLatin1(id)] {
            chooseLanguage(language);
            m_window.foot().setNotice(tr("The language changes when Hourglass restarts."), false, {}, {});
        });
        action->setCheckable(true);
        action->setChecked(chosenLanguage() == QLatin1String(id));
    }
}

void WindowCommands::buildHelp()
{
    add(m_help, tr("&Context help"), "helpAction", QKeySequence::HelpContents, [this] { m_dialogs->showHelp(); });
    add(m_help, tr("&Keyboard shortcuts"), "keysAction", {}, [this] { m_dialogs->showKeys(); });
    add(m_help, tr("&About Hourglass"), "aboutAction", {}, [this] {
        QMessageBox::about(&m_window, tr("About Hourglass"),
                           tr("<b>Hourglass</b><p>A desktop laboratory for autoencoders.</p><p>GPL-3.0-or-later. Fashion-MNIST © 2017 "
                              "Zalando SE (MIT); digits: "
                              "E. Alpaydin and C. Kaynak, UCI (CC BY 4.0).</p>"));
    });
}

void WindowCommands::find(const QString &typed)
{
    std::vector<CommandPalette::Command> commands;
    for (const QAction *top : m_window.menuBar()->actions())
        for (QAction *action : top->menu()->actions()) {
            const QList<QAction *> inner = action->menu() ? action->menu()->actions() : QList{action};
            for (QAction *each : inner) {
                if (each->isSeparator() || each->menu() || !each->isEnabled() || each->text().isEmpty())
                    continue;
                const QString name = each->text().section(u'\t', 0, 0).remove(u'&').remove(QStringLiteral("…"));
                const QString shortcut = each->text().section(u'\t', 1);
                commands.push_back({action->menu() ? action->text().remove(u'&') + QStringLiteral(": ") + name : name,
                                    shortcut.isEmpty() ? each->shortcut().toString(QKeySequence::NativeText) : shortcut,
                                    [each] { each->trigger(); }});
            }
        }
    for (const PanelDocks::Entry &entry : m_window.panels().entries())
        for (Panel::Command &command : entry.panel->commands())
            commands.push_back({std::move(command.name), std::move(command.detail), std::move(command.run)});
    auto *palette = new CommandPalette(m_window.theme(), std::move(commands), &m_window);
    palette->setTyped(typed);
    palette->open();
}

} // namespace hourglass
