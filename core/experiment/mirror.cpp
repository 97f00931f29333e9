// The mirrored decoder; see build.h.
#include "core/experiment/build.h"
#include "core/experiment/checks.h"
#include "core/layers/catalogue.h"
#include "core/layers/reshape_layer.h"

#include <algorithm>

namespace hourglass {

namespace {

/// Follows the encoder back from the code. The layers between two changes of shape belong to the shape: the way back repeats
/// them, in their order, after the layer that leads to this shape again.
class Mirror
{
public:
    Mirror(const Experiment &experiment, Shape in)
        : m_experiment(experiment), m_last(experiment.outputLayer() ? experiment.decoder[*experiment.outputLayer()] : LayerSpec())
    {
        m_shapes.push_back(in);
        for (const LayerSpec &layer : experiment.encoder) {
            const LayerKind *kind = findKind(layerKinds(), layer.kind);
            const Shape before = m_shapes.back();
            const bool fits = kind && !layer.bypassed && problems(*kind, layer.settings).empty() &&
                              !(kind->conflict && kind->conflict(layer.settings, before));
            const Shape after = fits ? kind->make(layer.settings, before)->out() : before;
            m_shapes.push_back(isEndless(after) ? before : after);
        }
    }

    MirroredDecoder decoder()
    {
        const std::size_t depth = m_experiment.encoder.size();
        Shape shape = vectorShape(0); // the code: a vector of any size
        add(dense, complete(dense, {{"units", static_cast<std::int64_t>(m_shapes[depth].size())}}), depth);
        shape = vectorShape(m_shapes[depth].size());
        settle(shape, depth);
        for (std::size_t i = depth; i-- > 0;) {
            const LayerSpec &layer = m_experiment.encoder[i];
            const LayerKind *kind = findKind(layerKinds(), layer.kind);
            if (!kind || !kind->mirror || layer.bypassed)
                continue;
            for (const Choice &choice : kind->mirror(layer.settings, m_shapes[i], m_shapes[i + 1])) {
                const LayerKind &back = *findKind(layerKinds(), choice.kind);
                add(back, choice.settings, i);
                const Shape after = back.make(m_result.layers.back().settings, shape)->out();
                shape = isEndless(after) ? shape : after;
            }
            settle(shape, i);
        }
        end();
        return std::move(m_result);
    }

private:
    /// Adds a layer that leads to the shape before encoder layer `to`, with the activation that shape had there.
    void add(const LayerKind &kind, Settings settings, std::size_t to)
    {
        std::optional<std::size_t> partner;
        for (std::size_t i = to; i-- > 0 && !partner;)
            if (valueOf(m_experiment.encoder[i], Role::Activation) && changesShape(i))
                partner = i;
        if (partner)
            for (const Role role : {Role::Activation, Role::Initialiser})
                if (const Value *value = valueOf(m_experiment.encoder[*partner], role))
                    setValue(kind, settings, role, *value);
        for (const Param &param : kind.params) // a shape may ask for more than there can be; the end then does not fit, which check() says
            if (const auto *domain = std::get_if<Integer>(&param.domain); domain && settings.has(param.key))
                settings.set(param.key, std::clamp(settings.integer(param.key), domain->minimum, domain->maximum));
        m_result.layers.push_back({0, std::string(kind.id), std::move(settings)});
        m_result.partners.push_back(partner);
    }

    /// Brings the values into the exact shape before encoder layer `at` and repeats the layers that belong to it.
    void settle(Shape &shape, std::size_t at)
    {
        const Shape wanted = m_shapes[at];
        bool output = true; // nothing before this changes the data's shape
        for (std::size_t i = 0; i < at; ++i)
            output = output && !changesShape(i);
        if (shape.size() != wanted.size() && shape.channels == wanted.channels) {
            m_result.layers.push_back({0, std::string(upsample.id),
                                       complete(upsample, {{"height", static_cast<std::int64_t>(wanted.height)},
                                                           {"width", static_cast<std::int64_t>(wanted.width)},
                                                           {"mode", std::string("bilinear")}})});
            m_result.partners.push_back(std::nullopt);
            shape = wanted;
        }
        if (output)
            return; // only the number of values counts at the end; noise on the data has no mirror image
        if (shape != wanted && shape.size() == wanted.size()) {
            const Choice choice = reshapeTo(wanted);
            m_result.layers.push_back({0, choice.kind, choice.settings});
            m_result.partners.push_back(std::nullopt);
            shape = wanted;
        }
        std::size_t first = at;
        while (first > 0 && !changesShape(first - 1))
            --first;
        if (first == 0)
            return;
        for (std::size_t i = first; i < at; ++i) {
            if (m_experiment.encoder[i].bypassed)
                continue;
            m_result.layers.push_back({0, m_experiment.encoder[i].kind, m_experiment.encoder[i].settings});
            m_result.partners.push_back(i);
        }
    }

    static const Value *valueOf(const LayerSpec &layer, Role role)
    {
        const LayerKind *kind = findKind(layerKinds(), layer.kind);
        return kind ? findValue(*kind, layer.settings, role) : nullptr;
    }

    static bool set(LayerSpec &layer, Role role, const Value &value)
    {
        const LayerKind *kind = findKind(layerKinds(), layer.kind);
        return kind && setValue(*kind, layer.settings, role, value);
    }

    bool changesShape(std::size_t layer) const
    {
        const LayerKind *kind = findKind(layerKinds(), m_experiment.encoder[layer].kind);
        return kind && kind->mirror && !m_experiment.encoder[layer].bypassed;
    }

    /// The last layer keeps what was chosen for it: it decides how the picture looks.
    void end()
    {
        LayerSpec &last = m_result.layers.back();
        const Value *activation = valueOf(m_last, Role::Activation);
        const Value wanted = activation ? *activation : Value(std::string("sigmoid"));
        if (set(last, Role::Activation, wanted)) {
            const Value *initialiser = valueOf(m_last, Role::Initialiser);
            set(last, Role::Initialiser, initialiser ? *initialiser : Value(std::string("glorot-uniform")));
        } else {
            // What only moves values stands last: the output's activation follows it, and replaces that of the layer before.
            for (auto layer = m_result.layers.rbegin(); layer != m_result.layers.rend(); ++layer)
                if (set(*layer, Role::Activation, std::string("identity")))
                    break;
            Settings settings = complete(activationKind);
            setValue(activationKind, settings, Role::Activation, wanted);
            m_result.layers.push_back({0, std::string(activationKind.id), std::move(settings)});
            m_result.partners.push_back(std::nullopt);
        }
        m_result.partners.back() = std::nullopt;
    }

    const Experiment &m_experiment;
    const LayerSpec m_last;
    std::vector<Shape> m_shapes; // before each encoder layer, and after the last
    MirroredDecoder m_result;
};

} // namespace

MirroredDecoder mirroredDecoder(const Experiment &experiment, Shape in)
{
    MirroredDecoder mirrored = Mirror(experiment, in).decoder();
    std::vector<LayerSpec> &layers = mirrored.layers;
    // A decoder layer keeps the id it had, counted from the code, so that selection and views stay with it; the last stays the last.
    LayerId fresh = experiment.nextId();
    const auto &before = experiment.decoder;
    for (std::size_t i = 0; i + 1 < layers.size(); ++i)
        layers[i].id = i + 1 < before.size() ? before[i].id : fresh++;
    layers.back().id = before.empty() ? fresh : before.back().id;
    return mirrored;
}

Experiment reconciled(Experiment experiment, Shape in)
{
    if (experiment.mirrored && in.size() > 0)
        experiment.decoder = mirroredDecoder(experiment, in).layers;
    return experiment;
}

} // namespace hourglass
