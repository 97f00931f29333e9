// Uses of columns; see column_roles.h.
#include "ui/import/column_roles.h"

#include "core/data/recipe/recipe.h"

#include <algorithm>

namespace hourglass {

namespace {

std::vector<std::string> listAt(const Settings &settings, const char *key)
{
    const std::string text = settings.has(key) ? settings.option(key) : std::string();
    return text == "auto" ? std::vector<std::string>() : listFrom(text);
}

bool contains(const std::vector<std::string> &names, const std::string &name)
{
    return std::ranges::any_of(names, [&](const std::string &each) { return sameName(each, name); });
}

std::string labelOf(const Dataset &dataset)
{
    const Value *label = dataset.found().find("label");
    const std::string name = label ? valueText(*label) : std::string("none");
    return dataset.hasLabels() && name != "none" ? name : std::string();
}

/// Of a one-hot value "colour=red" the column; empty for all others.
std::string oneHotColumn(const std::string &value, const Settings &settings)
{
    for (const std::string &column : listAt(settings, "one-hot"))
        if (value.size() > column.size() && value[column.size()] == '=' && sameName(value.substr(0, column.size()), column))
            return value.substr(0, column.size());
    return {};
}

} // namespace

std::vector<UsedColumn> usedColumns(const Dataset &dataset, const Settings &settings)
{
    std::vector<UsedColumn> columns;
    for (const std::string &name : dataset.valueNames()) {
        const std::string column = oneHotColumn(name, settings);
        if (column.empty())
            columns.push_back({name, ColumnUse::Value, false});
        else if (columns.empty() || columns.back().name != column)
            columns.push_back({column, ColumnUse::OneHot, true});
    }
    if (const std::string label = labelOf(dataset); !label.empty())
        columns.push_back({label, ColumnUse::Label, false});
    for (const Column &column : dataset.metadata()) {
        const bool names =
            dataset.hasSampleNames() && column.isWords() && dataset.count() > 0 && column.words[column.wordOf[0]] == dataset.sampleName(0);
        columns.push_back({column.name, names ? ColumnUse::Name : ColumnUse::Metadata, column.isWords()});
    }
    for (const std::string &name : listAt(settings, "leave-out"))
        columns.push_back({name, ColumnUse::Excluded, false});
    return columns;
}

Settings withUse(const Dataset &dataset, Settings settings, const std::string &column, ColumnUse use)
{
    const std::vector<UsedColumn> before = usedColumns(dataset, settings);
    for (const char *key : {"metadata", "leave-out", "one-hot", "values"}) {
        std::vector<std::string> names = listAt(settings, key);
        if (!contains(names, column))
            continue;
        std::erase_if(names, [&](const std::string &name) { return sameName(name, column); });
        settings.set(key, names.empty() && std::string_view(key) == "values" ? std::string("auto") : listText(names));
    }
    const bool chosen = settings.has("label") && sameName(settings.option("label"), column);
    if (chosen)
        settings.set("label", std::string("auto"));
    else if (sameName(labelOf(dataset), column)) // found, and would be found again
        settings.set("label", std::string("none"));
    if (settings.has("names") && sameName(settings.option("names"), column))
        settings.set("names", std::string("auto"));
    const auto addTo = [&](const char *key) {
        std::vector<std::string> names = listAt(settings, key);
        names.push_back(column);
        settings.set(key, listText(names));
    };
    switch (use) {
    case ColumnUse::Value: { // which may have to be said of all, since nothing else makes a column of numbers a value
        std::vector<std::string> names;
        for (const UsedColumn &each : before)
            if (each.use == ColumnUse::Value && !sameName(each.name, column))
                names.push_back(each.name);
        names.push_back(column);
        settings.set("values", listText(names));
        break;
    }
    case ColumnUse::OneHot:
        addTo("one-hot");
        break;
    case ColumnUse::Label:
        settings.set("label", column);
        break;
    case ColumnUse::Name:
        settings.set("names", column);
        break;
    case ColumnUse::Metadata:
        addTo("metadata");
        break;
    case ColumnUse::Excluded:
        addTo("leave-out");
        break;
    }
    return settings;
}

} // namespace hourglass
