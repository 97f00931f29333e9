// Codes as CSV; see csv.h.
#include "core/export/csv.h"

namespace hourglass {

std::string csvField(std::string text)
{
    if (text.find_first_of(",\"\n") == std::string::npos)
        return text;
    for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2)
        text.insert(at, 1, '"');
    return "\"" + text + "\"";
}

std::string codesCsv(const Matrix &codes, const Dataset &dataset)
{
    std::string text;
    for (Index i = 0; i < codes.rows(); ++i)
        text.append(i > 0 ? ",z" : "z").append(std::to_string(i + 1));
    text += dataset.hasLabels() ? ",label\n" : "\n";
    for (Index s = 0; s < codes.cols(); ++s) {
        for (Index i = 0; i < codes.rows(); ++i)
            text.append(i > 0 ? "," : "").append(valueText(Value(static_cast<double>(codes(i, s)))));
        if (dataset.hasLabels())
            text += ',';
        if (dataset.hasLabels() && dataset.label(s) != Dataset::noLabel)
            text += csvField(dataset.classes()[dataset.label(s)]);
        text += '\n';
    }
    return text;
}

} // namespace hourglass
