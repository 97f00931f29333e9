// The map as a table; see map_table.h.
#include "ui/map/map_table.h"

#include "core/data/looks.h"
#include "ui/look/controls.h"
#include "ui/plots/table_source.h"

#include <algorithm>

namespace hourglass {

namespace {

constexpr std::string_view parts[] = {"train", "validation", "test"};

/// What each sample serves for, among the parts.
std::vector<std::uint8_t> partsOf(const Split &split, Index samples)
{
    std::vector<std::uint8_t> part(static_cast<std::size_t>(samples), 0);
    for (const std::uint32_t s : split.validation)
        part[s] = 1;
    for (const std::uint32_t s : split.test)
        part[s] = 2;
    return part;
}

} // namespace

QString mapTable(const MapAnswers &answers, std::vector<std::uint32_t> selected, bool onlySelected)
{
    if (!answers.map())
        return {};
    const auto &map = *answers.map();
    const Dataset &data = answers.dataset();
    std::ranges::sort(selected);
    const std::vector<std::uint8_t> part = partsOf(answers.split(), data.count());
    const bool columns = !data.shape().isPicture();
    QString text = QStringLiteral("sample,name,class,part,selected,x,y");
    text += columnNames("z", map.codeSize());
    if (!map.errors.empty())
        text += QStringLiteral(",error");
    for (Index v = 0; columns && v < data.shape().size(); ++v)
        text += u',' + quoted(QString::fromStdString(data.valueName(v)));
    text += u'\n';
    const auto number = [](auto v) { return QString::number(static_cast<double>(v), 'g', 7); };
    for (Index i = 0; i < map.points.cols(); ++i) {
        const std::uint32_t sample = answers.sampleOf(i);
        const bool isSelected = std::ranges::binary_search(selected, sample);
        if (onlySelected && !isSelected)
            continue;
        const std::uint16_t label = data.label(sample);
        const QString name = label < data.classes().size() ? QString::fromStdString(data.classes()[label]) : QString();
        text += QString::number(sample) + u',' + quoted(QString::fromStdString(data.sampleName(sample))) + u',' + quoted(name) + u',' +
                plain(parts[part[sample]]) + (isSelected ? QStringLiteral(",1,") : QStringLiteral(",0,")) + number(map.points(0, i)) +
                u',' + number(map.points(1, i));
        text += columnValues(map.codes.col(i), 7);
        if (!map.errors.empty())
            text += u',' + number(map.errors[static_cast<std::size_t>(i)]);
        const Matrix values = columns ? answers.valuesOf(sample) : Matrix();
        for (Index v = 0; v < values.rows(); ++v)
            text += u',' + number(inUnit(data, v, static_cast<double>(values(v, 0))));
        text += u'\n';
    }
    return text;
}

} // namespace hourglass
