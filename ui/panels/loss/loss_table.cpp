// The losses of a run as CSV and in a sentence; see loss_table.h.
#include "ui/panels/loss/loss_table.h"

#include "ui/look/numbers.h"
#include "ui/panels/loss/loss_view.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

/// What the total, which comes first, is made of.
std::span<const EpochQuantity> partsOf(std::span<const EpochQuantity> quantities)
{
    const auto gauges = std::ranges::find(quantities, true, &EpochQuantity::isGauge);
    return quantities.subspan(1, static_cast<std::size_t>(gauges - quantities.begin()) - 1);
}

} // namespace

QString lossTable(const LossCurve &steps, const std::vector<EpochRecord> &epochs, std::span<const EpochQuantity> quantities)
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
    const auto parts = partsOf(quantities);
    for (const EpochQuantity &part : parts)
        text += QStringLiteral(",\"%1\"").arg(QString::fromStdString(part.name));
    text += u'\n';
    for (const EpochRecord &e : epochs) {
        text += QStringLiteral("%1,%2,%3,%4,%5,%6")
                    .arg(QString::number(e.epoch), QString::number(e.step), number(e.trainLoss), number(e.validationLoss),
                         number(e.learningRate), number(e.seconds));
        for (const EpochQuantity &part : parts)
            text += u',' + number(part.value(e));
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
        .arg(significant(last.trainLoss, 4), significant(last.validationLoss, 4))
        .arg(falling ? LossView::tr("falling") : LossView::tr("rising"));
}

QString lossCard(const QPointF &point, const QString &name, const EpochRecord *record, std::span<const EpochQuantity> quantities)
{
    QStringList lines{LossView::tr("Epoch %1").arg(decimals(point.x(), 2)), QStringLiteral("%1  %2").arg(name, significant(point.y(), 4))};
    if (record) {
        if (std::isfinite(record->validationLoss))
            lines.append(LossView::tr("validation  %1").arg(significant(record->validationLoss, 4)));
        for (const EpochQuantity &part : partsOf(quantities))
            lines.append(QStringLiteral("%1  %2").arg(QString::fromStdString(part.label), significant(part.value(*record), 4)));
    }
    return lines.join(u'\n');
}

} // namespace hourglass
