// Trained models as safetensors: eight bytes with the header's length, a JSON header, the numbers; see files.h.
#include "core/base/error.h"
#include "core/base/input_file.h"
#include "core/base/numbers.h"
#include "core/base/safe_file.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/experiment/build.h"
#include "core/experiment/files.h"
#include "core/experiment/model_tensors.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <functional>

namespace hourglass {

namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t mostBytes = std::size_t{1} << 33;
constexpr Index mostValues = Index{1} << 31; // in a sample

/// The file in pieces, so that large weights need not be in memory twice.
void writePieces(const Model &model, const std::function<void(std::string_view)> &write)
{
    static_assert(std::endian::native == std::endian::little, "safetensors is little-endian");
    const Network network = build(model.experiment, model.in);
    const auto tensors = modelTensors(network, {model.optimiserStates.size(), model.best.size() > 0, model.trained.size() > 0});
    Json header;
    header["__metadata__"] = {{"format", "pt"},
                              {"hourglass.experiment", toJson(model.experiment)},
                              {"hourglass.height", std::to_string(model.in.height)},
                              {"hourglass.width", std::to_string(model.in.width)},
                              {"hourglass.channels", std::to_string(model.in.channels)},
                              {"hourglass.step", std::to_string(model.progress.step)},
                              {"hourglass.epoch-loss", valueText(model.progress.epochLoss)},
                              {"hourglass.epoch-samples", valueText(model.progress.epochSamples)},
                              {"hourglass.epoch-terms", Json(model.progress.epochTerms).dump()},
                              {"hourglass.epoch-penalty", valueText(model.progress.epochPenalty)},
                              {"hourglass.epochs-without-best", std::to_string(model.progress.epochsWithoutBest)},
                              {"hourglass.rate-drops", std::to_string(model.progress.rateDrops)},
                              {"hourglass.epochs-since-drop", std::to_string(model.progress.epochsSinceDrop)},
                              {"hourglass.memory-since", std::to_string(model.progress.memorySince)}};
    const auto addList = [&](const char *key, const std::vector<double> &list) {
        if (!list.empty())
            header["__metadata__"][key] = Json(list).dump();
    };
    addList("hourglass.data-offset", model.reading.offset);
    addList("hourglass.data-factor", model.reading.factor);
    addList("hourglass.data-means", model.reading.means);
    addList("hourglass.data-low", model.reading.low);
    if (!model.reading.names.empty())
        header["__metadata__"]["hourglass.data-names"] = Json(model.reading.names).dump(-1, ' ', false, Json::error_handler_t::replace);
    if (model.progress.bestValidation)
        header["__metadata__"]["hourglass.best-validation"] = valueText(*model.progress.bestValidation);
    for (const ModelTensor &tensor : tensors)
        header[tensor.name] = {{"dtype", elementName}, {"shape", tensor.shape}, {"data_offsets", {tensor.begin, tensor.end}}};
    std::string text = header.dump(-1, ' ', false, Json::error_handler_t::replace);
    text.append((8 - text.size() % 8) % 8, ' '); // tensors start on a multiple of eight
    const std::uint64_t length = text.size();
    write({reinterpret_cast<const char *>(&length), sizeof length});
    write(text);
    const auto buffers = modelBuffers(const_cast<Model &>(model)); // to be read only
    std::vector<Scalar> values;
    for (const ModelTensor &tensor : tensors) {
        values.resize(tensor.values());
        copyTensor(tensor, buffers[tensor.buffer]->data() + tensor.offset, values.data(), true);
        write({reinterpret_cast<const char *>(values.data()), tensor.end - tensor.begin});
    }
}

/// The metadata of a file: texts, which may say anything.
class Metadata
{
public:
    Metadata(const Json &json, const std::string &name) : m_json(json), m_name(name) {}

    [[noreturn]] void fail() const { throw Error(say("%1 is a damaged model: its metadata cannot be read.", {m_name})); }

    std::string text(const char *key) const { return m_json.at(key).get<std::string>(); }

    /// A number from `least` on; `otherwise` in files from before there was one.
    template <class Number>
    Number number(const char *key, Number least, std::optional<Number> otherwise = {}) const
    {
        if (otherwise && !m_json.contains(key))
            return *otherwise;
        const auto found = parsed<Number>(text(key));
        if (!found || !(*found >= least) || !std::isfinite(static_cast<double>(*found)))
            fail();
        return *found;
    }

    template <class T = double>
    std::vector<T> list(const char *key) const
    {
        return m_json.contains(key) ? Json::parse(text(key)).get<std::vector<T>>() : std::vector<T>();
    }

    std::optional<double> optional(const char *key) const
    {
        return m_json.contains(key) ? std::optional(number<double>(key, -INFINITY)) : std::nullopt;
    }

private:
    const Json &m_json;
    const std::string &m_name;
};

Progress progressFrom(const Metadata &data)
{
    Progress progress;
    progress.step = data.number<std::uint64_t>("hourglass.step", 0);
    progress.epochLoss = data.number<double>("hourglass.epoch-loss", -INFINITY);
    progress.epochSamples = data.number<double>("hourglass.epoch-samples", 0);
    progress.epochTerms = data.list("hourglass.epoch-terms");
    progress.epochPenalty = data.number<double>("hourglass.epoch-penalty", -INFINITY, 0);
    progress.bestValidation = data.optional("hourglass.best-validation");
    progress.epochsWithoutBest = data.number<int>("hourglass.epochs-without-best", 0);
    progress.rateDrops = data.number<int>("hourglass.rate-drops", 0, 0);
    progress.epochsSinceDrop = data.number<int>("hourglass.epochs-since-drop", 0, 0);
    progress.memorySince = data.number<std::uint64_t>("hourglass.memory-since", 0, 0);
    return progress;
}

Shape shapeFrom(const Metadata &data, const std::string &name)
{
    const Shape shape{data.number<Index>("hourglass.height", 1), data.number<Index>("hourglass.width", 1),
                      data.number<Index>("hourglass.channels", 1)};
    if (!product<Index>({shape.height, shape.width, shape.channels}, mostValues))
        throw Error(say("%1 is damaged: its samples have too many values.", {name}));
    return shape;
}

/// One number for all values of a sample, or one for each; names of all or of none. A factor of 0 would make all samples alike.
Preprocessing readingFrom(const Metadata &data, Shape in)
{
    Preprocessing reading{data.list("hourglass.data-offset"), data.list("hourglass.data-factor"), data.list("hourglass.data-means"),
                          data.list("hourglass.data-low"), data.list<std::string>("hourglass.data-names")};
    const auto fits = [&](const std::vector<double> &list) {
        return (list.size() <= 1 || list.size() == static_cast<std::size_t>(in.size())) &&
               std::ranges::all_of(list, [](double number) { return std::isfinite(number); });
    };
    if (!fits(reading.offset) || !fits(reading.factor) || !fits(reading.means) || !fits(reading.low) ||
        reading.offset.size() != reading.factor.size() || std::ranges::find(reading.factor, 0.0) != reading.factor.end() ||
        (!reading.names.empty() && reading.names.size() != static_cast<std::size_t>(in.size())))
        data.fail();
    return reading;
}

} // namespace

void saveModel(const Model &model, const std::filesystem::path &path)
{
    SafeFile file(path);
    writePieces(model, [&](std::string_view piece) { file.write(piece); });
    file.commit();
}

std::string modelToBytes(const Model &model)
{
    std::string bytes;
    writePieces(model, [&](std::string_view piece) { bytes += piece; });
    return bytes;
}

Model loadModel(const std::filesystem::path &path, const std::function<void()> &between)
{
    return modelFromBytes(readFile(path, mostBytes, between), pathText(path.filename()));
}

Model modelFromBytes(std::string_view bytes, const std::string &name)
{
    std::uint64_t length = 0;
    if (bytes.size() < sizeof length)
        throw Error(say("%1 is too short to be a safetensors file.", {name}));
    std::memcpy(&length, bytes.data(), sizeof length);
    if (length > bytes.size() - sizeof length)
        throw Error(say("%1 is not a safetensors file, or it is truncated.", {name}));
    const std::string_view data = bytes.substr(sizeof length + length);
    try {
        const Json header = Json::parse(bytes.substr(sizeof length, length));
        const Metadata metadata(header.at("__metadata__"), name);
        Model model;
        model.experiment = fromJson(metadata.text("hourglass.experiment"), name);
        model.in = shapeFrom(metadata, name);
        model.progress = progressFrom(metadata);
        model.reading = readingFrom(metadata, model.in);
        const Network network = build(model.experiment, model.in);
        const bool resumes = header.contains("optimiser.0");
        const ModelParts parts{resumes ? static_cast<std::size_t>(buildOptimiser(model.experiment.optimiser)->states()) : 0,
                               header.contains("best"), header.contains("trained")};
        const auto tensors = modelTensors(network, parts);
        const auto places = tensorPlaces(tensors, header, data.size(), name); // before memory is taken for them
        model.weights = Buffer(network.weightCount());
        for (std::size_t i = 0; i < parts.states; ++i)
            model.optimiserStates.emplace_back(network.weightCount());
        if (parts.best)
            model.best = Buffer(network.weightCount());
        if (parts.trained)
            model.trained = Buffer(network.weightCount());
        const auto buffers = modelBuffers(model);
        std::vector<Scalar> values;
        for (std::size_t i = 0; i < tensors.size(); ++i) {
            const ModelTensor &tensor = tensors[i];
            const bool state = tensor.buffer > 0 && tensor.buffer <= parts.states; // squares of gradients may have overflowed
            values.resize(tensor.values());
            std::memcpy(values.data(), data.data() + places[i], tensor.end - tensor.begin);
            if (!std::ranges::all_of(values, [&](Scalar v) { return state ? !std::isnan(v) : std::isfinite(v); }))
                throw Error(say("%1 cannot be used: %2 contains values that are not finite.", {name, tensor.name}));
            copyTensor(tensor, values.data(), buffers[tensor.buffer]->data() + tensor.offset, false);
        }
        return model;
    } catch (const Json::exception &) {
        throw Error(say("%1 is not a Hourglass model.", {name}));
    }
}

} // namespace hourglass
