// FANN's training files (leenissen.dk/fann): "samples inputs outputs", then a line of inputs and a line of outputs in turns.
#include "core/base/error.h"
#include "core/base/words.h"
#include "core/data/formats/array_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace hourglass {

namespace {

/// The numbers of a text, one after the other.
class Numbers
{
public:
    explicit Numbers(std::string_view text) : m_text(text) {}

    /// Nothing at the end, and at what is no number.
    std::optional<double> next()
    {
        skip(" \t\r\n");
        double number = 0;
        const auto result = std::from_chars(m_text.data(), m_text.data() + m_text.size(), number);
        if (result.ec != std::errc())
            return std::nullopt;
        m_text.remove_prefix(static_cast<std::size_t>(result.ptr - m_text.data()));
        if (!m_text.empty() && std::string_view(" \t\r\n").find(m_text[0]) == std::string_view::npos)
            return std::nullopt;
        return number;
    }
    /// Whether the line ends here.
    bool atLineEnd()
    {
        skip(" \t\r");
        return m_text.empty() || m_text[0] == '\n';
    }
    std::size_t left() const { return m_text.size(); }

private:
    void skip(std::string_view what) { m_text.remove_prefix(std::min(m_text.find_first_not_of(what), m_text.size())); }

    std::string_view m_text;
};

struct Sizes {
    std::size_t samples;
    std::size_t inputs;
    std::size_t outputs;
};

std::optional<Sizes> sizesOf(Numbers &numbers)
{
    std::array<std::size_t, 3> sizes{};
    for (std::size_t &size : sizes) {
        const auto number = numbers.next();
        if (!number || *number < 1 || *number > 1e9 || *number != static_cast<double>(static_cast<std::size_t>(*number)))
            return std::nullopt;
        size = static_cast<std::size_t>(*number);
    }
    return numbers.atLineEnd() ? std::optional(Sizes{sizes[0], sizes[1], sizes[2]}) : std::nullopt;
}

/// The first two samples on lines of their own, or as much of them as the head holds.
bool recognises(const Head &head)
{
    if (head.bytes.empty() || head.bytes[0] < ' ')
        return false;
    const std::string_view text = head.text();
    Numbers numbers(head.whole ? text : text.substr(0, text.find_last_of('\n')));
    const auto sizes = sizesOf(numbers);
    if (!sizes || sizes->samples * 2 * (sizes->inputs + sizes->outputs) > (std::size_t{1} << 40))
        return false;
    for (std::size_t line = 0; line < 2 * std::min<std::size_t>(sizes->samples, 2); ++line) {
        for (std::size_t i = 0; i < (line % 2 == 0 ? sizes->inputs : sizes->outputs); ++i)
            if (!numbers.next())
                return line >= 2 && !head.whole;
        if (!numbers.atLineEnd())
            return false;
    }
    return true;
}

/// Outputs of which one is 1 and all others 0 (or −1) are a class.
std::optional<Column> classesOf(const std::vector<Column> &outputs)
{
    if (outputs.size() < 2)
        return std::nullopt;
    Column column;
    column.name = "class";
    for (std::size_t row = 0; row < outputs[0].numbers.size(); ++row) {
        std::optional<std::size_t> hot;
        for (std::size_t c = 0; c < outputs.size(); ++c) {
            const double value = outputs[c].numbers[row];
            if (value == 1 && hot)
                return std::nullopt;
            if (value == 1)
                hot = c;
            else if (value != 0 && value != -1)
                return std::nullopt;
        }
        if (!hot)
            return std::nullopt;
        column.numbers.push_back(static_cast<double>(*hot + 1));
    }
    return column;
}

Contents read(const Input &input, const LoadContext &context)
{
    Numbers numbers(input.bytes.text());
    const auto sizes = sizesOf(numbers);
    if (!sizes)
        throw Error(say("%1 is not a FANN file: its first line must give samples, inputs and outputs.", {input.name}));
    const std::size_t width = sizes->inputs + sizes->outputs;
    if (width > input.bytes.size() || sizes->samples > input.bytes.size() / width) // a number and a blank each
        throw Error(
            say("%1 is truncated: its header gives %2 values, but it contains %3.",
                {input.name, std::to_string(sizes->samples) + " × " + std::to_string(width), std::to_string(input.bytes.size() / 2)}));
    requireMemory(sizes->samples * width, sizeof(double), input.name);
    std::vector<Column> columns(width);
    for (std::size_t row = 0; row < sizes->samples; ++row) {
        for (Column &column : columns) {
            const auto number = numbers.next();
            if (!number)
                throw Error(say("%1 has no number where sample %2 needs one.", {input.name, std::to_string(row + 1)}));
            column.numbers.push_back(*number);
        }
        if (row % 1024 == 0)
            context.report(static_cast<double>(row) / static_cast<double>(sizes->samples));
    }
    Table table;
    table.rows = sizes->samples;
    for (std::size_t c = 0; c < width; ++c)
        columns[c].name = c < sizes->inputs ? "x" + std::to_string(c + 1) : "y" + std::to_string(c - sizes->inputs + 1);
    const auto firstOutput = columns.begin() + static_cast<std::ptrdiff_t>(sizes->inputs);
    std::vector<Column> outputs(std::make_move_iterator(firstOutput), std::make_move_iterator(columns.end()));
    columns.erase(firstOutput, columns.end());
    if (auto classes = classesOf(outputs)) {
        outputs = {std::move(*classes)};
        table.labels = "class";
    }
    std::ranges::move(outputs, std::back_inserter(columns));
    table.columns = std::move(columns);
    Contents contents;
    contents.tables.push_back(std::move(table));
    return contents;
}

constexpr std::array suffixes = {std::string_view(".fann"), std::string_view(".train"), std::string_view(".test")};

} // namespace

const FormatKind fannFormat{
    {"fann", "FANN", "format", "Training files of the neural network library FANN.", {}}, suffixes, recognises, read};

} // namespace hourglass
