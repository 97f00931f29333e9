// Problems found before training; see build.h.
#include "core/base/words.h"
#include "core/data/corruption.h"
#include "core/experiment/checks.h"
#include "core/experiment/edits.h"
#include "core/experiment/settings_at.h"
#include "core/layers/catalogue.h"
#include "core/layers/reshape_layer.h"
#include "core/nn/catalogue.h"

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

class Checker
{
public:
    Checker(const Experiment &experiment, const DataTraits &data, bool training = true)
        : m_experiment(experiment), m_data(data), m_training(training), m_shape(data.shape), m_in(data.shape)
    {
    }

    std::vector<Issue> run()
    {
        if (m_in.size() == 0)
            add({Part::Dataset}, say("No data set is loaded. Open one to start training."));
        else if (m_data.count < 4)
            add({Part::Dataset},
                say("This data set contains %1 samples, but training needs at least four.", {std::to_string(m_data.count)}));
        checkSettings({Part::Plan}, planKind, m_experiment.plan);
        for (std::size_t i = 0; i < m_experiment.encoder.size(); ++i)
            if (!past(m_experiment.encoder[i]))
                layer({Part::Encoder, i}, layerKinds(), m_experiment.encoder[i].kind, m_experiment.encoder[i].settings);
        layer({Part::Code}, codeKinds(), m_experiment.code.kind, m_experiment.code.settings);
        for (std::size_t i = 0; i < m_experiment.decoder.size(); ++i)
            if (!past(m_experiment.decoder[i]))
                layer({Part::Decoder, i}, layerKinds(), m_experiment.decoder[i].kind, m_experiment.decoder[i].settings);
        if (m_issues.empty() && !m_broken)
            end();
        choice({Part::Loss}, lossKinds(), m_experiment.loss);
        for (std::size_t i = 0; i < m_experiment.penalties.size(); ++i)
            choice({Part::Penalty, i}, penaltyKinds(), m_experiment.penalties[i]);
        choice({Part::Corruption}, corruptionKinds(), m_experiment.corruption);
        choice({Part::Optimiser}, optimiserKinds(), m_experiment.optimiser);
        choice({Part::Schedule}, scheduleKinds(), m_experiment.schedule);
        if (m_issues.empty() && (m_training || m_broken))
            m_issues = memoryIssues(m_experiment, m_data);
        for (auto *more : {objectiveIssues, trainingIssues})
            if (m_issues.empty())
                m_issues = more(m_experiment, m_data, shapes);
        return std::move(m_issues);
    }

    std::vector<Shape> shapes;

private:
    void add(Place place, std::string sentence, std::vector<Issue::Fix> fixes = {})
    {
        m_issues.push_back({std::move(place), std::move(sentence), std::move(fixes)});
    }

    bool checkSettings(const Place &place, const Kind &kind, const Settings &settings)
    {
        const auto found = problems(kind, settings);
        for (const SettingProblem &problem : found)
            add(place.setting(problem.key), problem.sentence);
        return found.empty();
    }

    template <typename List>
    auto choice(const Place &place, const List &kinds, const Choice &chosen) -> decltype(findKind(kinds, chosen.kind))
    {
        const auto *kind = findKind(kinds, chosen.kind);
        if (!kind)
            add(place, say("\"%1\" is an unknown kind.", {chosen.kind}));
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

    void layer(const Place &place, std::span<const LayerKind *const> kinds, const std::string &id, const Settings &settings)
    {
        const LayerKind *kind = findKind(kinds, id);
        if (!kind) {
            add(place, say("\"%1\" is an unknown kind.", {id}));
            m_broken = true;
        } else if (!checkSettings(place, *kind, settings)) {
            m_broken = true;
        } else if (!m_broken && m_shape.size() > 0) {
            if (looksAtPixels(*kind, settings) && !m_shape.isPicture())
                noPixels(place, *kind);
            else if (const auto conflict = kind->conflict ? kind->conflict(settings, m_shape) : std::nullopt) {
                Experiment fixed = m_experiment;
                *settingsAt(fixed, place) = conflict->fixed;
                add(place, conflict->sentence, {{conflict->fixLabel, reconciled(std::move(fixed), m_in)}});
            }
            m_shape = kind->make(settings, m_shape)->out();
            m_broken = isEndless(m_shape);
            if (!m_broken)
                shapes.push_back(m_shape);
        }
    }

    /// Whether a layer gathers neighbouring pixels, which only pictures have.
    static bool looksAtPixels(const LayerKind &kind, const Settings &settings)
    {
        return (&kind == &conv2d || &kind == &maxPool || &kind == &averagePool) && settings.integer("kernel") > 1;
    }

    /// As near to a square as so many values give, with few channels; none where they do not.
    static std::optional<Shape> pictureOf(Index values)
    {
        for (Index channels = 1; channels <= 256; ++channels)
            if (const auto side = static_cast<Index>(std::lround(std::sqrt(static_cast<double>(values) / static_cast<double>(channels))));
                side >= 4 && side * side * channels == values)
                return Shape{side, side, channels};
        return std::nullopt;
    }

    /// A window over a single pixel sees nothing but padding around it.
    void noPixels(const Place &place, const LayerKind &kind)
    {
        std::vector<Issue::Fix> fixes;
        const bool decoder = place.part == Part::Decoder;
        if (!(decoder && m_experiment.mirrored)) { // a linked one follows the encoder
            if (const auto shape = pictureOf(m_shape.size())) {
                const Choice reshaped = reshapeTo(*shape);
                Experiment with =
                    inserted(m_experiment, {LayerSpec{0, reshaped.kind, reshaped.settings}}, {decoder, *place.layer}).experiment;
                fixes.push_back({say("Reshape to %1 before it", {shape->text()}), reconciled(std::move(with), m_in)});
            }
            Experiment without = m_experiment;
            auto &layers = decoder ? without.decoder : without.encoder;
            layers.erase(layers.begin() + static_cast<std::ptrdiff_t>(*place.layer));
            fixes.push_back({say("Remove the layer"), reconciled(std::move(without), m_in)});
        }
        add(place, say("%1 needs an image, but the layer before it outputs %2 values.", {say(kind.label), m_shape.text()}),
            std::move(fixes));
    }

    /// The stack has to end with as many values as the data have.
    void end()
    {
        if (m_shape.size() == m_in.size())
            return;
        const auto last = m_experiment.outputLayer();
        std::vector<Issue::Fix> fixes;
        const Param &units = *findParam(dense, Role::Width);
        if (last && m_experiment.decoder[*last].kind == dense.id && m_in.size() <= std::get<Integer>(units.domain).maximum) {
            const Place place{Part::Decoder, last, std::string(units.key)};
            fixes.push_back({say("Set Dense to %1", {std::to_string(m_in.size())}),
                             *withSetting(m_experiment, place, static_cast<std::int64_t>(m_in.size()))});
        }
        Experiment mirrored = m_experiment;
        mirrored.mirrored = true;
        fixes.push_back({say("Mirror the encoder"), reconciled(std::move(mirrored), m_in)});
        const std::string values = m_in.isPicture() ? say(" (%1 values)", {std::to_string(m_in.size())}) : "";
        add((last ? Place{Part::Decoder, last} : Place{Part::Code}).setting(outputKey),
            say("The network outputs %1, but the data is %2%3.", {m_shape.text(), m_in.text(), values}), std::move(fixes));
    }

    const Experiment &m_experiment;
    const DataTraits &m_data;
    bool m_training; // not only to be used
    Shape m_shape;   // after the layers so far
    Shape m_in;
    bool m_broken = false;
    std::vector<Issue> m_issues;
};

} // namespace

std::vector<Issue> check(const Experiment &experiment, const DataTraits &data)
{
    std::vector<Issue> issues = Checker(experiment, data).run();
    if (issues.empty())
        return issues;
    // The fixes that leave nothing wrong come first; where none does and the stack is its own, mirroring may.
    std::vector<Issue::Fix> &fixes = issues.front().fixes;
    const auto mends = [&](const Issue::Fix &fix) {
        const bool otherData = !(fix.result.dataset == experiment.dataset); // what they are like is not known yet
        return otherData || Checker(fix.result, data).run().empty();
    };
    const auto good = std::ranges::stable_partition(fixes, mends).begin() - fixes.begin();
    if (good == 0 && !experiment.mirrored && data.shape.size() > 0) {
        Experiment mirrored = experiment;
        mirrored.mirrored = true;
        Issue::Fix fix{say("Mirror the encoder"), reconciled(std::move(mirrored), data.shape)};
        if (mends(fix))
            fixes.insert(fixes.begin(), std::move(fix));
    }
    return issues;
}

std::vector<Issue> buildIssues(const Experiment &experiment, Shape in)
{
    const DataTraits data(in);
    return Checker(experiment, data, false).run();
}

std::vector<Shape> shapes(const Experiment &experiment, Shape in)
{
    const DataTraits data(in);
    Checker checker(experiment, data, false);
    checker.run();
    return checker.shapes;
}

} // namespace hourglass
