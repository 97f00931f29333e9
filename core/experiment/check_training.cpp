// The plan, the schedule and tied weights; see checks.h.
#include "core/base/words.h"
#include "core/experiment/checks.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

#include <algorithm>

namespace hourglass {

namespace {

class TrainingChecker
{
public:
    TrainingChecker(const Experiment &experiment, const DataTraits &data, std::span<const Shape> shapes)
        : m_experiment(experiment), m_in(data.shape), m_shapes(shapes)
    {
    }

    std::vector<Issue> run()
    {
        validationIsThere();
        pretrainingFits();
        if (m_experiment.plan.integer("batch") == 1 || (m_experiment.tied && m_experiment.mirrored)) {
            const Network network = assembled(m_experiment, m_in);
            batchIsLargeEnough(network);
            weightsAreShared(network);
        }
        return std::move(m_issues);
    }

private:
    void add(Place place, std::string sentence, std::vector<Issue::Fix> fixes)
    {
        m_issues.push_back({std::move(place), std::move(sentence), std::move(fixes)});
    }

    Issue::Fix withPlan(const char *key, Value value, std::string label) const
    {
        Experiment fixed = m_experiment;
        fixed.plan.set(key, std::move(value));
        return {std::move(label), std::move(fixed)};
    }

    /// What follows the validation loss needs one.
    void validationIsThere()
    {
        if (m_experiment.plan.real("validation") > 0)
            return;
        const Issue::Fix keepAside = withPlan("validation", 0.15, say("Hold out 15%"));
        if (m_experiment.plan.integer("patience") > 0)
            add({Part::Plan, {}, "patience"}, say("Early stopping needs validation samples, but none are held out."),
                {keepAside, withPlan("patience", std::int64_t{0}, say("Train without early stopping"))});
        if (buildSchedule(m_experiment.schedule)->patience() > 0) {
            Experiment constant = m_experiment;
            constant.schedule = {std::string(constantRate.id), complete(constantRate)};
            add({Part::Schedule},
                say("%1 needs validation samples, but none are held out.",
                    {say(findKind(scheduleKinds(), m_experiment.schedule.kind)->label)}),
                {keepAside, {say("Use a constant rate"), std::move(constant)}});
        }
    }

    /// Pretraining pairs an encoder's layer with the part of the decoder that leads back to what the layer was given.
    void pretrainingFits()
    {
        if (m_experiment.plan.integer("pretraining") == 0)
            return;
        const Issue::Fix without = withPlan("pretraining", std::int64_t{0}, say("Train without pretraining"));
        std::vector<Index> given; // to the layers with weights
        Shape before = m_in;
        for (std::size_t i = 0; i < m_experiment.encoder.size(); ++i) {
            const LayerSpec &layer = m_experiment.encoder[i];
            if (!layer.bypassed && widthParam(*findKind(layerKinds(), layer.kind)))
                given.push_back(before.size());
            before = m_shapes[i];
        }
        given.push_back(before.size());
        if (given.size() < 2) {
            add({Part::Plan, {}, "pretraining"}, say("Layer-wise pretraining needs at least two encoder layers."), {without});
            return;
        }
        const auto code = m_shapes.begin() + static_cast<std::ptrdiff_t>(m_experiment.encoder.size());
        for (auto after = code + 1; after < m_shapes.end() && after + 1 < m_shapes.end(); ++after)
            if (std::find(given.begin() + 1, given.end(), after->size()) != given.end())
                return;
        Experiment mirrored = m_experiment;
        mirrored.mirrored = true;
        add({Part::Plan, {}, "pretraining"}, say("Layer-wise pretraining needs a decoder that mirrors the encoder's layer sizes."),
            {{say("Mirror the encoder"), reconciled(std::move(mirrored), m_in)}, without});
    }

    /// In a batch of one vector there is nothing to compare; a picture's pixels still are many.
    void batchIsLargeEnough(const Network &network)
    {
        if (m_experiment.plan.integer("batch") > 1)
            return;
        const auto part = std::ranges::find_if(
            network.parts(), [](const Network::Part &p) { return p.layer->needsWholeBatch() && !p.layer->out().isPicture(); });
        if (part != network.parts().end())
            add({Part::Plan, {}, "batch"}, say("Batch norm and batch-wise penalties need at least two samples per batch."),
                {withPlan("batch", std::int64_t{32}, say("Use batches of 32"))});
    }

    void weightsAreShared(const Network &network)
    {
        if (!m_experiment.tied || !m_experiment.mirrored ||
            std::ranges::any_of(network.parts(), [](const Network::Part &p) { return p.tiedTo.has_value(); }))
            return;
        Experiment untied = m_experiment;
        untied.tied = false;
        add({Part::Decoder, 0}, say("Tied weights need a decoder's dense layer that mirrors one of the encoder's."),
            {{say("Untie weights"), std::move(untied)}});
    }

    const Experiment &m_experiment;
    Shape m_in;
    std::span<const Shape> m_shapes;
    std::vector<Issue> m_issues;
};

} // namespace

std::vector<Issue> trainingIssues(const Experiment &experiment, const DataTraits &data, std::span<const Shape> shapes)
{
    return TrainingChecker(experiment, data, shapes).run();
}

} // namespace hourglass
