// The losses of a run as CSV and in a sentence; see loss_table.h.
#include "ui/panels/loss/loss_table.h"

#include "ui/panels/loss/loss_view.h"

#include <cmath>

namespace hourglass {

QString lossTable(const LossCurve &steps, const std::vector<EpochRecord> &epochs, const std::vector<std::string> &terms)
{
    const auto number = [](double v) { return std::isfinite(v) ? QString::number(v, 'g', 7) : QString(); };
    if (epochs.empty()) {
        if (steps.isEmpty())
            return {};
        QString text = QStringLiteral("step,loss\n");
        std::uint64_t last = steps.first();
        for (std::size_t i = 0; i < steps.bins().size(); ++i)
            text += QStringLiteral("%1,%2\n").arg(last += steps.stepsIn(i)).arg(number(steps.mean(i)));
        return text;
    }
    QString text = QStringLiteral("epoch,step,training,validation,learning rate,seconds");
    for (const std::string &term : terms)
        text += QStringLiteral(",\"%1\"").arg(QString::fromStdString(term));
    text += u'\n';
    for (const EpochRecord &e : epochs) {
        text += QStringLiteral("%1,%2,%3,%4,%5,%6")
                    .arg(QString::number(e.epoch), QString::number(e.step), number(e.trainLoss), number(e.validationLoss),
                         number(e.learningRate), number(e.seconds));
        for (std::size_t t = 0; t < terms.size(); ++t)
            text += u',' + (t < e.terms.size() ? number(e.terms[t]) : QString());
        text += u'\n';
    }
    return text;
}

QString lossSummary(const std::vector<EpochRecord> &epochs)
{
    if (epochs.empty())
        return LossView::tr("No epoch is complete yet.");
    const EpochRecord &last = epochs.back();
    const bool falling = epochs.size() < 2 || last.trainLoss < epochs[epochs.size() - 2].trainLoss;
    return LossView::tr("Epoch %1, training %2, validation %3, %4")
        .arg(last.epoch)
        .arg(last.trainLoss, 0, 'g', 4)
        .arg(last.validationLoss, 0, 'g', 4)
        .arg(falling ? LossView::tr("falling") : LossView::tr("rising"));
}

} // namespace hourglass
