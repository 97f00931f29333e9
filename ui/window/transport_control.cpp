// The transport bar and the lab; see transport_control.h.
#include "ui/window/transport_control.h"

#include "core/experiment/settings_at.h"
#include "ui/lab/lab.h"
#include "ui/look/numbers.h"
#include "ui/window/transport_bar.h"

namespace hourglass {

TransportControl::TransportControl(Lab &lab, TransportBar &bar, std::function<void(const QString &)> refuse, QObject *parent)
    : QObject(parent), m_lab(lab), m_bar(bar), m_refuse(std::move(refuse))
{
    RunControl &run = lab.run();
    connect(&bar, &TransportBar::trainClicked, &run, &RunControl::trainOrPause);
    connect(&bar, &TransportBar::stepClicked, &run, &RunControl::step);
    connect(&bar, &TransportBar::resetClicked, &run, &RunControl::reset);
    connect(&bar, &TransportBar::stopClicked, &run, &RunControl::stop);
    connect(&bar, &TransportBar::learningRateMoved, this, &TransportControl::setLearningRate);
    connect(&bar, &TransportBar::renamed, this, &TransportControl::rename);
    connect(&lab.document(), &ExperimentDocument::changed, this, &TransportControl::showDocument);
    connect(&lab, &Lab::stateChanged, this, &TransportControl::showState);
    showDocument();
    showState();
}

void TransportControl::setLearningRate(double rate, int gesture)
{
    const Experiment &e = m_lab.document().experiment();
    const auto at = roleAt(e, {Part::Optimiser}, Role::LearningRate);
    if (!at)
        return;
    if (const std::string why = validationError(*at->param, rate); !why.empty()) {
        m_refuse(QString::fromStdString(why));
        m_bar.setLearningRate(std::get<double>(*settingAt(e, at->place)));
        return;
    }
    m_lab.document().edit(*withSetting(e, at->place, rate), tr("Change learning rate to %1").arg(significant(rate, 4)),
                          gesture < 0 ? QString() : QStringLiteral("rate/%1").arg(gesture));
}

void TransportControl::rename(const QString &name)
{
    Experiment e = m_lab.document().experiment();
    e.name = name.toStdString();
    m_lab.document().edit(std::move(e), tr("Rename to %1").arg(name));
}

void TransportControl::showDocument()
{
    const Experiment &e = m_lab.document().experiment();
    m_bar.setName(QString::fromStdString(e.name));
    if (const auto rate = roleAt(e, {Part::Optimiser}, Role::LearningRate))
        m_bar.setLearningRate(std::get<double>(*settingAt(e, rate->place)));
}

void TransportControl::showState()
{
    const LiveSession &live = m_lab.live();
    m_bar.setRunName(m_lab.runs().currentName());
    m_bar.setStatus(live.status(), live.hasRun(), m_lab.editedSinceRun(), m_lab.problem());
}

} // namespace hourglass
