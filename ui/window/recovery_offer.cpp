// Offering recovered work; see recovery_offer.h.
#include "ui/window/recovery_offer.h"

#include "ui/lab/lab.h"
#include "ui/window/foot_bar.h"

#include <QLocale>

namespace hourglass {

RecoveryOffer::RecoveryOffer(Lab &lab, FootBar &foot, QObject *parent) : QObject(parent), m_lab(lab), m_foot(foot)
{
    connect(&lab, &Lab::datasetChanged, this, &RecoveryOffer::find,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    // Once one is back, there may be another.
    connect(&lab.opener(), &Opener::viewWanted, this, &RecoveryOffer::offer, Qt::QueuedConnection);
}

void RecoveryOffer::find()
{
    m_left = WorkPlace::leftBehind();
    offer();
}

void RecoveryOffer::offer()
{
    if (m_left.empty())
        return;
    const WorkPlace::Left &left = m_left.front();
    const QString sentence = tr("“%1” had unsaved changes when Hourglass closed. A copy from %2 can be recovered.")
                                 .arg(left.name, QLocale().toString(left.when, QLocale::ShortFormat));
    const QString more = m_left.size() > 1 ? u' ' + tr("%1 more in File > Recover.").arg(m_left.size() - 1) : QString();
    m_foot.setNotice(
        sentence + more, false, tr("Recover"), [this] { recover(0); }, About::Recovery);
}

void RecoveryOffer::recover(std::size_t which)
{
    if (which >= m_left.size())
        return;
    const std::shared_ptr<WorkPlace> place = m_left[which].place;
    m_left.erase(m_left.begin() + static_cast<std::ptrdiff_t>(which));
    m_lab.opener().recover(place);
}

void RecoveryOffer::discardAll()
{
    for (const WorkPlace::Left &left : m_left)
        left.place->own();
    m_left.clear();
    m_foot.clearNotice(About::Recovery);
}

} // namespace hourglass
