// Problems found before training; see build.h.
#include "core/data/corruption.h"
#include "core/data/source.h"
#include "core/experiment/build.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

#include <algorithm>

namespace hourglass {

namespace {

class Checker
{
public:
    Checker(const Experiment &experiment, Shape in) : m_experiment(experiment), m_shape(in), m_in(in) {}

    std::vector<Issue> run()
    {
        if (m_in.size() == 0)
            add("dataset", "There are no data to train on yet.");
        checkSettings("plan", planKind, m_experiment.plan);
        for (std::size_t i = 0; i < m_experiment.encoder.size(); ++i)
            if (!past(m_experiment.encoder[i]))
                layer("encoder/" + std::to_string(i), layerKinds(), m_experiment.encoder[i].kind, m_experiment.encoder[i].settings,
                      [i](Experiment &e) -> Settings & { return e.encoder[i].settings; });
        layer("code", codeKinds(), m_experiment.code.kind, m_experiment.code.settings,
              [](Experiment &e) -> Settings & { return e.code.settings; });
        for (std::size_t i = 0; i < m_experiment.decoder.size(); ++i)
            if (!past(m_experiment.decoder[i]))
                layer("decoder/" + std::to_string(i), layerKinds(), m_experiment.decoder[i].kind, m_experiment.decoder[i].settings,
                      [i](Experiment &e) -> Settings & { return e.decoder[i].settings; });
        if (m_issues.empty())
            end();
        choice("loss", lossKinds(), m_experiment.loss);
        for (std::size_t i = 0; i < m_experiment.penalties.size(); ++i)
            choice("penalties/" + std::to_string(i), penaltyKinds(), m_experiment.penalties[i]);
        choice("corruption", corruptionKinds(), m_experiment.corruption);
        choice("optimiser", optimiserKinds(), m_experiment.optimiser);
        choice("schedule", scheduleKinds(), m_experiment.schedule);
        if (m_issues.empty())
            lossFitsOutput();
        if (m_issues.empty())
            penaltiesFitCode();
        if (m_issues.empty())
            pretrainingFits();
        return std::move(m_issues);
    }

    std::vector<Shape> shapes;

private:
    void add(std::string place, std::string sentence, std::vector<Issue::Fix> fixes = {})
    {
        m_issues.push_back({std::move(place), std::move(sentence), std::move(fixes)});
    }

    bool checkSettings(const std::string &place, const Kind &kind, const Settings &settings)
    {
        const auto found = problems(kind, settings);
        for (const SettingProblem &problem : found)
            add(place + "/" + problem.key, problem.sentence);
        return found.empty();
    }

    template <typename List>
    auto choice(const std::string &place, const List &kinds, const Choice &chosen) -> decltype(findKind(kinds, chosen.kind))
    {
        const auto *kind = findKind(kinds, chosen.kind);
        if (!kind)
            add(place, "\"" + chosen.kind + "\" is not a kind of " + place + " that this Hourglass knows.");
        else if (!checkSettings(place, *kind, chosen.settings))
            return nullptr;
        return kind;
    }

    /// Whether values go past a layer; its shape is then the one before it.
    bool past(const LayerSpec &layer)
    {
        if (layer.bypassed && !m_broken && m_shape.size() > 0)
            shapes.push_back(m_shape);
        return layer.bypassed;
    }

    /// settingsIn: where the same settings lie in a copy of the experiment, for a fix.
    template <typename SettingsIn>
    void layer(const std::string &place, std::span<const LayerKind *const> kinds, const std::string &id, const Settings &settings,
               const SettingsIn &settingsIn)
    {
        const LayerKind *kind = findKind(kinds, id);
        if (!kind) {
            add(place, "\"" + id + "\" is not a kind of " + (place == "code" ? "code" : "layer") + " that this Hourglass knows.");
            m_broken = true;
        } else if (!checkSettings(place, *kind, settings)) {
            m_broken = true;
        } else if (!m_broken && m_shape.size() > 0) {
            if (const auto misfit = kind->misfit ? kind->misfit(settings, m_shape) : std::nullopt) {
                Experiment fixed = m_experiment;
                settingsIn(fixed) = misfit->fixed;
                add(place, misfit->sentence, {{misfit->fixLabel, reconciled(std::move(fixed), m_in)}});
            }
            m_shape = kind->make(settings, m_shape)->out();
            shapes.push_back(m_shape);
        }
    }

    /// The stack has to end with as many values as the data have.
    void end()
    {
        if (m_shape.size() == m_in.size())
            return;
        const auto last = m_experiment.outputLayer();
        std::vector<Issue::Fix> fixes;
        if (last && m_experiment.decoder[*last].kind == dense.id) {
            Experiment fixed = m_experiment;
            fixed.decoder[*last].settings.set("units", static_cast<std::int64_t>(m_in.size()));
            fixes.push_back({"Set Dense to " + std::to_string(m_in.size()), std::move(fixed)});
        }
        Experiment mirrored = m_experiment;
        mirrored.mirrored = true;
        fixes.push_back({"Mirror the encoder", reconciled(std::move(mirrored), m_in)});
        const std::string values = m_in.isPicture() ? " (" + std::to_string(m_in.size()) + " values)" : "";
        add(last ? "decoder/" + std::to_string(*last) + "/output" : "code/output",
            "The stack ends with " + m_shape.text() + ", the data are " + m_in.text() + values + ".", std::move(fixes));
    }

    void lossFitsOutput()
    {
        const LossKind &kind = *findKind(lossKinds(), m_experiment.loss.kind);
        Experiment squared = m_experiment;
        squared.loss = {std::string(meanSquared.id), complete(meanSquared)};
        Issue::Fix useSquared{"Use mean squared error", std::move(squared)};
        const std::string label(kind.label);
        if (kind.forPictures && !m_in.isPicture()) {
            add("loss", label + " compares pictures; these data are vectors.", {std::move(useSquared)});
            return;
        }
        if (kind.wholeSample && keepsMissing(m_experiment.dataset)) {
            Experiment without = m_experiment;
            without.dataset.settings.set("missing", std::string("leave-out"));
            add("loss", label + " looks at the values of a sample together, so none of them may be missing.",
                {std::move(useSquared), {"Leave samples with missing values out", std::move(without)}});
            return;
        }
        const auto loss = buildLoss(m_experiment, m_in);
        const auto at = m_experiment.outputLayer();
        const LayerSpec *last = at ? &m_experiment.decoder[*at] : nullptr;
        if (loss->outputsPerValue() > 1 && !(last && (last->settings.has("units") || last->settings.has("filters")))) {
            add("loss", label + " takes two numbers for each value, so the stack must end with a dense layer or a convolution.",
                {std::move(useSquared)});
            return;
        }
        const std::string wanted(loss->outputActivation());
        const Value *activation = last ? last->settings.find("activation") : nullptr;
        if (wanted.empty() || (activation && *activation == Value(wanted)))
            return;
        const bool sigmoid = wanted == "sigmoid";
        std::vector<Issue::Fix> fixes;
        if (activation) {
            Experiment fixed = m_experiment;
            fixed.decoder[*at].settings.set("activation", wanted);
            fixes.push_back({sigmoid ? "End with a sigmoid" : "End without an activation", std::move(fixed)});
        }
        fixes.push_back(std::move(useSquared));
        add("loss",
            label + (sigmoid ? " compares probabilities, so the last layer must be a sigmoid."
                             : " needs the last layer's numbers as they are, so it must have no activation."),
            std::move(fixes));
    }

    /// Pretraining pairs an encoder's layer with the part of the decoder that leads back to what the layer was given.
    void pretrainingFits()
    {
        if (m_experiment.plan.whole("pretraining") == 0)
            return;
        std::vector<Index> given; // to the layers with weights
        Shape before = m_in;
        for (std::size_t i = 0; i < m_experiment.encoder.size(); ++i) {
            const LayerSpec &layer = m_experiment.encoder[i];
            if (!layer.bypassed && (layer.settings.has("units") || layer.settings.has("filters")))
                given.push_back(before.size());
            before = shapes[i];
        }
        given.push_back(before.size());
        if (given.size() < 2)
            return; // one layer alone is trained as a whole anyway
        const auto code = shapes.begin() + static_cast<std::ptrdiff_t>(m_experiment.encoder.size());
        for (auto after = code + 1; after + 1 < shapes.end(); ++after)
            if (std::find(given.begin() + 1, given.end(), after->size()) != given.end())
                return;
        Experiment mirrored = m_experiment;
        mirrored.mirrored = true;
        Experiment without = m_experiment;
        without.plan.set("pretraining", std::int64_t{0});
        add("plan/pretraining", "Layer-wise pretraining needs a decoder that leads back through the encoder's sizes.",
            {{"Mirror the encoder", reconciled(std::move(mirrored), m_in)}, {"Train without pretraining", std::move(without)}});
    }

    Issue::Fix withoutPenalty(std::size_t penalty, std::string label) const
    {
        Experiment without = m_experiment;
        without.penalties.erase(without.penalties.begin() + static_cast<std::ptrdiff_t>(penalty));
        return {std::move(label), std::move(without)};
    }

    /// The penalty looks at the derivative of a plain code, through layers that know tangents.
    void contractionFits(std::size_t penalty)
    {
        const std::string place = "penalties/" + std::to_string(penalty);
        const Issue::Fix leaveOut = withoutPenalty(penalty, "Leave the penalty out");
        if (m_experiment.code.kind != plainCode.id) {
            Experiment plain = m_experiment;
            plain.code = {std::string(plainCode.id), carriedOver(plainCode, m_experiment.code.settings)};
            add(place, "The contractive penalty needs a plain code.", {{"Use a plain code", reconciled(std::move(plain), m_in)}, leaveOut});
            return;
        }
        Shape shape = m_in;
        for (std::size_t i = 0; i < m_experiment.encoder.size(); ++i) {
            const LayerSpec &spec = m_experiment.encoder[i];
            if (spec.bypassed)
                continue;
            const LayerKind &kind = *findKind(layerKinds(), spec.kind);
            const auto layer = kind.make(spec.settings, shape);
            shape = layer->out();
            if (layer->tangents() != Tangents::None)
                continue;
            Experiment fixed = m_experiment;
            fixed.encoder.erase(fixed.encoder.begin() + static_cast<std::ptrdiff_t>(i));
            const std::string label(kind.label);
            add(place, "The contractive penalty cannot look through the encoder's " + label + ".",
                {{"Take " + label + " away", reconciled(std::move(fixed), m_in)}, leaveOut});
            return;
        }
    }

    void penaltiesFitCode()
    {
        for (std::size_t i = 0; i < m_experiment.penalties.size(); ++i) {
            const PenaltyKind &kind = *findKind(penaltyKinds(), m_experiment.penalties[i].kind);
            const auto here = m_experiment.penalties.begin() + static_cast<std::ptrdiff_t>(i);
            if (std::find_if(m_experiment.penalties.begin(), here, [&](const Choice &other) { return other.kind == kind.id; }) != here) {
                add("penalties/" + std::to_string(i),
                    "The penalty " + std::string(kind.label) + " is there twice; its weight says how much it counts.",
                    {withoutPenalty(i, "Keep one")});
                continue;
            }
            if (kind.id == contractive.id)
                contractionFits(i);
            if (kind.needsGaussian && m_experiment.code.kind != gaussianCode.id) {
                Experiment fixed = m_experiment;
                fixed.code = {std::string(gaussianCode.id), carriedOver(gaussianCode, m_experiment.code.settings)};
                add("penalties/" + std::to_string(i), "The " + std::string(kind.label) + " penalty needs a Gaussian code.",
                    {{"Use a Gaussian code", std::move(fixed)}, withoutPenalty(i, "Leave the penalty out")});
            }
            if (m_experiment.penalties[i].kind != sparseKl.id)
                continue;
            const Value *activation = m_experiment.code.settings.find("activation");
            if (activation && (*activation == Value(std::string("sigmoid")) || *activation == Value(std::string("hard-sigmoid"))))
                continue;
            std::vector<Issue::Fix> fixes;
            if (activation) {
                Experiment fixed = m_experiment;
                fixed.code.settings.set("activation", std::string("sigmoid"));
                fixes.push_back({"Give the code a sigmoid", std::move(fixed)});
            }
            Experiment other = m_experiment;
            other.penalties[i] = {std::string(sparseL1.id), complete(sparseL1)};
            fixes.push_back({"Use the L1 penalty instead", std::move(other)});
            add("penalties/" + std::to_string(i), "The KL sparsity penalty needs a code between 0 and 1, such as a sigmoid's.",
                std::move(fixes));
        }
    }

    const Experiment &m_experiment;
    Shape m_shape;
    Shape m_in;
    bool m_broken = false;
    std::vector<Issue> m_issues;
};

} // namespace

std::vector<Issue> check(const Experiment &experiment, Shape in) { return Checker(experiment, in).run(); }

std::vector<Shape> shapes(const Experiment &experiment, Shape in)
{
    Checker checker(experiment, in);
    checker.run();
    return checker.shapes;
}

} // namespace hourglass
