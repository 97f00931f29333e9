// The parts of the lab together; see lab.h.
#include "ui/lab/lab.h"

#include "ui/lab/collapse_watch.h"
#include "ui/lab/pca_watch.h"

#include <utility>

namespace hourglass {

Lab::Lab(DataLoader::Decoder decoder, std::span<const ProbeKind *const> probes, QObject *parent)
    : QObject(parent), m_decoder(decoder), m_live(probes), m_runs(m_live), m_loader(std::move(decoder)), m_copy(m_document, m_live, m_runs),
      m_opener(m_document, m_live, m_runs, m_copy, m_loader, this), m_run(m_document, m_live, m_opener, this),
      m_writer(m_document, m_live, m_copy, this)
{
    const auto say = [this](const QString &sentence, bool isError) { Q_EMIT notice(sentence, isError, {}, {}); };
    connect(&m_runs, &RunList::progressed, &m_document, &ExperimentDocument::touch);
    connect(&m_copy, &WorkCopy::failed, this, [this](const QString &sentence) {
        Q_EMIT copyFails(sentence + u' ' + tr("Until this works, a crash loses unsaved work. Hourglass keeps trying."));
    });
    connect(&m_live, &LiveSession::frameArrived, this, [this, say] {
        const QString problem = m_live.frame() ? QString::fromStdString(m_live.frame()->problem) : QString();
        if (!problem.isEmpty() && problem != std::exchange(m_told, problem))
            say(problem, true); // of a look that failed, once though it fails again with the next weights
    });
    connect(&m_run, &RunControl::notice, this, &Lab::notice);
    connect(new CollapseWatch(m_live, m_run, this), &CollapseWatch::notice, this, &Lab::notice);
    connect(new PcaWatch(m_live, this), &PcaWatch::notice, this, &Lab::notice);
    connect(&m_opener, &Opener::noticeDone, this, &Lab::noticeDone); // other data, another run
    connect(&m_run, &RunControl::noticeDone, this, &Lab::noticeDone);
    connect(&m_opener, &Opener::datasetChanged, this, &Lab::datasetChanged);
    connect(&m_opener, &Opener::fileUsed, this, &Lab::fileUsed);
    connect(&m_writer, &Writer::written, this, &Lab::fileUsed);
    connect(&m_opener, &Opener::stateChanged, this, &Lab::stateChanged);
    connect(&m_run, &RunControl::stateChanged, this, &Lab::stateChanged);
}

} // namespace hourglass
