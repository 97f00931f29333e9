// Rows of a table before it is loaded; see preview_table.h.
#include "ui/import/preview_table.h"

#include "core/data/formats/field_text.h"
#include "core/data/looks.h"
#include "core/export/csv.h"

#include <QComboBox>
#include <QHeaderView>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {
constexpr int mostRows = 30;
constexpr int mostColumns = 60;
} // namespace

PreviewTable::PreviewTable(QWidget *parent) : QTableWidget(parent)
{
    setObjectName(QStringLiteral("importTable"));
    setAccessibleName(tr("First rows"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setShowGrid(false);
    verticalHeader()->setVisible(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setDefaultSectionSize(112);
}

void PreviewTable::show(const Dataset &dataset, const Settings &settings)
{
    std::vector<UsedColumn> columns = usedColumns(dataset, settings);
    // Of many columns of values only the first are shown; what else there is always fits.
    const auto others = std::ranges::count_if(columns, [](const UsedColumn &c) { return c.use != ColumnUse::Value; });
    std::ptrdiff_t values = std::max<std::ptrdiff_t>(mostColumns - others, 1);
    std::erase_if(columns, [&](const UsedColumn &c) { return c.use == ColumnUse::Value && values-- <= 0; });
    clear();
    setRowCount(1 + static_cast<int>(std::min<Index>(dataset.count(), mostRows)));
    setColumnCount(static_cast<int>(columns.size()));
    QStringList names;
    for (const UsedColumn &column : columns)
        names << QString::fromStdString(column.name);
    setHorizontalHeaderLabels(names);
    for (int place = 0; place < columnCount(); ++place)
        fillColumn(place, columns[static_cast<std::size_t>(place)], dataset);
}

void PreviewTable::fillColumn(int place, const UsedColumn &column, const Dataset &dataset)
{
    auto *use = new QComboBox;
    use->setObjectName(QStringLiteral("use/%1").arg(QString::fromStdString(column.name)));
    use->setAccessibleName(tr("Use of %1").arg(QString::fromStdString(column.name)));
    const std::pair<ColumnUse, QString> uses[] = {{ColumnUse::Value, tr("Value")},       {ColumnUse::OneHot, tr("One-hot")},
                                                  {ColumnUse::Label, tr("Label")},       {ColumnUse::Name, tr("Name")},
                                                  {ColumnUse::Metadata, tr("Metadata")}, {ColumnUse::Excluded, tr("Excluded")}};
    for (const auto &[each, text] : uses)
        if (each != (column.isWords ? ColumnUse::Value : ColumnUse::OneHot) || each == column.use)
            use->addItem(text, static_cast<int>(each));
    use->setCurrentIndex(use->findData(static_cast<int>(column.use)));
    use->setFocusPolicy(Qt::StrongFocus);
    connect(use, &QComboBox::activated, this, [this, use, name = column.name] {
        Q_EMIT useChosen(QString::fromStdString(name), static_cast<ColumnUse>(use->currentData().toInt()));
    });
    setCellWidget(0, place, use);
    const auto &values = dataset.valueNames();
    const auto value = std::ranges::find(values, column.name);
    const auto beside = std::ranges::find(dataset.metadata(), column.name, &Column::name);
    for (int row = 1; row < rowCount(); ++row) {
        const Index sample = row - 1;
        const std::uint32_t one[] = {static_cast<std::uint32_t>(sample)};
        std::string text;
        if (column.use == ColumnUse::Label) {
            text = dataset.label(sample) == Dataset::noLabel ? std::string() : dataset.classes()[dataset.label(sample)];
        } else if (column.use == ColumnUse::Value && value != values.end()) {
            const auto index = static_cast<Index>(value - values.begin());
            const float v = dataset.column(one, index)[0];
            const double number = inUnit(dataset, index, static_cast<double>(v));
            text = std::isnan(v) ? std::string() : QString::number(number, 'g', 6).toStdString();
        } else if (column.use == ColumnUse::OneHot) {
            for (std::size_t i = 0; i < values.size(); ++i)
                if (values[i].starts_with(column.name + "=") && dataset.column(one, static_cast<Index>(i))[0] > 0.5f)
                    text = values[i].substr(column.name.size() + 1);
        } else if (beside != dataset.metadata().end()) {
            text = fieldText(*beside, sample);
        }
        setItem(row, place, new QTableWidgetItem(QString::fromStdString(text)));
    }
}

} // namespace hourglass
