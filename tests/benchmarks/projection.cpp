// Computes a UMAP map of codes and times it; for projection.py, which compares it with others.
//     hourglass-projection codes.f32 SAMPLES NUMBERS map.f32     (raw float32, sample by sample)
#include "core/analysis/umap.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

using namespace hourglass;

int main(int argc, char **argv)
{
    if (argc != 5) {
        std::fprintf(stderr, "hourglass-projection codes.f32 SAMPLES NUMBERS map.f32\n");
        return 2;
    }
    const Index samples = std::atol(argv[2]);
    const Index numbers = std::atol(argv[3]);
    Matrix codes(numbers, samples);
    std::ifstream(argv[1], std::ios::binary).read(reinterpret_cast<char *>(codes.data()), static_cast<std::streamsize>(codes.size() * 4));
    const Workers workers(0);
    const auto start = std::chrono::steady_clock::now();
    Umap umap(codes, {}, workers);
    while (!umap.run(1000, workers)) {
    }
    std::printf("%.3f\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    const Matrix map = umap.map();
    std::ofstream(argv[4], std::ios::binary)
        .write(reinterpret_cast<const char *>(map.data()), static_cast<std::streamsize>(map.size() * 4));
}
