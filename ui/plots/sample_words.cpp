// Samples and their values in words; see sample_words.h.
#include "ui/plots/sample_words.h"

#include "core/data/looks.h"
#include "ui/plots/ticks.h"

#include <QCoreApplication>

namespace hourglass {

namespace {

constexpr Index mostRows = 30; // of a tooltip

struct SampleWords {
    Q_DECLARE_TR_FUNCTIONS(hourglass::SampleWords)
};

} // namespace

QString sampleTitle(const Dataset &data, std::uint32_t sample)
{
    const std::uint16_t label = data.label(sample);
    const QString number = SampleWords::tr("no. %1").arg(sample);
    return label < data.classes().size() ? QString::fromStdString(data.classes()[label]) + QStringLiteral(", ") + number : number;
}

QString valueInUnit(const Dataset &data, Index value, double number, int digits)
{
    return significant(inUnit(data, value, number), digits);
}

QString valueTable(const Dataset &data, std::span<const Scalar> values)
{
    if (data.shape().isPicture() || values.empty())
        return {};
    QString rows;
    const auto count = static_cast<Index>(values.size());
    for (Index i = 0; i < std::min(count, mostRows); ++i)
        rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
                    .arg(QString::fromStdString(data.valueName(i)).toHtmlEscaped(),
                         valueInUnit(data, i, static_cast<double>(values[static_cast<std::size_t>(i)])));
    if (count > mostRows)
        rows += QStringLiteral("<tr><td colspan='2'>%1</td></tr>").arg(SampleWords::tr("and %1 more").arg(count - mostRows));
    return QStringLiteral("<table>%1</table>").arg(rows);
}

QString sampleWords(const Dataset &data, std::uint32_t sample)
{
    if (data.shape().isPicture())
        return sampleTitle(data, sample);
    const std::uint32_t one[] = {sample};
    Matrix values(data.shape().size(), 1);
    data.gather(one, Out(values.data(), values.rows(), 1));
    return sampleTitle(data, sample).toHtmlEscaped() + valueTable(data, {values.data(), static_cast<std::size_t>(values.rows())});
}

} // namespace hourglass
