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
        const Issue::Fix keepAside = withPlan("validation", 0.15, say("Keep 15 % aside"));
        if (m_experiment.plan.integer("patience") > 0)
            add({Part::Plan, {}, "patience"}, say("Patience watches the validation loss, but no samples are kept aside for it."),
                {keepAside, withPlan("patience", std::int64_t{0}, say("Train without patience"))});
        if (buildSchedule(m_experiment.schedule)->patience() > 0) {
            Experiment constant = m_experiment;
            constant.schedule = {std::string(constantRate.id), complete(constantRate)};
            add({Part::Schedule},
                say("%1 watches the validation loss, but no samples are kept aside for it.",
                    {say(findKind(scheduleKinds(), m_experiment.schedule.kind)->label)}),
                {keepAside, {say("Keep the rate constant"), std::move(constant)}});
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
            add({Part::Plan, {}, "pretraining"}, say("Pretraining goes layer by layer, and this encoder has only one."), {without});
            return;
        }
        const auto code = m_shapes.begin() + static_cast<std::ptrdiff_t>(m_experiment.encoder.size());
        for (auto after = code + 1; after < m_shapes.end() && after + 1 < m_shapes.end(); ++after)
            if (std::find(given.begin() + 1, given.end(), after->size()) != given.end())
                return;
        Experiment mirrored = m_experiment;
        mirrored.mirrored = true;
        add({Part::Plan, {}, "pretraining"}, say("Layer-wise pretraining needs a decoder that leads back through the encoder's sizes."),
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
            add({Part::Plan, {}, "batch"},
                say("Batch norm and penalties over a batch compare its samples, so that a batch of 1 teaches them nothing."),
                {withPlan("batch", std::int64_t{32}, say("Batches of 32"))});
    }

    void weightsAreShared(const Network &network)
    {
        if (!m_experiment.tied || !m_experiment.mirrored ||
            std::ranges::any_of(network.parts(), [](const Network::Part &p) { return p.tiedTo.has_value(); }))
            return;
        Experiment untied = m_experiment;
        untied.tied = false;
        add({Part::Decoder, 0}, say("Weights are to be tied, but no dense layer of the decoder undoes one of the encoder's."),
            {{say("Do not tie weights"), std::move(untied)}});
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
