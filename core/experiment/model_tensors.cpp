// Tensors in a safetensors file; see model_tensors.h.
#include "core/experiment/model_tensors.h"

#include "core/base/error.h"
#include "core/base/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>

namespace hourglass {

const char *const elementName = sizeof(Scalar) == 4 ? "F32" : "F64";

std::vector<ModelTensor> modelTensors(const Network &network, const ModelParts &parts)
{
    std::vector<ModelTensor> tensors;
    std::size_t position = 0;
    const auto add = [&](std::string name, std::vector<Index> shape, std::size_t buffer, Range range, std::vector<int> order) {
        const std::size_t size = static_cast<std::size_t>(range.size()) * sizeof(Scalar);
        tensors.push_back({std::move(name), std::move(shape), position, position + size, buffer, range.begin, std::move(order)});
        position += size;
    };
    for (const Network::Part &part : network.parts())
        for (const Tensor &tensor : part.layer->tensors())
            add(part.name + "." + tensor.name, tensor.shape, 0,
                {part.weights.begin + tensor.range.begin, part.weights.begin + tensor.range.end}, tensor.order);
    const Index count = network.weightCount();
    std::size_t buffer = 0;
    const auto addFlat = [&](const std::string &name) {
        if (count > 0)
            add(name, {count}, ++buffer, {0, count}, {});
    };
    for (std::size_t i = 0; i < parts.states; ++i)
        addFlat("optimiser." + std::to_string(i));
    if (parts.best)
        addFlat("best");
    if (parts.trained)
        addFlat("trained");
    return tensors;
}

std::vector<Buffer *> modelBuffers(Model &model)
{
    std::vector<Buffer *> buffers{&model.weights};
    for (Buffer &state : model.optimiserStates)
        buffers.push_back(&state);
    for (Buffer *more : {&model.best, &model.trained})
        if (more->size() > 0)
            buffers.push_back(more);
    return buffers;
}

void copyTensor(const ModelTensor &tensor, const Scalar *from, Scalar *to, bool writing)
{
    const auto size = static_cast<Index>(tensor.values());
    if (tensor.order.empty()) {
        std::memcpy(to, from, static_cast<std::size_t>(size) * sizeof(Scalar));
        return;
    }
    const std::size_t dimensions = tensor.shape.size();
    std::vector<Index> stride(dimensions); // of each dimension in memory
    Index step = 1;
    for (const int dimension : tensor.order) {
        stride[static_cast<std::size_t>(dimension)] = step;
        step *= tensor.shape[static_cast<std::size_t>(dimension)];
    }
    std::vector<Index> place(dimensions, 0);
    Index own = 0;
    for (Index file = 0; file < size; ++file) {
        to[writing ? file : own] = from[writing ? own : file];
        for (std::size_t d = dimensions; d-- > 0;) { // counts up, the last dimension first
            own += stride[d];
            if (++place[d] < tensor.shape[d])
                break;
            own -= stride[d] * tensor.shape[d];
            place[d] = 0;
        }
    }
}

std::vector<std::size_t> tensorPlaces(const std::vector<ModelTensor> &tensors, const nlohmann::ordered_json &header, std::size_t size,
                                      const std::string &name)
{
    struct Stretch {
        std::size_t begin;
        std::size_t end;
    };
    const auto stretchOf = [&](const nlohmann::ordered_json &tensor) {
        const auto &offsets = tensor.at("data_offsets");
        for (const auto &offset : {offsets.at(0), offsets.at(1)})
            if (!offset.is_number_unsigned())
                throw Error(say("%1 is damaged: an offset is not a whole number.", {name}));
        return Stretch{offsets.at(0).get<std::size_t>(), offsets.at(1).get<std::size_t>()};
    };
    std::vector<Stretch> all;
    for (const auto &[key, tensor] : header.items())
        if (key != "__metadata__")
            all.push_back(stretchOf(tensor));
    std::ranges::sort(all, {}, [](const Stretch &each) { return std::pair(each.begin, each.end); });
    std::size_t reached = 0;
    for (const Stretch &each : all) {
        if (each.begin != reached || each.end < each.begin)
            throw Error(say("%1 is damaged: its tensors overlap or leave gaps.", {name}));
        reached = each.end;
    }
    if (reached != size)
        throw Error(say("%1 is truncated or damaged: its header gives %2 bytes of tensors, but it contains %3.",
                        {name, std::to_string(reached), std::to_string(size)}));
    std::vector<std::size_t> places;
    for (const ModelTensor &tensor : tensors) {
        const bool there = header.contains(tensor.name);
        const auto &found = there ? header.at(tensor.name) : header;
        const Stretch stretch = there ? stretchOf(found) : Stretch{0, 0};
        if (!there || found.at("dtype") != elementName || found.at("shape") != nlohmann::ordered_json(tensor.shape) ||
            stretch.end - stretch.begin != tensor.end - tensor.begin)
            throw Error(say("%1 is damaged: %2 does not match its experiment.", {name, tensor.name}));
        places.push_back(stretch.begin);
    }
    return places;
}

} // namespace hourglass
