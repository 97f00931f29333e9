// The experiments that are signed; see signature.h. They walk the catalogues, so that a new kind joins by itself.
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/corruption.h"
#include "core/data/source.h"
#include "core/experiment/build.h"
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "core/train/signature.h"

#include <limits>

namespace hourglass {

namespace {

constexpr Shape picture{8, 8, 2};

/// Smooth colours in float. With gaps: some values missing, some samples counting more.
std::shared_ptr<const Dataset> samples(bool gaps)
{
    constexpr Index count = 40;
    const Random random(7, Purpose::Synthetic);
    std::vector<float> values;
    std::vector<float> weights;
    for (std::uint32_t s = 0; s < count; ++s) {
        for (std::uint32_t i = 0; i < picture.size(); ++i) {
            const double near = random.uniform(s, i);
            const double wide = random.uniform(s, 1000 + i / 12);
            const bool gone = gaps && random.uniform(s, 2000 + i) < 0.1;
            values.push_back(gone ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(0.25 * near + 0.75 * wide * wide));
        }
        weights.push_back(1 + static_cast<float>(s % 3));
    }
    Dataset::Parts parts;
    parts.name = "Signed";
    parts.shape = picture;
    parts.values = std::move(values);
    if (gaps)
        parts.weights = std::move(weights);
    return std::make_shared<const Dataset>(std::move(parts));
}

class List
{
public:
    std::vector<SignedExperiment> take() { return std::move(m_all); }

    static Experiment base()
    {
        Experiment e = denseExperiment(std::initializer_list<std::int64_t>{24}, 6, picture);
        e.plan.set("batch", std::int64_t{12});
        e.plan.set("epochs", std::int64_t{3});
        return e;
    }

    /// Mends what the kind at hand asks of the others.
    void add(std::string name, Experiment e, const std::shared_ptr<const Dataset> &dataset)
    {
        e = reconciled(std::move(e), picture);
        for (int tries = 0; tries < 8; ++tries) {
            const auto issues = check(e, dataset->traits());
            if (issues.empty()) {
                m_all.push_back({std::move(name), std::move(e), dataset});
                return;
            }
            if (issues.front().fixes.empty())
                throw Error("\"" + name + "\" cannot be signed: " + issues.front().sentence);
            e = issues.front().fixes.front().result;
        }
        throw Error("\"" + name + "\" cannot be signed.");
    }
    void add(std::string name, Experiment e) { add(std::move(name), std::move(e), m_whole); }

    /// The kind as it is, then once with each option and switch that it does not start with, and with each number that starts at 0.
    /// put: the experiment with these settings of the kind.
    template <typename Put>
    void addVariants(const Kind &kind, const Settings &start, const Put &put)
    {
        const std::string name = std::string(kind.family) + " " + std::string(kind.id);
        add(name, put(start));
        const auto vary = [&](const Param &param, Value value) {
            Settings settings = start;
            settings.set(param.key, value);
            add(name + " " + std::string(param.key) + "=" + valueText(value), put(settings));
        };
        for (const Param &param : kind.params) {
            if (std::holds_alternative<Toggle>(param.domain))
                vary(param, !start.toggle(param.key));
            else if (const auto *options = std::get_if<OneOf>(&param.domain))
                for (const Option &option : options->options)
                    vary(param, std::string(option.id));
            else if (const auto *real = std::get_if<Real>(&param.domain); real && real->initial == 0)
                vary(param, std::min(0.3, real->maximum / 2));
        }
    }

    void addKinds();
    void addPlans();

private:
    std::vector<SignedExperiment> m_all;
    std::shared_ptr<const Dataset> m_whole = samples(false);
    std::shared_ptr<const Dataset> m_gaps = samples(true);
};

/// Small enough for all of them to take no time.
Settings smallSettings(const Kind &kind)
{
    Settings settings = complete(kind);
    const auto set = [&](std::string_view key, std::int64_t value) {
        if (findParam(kind, key))
            settings.set(key, value);
    };
    set("units", 20);
    set("filters", 5);
    set("size", 6);
    set("k", 3);
    set("vectors", 3);
    set("entries", 9);
    set("every", 1);
    return settings;
}

void List::addKinds()
{
    for (const LayerKind *kind : layerKinds())
        addVariants(*kind, smallSettings(*kind), [&](const Settings &settings) {
            Experiment e = base();
            // An activation sees numbers of both signs, all others see pictures.
            const bool last = kind == &activationKind;
            if (last)
                e.encoder.front().settings.set("activation", std::string("tanh"));
            e.encoder.insert(last ? e.encoder.end() : e.encoder.begin(), {e.nextId(), std::string(kind->id), settings});
            return e;
        });
    for (const LayerKind *kind : codeKinds())
        addVariants(*kind, smallSettings(*kind), [&](const Settings &settings) {
            Experiment e = base();
            e.code = {std::string(kind->id), settings};
            return e;
        });
    for (const LossKind *kind : lossKinds()) {
        const auto put = [&](const Settings &settings) {
            Experiment e = base();
            e.loss = {std::string(kind->id), settings};
            return e;
        };
        addVariants(*kind, complete(*kind), put);
        if (kind->needs.wholeSample)
            continue;
        Experiment incomplete = put(complete(*kind));
        incomplete.dataset = {std::string(filesSource.id), complete(filesSource, {{"missing", std::string(missingOptions[1].id)}})};
        add("loss " + std::string(kind->id) + " with gaps", std::move(incomplete), m_gaps);
    }
    for (const PenaltyKind *kind : penaltyKinds())
        for (const bool alone : {false, true})
            addVariants(*kind, complete(*kind), [&](const Settings &settings) {
                Experiment e = base();
                e.code.settings.set("activation", std::string("sigmoid"));
                if (kind->needsGaussian)
                    e.code = {std::string(gaussianCode.id), smallSettings(gaussianCode)};
                if (alone)
                    e.encoder.clear();
                e.penalties = {{std::string(kind->id), settings}};
                return e;
            });
    for (const CorruptionKind *kind : corruptionKinds())
        addVariants(*kind, complete(*kind), [&](const Settings &settings) {
            Experiment e = base();
            e.corruption = {std::string(kind->id), settings};
            return e;
        });
    for (const OptimiserKind *kind : optimiserKinds())
        addVariants(*kind, complete(*kind), [&](const Settings &settings) {
            Experiment e = base();
            e.optimiser = {std::string(kind->id), settings};
            return e;
        });
    for (const ScheduleKind *kind : scheduleKinds())
        addVariants(*kind, smallSettings(*kind), [&](const Settings &settings) {
            Experiment e = base();
            e.schedule = {std::string(kind->id), settings};
            return e;
        });
}

/// What the plan and the stack as a whole can ask for.
void List::addPlans()
{
    const auto planned = [&](const std::string &key, double value) {
        Experiment e = base();
        e.plan.set(key, value);
        add("plan " + key, std::move(e));
    };
    planned("warm-up", 1.5);
    planned("averaging", 0.9);
    planned("clip-norm", 0.002);
    Experiment pretrained = base();
    pretrained.encoder.push_back(pretrained.encoder.front());
    pretrained.encoder.back().id = pretrained.nextId();
    pretrained.plan.set("pretraining", std::int64_t{1});
    add("pretrained", pretrained);
    Experiment tied = base();
    tied.tied = true;
    add("tied", tied);
    for (const Preset &preset : presets())
        if (preset.id.starts_with("convolutional"))
            add("preset " + std::string(preset.id), preset.make(picture));
}

} // namespace

std::vector<SignedExperiment> signedExperiments()
{
    List list;
    list.addKinds();
    list.addPlans();
    return list.take();
}

} // namespace hourglass
