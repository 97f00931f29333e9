// Series in time: sound as windows of its spectrogram, and windows over rows of numbers.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/recipe/draft.h"
#include "core/data/recipe/windows.h"

#include <unsupported/Eigen/FFT>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace hourglass {

namespace {

constexpr int frame = 512; // samples that are transformed at once, half of them new
constexpr int bands = 64;
constexpr Index defaultFrames = 32; // of one window: about half a second at 16 kHz
constexpr double floorLevel = -80;  // decibels below the loudest

double mel(double hertz) { return 2595 * std::log10(1 + hertz / 700); } // O'Shaughnessy 1987
double hertz(double m) { return 700 * (std::pow(10, m / 2595) - 1); }

/// Triangles over the bins of the transform, evenly spaced in mels. bands × (bin, weight).
std::vector<std::vector<std::pair<int, float>>> melBands(double rate)
{
    std::vector<std::vector<std::pair<int, float>>> result(bands);
    const double top = mel(rate / 2);
    for (int band = 0; band < bands; ++band) {
        const auto edge = [&](int i) { return hertz(top * i / (bands + 1)) * frame / rate; };
        const double low = edge(band);
        const double middle = edge(band + 1);
        const double high = edge(band + 2);
        for (int bin = 0; bin <= frame / 2; ++bin) {
            const double weight = bin <= middle ? (bin - low) / std::max(middle - low, 1e-9) : (high - bin) / std::max(high - middle, 1e-9);
            if (weight > 0)
                result[static_cast<std::size_t>(band)].emplace_back(bin, static_cast<float>(weight));
        }
        if (result[static_cast<std::size_t>(band)].empty())
            result[static_cast<std::size_t>(band)].emplace_back(std::min(static_cast<int>(std::lround(middle)), frame / 2), 1.0f);
    }
    return result;
}

/// Decibels, frames × bands.
std::vector<float> spectrogram(const Signal &signal, const LoadContext &context)
{
    const auto channels = static_cast<std::size_t>(signal.channels);
    const std::size_t steps = signal.values.size() / channels;
    const auto filters = melBands(signal.rate);
    Eigen::FFT<float> transform;
    std::vector<float> window(frame);
    std::vector<std::complex<float>> spectrum;
    std::vector<float> result;
    for (std::size_t begin = 0; begin + frame <= steps; begin += frame / 2) {
        if (begin % (1 << 16) == 0)
            context.throwIfStopped();
        for (std::size_t i = 0; i < frame; ++i) {
            float mono = 0;
            for (std::size_t c = 0; c < channels; ++c)
                mono += signal.values[(begin + i) * channels + c];
            const double hann = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / frame);
            window[i] = mono / static_cast<float>(channels) * static_cast<float>(hann);
        }
        transform.fwd(spectrum, window);
        for (const auto &filter : filters) {
            float power = 0;
            for (const auto &[bin, weight] : filter)
                power += weight * std::norm(spectrum[static_cast<std::size_t>(bin)]);
            result.push_back(10 * std::log10(power + 1e-10f));
        }
    }
    return result;
}

} // namespace

Draft draftOfSignals(std::vector<Signal> signals, const Recipe &recipe, const LoadContext &context, const std::string &file)
{
    Draft draft;
    const Index frames = recipe.window > 0 ? recipe.window : defaultFrames;
    const Index step = recipe.step > 0 ? recipe.step : std::max<Index>(frames / 2, 1);
    draft.kind = DataKind::Picture;
    draft.shape = {bands, frames, 1};
    draft.scaleWhole = true;
    auto &values = draft.values.emplace<std::vector<float>>();
    Column label;
    std::map<std::string, std::uint32_t> folders;
    for (std::size_t s = 0; s < signals.size(); ++s) {
        const std::vector<float> levels = spectrogram(signals[s], context);
        const auto count = static_cast<Index>(levels.size()) / bands;
        const std::string path = utf8(signals[s].path);
        const auto slash = path.rfind('/');
        const std::string folder = slash == path.npos ? std::string() : path.substr(0, slash);
        if (count < frames)
            draft.leftOut.push_back({path, say("shorter than a window")});
        for (Index begin = 0; begin + frames <= count; begin += step) {
            for (Index band = bands; band-- > 0;) // high tones above
                for (Index i = 0; i < frames; ++i)
                    values.push_back(levels[static_cast<std::size_t>((begin + i) * bands + band)]);
            const double seconds = static_cast<double>(begin * frame / 2) / signals[s].rate;
            draft.names.push_back(path + " " + std::to_string(static_cast<int>(seconds * 100) / 100.0).substr(0, 5) + " s");
            label.wordOf.push_back(folders.try_emplace(folder, static_cast<std::uint32_t>(folders.size())).first->second);
            ++draft.rows;
        }
        signals[s].values = {};
        context.report(static_cast<double>(s + 1) / static_cast<double>(signals.size()));
    }
    if (draft.rows == 0)
        throw Error(say("%1 is shorter than one window of %2 frames.", {file, std::to_string(frames)}));
    const float loudest = *std::ranges::max_element(values);
    for (float &v : values)
        v = std::max(v, loudest + static_cast<float>(floorLevel));
    if (folders.size() > 1 && recipe.label != "none") {
        label.words.resize(folders.size());
        for (const auto &[name, index] : folders)
            label.words[index] = name;
        label.numbers.assign(label.wordOf.size(), std::numeric_limits<double>::quiet_NaN());
        label.notNumbers = label.wordOf.size();
        setLabels(draft, label, {}, file);
    }
    draft.notes.push_back(say("sound read as spectrograms of %1 bands × %2 frames", {std::to_string(bands), std::to_string(frames)}));
    return draft;
}

void cutWindows(Draft &draft, const Recipe &recipe, const std::string &file)
{
    if (recipe.window == 0 || draft.kind == DataKind::Picture)
        return;
    const auto size = static_cast<std::size_t>(draft.shape.size());
    const bool withinRows = draft.kind == DataKind::Series && draft.shape.width > 1; // each row is a series by itself
    const std::size_t channels = withinRows ? static_cast<std::size_t>(draft.shape.channels) : size;
    const std::size_t steps = withinRows ? static_cast<std::size_t>(draft.shape.width) : draft.rows;
    const auto window = static_cast<std::size_t>(recipe.window);
    const std::size_t step = recipe.step > 0 ? static_cast<std::size_t>(recipe.step) : window;
    if (window > steps)
        throw Error(say("%1 is shorter than one window: %2 steps, not %3.", {file, std::to_string(steps), std::to_string(window)}));
    Draft cut;
    std::vector<std::uint32_t> firstRow;
    const std::size_t series = withinRows ? draft.rows : 1;
    std::vector<std::size_t> begins; // in values
    for (std::size_t s = 0; s < series; ++s)
        for (std::size_t begin = 0; begin + window <= steps; begin += step) {
            begins.push_back((s * steps + begin) * channels);
            firstRow.push_back(static_cast<std::uint32_t>(withinRows ? s : begin));
        }
    std::visit(
        [&](const auto &values) {
            auto &to = cut.values.emplace<std::decay_t<decltype(values)>>();
            for (const std::size_t begin : begins)
                to.insert(to.end(), values.begin() + static_cast<std::ptrdiff_t>(begin),
                          values.begin() + static_cast<std::ptrdiff_t>(begin + window * channels));
        },
        draft.values);
    // A window of two classes is of the rarer one, where something happens.
    std::vector<std::size_t> counts(draft.classes.size(), 0);
    for (const std::uint16_t label : draft.labels)
        if (label != Dataset::noLabel)
            ++counts[label];
    const std::size_t rows = withinRows ? 1 : window;
    for (const std::uint32_t first : firstRow) {
        std::uint16_t rarest = Dataset::noLabel;
        bool test = false;
        for (std::size_t row = first; row < first + rows; ++row) {
            if (!draft.labels.empty() && draft.labels[row] != Dataset::noLabel &&
                (rarest == Dataset::noLabel || counts[draft.labels[row]] < counts[rarest]))
                rarest = draft.labels[row];
            test = test || (!draft.test.empty() && draft.test[row]);
        }
        if (!draft.labels.empty())
            cut.labels.push_back(rarest);
        if (!draft.test.empty())
            cut.test.push_back(test);
        if (!draft.names.empty())
            cut.names.push_back(draft.names[first]);
        if (!draft.groups.empty())
            cut.groups.push_back(draft.groups[first]);
        cut.rowNumbers.push_back(draft.rowNumbers.empty() ? first + 1 : draft.rowNumbers[first]);
    }
    for (Column column : draft.metadata) {
        std::vector<double> numbers;
        std::vector<std::uint32_t> wordOf;
        for (const std::uint32_t first : firstRow) {
            numbers.push_back(column.numbers[first]);
            if (column.isWords())
                wordOf.push_back(column.wordOf[first]);
        }
        column.numbers = std::move(numbers);
        column.wordOf = std::move(wordOf);
        cut.metadata.push_back(std::move(column));
    }
    cut.name = draft.name;
    cut.kind = DataKind::Series;
    cut.shape = {1, recipe.window, static_cast<Index>(channels)};
    cut.full = draft.full;
    cut.rows = firstRow.size();
    cut.classes = std::move(draft.classes);
    cut.leftOut = std::move(draft.leftOut);
    cut.notes = std::move(draft.notes);
    cut.found = std::move(draft.found);
    cut.notes.push_back(say("cut into windows of %1 steps", {std::to_string(window)}));
    for (std::size_t i = 0; i < window * channels && !draft.valueNames.empty(); ++i)
        cut.valueNames.push_back(draft.valueNames[i % channels] + " " + std::to_string(i / channels + 1));
    draft = std::move(cut);
}

} // namespace hourglass
