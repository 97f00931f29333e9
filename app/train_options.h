// What hourglass-cli train was asked for, as it was written.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hourglass {

struct TrainOptions {
    std::string experiment;
    std::string preset;
    std::string data;
    std::string reading;             // settings of the data's source
    std::string encoder;             // widths, or "none"; empty for what suits the data
    std::vector<std::string> layers; // of the encoder, when they are not all dense
    std::int64_t code = 2;
    std::string codeKind;
    std::string decoder = "mirror";
    bool tied = false;
    std::string activation;
    std::string output;
    std::string loss;
    std::string optimiser;
    std::string schedule;
    std::string initialiser;
    std::vector<std::string> penalties;
    std::string corruption;
    std::map<std::string, std::string> params; // of loss, optimiser, schedule and plan, by key
    std::uint64_t seed = 1;
    int threads = 0;
    bool json = false;
    bool gauges = false;
    bool rangeTest = false;
    std::string save;
    std::string resume;
};

} // namespace hourglass
