// Codes as CSV; see csv.h.
#include "core/export/csv.h"

#include "core/data/formats/field_text.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

std::string csvField(std::string text)
{
    if (text.find_first_of(",\"\n\r") == std::string::npos)
        return text;
    for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2)
        text.insert(at, 1, '"');
    return "\"" + text + "\"";
}

namespace {

/// Whether a column of the metadata holds the names of the samples, so that they need not be written twice.
bool holdsNames(const Dataset &dataset, const Column &column)
{
    for (Index s = 0; s < dataset.count(); ++s)
        if (fieldText(column, s) != dataset.sampleName(s))
            return false;
    return true;
}

} // namespace

std::string fieldText(const Column &column, Index sample)
{
    const auto row = static_cast<std::size_t>(sample);
    if (column.isWords())
        return column.words[column.wordOf[row]];
    return std::isnan(column.numbers[row]) ? std::string() : numberText(column.numbers[row]);
}

std::string codesCsv(const Matrix &codes, const Dataset &dataset)
{
    const bool named = dataset.hasSampleNames() &&
                       std::ranges::none_of(dataset.metadata(), [&](const Column &column) { return holdsNames(dataset, column); });
    std::string text;
    for (Index i = 0; i < codes.rows(); ++i)
        text.append(i > 0 ? ",z" : "z").append(std::to_string(i + 1));
    text += dataset.hasLabels() ? ",label,row" : ",row";
    text += named ? ",name" : "";
    for (const Column &column : dataset.metadata())
        text.append(",").append(csvField(column.name));
    text += '\n';
    for (Index s = 0; s < codes.cols(); ++s) {
        for (Index i = 0; i < codes.rows(); ++i)
            text.append(i > 0 ? "," : "").append(valueText(Value(static_cast<double>(codes(i, s)))));
        if (dataset.hasLabels())
            text += ',';
        if (dataset.hasLabels() && dataset.label(s) != Dataset::noLabel)
            text += csvField(dataset.classes()[dataset.label(s)]);
        text.append(",").append(std::to_string(dataset.rowNumber(s)));
        if (named)
            text.append(",").append(csvField(dataset.sampleName(s)));
        for (const Column &column : dataset.metadata())
            text.append(",").append(csvField(fieldText(column, s)));
        text += '\n';
    }
    return text;
}

} // namespace hourglass
