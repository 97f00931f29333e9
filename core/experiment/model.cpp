// Trained models as safetensors: eight bytes with the header's length, a JSON header, the numbers; see files.h.
#include "core/base/error.h"
#include "core/base/words.h"
#include "core/experiment/build.h"
#include "core/experiment/files.h"

#include <nlohmann/json.hpp>

#include <bit>
#include <cstring>

namespace hourglass {

namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t mostBytes = std::size_t{1} << 33;

constexpr const char *elementName = sizeof(Scalar) == 4 ? "F32" : "F64";

struct Entry {
    std::string name;
    std::vector<Index> shape;
    std::size_t begin;
    std::size_t end;
    const Buffer *source; // where the values are
    Index offset;
    std::vector<int> order; // of Tensor
};

std::vector<Entry> entriesOf(const Network &network, const Model &model)
{
    std::vector<Entry> entries;
    std::size_t position = 0;
    const auto add = [&](std::string name, std::vector<Index> shape, const Buffer &source, Range range, std::vector<int> order) {
        const std::size_t size = static_cast<std::size_t>(range.size()) * sizeof(Scalar);
        entries.push_back({std::move(name), std::move(shape), position, position + size, &source, range.begin, std::move(order)});
        position += size;
    };
    for (const Network::Part &part : network.parts())
        for (const Tensor &tensor : part.layer->tensors())
            add(part.name + "." + tensor.name, tensor.shape, model.weights,
                {part.weights.begin + tensor.range.begin, part.weights.begin + tensor.range.end}, tensor.order);
    const auto addFlat = [&](const std::string &name, const Buffer &buffer) {
        if (buffer.size() > 0)
            add(name, {buffer.size()}, buffer, {0, buffer.size()}, {});
    };
    for (std::size_t i = 0; i < model.optimiserStates.size(); ++i)
        addFlat("optimiser." + std::to_string(i), model.optimiserStates[i]);
    addFlat("best", model.best);
    addFlat("trained", model.trained);
    return entries;
}

/// Row-major numbers of the file ↔ the layer's own order.
void copyTensor(const Entry &entry, const Scalar *from, Scalar *to, bool writing)
{
    const Index size = static_cast<Index>((entry.end - entry.begin) / sizeof(Scalar));
    if (entry.order.empty()) {
        std::memcpy(to, from, static_cast<std::size_t>(size) * sizeof(Scalar));
        return;
    }
    const std::size_t dimensions = entry.shape.size();
    std::vector<Index> stride(dimensions); // of each dimension in memory
    Index step = 1;
    for (const int dimension : entry.order) {
        stride[static_cast<std::size_t>(dimension)] = step;
        step *= entry.shape[static_cast<std::size_t>(dimension)];
    }
    std::vector<Index> place(dimensions, 0);
    Index own = 0;
    for (Index file = 0; file < size; ++file) {
        to[writing ? file : own] = from[writing ? own : file];
        for (std::size_t d = dimensions; d-- > 0;) { // counts up, the last dimension first
            own += stride[d];
            if (++place[d] < entry.shape[d])
                break;
            own -= stride[d] * entry.shape[d];
            place[d] = 0;
        }
    }
}

} // namespace

void saveModel(const Model &model, const std::filesystem::path &path)
{
    static_assert(std::endian::native == std::endian::little, "safetensors is little-endian");
    const Network network = build(model.experiment, model.in);
    const auto entries = entriesOf(network, model);
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
    if (model.progress.bestValidation)
        header["__metadata__"]["hourglass.best-validation"] = valueText(*model.progress.bestValidation);
    for (const Entry &entry : entries)
        header[entry.name] = {{"dtype", elementName}, {"shape", entry.shape}, {"data_offsets", {entry.begin, entry.end}}};
    std::string text = header.dump();
    text.append((8 - text.size() % 8) % 8, ' '); // tensors start on a multiple of eight

    const std::size_t size = entries.empty() ? 0 : entries.back().end;
    std::string bytes(8 + text.size() + size, '\0');
    const std::uint64_t length = text.size();
    std::memcpy(bytes.data(), &length, 8);
    std::memcpy(bytes.data() + 8, text.data(), text.size());
    std::vector<Scalar> values;
    for (const Entry &entry : entries) {
        values.resize((entry.end - entry.begin) / sizeof(Scalar));
        copyTensor(entry, entry.source->data() + entry.offset, values.data(), true);
        std::memcpy(bytes.data() + 8 + text.size() + entry.begin, values.data(), entry.end - entry.begin);
    }
    writeFile(path, bytes);
}

Model loadModel(const std::filesystem::path &path)
{
    const std::string name = path.filename().string();
    const std::string bytes = readFile(path, mostBytes);
    std::uint64_t length = 0;
    if (bytes.size() < 8)
        throw Error(say("%1 is too short to be a safetensors file.", {name}));
    std::memcpy(&length, bytes.data(), 8);
    if (length > bytes.size() - 8)
        throw Error(say("%1 is not a safetensors file, or is cut short.", {name}));
    try {
        const Json header = Json::parse(bytes.begin() + 8, bytes.begin() + 8 + static_cast<std::ptrdiff_t>(length));
        const Json &metadata = header.at("__metadata__");
        const auto text = [&](const char *key) { return metadata.at(key).get<std::string>(); };
        Model model;
        model.experiment = fromJson(text("hourglass.experiment"), name);
        model.in = {std::stol(text("hourglass.height")), std::stol(text("hourglass.width")), std::stol(text("hourglass.channels"))};
        model.progress.step = std::stoull(text("hourglass.step"));
        model.progress.epochLoss = std::stod(text("hourglass.epoch-loss"));
        model.progress.epochSamples = std::stod(text("hourglass.epoch-samples"));
        model.progress.epochsWithoutBest = std::stoi(text("hourglass.epochs-without-best"));
        if (metadata.contains("hourglass.rate-drops")) {
            model.progress.rateDrops = std::stoi(text("hourglass.rate-drops"));
            model.progress.epochsSinceDrop = std::stoi(text("hourglass.epochs-since-drop"));
        }
        if (metadata.contains("hourglass.epoch-terms"))
            model.progress.epochTerms = Json::parse(text("hourglass.epoch-terms")).get<std::vector<double>>();
        if (metadata.contains("hourglass.memory-since"))
            model.progress.memorySince = std::stoull(text("hourglass.memory-since"));
        const auto list = [&](const char *key) {
            return metadata.contains(key) ? Json::parse(text(key)).get<std::vector<double>>() : std::vector<double>();
        };
        model.reading = {list("hourglass.data-offset"), list("hourglass.data-factor"), list("hourglass.data-means")};
        if (metadata.contains("hourglass.best-validation"))
            model.progress.bestValidation = std::stod(text("hourglass.best-validation"));
        if (model.in.height < 1 || model.in.width < 1 || model.in.channels < 1)
            throw Error(say("%1 holds a damaged shape.", {name}));
        const Network network = build(model.experiment, model.in);
        model.weights = Buffer(network.weightCount());
        const int states = buildOptimiser(model.experiment.optimiser)->states();
        if (header.contains("optimiser.0"))
            for (int i = 0; i < states; ++i)
                model.optimiserStates.emplace_back(network.weightCount());
        if (header.contains("best"))
            model.best = Buffer(network.weightCount());
        if (header.contains("trained"))
            model.trained = Buffer(network.weightCount());
        const std::string_view data = std::string_view(bytes).substr(8 + length);
        std::vector<Scalar> values;
        for (Entry &entry : entriesOf(network, model)) {
            const Json &tensor = header.at(entry.name);
            const auto begin = tensor.at("data_offsets").at(0).get<std::size_t>();
            const auto end = tensor.at("data_offsets").at(1).get<std::size_t>();
            if (tensor.at("dtype") != elementName || tensor.at("shape").get<std::vector<Index>>() != entry.shape || end > data.size() ||
                begin > end || end - begin != entry.end - entry.begin)
                throw Error(say("%1 does not hold %2 as its experiment needs it; the file is damaged.", {name, entry.name}));
            values.resize((end - begin) / sizeof(Scalar));
            std::memcpy(values.data(), data.data() + begin, end - begin);
            copyTensor(entry, values.data(), const_cast<Buffer *>(entry.source)->data() + entry.offset, false);
        }
        return model;
    } catch (const Json::exception &) {
        throw Error(say("%1 is not a model that Hourglass saved.", {name}));
    } catch (const std::logic_error &) { // numbers in the metadata that are none
        throw Error(say("%1 is a damaged model: its metadata cannot be read.", {name}));
    }
}

} // namespace hourglass
