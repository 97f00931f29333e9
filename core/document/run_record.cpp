// Runs as JSON; see run_record.h.
#include "core/document/run_record.h"

#include "core/base/error.h"
#include "core/base/words.h"
#include "core/experiment/files.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace hourglass {

namespace {

using Json = nlohmann::ordered_json;

// Diagnostics of every unit of every epoch may be more than all the rest: of a long run the older ones keep their mean alone.
constexpr std::size_t mostUnits = 200000;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(); }
double number(const Json &json) { return json.is_null() ? std::nan("") : json.get<double>(); }

Json gauges(const EpochRecord &epoch, std::size_t &room)
{
    Json list = Json::array();
    for (const Gauge &gauge : epoch.gauges) {
        Json each = {{"name", gauge.name}, {"value", number(gauge.value)}};
        if (!gauge.units.empty() && gauge.units.size() <= room) {
            room -= gauge.units.size();
            for (const double unit : gauge.units)
                each["units"].push_back(number(unit));
        }
        list.push_back(std::move(each));
    }
    return list;
}

Json epochs(const std::vector<EpochRecord> &records)
{
    Json list = Json::array();
    std::size_t room = mostUnits;
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        Json terms = Json::array();
        for (const double term : record->terms)
            terms.push_back(number(term));
        list.push_back({{"epoch", record->epoch},
                        {"step", record->step},
                        {"training", number(record->trainLoss)},
                        {"validation", number(record->validationLoss)},
                        {"reconstruction", number(record->reconstruction)},
                        {"learning-rate", number(record->learningRate)},
                        {"seconds", number(record->seconds)},
                        {"samples-per-second", number(record->samplesPerSecond)},
                        {"terms", std::move(terms)},
                        {"gauges", gauges(*record, room)}});
    }
    std::reverse(list.begin(), list.end());
    return list;
}

EpochRecord epoch(const Json &json)
{
    EpochRecord record;
    record.epoch = json.at("epoch").get<int>();
    record.step = json.at("step").get<std::uint64_t>();
    record.trainLoss = number(json.at("training"));
    record.validationLoss = number(json.at("validation"));
    record.reconstruction = number(json.value("reconstruction", Json())); // older files have none
    record.learningRate = number(json.at("learning-rate"));
    record.seconds = number(json.at("seconds"));
    record.samplesPerSecond = number(json.at("samples-per-second"));
    for (const Json &term : json.at("terms"))
        record.terms.push_back(number(term));
    for (const Json &each : json.at("gauges")) {
        Gauge gauge{each.at("name").get<std::string>(), number(each.at("value"))};
        for (const Json &unit : each.value("units", Json::array()))
            gauge.units.push_back(number(unit));
        record.gauges.push_back(std::move(gauge));
    }
    return record;
}

Json curve(const LossCurve &curve)
{
    Json sums = Json::array();
    Json least = Json::array();
    Json most = Json::array();
    for (const LossCurve::Bin &bin : curve.bins()) {
        sums.push_back(bin.sum);
        least.push_back(bin.minimum);
        most.push_back(bin.maximum);
    }
    return {{"first", curve.first()}, {"steps", curve.last() - curve.first()}, {"per-bin", curve.perBin()},
            {"sum", std::move(sums)}, {"minimum", std::move(least)},           {"maximum", std::move(most)}};
}

LossCurve curve(const Json &json)
{
    std::vector<LossCurve::Bin> bins;
    for (std::size_t i = 0; i < json.at("sum").size(); ++i)
        bins.push_back({json["sum"][i].get<double>(), json.at("minimum").at(i).get<float>(), json.at("maximum").at(i).get<float>()});
    return {json.at("first").get<std::uint64_t>(), json.at("per-bin").get<std::uint64_t>(), json.at("steps").get<std::uint64_t>(),
            std::move(bins)};
}

} // namespace

double RunRecord::best() const
{
    double best = std::nan("");
    for (const EpochRecord &epoch : epochs) {
        const double loss = std::isfinite(epoch.validationLoss) ? epoch.validationLoss : epoch.trainLoss;
        if (!(loss >= best))
            best = loss;
    }
    return best;
}

std::string toJson(const RunRecord &run)
{
    const Json json = {{"hourglass-run", 1},        {"number", run.number},
                       {"name", run.name},          {"data", run.data},
                       {"begun", run.begun},        {"state", run.state},
                       {"step", run.step},          {"pinned", run.pinned},
                       {"changed", run.changed},    {"experiment", Json::parse(toJson(run.experiment))},
                       {"curve", curve(run.curve)}, {"epochs", epochs(run.epochs)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

RunRecord runFromJson(const std::string &text, const std::string &file)
{
    try {
        const Json json = Json::parse(text);
        RunRecord run;
        run.number = json.at("number").get<int>();
        run.name = json.at("name").get<std::string>();
        run.data = json.at("data").get<std::string>();
        run.begun = json.at("begun").get<std::int64_t>();
        run.state = json.at("state").get<std::string>();
        run.step = json.at("step").get<std::uint64_t>();
        run.pinned = json.at("pinned").get<bool>();
        run.changed = json.at("changed").get<std::vector<std::string>>();
        run.experiment = fromJson(json.at("experiment").dump(), file);
        run.curve = curve(json.at("curve"));
        for (const Json &each : json.at("epochs"))
            run.epochs.push_back(epoch(each));
        if (run.number < 1)
            throw Error(say("%1 contains a damaged run.", {file}));
        return run;
    } catch (const Json::exception &) {
        throw Error(say("%1 contains a damaged run.", {file}));
    }
}

} // namespace hourglass
