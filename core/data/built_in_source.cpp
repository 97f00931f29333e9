// The sets that come with the program, so that it works with nothing installed.
#include "core/base/error.h"
#include "core/data/idx.h"
#include "core/data/source.h"

#include <array>

// The files themselves, put into the program by the assembler: images, labels, digits (resources/data).
#define EMBED(symbol, file)                                                                                                                \
    asm(".section .rodata\n"                                                                                                               \
        ".global " #symbol "\n" #symbol ":\n"                                                                                              \
        ".incbin \"" HOURGLASS_DATA_DIR "/" file "\"\n"                                                                                    \
        ".global " #symbol "_end\n" #symbol "_end:\n"                                                                                      \
        ".byte 0\n"                                                                                                                        \
        ".previous\n");                                                                                                                    \
    extern "C" const unsigned char symbol[];                                                                                               \
    extern "C" const unsigned char symbol##_end[]

EMBED(hourglass_fashion_images, "fashion-mnist-5000-images.idx3.gz");
EMBED(hourglass_fashion_labels, "fashion-mnist-5000-labels.idx1.gz");
EMBED(hourglass_digits, "digits.csv.gz");

namespace hourglass {

namespace {

constexpr std::array sets{
    Option{"fashion-mnist-5000", "Fashion-MNIST, 5,000"},
    Option{"digits", "Digits, 8×8"},
};

const Param params[] = {
    {"set", "Data set", "One of the data sets that come with Hourglass.", OneOf{sets, "fashion-mnist-5000"}, Role::Path}};

bool accepts(const std::filesystem::path &path)
{
    return std::ranges::any_of(sets, [&](const Option &set) { return path == std::filesystem::path(set.id); });
}

std::shared_ptr<const Dataset> loadFashion(const LoadContext &context)
{
    IdxSet set;
    set.name = "fashion-mnist-5000";
    set.images.emplace_back("The built-in images", std::span(hourglass_fashion_images, hourglass_fashion_images_end));
    set.labels.emplace_back("The built-in labels", std::span(hourglass_fashion_labels, hourglass_fashion_labels_end));
    return readIdx(std::move(set), context);
}

/// 1,797 lines of 64 values from 0 to 16 and a label (UCI optdigits).
std::shared_ptr<const Dataset> loadDigits(const LoadContext &context)
{
    ByteStream stream("The built-in digits", std::span(hourglass_digits, hourglass_digits_end));
    const std::string text = readText(stream, std::size_t{1} << 24);
    Dataset::Parts parts;
    parts.name = "Digits";
    parts.shape = {8, 8, 1};
    auto &values = parts.values.emplace<std::vector<float>>();
    std::size_t column = 0;
    for (const char *p = text.c_str(); *p; ++column) {
        char *end = nullptr;
        const auto number = std::strtol(p, &end, 10);
        if (column % 65 == 64)
            parts.labels.push_back(static_cast<std::uint16_t>(number));
        else
            values.push_back(static_cast<float>(number) / 16);
        for (p = end; *p == ',' || *p == '\n' || *p == '\r'; ++p) {
        }
    }
    for (int i = 0; i < 10; ++i)
        parts.classes.push_back(std::to_string(i));
    context.report(1);
    return std::make_shared<const Dataset>(std::move(parts));
}

std::shared_ptr<const Dataset> load(const Settings &settings, const LoadContext &context)
{
    return settings.option("set") == "digits" ? loadDigits(context) : loadFashion(context);
}

} // namespace

const SourceKind builtInSource{{"built-in", "Built-in data set", "source", "A data set that comes with Hourglass.", params}, accepts, load};

} // namespace hourglass
