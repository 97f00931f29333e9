// The choices of a recipe; see recipe.h.
#include "core/data/recipe/recipe.h"

#include "core/base/error.h"
#include "core/base/numbers.h"
#include "core/base/words.h"
#include "core/data/formats/csv_record.h"
#include "core/data/formats/field_text.h"
#include "core/data/source.h"

#include <algorithm>
#include <array>

namespace hourglass {

namespace {

constexpr std::array headers{Option{"auto", "Automatic"}, Option{"yes", "Yes"}, Option{"no", "No"}};
constexpr std::array views{Option{"auto", "Automatic"}, Option{"table", "Table"}, Option{"image", "Images"},
                           Option{"series", "Series"},  Option{"words", "Words"}, Option{"paragraphs", "Paragraphs"}};
constexpr std::array orders{Option{"auto", "Automatic"}, Option{"channels-last", "Channels last"},
                            Option{"channels-first", "Channels first"}, Option{"turned", "Rows and columns swapped"}};
constexpr std::array scalings{Option{"auto", "Automatic"},
                              Option{"column", "Each column to 0…1"},
                              Option{"range", "All columns together to 0…1"},
                              Option{"standard", "Mean 0, variance 1"},
                              Option{"robust", "Median 0, quartiles ±0.5"},
                              Option{"log", "Logarithm, each column to 0…1"},
                              Option{"none", "None"}};
constexpr std::array colours{Option{"auto", "As in the files"}, Option{"grey", "Greyscale"}, Option{"colour", "Colour"}};
constexpr std::array grounds{Option{"auto", "Automatic"}, Option{"white", "White"}, Option{"black", "Black"}};

const Param params[] = {
    pathParam,
    {"content", "Table or array", "Which table, worksheet or array of the file: its name, or \"auto\".", Text{"auto"}},
    {"header", "Header row", "Whether the first row contains the names of the columns.", OneOf{headers, "auto"}},
    {"delimiter", "Delimiter", "Character between the fields of a table: \"auto\", a character, \"tab\" or \"blank\".", Text{"auto"}},
    {"view", "Kind", "What a sample is: a row of values, an image, a series, a word or a paragraph.", OneOf{views, "auto"}},
    {"shape", "Shape", "Height × width × channels of an image, or steps × channels of a series, such as 28x28x1; \"auto\" to find it.",
     Text{"auto"}},
    {"order", "Order", "How the values of images and series are ordered in the file.", OneOf{orders, "auto"}},
    {"label", "Label column", "Column that contains the class: its name, \"none\", or \"auto\" to find it.", Text{"auto"}},
    {"values", "Value columns", "Columns to learn from, separated by \";\", or \"auto\".", Text{"auto"}},
    {"names", "Name column", "Column that contains a name for each sample: its name, \"none\", or \"auto\" to find it.", Text{"auto"}},
    {"metadata", "Metadata columns", "Columns that stay with the samples but are not learned, separated by \";\".", Text{""}},
    {"leave-out", "Excluded columns", "Columns that are not read, separated by \";\".", Text{""}},
    {"one-hot", "One-hot columns", "Columns of words, separated by \";\", of which each word becomes a value of 0 or 1.", Text{""}},
    {"weights", "Weight column", "Column with each sample's weight in the loss: its name, or \"none\".", Text{"none"}},
    {"scaling", "Scaling", "Sigmoid outputs cover only 0…1. Automatic scales images as a whole and tables per column.",
     OneOf{scalings, "auto"}, Role::Scaling},
    missingParam,
    {"missing-code", "Code for missing", "Number that stands for a missing value, such as -999; \"none\", or \"auto\" to find it.",
     Text{"auto"}},
    {"colour", "Colour", "Whether images are read in colour or in greyscale.", OneOf{colours, "auto"}},
    {"ground", "Background", "What transparent pixels show. Automatic takes the one on which the drawing is visible.",
     OneOf{grounds, "auto"}},
    {"size", "Maximum side", "Larger images are scaled down, keeping their proportions.", Integer{8, 256, 64, Scale::Logarithmic},
     Role::None, false, "pixels"},
    {"tile", "Tile", "Cuts images into squares of this side; 0 keeps them whole.", Integer{0, 256, 0}, Role::None, false, "pixels"},
    {"window", "Window", "Cuts a series into windows of this many steps; 0 keeps it whole.", Integer{0, 65536, 0}, Role::None, false,
     "steps"},
    {"step", "Step", "From the start of one window to the start of the next; 0 for windows that do not overlap.", Integer{0, 65536, 0},
     Role::None, false, "steps"},
    {"split", "Split column", "Column that marks the published test split: its name, \"none\", or \"auto\" to find it.", Text{"auto"}},
    {"group", "Group column", "Samples with the same value in this column stay in the same split: its name, or \"none\".", Text{"none"}},
    {"classes", "Classes", "Reads only these classes, separated by \";\"; empty for all.", Text{""}},
    {"balance", "Balance classes", "Reads as many samples of each class.", Toggle{false}},
    {"limit", "Maximum samples", "Reads at most this many samples, drawn at random; 0 reads all.", Integer{0, 100'000'000, 0}},
    {"vocabulary", "Vocabulary", "Most frequent words of a text that are used.", Integer{10, 50000, 5000, Scale::Logarithmic}, Role::None,
     false, "words"},
    {"context", "Context", "Words to either side of a word that count as its neighbours.", Integer{1, 50, 5}, Role::None, false, "words"},
};

std::string unlessAuto(const std::string &text) { return text == "auto" ? std::string() : text; }

std::vector<std::string> columnsFrom(const Settings &settings, const char *key) { return listFrom(unlessAuto(settings.option(key))); }

std::vector<Index> shapeFrom(const std::string &text)
{
    std::vector<Index> shape;
    std::string rest = unlessAuto(text);
    for (std::size_t at; (at = rest.find("×")) != rest.npos;)
        rest.replace(at, std::string("×").size(), "x");
    while (!rest.empty()) {
        const auto end = std::min(rest.find_first_of("xX*"), rest.size());
        const auto side = parsed<Index>(trimmed(rest.substr(0, end)));
        if (!side || *side < 1 || *side > 65536 || shape.size() == 3)
            throw Error(say("\"%1\" is not a shape. Write it as height x width x channels, such as 28x28x1.", {text}));
        shape.push_back(*side);
        rest.erase(0, end + 1);
    }
    return shape;
}

} // namespace

std::span<const Param> recipeParams() { return params; }

bool sameName(std::string_view a, std::string_view b)
{
    return std::ranges::equal(trimmed(a), trimmed(b), [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::vector<std::string> listFrom(const std::string &text)
{
    std::vector<std::string> names;
    if (trimmed(text).empty())
        return names;
    eachField(text, 0, ';', [&](const CsvField &field) {
        if (std::string name(trimmed(field.value())); !name.empty())
            names.push_back(std::move(name));
    });
    return names;
}

std::string listText(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names) {
        text += text.empty() ? "" : ";";
        if (name.find_first_of(";\"") == name.npos) {
            text += name;
            continue;
        }
        text += '"';
        for (const char c : name)
            text += c == '"' ? std::string("\"\"") : std::string(1, c);
        text += '"';
    }
    return text;
}

Recipe recipeFrom(const Settings &s)
{
    Recipe recipe;
    recipe.content = unlessAuto(s.option("content"));
    recipe.header = unlessAuto(s.option("header"));
    recipe.delimiter = unlessAuto(s.option("delimiter"));
    recipe.view = unlessAuto(s.option("view"));
    recipe.shape = shapeFrom(s.option("shape"));
    recipe.order = unlessAuto(s.option("order"));
    recipe.label = s.option("label");
    recipe.weights = s.option("weights").empty() ? "none" : s.option("weights");
    recipe.names = s.option("names");
    recipe.split = s.option("split");
    recipe.group = s.option("group");
    recipe.values = columnsFrom(s, "values");
    recipe.metadata = columnsFrom(s, "metadata");
    recipe.leaveOut = columnsFrom(s, "leave-out");
    recipe.oneHot = columnsFrom(s, "one-hot");
    recipe.scaling = s.option("scaling");
    recipe.missing = s.option("missing");
    recipe.missingCode = s.option("missing-code");
    recipe.colour = unlessAuto(s.option("colour"));
    recipe.ground = unlessAuto(s.option("ground"));
    recipe.size = s.integer("size");
    recipe.tile = s.integer("tile");
    recipe.window = s.integer("window");
    recipe.step = s.integer("step");
    recipe.limit = s.integer("limit");
    recipe.classes = columnsFrom(s, "classes");
    recipe.balance = s.toggle("balance");
    recipe.vocabulary = s.integer("vocabulary");
    recipe.context = s.integer("context");
    return recipe;
}

} // namespace hourglass
