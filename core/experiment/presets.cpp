// Experiments to start from; see presets.h.
#include "core/experiment/presets.h"

#include "core/experiment/build.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

template <typename K>
Choice choiceOf(const K &kind, const Settings &settings = {})
{
    return {std::string(kind.id), complete(kind, settings)};
}

void append(Experiment &e, const LayerKind &kind, const Settings &settings)
{
    e.encoder.push_back({e.nextId(), std::string(kind.id), complete(kind, settings)});
}

/// A stack of dense layers whose code is of another kind.
Experiment stack(std::initializer_list<std::int64_t> encoder, Choice code, Shape in)
{
    Experiment e = denseExperiment({encoder.begin(), encoder.size()}, 2, in);
    e.code = std::move(code);
    return reconciled(std::move(e), in);
}

Experiment linear(Shape in)
{
    Experiment e = denseExperiment({}, 2, in);
    e.decoder.back().settings.set("activation", std::string("identity"));
    e.optimiser.settings.set("learning-rate", 0.003);
    e.schedule = choiceOf(cosineRate);
    return e;
}

Experiment undercomplete(Shape in) { return stack({128, 64}, choiceOf(plainCode, {{"size", std::int64_t{2}}}), in); }

Experiment deep(Shape in)
{
    // What generalises, of what was tried on Fashion-MNIST: smooth bends, weights shared both ways, decay apart from the gradient.
    Experiment e = stack({1000, 500, 250}, choiceOf(plainCode, {{"size", std::int64_t{30}}}), in);
    for (LayerSpec &layer : e.encoder)
        layer.settings.set("activation", std::string("silu"));
    e.tied = true;
    e.optimiser = choiceOf(adamW, {{"learning-rate", 0.003}, {"weight-decay", 0.1}});
    e.schedule = choiceOf(cosineRate);
    e.plan.set("epochs", std::int64_t{40});
    return reconciled(std::move(e), in);
}

Experiment sparse(Shape in)
{
    Experiment e = stack({}, choiceOf(plainCode, {{"size", std::int64_t{256}}, {"activation", std::string("sigmoid")}}), in);
    e.penalties = {choiceOf(sparseKl)};
    return e;
}

Experiment kSparse(Shape in) { return stack({}, choiceOf(kSparseCode, {{"size", std::int64_t{1000}}, {"k", std::int64_t{25}}}), in); }

Experiment denoising(Shape in)
{
    Experiment e = stack({512}, choiceOf(plainCode, {{"size", std::int64_t{128}}, {"activation", std::string("relu")}}), in);
    e.corruption = choiceOf(gaussianCorruption, {{"deviation", 0.5}});
    return e;
}

Experiment contracting(Shape in)
{
    Experiment e = stack({}, choiceOf(plainCode, {{"size", std::int64_t{128}}, {"activation", std::string("sigmoid")}}), in);
    e.penalties = {choiceOf(contractive, {{"weight", 1e-3}})};
    return e;
}

Experiment variational(Shape in)
{
    Experiment e = stack({400}, choiceOf(gaussianCode, {{"size", std::int64_t{20}}}), in);
    e.loss = choiceOf(binaryCrossEntropy);
    return e;
}

Experiment betaVariational(Shape in)
{
    Experiment e = variational(in);
    e.code = choiceOf(gaussianCode, {{"size", std::int64_t{10}}, {"beta", 4.0}, {"kl-warm-up", 2.0}});
    return e;
}

Experiment vectorQuantised(Shape in) { return stack({256}, choiceOf(vectorQuantisedCode), in); }

Experiment convolutional(Shape in)
{
    Experiment e = denseExperiment({}, 16, in);
    append(e, conv2d, {{"filters", std::int64_t{16}}});
    append(e, conv2d, {{"filters", std::int64_t{32}}});
    return reconciled(std::move(e), in);
}

Experiment convolutionalVariational(Shape in)
{
    Experiment e = convolutional(in);
    e.code = choiceOf(gaussianCode, {{"size", std::int64_t{16}}});
    e.loss = choiceOf(binaryCrossEntropy);
    return e;
}

Experiment tiny(Shape in)
{
    Experiment e = stack({16}, choiceOf(plainCode, {{"size", std::int64_t{2}}}), in);
    e.optimiser = choiceOf(sgd);
    return e;
}

Experiment hinton(Shape in) { return stack({1000, 500, 250}, choiceOf(plainCode, {{"size", std::int64_t{30}}}), in); }

const Preset all[] = {
    {"linear", "Linear (PCA)", "Without non-linear activations an autoencoder finds PCA's subspace: compare the errors.", "quality",
     linear},
    {"undercomplete", "Undercomplete", "A bottleneck of two latent dimensions makes a map of the data.", "latent", undercomplete},
    {"deep", "Deep", "Hinton and Salakhutdinov's 1000-500-250-30: far below the error of PCA with 30 components.", "pictures", deep},
    {"sparse", "Sparse", "256 units, each active for about one sample in twenty: each learns a part of the images.", "features", sparse},
    {"k-sparse", "k-sparse", "1,000 units, of which the 25 strongest stay active: strokes and parts, good for classification.", "features",
     kSparse},
    {"denoising", "Denoising", "Noisy input, clean target: the network learns the data's structure and removes noise.", "pictures",
     denoising},
    {"contractive", "Contractive", "Penalises the code's sensitivity, so it ignores irrelevant variation.", "features", contracting},
    {"variational", "Variational", "Codes are sampled from Gaussians, so every point near the prior decodes to an image.", "generate",
     variational},
    {"beta-variational", "β-variational", "KL weight β = 4: few units stay active, each with a distinct meaning.", "probe",
     betaVariational},
    {"vector-quantised", "Vector-quantised", "An image becomes 16 indices into a codebook of 256 learned vectors: watch how many are used.",
     "loss", vectorQuantised},
    {"convolutional", "Convolutional", "Convolutions instead of dense layers: sharp images from few weights.", "pictures", convolutional},
    {"convolutional-variational", "Conv variational", "Convolutions and a Gaussian code together: new images from random codes.",
     "generate", convolutionalVariational},
};

const BenchNetwork bench[] = {{"teach", {28, 28, 1}, undercomplete},
                              {"vae", {28, 28, 1}, variational},
                              {"hinton", {28, 28, 1}, hinton},
                              {"conv", {28, 28, 1}, convolutional},
                              {"sgd-tiny", {8, 8, 1}, tiny}};

} // namespace

Experiment denseExperiment(std::span<const std::int64_t> encoder, std::int64_t code, Shape in)
{
    Experiment experiment;
    for (const std::int64_t units : encoder)
        append(experiment, dense, {{"units", units}});
    experiment.code = choiceOf(plainCode, {{"size", code}});
    experiment.loss = choiceOf(meanSquared);
    experiment.optimiser = choiceOf(adam);
    experiment.schedule = choiceOf(constantRate);
    experiment.plan = complete(planKind);
    return reconciled(std::move(experiment), in);
}

std::span<const Preset> presets() { return all; }

std::span<const BenchNetwork> benchNetworks() { return bench; }

} // namespace hourglass
