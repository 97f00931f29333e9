// Dialogs and further windows; see window_dialogs.h.
#include "ui/window/window_dialogs.h"

#include "core/experiment/presets.h"
#include "ui/look/controls.h"
#include "ui/window/foot_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/preset_gallery.h"
#include "ui/window/rate_dialog.h"
#include "ui/window/reading_dialog.h"
#include "ui/window/transport_control.h"

#include <QFileDialog>

namespace hourglass {

WindowDialogs::WindowDialogs(MainWindow &window) : QObject(&window), m_window(window) {}

void WindowDialogs::askWhereByDialog()
{
    m_window.askForData = [this](bool folder) {
        return folder ? QFileDialog::getExistingDirectory(&m_window, tr("Open a folder of images or IDX files"))
                      : QFileDialog::getOpenFileName(
                            &m_window, tr("Open data or an experiment"), {},
                            tr("Data, experiments and models (*.gz *.csv *.tsv *.txt *.npy *ubyte *.json *.safetensors);;"
                               "All files (*)"));
    };
    m_window.askForSaving = [this](const QString &ending) {
        QString name = QString::fromStdString(m_window.lab().document().experiment().name).simplified();
        name.replace(u'/', u'-');
        name += ending;
        return ending == QLatin1String(".json")
                   ? QFileDialog::getSaveFileName(&m_window, tr("Save experiment"), name, tr("Experiments (*.json)"))
                   : QFileDialog::getSaveFileName(&m_window, tr("Save trained weights"), name, tr("Models (*.safetensors)"));
    };
    m_window.askForExport = [this](const QString &name, const QString &filter) {
        return QFileDialog::getSaveFileName(&m_window, tr("Save"), name, filter);
    };
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
    for (const char *key : {"validation", "test"}) // what is kept aside belongs to the data
        e.plan.set(key, before.plan.real(key));
    document.edit(std::move(e), tr("Start from %1").arg(text(preset.label)));
    m_window.focus().setBlock(Place{Part::Code});
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

void WindowDialogs::readAgain()
{
    const Choice dataset = m_window.lab().document().experiment().dataset;
    if (!ReadingDialog::hasSettings(dataset)) {
        m_window.foot().setNotice(tr("This data set has no import settings."), false, {}, {});
        return;
    }
    auto *dialog = new ReadingDialog(m_window.theme(), dataset, &m_window);
    connect(dialog, &ReadingDialog::chosen, &m_window, [this](const Choice &choice) { m_window.lab().loader().load(choice); });
    dialog->open();
}

void WindowDialogs::openWindow()
{
    Lab &lab = m_window.lab();
    auto *window = new MainWindow(lab.decoder());
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->theme().setMode(m_window.theme().mode());
    window->present();
    window->move(m_window.pos() + QPoint(32, 32));
    window->lab().loader().load(lab.dataset() ? lab.document().experiment().dataset : defaultSource());
}

} // namespace hourglass
