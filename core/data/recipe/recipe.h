// What the contents of a file mean: the choices that the import sheet, a saved experiment and the command line share.
#pragma once

#include "core/base/scalar.h"
#include "core/spec/kind.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hourglass {

/// The Params of every source that reads files; the first is the path.
std::span<const Param> recipeParams();

/// The same choices, typed. Names of columns and classes are compared without regard to capitals. An empty or "auto" choice is left to
/// what the data suggest.
struct Recipe {
    std::string content;               // which table, sheet or array; empty for auto
    std::string header;                // "yes", "no", or empty
    std::string delimiter;             // between fields; empty for auto
    std::string view;                  // "table", "image", "series", "words", "paragraphs", or empty
    std::vector<Index> shape;          // of a sample, as many numbers as were given; empty for auto
    std::string order;                 // "channels-last", "channels-first", "turned", or empty
    std::string label;                 // "auto", "none", or a column
    std::string weights;               // "none" or a column
    std::string names;                 // "auto", "none", or a column
    std::string split;                 // "auto", "none", or a column
    std::string group;                 // "none" or a column
    std::vector<std::string> values;   // only these columns are learned from; empty for auto
    std::vector<std::string> metadata; // columns
    std::vector<std::string> leaveOut; // columns, or files
    std::vector<std::string> oneHot;   // columns of words that become one value for each word
    std::string scaling;               // "auto", "column", "range", "standard", "robust", "log", "none"
    std::string missing;               // "leave-out", "ignore", "mean"
    std::string missingCode;           // "auto", "none", or a number that stands for "missing"
    std::string colour;                // "grey", "colour", or empty
    std::string ground;                // "white", "black", or empty
    Index size = 64;                   // the longest side of a picture
    Index tile = 0;                    // side of the squares that pictures are cut into; 0 for whole pictures
    Index window = 0;                  // steps of a window over a series; 0 for none
    Index step = 0;                    // from one window to the next; 0 for windows that do not overlap
    Index limit = 0;                   // most samples; 0 for all
    std::vector<std::string> classes;  // only these; empty for all
    bool balance = false;              // as many samples of each class
    Index vocabulary = 5000;           // most words
    Index context = 5;                 // words to either side
};

/// Throws Error for a shape that is none.
Recipe recipeFrom(const Settings &settings);

/// Names separated by ";", each in double quotes where it holds one itself.
std::vector<std::string> listFrom(const std::string &text);
std::string listText(const std::vector<std::string> &names);

/// Whether two names are the same but for capitals and blanks around them.
bool sameName(std::string_view a, std::string_view b);

} // namespace hourglass
