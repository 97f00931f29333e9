// Offering recovered work; see recovery_offer.h.
#include "ui/window/recovery_offer.h"

#include "ui/lab/lab.h"
#include "ui/window/foot_bar.h"

#include <QLocale>

namespace hourglass {

RecoveryOffer::RecoveryOffer(Lab &lab, FootBar &foot, QObject *parent) : QObject(parent), m_lab(lab), m_foot(foot)
{
    connect(&lab, &Lab::datasetChanged, this, &RecoveryOffer::offer,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

RecoveryOffer::~RecoveryOffer()
{
    for (const Autosave::Recovery &left : m_recovered)
        Autosave::discard(left);
}

void RecoveryOffer::offer()
{
    const auto left = Autosave::findRecovery();
    if (!left)
        return;
    const QString when = QLocale().toString(left->when.time(), QLocale::ShortFormat);
    m_foot.setNotice(tr("“%1” had unsaved changes when Hourglass closed. A copy from %2 can be recovered.").arg(left->name, when), false,
                     tr("Recover"), [this, left] {
                         m_lab.opener().recover(left->experiment, left->model);
                         m_recovered.push_back(*left);
                     });
}

} // namespace hourglass
