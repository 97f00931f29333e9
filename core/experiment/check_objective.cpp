// Loss, last layer, data, code and penalties beside one another; see checks.h.
#include "core/base/words.h"
#include "core/data/source.h"
#include "core/experiment/checks.h"
#include "core/experiment/settings_at.h"
#include "core/layers/catalogue.h"
#include "core/nn/activation.h"
#include "core/nn/catalogue.h"

#include <algorithm>
#include <cstdio>

namespace hourglass {

namespace {

std::string numberText(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.3g", value);
    return text;
}

class ObjectiveChecker
{
public:
    ObjectiveChecker(const Experiment &experiment, const DataTraits &data)
        : m_experiment(experiment), m_data(data), m_in(data.shape), m_last(experiment.outputLayer())
    {
    }

    std::vector<Issue> run()
    {
        lossFitsData();
        if (m_issues.empty())
            lossFitsOutput();
        if (m_issues.empty())
            outputReachesData();
        if (m_issues.empty())
            penaltiesFitCode();
        return std::move(m_issues);
    }

private:
    void add(Place place, std::string sentence, std::vector<Issue::Fix> fixes)
    {
        m_issues.push_back({std::move(place), std::move(sentence), std::move(fixes)});
    }

    const LossKind &loss() const { return *findKind(lossKinds(), m_experiment.loss.kind); }
    /// The activation of the decoder's last layer; nothing where it has none.
    std::optional<RoleAt> lastActivation() const
    {
        return m_last ? roleAt(m_experiment, {Part::Decoder, m_last}, Role::Activation) : std::nullopt;
    }
    std::string rangeText() const { return say("from %1 to %2", {numberText(m_data.minimum), numberText(m_data.maximum)}); }

    Issue::Fix useSquared() const
    {
        Experiment squared = m_experiment;
        squared.loss = {std::string(meanSquared.id), complete(meanSquared)};
        return {say("Use mean squared error"), std::move(squared)};
    }

    Issue::Fix endWith(std::string_view activation, std::string label) const
    {
        return {std::move(label), *withSetting(m_experiment, lastActivation()->place, std::string(activation))};
    }

    /// Has the data read so that their values lie between 0 and 1, where their source can do that.
    void addScaling(std::vector<Issue::Fix> &fixes) const
    {
        const auto scaling = roleAt(m_experiment, {Part::Dataset}, Role::Scaling);
        if (scaling && settingAt(m_experiment, scaling->place))
            fixes.push_back({say("Scale the data to 0…1"), *withSetting(m_experiment, scaling->place, std::string("auto"))});
    }

    bool within(double least, double most) const
    {
        const double tolerance = 1e-5 * std::max(1.0, m_data.maximum - m_data.minimum);
        return m_data.minimum >= least - tolerance && m_data.maximum <= most + tolerance;
    }

    void lossFitsData()
    {
        const LossKind &kind = loss();
        const std::string label = say(kind.label);
        if (kind.needs.pictures && !m_in.isPicture()) {
            add({Part::Loss}, say("%1 needs images, but the data is vectors.", {label}), {useSquared()});
        } else if (kind.needs.wholeSample && keepsMissing(m_experiment.dataset)) {
            Experiment without = m_experiment;
            without.dataset.settings.set(missingParam.key, std::string(missingOptions[0].id));
            add({Part::Loss}, say("%1 needs complete samples, but the data has missing values.", {label}),
                {useSquared(), {say("Skip samples with missing values"), std::move(without)}});
        } else if (!within(kind.needs.minimum, kind.needs.maximum)) {
            std::vector<Issue::Fix> fixes{useSquared()};
            addScaling(fixes);
            add({Part::Loss},
                std::isfinite(kind.needs.maximum) ? say("%1 needs values between 0 and 1, but the data ranges %2.", {label, rangeText()})
                                                  : say("%1 needs values of 0 or more, but the data ranges %2.", {label, rangeText()}),
                std::move(fixes));
        } else if (const auto conflict = kind.conflict ? kind.conflict(m_experiment.loss.settings, m_in) : std::nullopt) {
            Experiment fixed = m_experiment;
            fixed.loss.settings = conflict->fixed;
            add({Part::Loss}, conflict->sentence, {{conflict->fixLabel, std::move(fixed)}});
        }
    }

    void lossFitsOutput()
    {
        const std::string label = say(loss().label);
        const auto made = buildLoss(m_experiment, m_in);
        const Kind *last = m_last ? kindAt(m_experiment, {Part::Decoder, m_last}) : nullptr;
        if (made->outputsPerValue() > 1 && !(last && widthParam(*last))) {
            add({Part::Loss}, say("%1 needs two outputs per value. End with a dense or convolutional layer.", {label}), {useSquared()});
            return;
        }
        const std::string wanted(made->outputActivation());
        const auto activation = lastActivation();
        if (wanted.empty() || (activation && settingAt(m_experiment, activation->place) == Value(wanted)))
            return;
        const bool sigmoid = wanted == "sigmoid";
        std::vector<Issue::Fix> fixes;
        if (activation)
            fixes.push_back(endWith(wanted, sigmoid ? say("End with a sigmoid") : say("Remove the activation")));
        fixes.push_back(useSquared());
        add({Part::Loss},
            sigmoid ? say("%1 needs probabilities. Use a sigmoid in the last layer.", {label})
                    : say("%1 needs raw outputs. Remove the last layer's activation.", {label}),
            std::move(fixes));
    }

    /// Data that the last activation can never give back.
    void outputReachesData()
    {
        const auto activation = lastActivation();
        const auto chosen = activation ? settingAt(m_experiment, activation->place) : std::nullopt;
        if (!chosen || loss().needs.onlyDirection)
            return;
        const auto options = activationOptions();
        const auto option = std::ranges::find(options, std::get<std::string>(*chosen), &Option::id);
        const bool shares = option == options.end(); // softmax
        const auto [least, most] = shares ? std::pair(0.0, 1.0) : reachOf(activationFrom(option->id));
        if (within(least, most))
            return;
        std::vector<Issue::Fix> fixes{endWith("identity", say("Remove the activation"))};
        if (least <= 0 && most >= 1)
            addScaling(fixes);
        const std::string reach = std::isfinite(most) ? say("from %1 to %2", {numberText(least), numberText(most)})
                                                      : say("no lower than %1", {numberText(least)});
        add(activation->place,
            say("The last layer's %1 outputs values %2, but the data ranges %3.",
                {shares ? say("Softmax") : say(option->label), reach, rangeText()}),
            std::move(fixes));
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
        const Place place{Part::Penalty, penalty};
        const Issue::Fix leaveOut = withoutPenalty(penalty, say("Remove the penalty"));
        if (m_experiment.code.kind != plainCode.id) {
            Experiment plain = m_experiment;
            plain.code = {std::string(plainCode.id), carriedOver(plainCode, m_experiment.code.settings)};
            add(place, say("The contractive penalty needs a plain code."),
                {{say("Use a plain code"), reconciled(std::move(plain), m_in)}, leaveOut});
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
            const std::string label = say(kind.label);
            add(place, say("The contractive penalty does not support %1 in the encoder.", {label}),
                {{say("Remove %1", {label}), reconciled(std::move(fixed), m_in)}, leaveOut});
            return;
        }
    }

    void penaltiesFitCode()
    {
        for (std::size_t i = 0; i < m_experiment.penalties.size(); ++i) {
            const PenaltyKind &kind = *findKind(penaltyKinds(), m_experiment.penalties[i].kind);
            const auto here = m_experiment.penalties.begin() + static_cast<std::ptrdiff_t>(i);
            if (std::find_if(m_experiment.penalties.begin(), here, [&](const Choice &other) { return other.kind == kind.id; }) != here) {
                add({Part::Penalty, i}, say("%1 is listed twice. Keep one and set its weight.", {say(kind.label)}),
                    {withoutPenalty(i, say("Keep one"))});
                continue;
            }
            if (kind.id == contractive.id)
                contractionFits(i);
            if (kind.needsGaussian && m_experiment.code.kind != gaussianCode.id) {
                Experiment fixed = m_experiment;
                fixed.code = {std::string(gaussianCode.id), carriedOver(gaussianCode, m_experiment.code.settings)};
                add({Part::Penalty, i}, say("The %1 penalty needs a Gaussian code.", {say(kind.label)}),
                    {{say("Use a Gaussian code"), std::move(fixed)}, withoutPenalty(i, say("Remove the penalty"))});
            }
            if (m_experiment.penalties[i].kind != sparseKl.id)
                continue;
            const auto activation = roleAt(m_experiment, {Part::Code}, Role::Activation);
            const auto chosen = activation ? settingAt(m_experiment, activation->place) : std::nullopt;
            if (chosen == Value(std::string("sigmoid")) || chosen == Value(std::string("hard-sigmoid")))
                continue;
            std::vector<Issue::Fix> fixes;
            if (activation)
                fixes.push_back({say("Use a sigmoid in the code"), *withSetting(m_experiment, activation->place, std::string("sigmoid"))});
            Experiment other = m_experiment;
            other.penalties[i] = {std::string(sparseL1.id), complete(sparseL1)};
            fixes.push_back({say("Use the L1 penalty instead"), std::move(other)});
            add({Part::Penalty, i}, say("The KL sparsity penalty needs a code between 0 and 1, such as a sigmoid gives."),
                std::move(fixes));
        }
    }

    const Experiment &m_experiment;
    const DataTraits &m_data;
    Shape m_in;
    std::optional<std::size_t> m_last;
    std::vector<Issue> m_issues;
};

} // namespace

std::vector<Issue> objectiveIssues(const Experiment &experiment, const DataTraits &data, std::span<const Shape>)
{
    return ObjectiveChecker(experiment, data).run();
}

} // namespace hourglass
