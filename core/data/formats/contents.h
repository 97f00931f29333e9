// What a file holds, before anything is decided about what it means.
#pragma once

#include "core/base/scalar.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace hourglass {

/// Something that was not read: a file, a folder, a row, a column; and why, in half a sentence.
struct LeftOut {
    std::string what;
    std::string why;
    bool operator==(const LeftOut &) const = default;
};

/// Numbers in any number of dimensions, row-major: the last dimension runs fastest.
struct NumberArray {
    using Values = std::variant<std::vector<std::uint8_t>, std::vector<float>, std::vector<double>>;
    std::string name; // inside its file: "x_train"; empty when it is the only one
    std::vector<std::size_t> dimensions;
    Values values; // whole numbers of more than 24 bits as double
    /// The largest number that the type of the file was made for, when the numbers are counts of brightness: 255 for bytes, 65535 for
    /// two bytes, 1 for true and false; 0 for real numbers.
    double full = 0;
    std::vector<std::string> words = {};      // instead of values: an array of texts, of one dimension
    std::vector<std::string> classNames = {}; // of the classes that its values count, where the format knows them
};

/// A column as it stands in the file: of numbers, or of words.
struct Column {
    std::string name;
    std::vector<double> numbers;            // of each row; NaN where it is missing or a word
    std::vector<std::string> words = {};    // of a column of words: its distinct texts, in order of appearance
    std::vector<std::uint32_t> wordOf = {}; // of each row, index into words
    std::size_t missing = 0;                // fields that stand for "missing"
    std::size_t notNumbers = 0;             // fields that are neither a number nor missing
    struct Stranger {
        std::uint32_t row;
        std::string text;
    };
    std::vector<Stranger> strangers = {}; // in a column of numbers: what is neither a number nor missing
    bool isDate = false;                  // words that are dates or times; numbers are then seconds since 1970

    bool isWords() const { return !words.empty(); }
};

struct Table {
    std::string name;
    std::vector<Column> columns;
    std::size_t rows = 0;
    bool hasHeader = false;
    std::vector<std::string> classNames = {};   // of classes that the last column numbers
    std::vector<std::string> rowNames = {};     // where the file names its rows beside the columns
    std::string labels = {};                    // the column that the format itself says holds the class (ARFF); empty when it says none
    std::vector<std::uint32_t> rowNumbers = {}; // of each row in the file, from 1, header not counted; empty when none was left out
    Index firstTest = -1;                       // rows from here on are the published test split; -1 when there is none
};

/// A picture that is decoded when it is needed.
struct PictureFile {
    std::string path; // inside the store
    std::size_t entry = 0;
};

struct TextFile {
    std::string path;
    std::string text; // UTF-8
};

/// Sound, or any other measurement in time: steps × channels, interleaved.
struct Signal {
    std::string path;
    double rate = 0; // steps a second
    Index channels = 1;
    std::vector<float> values;
};

struct Contents {
    std::vector<Table> tables = {};
    std::vector<NumberArray> arrays = {};
    std::vector<PictureFile> pictures = {};
    std::vector<TextFile> texts = {};
    std::vector<Signal> signals = {};
    std::vector<LeftOut> leftOut = {};
    std::vector<std::string> notes = {}; // what the format had to decide, in half a sentence each
};

} // namespace hourglass
