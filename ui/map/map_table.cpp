// The map as a table; see map_table.h.
#include "ui/map/map_table.h"

#include "ui/plots/table_source.h"

namespace hourglass {

QString mapTable(const MapAnswers &answers)
{
    if (!answers.map())
        return {};
    const auto &map = *answers.map();
    const Dataset &data = answers.dataset();
    QString text = QStringLiteral("sample,class,x,y");
    text += columnNames("z", map.codeSize());
    text += QLatin1String(map.errors.empty() ? "\n" : ",error\n");
    const auto number = [](auto v) { return QString::number(static_cast<double>(v), 'g', 7); };
    for (Index i = 0; i < map.points.cols(); ++i) {
        const std::uint32_t sample = answers.sampleOf(i);
        const std::uint16_t label = data.label(sample);
        QString name = label < data.classes().size() ? QString::fromStdString(data.classes()[label]) : QString();
        name.replace(u'"', QLatin1String("\"\""));
        text += QStringLiteral("%1,\"%2\",%3,%4").arg(sample).arg(name, number(map.points(0, i)), number(map.points(1, i)));
        text += columnValues(map.codes.col(i), 7);
        if (!map.errors.empty())
            text += u',' + number(map.errors[static_cast<std::size_t>(i)]);
        text += u'\n';
    }
    return text;
}

} // namespace hourglass
