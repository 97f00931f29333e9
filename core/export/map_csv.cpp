// The map as CSV; see map_csv.h.
#include "core/export/map_csv.h"

#include "core/analysis/local_density.h"
#include "core/data/looks.h"
#include "core/export/csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

namespace hourglass {

namespace {

constexpr int digits = 7;            // of numbers that were single precision
constexpr Index betweenLooks = 1024; // lines between two looks at whether to end

/// Nothing for what is not a number.
void add(std::string &text, double number)
{
    text += ',';
    if (!std::isfinite(number))
        return;
    std::array<char, 32> field{};
    text.append(field.data(), std::to_chars(field.data(), field.data() + field.size(), number, std::chars_format::general, digits).ptr);
}

std::vector<std::string_view> splitOf(const Split &split, Index samples)
{
    std::vector<std::string_view> part(static_cast<std::size_t>(samples));
    for (const std::uint32_t s : split.train)
        part[s] = "train";
    for (const std::uint32_t s : split.validation)
        part[s] = "validation";
    for (const std::uint32_t s : split.test)
        part[s] = "test";
    return part;
}

/// What the values of a table are called; with "data." before a name that another column has.
std::string featureNames(const Dataset &data, const std::string &before)
{
    std::set<std::string> taken;
    for (std::size_t from = 0; from <= before.size();) {
        const std::size_t to = std::min(before.find(',', from), before.size());
        taken.insert(before.substr(from, to - from));
        from = to + 1;
    }
    std::string text;
    for (Index v = 0; v < data.shape().size(); ++v) {
        std::string name = data.valueName(v);
        while (!taken.insert(name).second)
            name.insert(0, "data.");
        text.append(",").append(csvField(name));
    }
    return text;
}

/// A sample's values, each in its own unit.
void addFeatures(std::string &text, const Dataset &data, std::uint32_t sample, Matrix &values)
{
    const std::uint32_t one[] = {sample};
    const Out out(values.data(), values.rows(), 1);
    data.gather(one, out);
    data.markMissing(one, out);
    for (Index v = 0; v < values.rows(); ++v)
        add(text, inUnit(data, v, static_cast<double>(values(v, 0))));
}

} // namespace

std::string mapCsv(const MapAnswer &map, const RunSetup &setup, const MapRows &rows, const Task::Job &job)
{
    const Dataset &data = *setup.dataset;
    const bool isImage = data.shape().isPicture();
    const std::vector<std::string_view> split = splitOf(setup.split, data.count());
    const std::vector<float> density = localDensity(map.points, map.extent);
    const std::vector<float> mean = isImage ? data.column(*map.samples, std::nullopt) : std::vector<float>();
    Matrix values(data.shape().size(), 1);
    std::string text = "sample,name,class,split,selected,x,y";
    for (Index z = 1; z <= map.codeSize(); ++z)
        text.append(",z").append(std::to_string(z));
    for (const auto &[isKnown, name] : {std::pair{!map.errors.empty(), ",error"},
                                        {!map.visits.empty(), ",last_used"},
                                        {true, ",density"},
                                        {data.hasWeights(), ",weight"}})
        text += isKnown ? name : "";
    text += isImage ? ",mean" : featureNames(data, text);
    text += '\n';
    for (Index i = 0; i < map.points.cols(); ++i) {
        if (i % betweenLooks == 0)
            job.throwIfStopped();
        const auto at = static_cast<std::size_t>(i);
        const std::uint32_t sample = (*map.samples)[at];
        const bool isSelected = std::ranges::binary_search(rows.selected, sample);
        if (rows.onlySelected && !isSelected)
            continue;
        const std::uint16_t label = data.label(sample);
        text.append(std::to_string(sample)).append(",").append(csvField(data.sampleName(sample))).append(",");
        text.append(label < data.classes().size() ? csvField(data.classes()[label]) : "").append(",");
        text.append(split[sample]).append(isSelected ? ",1" : ",0");
        add(text, static_cast<double>(map.points(0, i)));
        add(text, static_cast<double>(map.points(1, i)));
        for (Index z = 0; z < map.codeSize(); ++z)
            add(text, static_cast<double>(map.codes(z, i)));
        if (!map.errors.empty())
            add(text, static_cast<double>(map.errors[at]));
        if (!map.visits.empty())
            add(text, static_cast<double>(map.visits[at]));
        add(text, static_cast<double>(density[at]));
        if (data.hasWeights())
            add(text, static_cast<double>(data.weight(sample)));
        isImage ? add(text, static_cast<double>(mean[at])) : addFeatures(text, data, sample, values);
        text += '\n';
    }
    return text;
}

} // namespace hourglass
