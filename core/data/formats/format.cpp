// The formats; see format.h.
#include "core/data/formats/format.h"

#include "core/base/input_file.h"

#include <algorithm>
#include <array>

namespace hourglass {

std::span<const FormatKind *const> formatKinds()
{
    // Those with a mark at their beginning first, then texts: what is no other is a table, or prose.
    static constexpr std::array kinds = {&npyFormat,  &idxFormat,
#ifdef HOURGLASS_ALL_FORMATS
                                         &matFormat,  &hdf5Format, &xlsxFormat,    &soundFormat,
#endif
                                         &arffFormat, &fannFormat, &pictureFormat, &cifarFormat, &csvFormat, &textFormat};
    return kinds;
}

const FormatKind *formatOf(const Head &head)
{
    const auto kinds = formatKinds();
    const auto found = std::ranges::find_if(kinds, [&](const FormatKind *kind) { return kind->recognises(head); });
    return found == kinds.end() ? nullptr : *found;
}

std::vector<std::uint8_t> beginning(const Input &input, std::size_t most)
{
    if (input.bytes.size() > 0 || input.file.empty()) {
        const auto span = input.bytes.span().first(std::min(most, input.bytes.size()));
        return {span.begin(), span.end()};
    }
    InputFile file(input.file);
    std::vector<std::uint8_t> bytes(std::min(most, file.size()));
    bytes.resize(file.read(bytes));
    return bytes;
}

} // namespace hourglass
