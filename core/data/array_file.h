// What IDX and NPY share: an array of numbers of some type and any number of dimensions, the first of which counts samples.
#pragma once

#include "core/data/byte_stream.h"
#include "core/data/source.h"

#include <string>
#include <vector>

namespace hourglass {

enum class Element { UInt8, Int8, UInt16, Int16, UInt32, Int32, UInt64, Int64, Float32, Float64, Bool };

struct ArrayHeader {
    Element element = Element::UInt8;
    bool bigEndian = false;
    bool columnMajor = false;
    std::vector<std::size_t> dimensions;
};

std::size_t bytesOf(Element element);

/// The number of elements; throws Error when it is zero or beyond what memory could hold.
std::size_t elementCount(const ArrayHeader &header, const std::string &name);

/// Reads the elements that follow the header, in portions, so that a file that lies about its size is refused before
/// memory is taken for what is not there. Bytes stay bytes; all other types become float32.
Dataset::Values readElements(ByteStream &stream, const ArrayHeader &header, const LoadContext &context);

/// The shape of one sample of an array whose elements were counted: pictures for (n, h, w) and (n, h, w, 1 or 3), else a vector.
Shape sampleShape(const ArrayHeader &header);

/// Brings float values to between 0 and 1 over the whole array unless they are there already, and notes what it did.
void scaleToUnit(Dataset::Parts &parts, const std::string &name);

} // namespace hourglass
