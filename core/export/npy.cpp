// NPY, version 1.0; see npy.h.
#include "core/export/npy.h"

namespace hourglass {

std::string npyBytes(const Matrix &values, Shape shape)
{
    std::string dimensions = std::to_string(values.cols()) + ", ";
    if (shape.isPicture() && shape.size() == values.rows()) {
        dimensions += std::to_string(shape.height) + ", " + std::to_string(shape.width);
        if (shape.channels > 1)
            dimensions += ", " + std::to_string(shape.channels);
    } else {
        dimensions += std::to_string(values.rows());
    }
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + dimensions + "), }";
    header.append(63 - (10 + header.size()) % 64, ' ');
    header += '\n';
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size() & 0xff);
    bytes += static_cast<char>(header.size() >> 8);
    bytes += header;
    const auto floats = values.cast<float>().eval();
    bytes.append(reinterpret_cast<const char *>(floats.data()), static_cast<std::size_t>(floats.size()) * sizeof(float));
    return bytes;
}

} // namespace hourglass
