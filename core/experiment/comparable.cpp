// What a loss is made of, side by side; see comparable.h.
#include "core/experiment/comparable.h"

#include "core/base/words.h"
#include "core/layers/catalogue.h"
#include "core/nn/layer.h"

namespace hourglass {

namespace {

/// The code's settings where it adds to the loss; a plain code may have any.
Choice addsToLoss(const Choice &code)
{
    const LayerKind *kind = findKind(codeKinds(), code.kind);
    return kind && !kind->make(code.settings, vectorShape(1))->terms().empty() ? code : Choice();
}

/// A term's mean is over units, so that the size of the code alone makes no other measure; its weights do.
Choice withoutSize(Choice code)
{
    if (const LayerKind *kind = findKind(codeKinds(), code.kind))
        setValue(*kind, code.settings, Role::Width, std::int64_t{1});
    return code;
}

} // namespace

std::string whyIncomparable(const Experiment &a, const Experiment &b)
{
    if (a.dataset != b.dataset)
        return say("other data");
    if (a.seed != b.seed || a.plan.real("validation") != b.plan.real("validation") || a.plan.real("test") != b.plan.real("test"))
        return say("another split");
    if (a.loss != b.loss)
        return say("another loss");
    if (a.penalties != b.penalties || withoutSize(addsToLoss(a.code)) != withoutSize(addsToLoss(b.code)))
        return say("other terms in the loss");
    return {};
}

} // namespace hourglass
