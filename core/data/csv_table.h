// A CSV text as columns of numbers and words.
#pragma once

#include "core/data/byte_stream.h"
#include "core/data/source.h"

#include <map>
#include <string>
#include <vector>

namespace hourglass {

struct CsvColumn {
    std::string name;
    std::vector<float> numbers;        // NaN where the field is not a number
    std::vector<std::uint16_t> wordOf; // the field as an index into words; valid while !manyWords
    std::map<std::string, std::uint16_t> words;
    bool manyWords = false;     // more than a label could have
    std::size_t notNumbers = 0; // fields that are neither numbers nor missing
    std::size_t missing = 0;    // empty, NA, NaN, null or ?
    std::size_t firstBadLine = 0;
    std::string firstBad;

    bool isWords() const { return 2 * notNumbers > numbers.size(); }
};

struct CsvTable {
    std::vector<CsvColumn> columns;
    std::vector<std::string> classNames; // from a first line "samples,columns,class,class…"
    bool hasHeader = false;
    std::size_t rows = 0;
    std::vector<std::string> firstFields; // of every row, while they are words: names of the samples, perhaps
};

/// Reads a stream with libcsv; the delimiter is the one of , ; tab | that the first line has most of.
/// Throws Error naming the line when a row has another number of fields than the first.
CsvTable readCsv(ByteStream &stream, const LoadContext &context);

} // namespace hourglass
