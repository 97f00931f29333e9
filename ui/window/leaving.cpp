// Leaving work; see leaving.h.
#include "ui/window/leaving.h"

#include "ui/look/controls.h"
#include "ui/window/film_maker.h"
#include "ui/window/main_window.h"
#include "ui/window/view_export.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace hourglass {

namespace {
constexpr int lookEvery = 50; // ms
constexpr const char *quitting = "quitting";
} // namespace

LeavingDialog::LeavingDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("leavingDialog"));
    setWindowTitle(tr("Unsaved changes"));
    setModal(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    m_sentence = label({}, "label", this);
    m_sentence->setObjectName(QStringLiteral("leavingSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(360);
    column->addWidget(m_sentence);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Writing"));
    column->addWidget(m_progress);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    const auto button = [&](const QString &text, const char *name) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setAccessibleName(QString(text).remove(u'&'));
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    m_discard = button(tr("&Discard"), "discardWork");
    m_stop = button(tr("S&top export"), "stopExport");
    m_cancel = button(tr("Cancel"), "cancelLeaving");
    m_save = button(tr("&Save"), "saveWork");
    m_save->setDefault(true);
    column->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &LeavingDialog::saveChosen);
    connect(m_discard, &QPushButton::clicked, this, &LeavingDialog::discardChosen);
    connect(m_stop, &QPushButton::clicked, this, &LeavingDialog::stopChosen);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void LeavingDialog::ask(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_progress->hide();
    m_stop->hide();
    m_save->show();
    m_discard->show();
    open();
    m_save->setFocus();
}

void LeavingDialog::wait(const QString &sentence, bool canStop)
{
    m_sentence->setText(sentence);
    m_progress->setRange(0, 0); // until it is known how much there is
    m_progress->show();
    m_stop->setVisible(canStop);
    m_save->hide();
    m_discard->hide();
    open();
}

void LeavingDialog::setProgress(int done, int all)
{
    m_progress->setRange(0, all);
    m_progress->setValue(done);
}

Leaving::Leaving(MainWindow &window, std::function<bool()> save)
    : QObject(&window), m_window(window), m_save(std::move(save)), m_dialog(new LeavingDialog(&window))
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &Leaving::look);
    connect(m_dialog, &LeavingDialog::saveChosen, this, &Leaving::saveFirst);
    connect(m_dialog, &LeavingDialog::discardChosen, this, [this] { end(true); });
    connect(m_dialog, &QDialog::rejected, this, [this] { end(false); });
    connect(&window.lab().writer(), &Writer::saveEnded, this, [this](bool written) {
        if (std::exchange(m_saving, false))
            end(written); // where it could not be written, the sentence stands in the foot bar
    });
    connectWork();
}

/// What fails while the window waits for it keeps the window: its sentence has to be read.
void Leaving::connectWork()
{
    const auto stay = [this] {
        if (m_timer.isActive() && !m_stopping)
            end(false);
    };
    connect(m_dialog, &LeavingDialog::stopChosen, this, &Leaving::stopExports);
    connect(&m_window.films(), &FilmMaker::progressed, m_dialog, &LeavingDialog::setProgress);
    connect(&m_window.films(), &FilmMaker::ended, this, [stay](bool written) {
        if (!written)
            stay();
    });
    connect(&m_window.exports(), &ViewExport::progressed, m_dialog, [this](int percent) { m_dialog->setProgress(percent, 100); });
    connect(&m_window.exports(), &ViewExport::failed, this, stay);
    connect(&m_window.lab().writer(), &Writer::reported, this, [stay](const QString &, bool isError) {
        if (isError)
            stay();
    });
}

void Leaving::leave(std::function<void()> go)
{
    if (m_go) // one question at a time: the newer wish replaces the older
        m_go = std::move(go);
    else if (!m_window.lab().document().isModified())
        go();
    else {
        m_go = std::move(go);
        const QString name = QString::fromStdString(m_window.lab().document().experiment().name);
        m_dialog->ask(tr("Save the changes to “%1” first?").arg(name));
    }
}

void Leaving::saveFirst()
{
    if (!m_save())
        return; // no file was chosen: the question stays
    m_saving = true;
    waitFor(m_window.lab().writer().busyWith());
}

bool Leaving::isExporting() const { return m_window.films().isBusy() || m_window.exports().isBusy(); }

/// What is not yet in its file; empty when all is.
QString Leaving::pending() const
{
    Lab &lab = m_window.lab();
    return lab.writer().isBusy()         ? lab.writer().busyWith()
           : m_window.films().isBusy()   ? tr("the video")
           : m_window.exports().isBusy() ? tr("the exported data")
           : lab.copy().isBusy()         ? tr("a copy of your work")
                                         : QString();
}

void Leaving::waitFor(const QString &what)
{
    m_waitingFor = what;
    m_dialog->wait(tr("Writing %1 …").arg(what), !m_saving && isExporting());
}

void Leaving::stopExports()
{
    m_stopping = true;
    m_window.films().cancel();
    m_window.exports().cancel();
}

void Leaving::end(bool goOn)
{
    m_saving = false;
    m_stopping = false;
    m_timer.stop();
    m_agreed = m_agreed && goOn;
    if (!goOn)
        qApp->setProperty(quitting, false);
    m_dialog->hide();
    if (const auto go = std::exchange(m_go, nullptr); go && goOn)
        go();
}

bool Leaving::mayClose()
{
    Lab &lab = m_window.lab();
    if (!m_agreed && lab.document().isModified()) {
        leave([this] {
            m_agreed = true;
            close();
        });
        return false;
    }
    if (pending().isEmpty())
        return true;
    m_agreed = true;
    m_go = [this] { close(); };
    waitFor(pending());
    m_timer.start();
    return false;
}

/// Now that it may; of a program that is being quit the other windows follow.
void Leaving::close()
{
    if (m_window.close() && qApp->property(quitting).toBool())
        QApplication::closeAllWindows();
}

void Leaving::quit()
{
    qApp->setProperty(quitting, true);
    QApplication::closeAllWindows();
}

/// Until nothing is being written any more.
void Leaving::look()
{
    const QString now = pending();
    if (now.isEmpty())
        end(true);
    else if (now != m_waitingFor) // one thing is done, and another is left
        waitFor(now);
}

} // namespace hourglass
