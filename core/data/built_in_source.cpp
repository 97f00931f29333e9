// The sets that come with the program, so that it works with nothing installed.
#include "core/data/formats/contents_of.h"
#include "core/data/recipe/draft.h"
#include "core/data/source.h"
#include "core/data/store/store.h"

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

Bytes bytesOf(const unsigned char *begin, const unsigned char *end) { return {std::span(begin, end), nullptr}; }

/// 5,000 images of 28×28 with their ten classes.
std::shared_ptr<const Dataset> loadFashion(const LoadContext &context)
{
    Contents contents;
    const auto add = [&](const char *name, Bytes bytes) {
        const auto store = memoryStore(std::string(name) + "-idx-ubyte.gz", std::move(bytes));
        Contents read = contentsOf(*store, context);
        read.arrays.at(0).name = name;
        contents.arrays.push_back(std::move(read.arrays[0]));
    };
    add("images", bytesOf(hourglass_fashion_images, hourglass_fashion_images_end));
    add("labels", bytesOf(hourglass_fashion_labels, hourglass_fashion_labels_end));
    const auto store = memoryStore("fashion-mnist-5000", Bytes());
    return datasetOf(*store, std::move(contents), recipeFrom(complete(filesSource)), context);
}

/// 1,797 lines of 64 values from 0 to 16 and a label (UCI optdigits).
std::shared_ptr<const Dataset> loadDigits(const LoadContext &context)
{
    const auto store = memoryStore("Digits.csv.gz", bytesOf(hourglass_digits, hourglass_digits_end));
    Contents contents = contentsOf(*store, context);
    Table &table = contents.tables.at(0);
    table.hasHeader = true;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        table.columns[c].name = c + 1 < table.columns.size() ? "pixel" + std::to_string(c + 1) : std::string("digit");
    return datasetOf(*store, std::move(contents), recipeFrom(complete(filesSource)), context);
}

std::shared_ptr<const Dataset> load(const Settings &settings, const LoadContext &context)
{
    return settings.option("set") == "digits" ? loadDigits(context) : loadFashion(context);
}

} // namespace

const SourceKind builtInSource{{"built-in", "Built-in data set", "source", "A data set that comes with Hourglass.", params}, accepts, load};

} // namespace hourglass
