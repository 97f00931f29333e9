// The rows of a table's text as columns of numbers, with the texts that are none.
#pragma once

#include "core/data/formats/csv_dialect.h"
#include "core/data/load_context.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hourglass {

/// A text that is neither a number nor missing; it lies in the table's text.
struct CsvCell {
    std::uint32_t row;
    std::string_view text;
    bool quoted;
};

struct CsvRows {
    std::size_t rows = 0;
    std::vector<std::vector<double>> numbers; // of each column, of each row; NaN where there is none
    std::vector<std::vector<CsvCell>> texts;  // of each column
    std::vector<std::size_t> begins;          // where each row lies in the text, in bytes
    struct Ragged {
        std::size_t row; // rows before it that are as long as they should be
        std::size_t begin;
        std::size_t fields;
    };
    std::vector<Ragged> ragged; // rows with another number of fields
};

/// Reads from `begin` to the end. Rows may be shorter by empty fields or longer by one empty field. Uses all processors where no quotes
/// hide line ends. `name` is for sentences. Throws Error, Cancelled.
CsvRows readRows(std::string_view text, std::size_t begin, const Dialect &dialect, const std::string &name, const LoadContext &context);

/// The number of the line in which a byte lies.
std::size_t lineOf(std::string_view text, std::size_t at);

} // namespace hourglass
