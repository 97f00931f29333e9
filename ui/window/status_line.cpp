// The status line; see status_line.h.
#include "ui/window/status_line.h"

#include "core/experiment/build.h"
#include "core/layers/catalogue.h"
#include "ui/designer/stack_geometry.h"
#include "ui/look/controls.h"
#include "ui/look/numbers.h"
#include "ui/window/main_window.h"

#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QStatusBar>

#include <cmath>
#include <optional>

#include <unistd.h>

namespace hourglass {

namespace {

QString number(double n) { return QLocale().toString(static_cast<qlonglong>(n)); }

/// How much of its units the code may use, or how many bits it is; nothing where every unit is a number.
std::optional<QString> capacityOf(const Experiment &experiment, Index units)
{
    const LayerKind *code = findKind(codeKinds(), experiment.code.kind);
    if (!code || !code->capacity)
        return std::nullopt;
    const CodeCapacity capacity = code->capacity(experiment.code.settings);
    if (capacity.bits > 0)
        return StatusLine::tr("%1 bits per sample")
            .arg(decimals(capacity.bits, std::abs(capacity.bits - std::round(capacity.bits)) < 0.05 ? 0 : 1));
    return StatusLine::tr("%1 of %2 active").arg(number(static_cast<double>(capacity.activeUnits)), number(static_cast<double>(units)));
}

qlonglong residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

StatusLine::StatusLine(MainWindow &window) : QObject(&window), m_lab(window.lab()), m_theme(window.theme())
{
    QStatusBar *bar = window.statusBar();
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
    m_seed = add("statusSeed", true);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &StatusLine::showState);
    m_timer.start();
}

QString StatusLine::showDocument()
{
    const ExperimentDocument &document = m_lab.document();
    const Experiment &e = document.experiment();
    const Shape in = document.shape();
    const bool broken = !document.issues().empty() && in.size() > 0;
    if (m_lab.dataset())
        m_dataset->setText(QString::fromStdString(m_lab.dataset()->name()));
    double weights = 0;
    for (const StackBlock &block : stackBlocks(e, in))
        weights += static_cast<double>(block.weights);
    m_parameters->setText(in.size() == 0 ? QString() : broken ? tr("Incomplete network") : tr("%1 parameters").arg(number(weights)));
    m_seed->setText(tr("Seed %1").arg(e.seed));
    const auto all = shapes(e, in);
    if (all.size() <= e.encoder.size() || in.size() == 0)
        return {};
    const Index code = all[e.encoder.size()].size();
    const double times = static_cast<double>(in.size()) / static_cast<double>(code);
    const QString squeeze =
        capacityOf(e, code).value_or(times > 1 ? tr("%1× compression").arg(decimals(times, times < 10 ? 1 : 0))
                                               : tr("no bottleneck: the code is no smaller than the input, so the network could just "
                                                    "copy it"));
    QString facts = tr("%1 to %2   %3   |   %4 parameters   |   %5 MB")
                        .arg(number(static_cast<double>(in.size())), number(static_cast<double>(code)), squeeze, number(weights))
                        .arg(decimals(weights * 4e-6, 1));
    return facts.replace(QStringLiteral(" MB"), QStringLiteral("\u00a0MB")); // a number keeps its unit
}

void StatusLine::showState()
{
    const LiveSession &live = m_lab.live();
    const Tokens &t = m_theme.tokens();
    QString state = tr("Ready");
    QColor dot = t.outline;
    if (m_lab.loader().isBusy()) {
        state = tr("Loading data");
    } else if (live.hasRun()) {
        const char *const names[] = {QT_TR_NOOP("Ready"),    QT_TR_NOOP("Training"), QT_TR_NOOP("Paused"),
                                     QT_TR_NOOP("Finished"), QT_TR_NOOP("Diverged"), QT_TR_NOOP("Failed")};
        state = tr(names[static_cast<int>(live.status().state)]);
        if (live.status().state == RunState::Running)
            dot = t.ok;
        else if (live.status().state == RunState::Diverged || live.status().state == RunState::Failed)
            dot = t.error;
    }
    if (!m_lab.problem().isEmpty() && m_lab.dataset()) {
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

} // namespace hourglass
