// The tensors of a model in a safetensors file: their names, shapes and places.
#pragma once

#include "core/experiment/files.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace hourglass {

struct ModelTensor {
    std::string name;
    std::vector<Index> shape; // as in the file, the last dimension innermost
    std::size_t begin;        // bytes from the first tensor's start
    std::size_t end;
    std::size_t buffer;     // of modelBuffers()
    Index offset;           // in that buffer
    std::vector<int> order; // of Tensor

    std::size_t values() const { return (end - begin) / sizeof(Scalar); }
};

/// Which buffers a model has beside its weights.
struct ModelParts {
    std::size_t states = 0; // of the optimiser
    bool best = false;
    bool trained = false;
};

/// All tensors in the order in which they are written.
std::vector<ModelTensor> modelTensors(const Network &network, const ModelParts &parts);

/// Weights, states, best, trained: those that parts name, with memory.
std::vector<Buffer *> modelBuffers(Model &model);

/// Row-major numbers of the file ↔ the layer's own order.
void copyTensor(const ModelTensor &tensor, const Scalar *from, Scalar *to, bool writing);

/// The name of the engine's numbers in a file's header.
extern const char *const elementName;

/// Where each of the tensors lies in a file whose header and number of bytes behind it are given. Throws Error unless the header has
/// them all in their shapes and the tensors of the file lie side by side from the first byte to the last.
std::vector<std::size_t> tensorPlaces(const std::vector<ModelTensor> &tensors, const nlohmann::ordered_json &header, std::size_t size,
                                      const std::string &name);

} // namespace hourglass
