// What was understood of a data set; see data_summary.h.
#include "core/export/data_summary.h"

#include "core/base/words.h"

#include <nlohmann/json.hpp>

namespace hourglass {

namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t mostListed = 10; // in lines for people

const char *kindName(DataKind kind)
{
    switch (kind) {
    case DataKind::Picture:
        return "picture";
    case DataKind::Table:
        return "table";
    case DataKind::Series:
        return "series";
    case DataKind::Text:
        return "text";
    }
    return "";
}

std::string sourceOf(const Choice &choice)
{
    for (const char *key : {"path", "set"})
        if (const Value *value = choice.settings.find(key))
            return valueText(*value);
    return choice.kind;
}

std::string labelOf(const Dataset &dataset)
{
    const Value *label = dataset.found().find("label");
    const std::string name = label ? valueText(*label) : std::string();
    return name == "none" ? std::string() : name;
}

std::string listed(const std::vector<std::string> &names)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), mostListed); ++i)
        text.append(i > 0 ? ", " : "").append(names[i]);
    return names.size() > mostListed ? say("%1, … (%2)", {text, std::to_string(names.size())}) : text;
}

std::vector<std::string> namesOf(const std::vector<Column> &columns)
{
    std::vector<std::string> names;
    for (const Column &column : columns)
        names.push_back(column.name);
    return names;
}

std::string shapeText(const Dataset &dataset)
{
    const Shape s = dataset.shape();
    if (dataset.kind() == DataKind::Series)
        return say("a series of %1 steps × %2 channels", {std::to_string(s.width), std::to_string(s.channels)});
    return dataset.kind() == DataKind::Picture ? say("an image of %1", {s.text()}) : say("%1 values", {std::to_string(s.size())});
}

} // namespace

std::string summaryJson(const Choice &choice, const Dataset &dataset)
{
    const Shape s = dataset.shape();
    Json leftOut = Json::object();
    for (const LeftOut &each : dataset.leftOut())
        leftOut[each.what] = each.why;
    Json json = {{"source", sourceOf(choice)},
                 {"name", dataset.name()},
                 {"samples", dataset.count()},
                 {"shape", {s.height, s.width, s.channels}},
                 {"kind", kindName(dataset.kind())},
                 {"classes", dataset.classes()},
                 {"label", dataset.hasLabels() && !labelOf(dataset).empty() ? Json(labelOf(dataset)) : Json()},
                 {"values", dataset.valueNames()},
                 {"metadata", namesOf(dataset.metadata())},
                 {"left_out", leftOut},
                 {"official_test", dataset.officialTest()},
                 {"missing", dataset.missingValues()},
                 {"notes", dataset.notes()}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string summaryText(const Choice &choice, const Dataset &dataset)
{
    std::vector<std::pair<std::string, std::string>> lines{
        {say("Source"), sourceOf(choice)}, {say("Samples"), std::to_string(dataset.count())}, {say("Each"), shapeText(dataset)}};
    const auto add = [&](const std::string &head, const std::string &text) {
        if (!text.empty())
            lines.emplace_back(head, text);
    };
    add(say("Values"), dataset.kind() == DataKind::Picture ? std::string() : listed(dataset.valueNames()));
    add(say("Classes"), listed(dataset.classes()));
    add(say("Label"), dataset.hasLabels() ? labelOf(dataset) : std::string());
    add(say("Metadata"), listed(namesOf(dataset.metadata())));
    add(say("Official test"), dataset.officialTest() > 0 ? std::to_string(dataset.officialTest()) : std::string());
    add(say("Missing values"), dataset.missingValues() > 0 ? std::to_string(dataset.missingValues()) : std::string());
    for (const std::string &note : dataset.notes())
        add(say("Note"), note);
    for (std::size_t i = 0; i < std::min(dataset.leftOut().size(), mostListed); ++i)
        add(say("Skipped"), say("%1: %2", {dataset.leftOut()[i].what, dataset.leftOut()[i].why}));
    if (dataset.leftOut().size() > mostListed)
        add(say("Skipped"), say("%1 more", {std::to_string(dataset.leftOut().size() - mostListed)}));
    constexpr std::size_t wide = 16;
    std::string text;
    for (const auto &[head, line] : lines) {
        text.append(text.empty() ? "" : "\n").append(head);
        text.append(head.size() < wide ? wide - head.size() : 1, ' ').append(line);
    }
    return text;
}

std::string summaryHead(const Dataset &dataset)
{
    std::string text = say("%1 samples, each %2", {std::to_string(dataset.count()), shapeText(dataset)});
    if (!dataset.hasLabels())
        return text;
    const std::string classes = std::to_string(dataset.classes().size());
    return labelOf(dataset).empty() ? say("%1, %2 classes", {text, classes})
                                    : say("%1, %2 classes (%3)", {text, classes, labelOf(dataset)});
}

std::string summaryLine(const Dataset &dataset)
{
    std::string text = say("%1: %2", {dataset.name(), summaryHead(dataset)});
    if (!dataset.note().empty())
        text.append("; ").append(dataset.note());
    if (!dataset.leftOut().empty()) {
        const LeftOut &first = dataset.leftOut()[0];
        text.append("; ").append(say("skipped: %1 (%2)", {first.what, first.why}));
        if (dataset.leftOut().size() > 1)
            text.append(" ").append(say("and %1 more", {std::to_string(dataset.leftOut().size() - 1)}));
    }
    return text;
}

} // namespace hourglass
