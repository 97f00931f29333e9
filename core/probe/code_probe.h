// The probe of one sample's code: where a sample lies that may not be among those of the map.
#pragma once

#include "core/probe/latent_values.h"
#include "core/probe/probe.h"

namespace hourglass {

struct CodeQuestion {
    std::uint32_t sample = 0;
    bool operator==(const CodeQuestion &) const = default;
};

struct CodeAnswer {
    std::uint32_t sample = 0;
    Numbers code;
};

class CodeProbe : public ProbeOf<CodeQuestion, CodeAnswer>
{
protected:
    std::shared_ptr<const CodeAnswer> answer(const Scene &scene, const CodeQuestion &question, Looked &looked) override;
};

inline constexpr ProbeKind codeProbe{.id = "code", .pace = {.every = 0.1, .rest = 100}, .needs = {}, .make = makeProbe<CodeProbe>};

} // namespace hourglass
