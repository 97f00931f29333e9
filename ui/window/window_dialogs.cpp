// Dialogs and further windows; see window_dialogs.h.
#include "ui/window/window_dialogs.h"

#include "core/experiment/defaults.h"
#include "core/experiment/presets.h"
#include "core/experiment/settings_at.h"
#include "ui/import/import_sheet.h"
#include "ui/look/controls.h"
#include "ui/window/foot_bar.h"
#include "ui/window/help_window.h"
#include "ui/window/main_window.h"
#include "ui/window/panel_docks.h"
#include "ui/window/panel_layout.h"
#include "ui/window/preset_gallery.h"
#include "ui/window/rate_dialog.h"
#include "ui/window/transport_control.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenuBar>
#include <QScreen>

#include <algorithm>

namespace hourglass {

WindowDialogs::WindowDialogs(MainWindow &window) : QObject(&window), m_window(window) {}

void WindowDialogs::askWhereByDialog()
{
    m_window.askForData = [this](bool folder) {
        return folder ? QFileDialog::getExistingDirectory(&m_window, tr("Open a folder of images or IDX files"))
                      : QFileDialog::getOpenFileName(
                            &m_window, tr("Open work, data or experiment"), {},
                            tr("All supported files (*.hourglass *.gz *.csv *.tsv *.txt *.npy *ubyte *.json *.safetensors)") +
                                QStringLiteral(";;") + works() + QStringLiteral(";;") + tr("All files (*)"));
    };
    m_window.askForSaving = [this](const QString &ending) {
        const QString name = suggested() + ending;
        const QString experiments = tr("Experiments (*.json)");
        const QString models = tr("Models (*.safetensors)");
        if (ending == QLatin1String(".json"))
            return QFileDialog::getSaveFileName(&m_window, tr("Export experiment"), name, experiments);
        if (ending == QLatin1String(".safetensors"))
            return QFileDialog::getSaveFileName(&m_window, tr("Export model"), name, models);
        return QFileDialog::getSaveFileName(&m_window, tr("Save work"), name, QStringList{works(), experiments, models}.join(";;"));
    };
    m_window.askForWidth = [this](int usual) -> std::optional<int> {
        bool sure = false;
        const int width = QInputDialog::getInt(&m_window, tr("Save run as video"), tr("Width in pixels"), usual, 64, 4000, 100, &sure);
        return sure ? std::optional(width) : std::nullopt;
    };
    m_window.askForExport = [this](const QString &name, const QString &filter) {
        return QFileDialog::getSaveFileName(&m_window, tr("Save"), name, filter);
    };
}

QString WindowDialogs::works() { return tr("Hourglass work files (*.hourglass)"); }

/// Beside what was opened, by its name; else by the experiment's.
QString WindowDialogs::suggested() const
{
    const ExperimentDocument &document = m_window.lab().document();
    const QString before = document.path().isEmpty() ? document.source() : document.path();
    if (!before.isEmpty())
        return QFileInfo(before).path() + u'/' + QFileInfo(before).completeBaseName();
    QString name = QString::fromStdString(document.experiment().name).simplified();
    return name.replace(u'/', u'-');
}

void WindowDialogs::startFrom(const Preset &preset)
{
    ExperimentDocument &document = m_window.lab().document();
    if (document.shape().size() == 0)
        return; // no data to fit a stack to yet
    const Experiment &before = document.experiment();
    Experiment e = preset.make(document.shape());
    e.name = say(preset.label);
    e.dataset = before.dataset;
    e.seed = before.seed;
    for (const char *key : {"validation", "test"}) // what is held out belongs to the data
        e.plan.set(key, before.plan.real(key));
    m_window.lab().run().setAside();
    document.edit(paced(std::move(e), document.data()), tr("Start from %1").arg(text(preset.label)));
    m_window.focus().setBlock(Place{Part::Code});
    for (const PanelDocks::Entry &entry : m_window.panels().entries()) // its point is seen there
        if (entry.kind->id == preset.panel)
            m_window.panelLayout().bringForward(entry.dock);
}

void WindowDialogs::showPresets()
{
    if (m_window.lab().document().shape().size() == 0)
        return;
    auto *gallery = new PresetGallery(m_window.theme(), m_window.lab().document().shape(), &m_window);
    connect(gallery, &PresetGallery::chosen, this, &WindowDialogs::startFrom);
    gallery->open();
}

void WindowDialogs::findRate()
{
    Lab &lab = m_window.lab();
    if (!lab.problem().isEmpty())
        return; // the foot bar says what is wrong
    auto *dialog = new RateDialog(m_window.theme(), lab.document().experiment(), lab.dataset(), &m_window);
    connect(dialog, &RateDialog::rateChosen, this, [this](double rate) { m_window.transport().setLearningRate(rate, -1); });
    dialog->open();
}

void WindowDialogs::open(const QString &path)
{
    Opener &opener = m_window.lab().opener();
    if (Opener::isDocument(path))
        opener.open(path);
    else
        sheet()->look(path);
}

void WindowDialogs::readAgain()
{
    Lab &lab = m_window.lab();
    const Choice dataset = lab.document().experiment().dataset;
    if (!lab.dataset() || !ImportSheet::hasChoices(dataset)) {
        m_window.foot().setNotice(tr("This data set has no import settings."), false, {}, {});
        return;
    }
    sheet()->look(dataset, lab.dataset());
}

/// One at a time: another file takes the place of the one that is looked at.
ImportSheet *WindowDialogs::sheet()
{
    if (auto *before = m_window.findChild<ImportSheet *>())
        delete before;
    auto *sheet = new ImportSheet(m_window.theme(), m_window.lab().decoder(), &m_window);
    connect(sheet, &ImportSheet::chosen, &m_window.lab().opener(), &Opener::use);
    sheet->show();
    return sheet;
}

HelpWindow *WindowDialogs::help()
{
    auto *window = m_window.findChild<HelpWindow *>();
    return window ? window : new HelpWindow(&m_window);
}

void WindowDialogs::showHelp()
{
    const QWidget *focus = m_window.focusWidget(); // also while the help itself is in front
    QString html = focus ? HelpWindow::ofControl(*focus) : QString();
    const PanelDocks::Entry *around = nullptr;
    for (const PanelDocks::Entry &entry : m_window.panels().entries())
        if (focus && (entry.panel == focus || entry.panel->isAncestorOf(focus)))
            around = &entry;
    const auto block = m_window.focus().block();
    const bool aboutBlock = around && (around->kind->group == PanelGroup::Centre || around->kind->group == PanelGroup::Settings);
    if (const Kind *kind = block && aboutBlock ? kindAt(m_window.lab().document().experiment(), *block) : nullptr)
        html += HelpWindow::ofKind(*kind);
    if (around)
        html += HelpWindow::ofPanel(*around->kind);
    help()->setHelp(html + HelpWindow::ofKeys(m_window.menuBar()->actions()));
}

void WindowDialogs::showKeys() { help()->setHelp(HelpWindow::ofKeys(m_window.menuBar()->actions())); }

void WindowDialogs::openWindow()
{
    Lab &lab = m_window.lab();
    auto *window = new MainWindow(lab.decoder());
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->theme().setMode(m_window.theme().mode());
    window->present();
    if (!window->isMaximized()) { // a little aside, but whole on the screen
        const QRect room = window->screen()->availableGeometry();
        const QPoint last = room.bottomRight() - QPoint(window->frameGeometry().width(), window->frameGeometry().height());
        const QPoint at = m_window.pos() + QPoint(32, 32);
        window->move(std::clamp(at.x(), room.left(), std::max(room.left(), last.x())),
                     std::clamp(at.y(), room.top(), std::max(room.top(), last.y())));
    }
    window->lab().loader().load(lab.dataset() ? lab.document().experiment().dataset : defaultSource());
}

} // namespace hourglass
