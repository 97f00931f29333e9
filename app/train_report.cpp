// Lines about a training; see train_report.h.
#include "app/train_report.h"

#include "app/cli.h"
#include "core/export/json_line.h"

#include <cmath>

namespace hourglass {

namespace {

/// Means of what adds to the loss beside the reconstruction, by name.
NamedNumbers termsOf(const Trainer &trainer, const EpochRecord &record)
{
    NamedNumbers terms;
    const auto names = trainer.termNames();
    for (std::size_t i = 0; i < names.size(); ++i)
        terms.emplace_back(names[i], record.terms[i]);
    return terms;
}

NamedNumbers gaugesOf(const EpochRecord &record)
{
    NamedNumbers gauges;
    for (const Gauge &gauge : record.gauges)
        gauges.emplace_back(gauge.name, gauge.value);
    return gauges;
}

/// What is no number has no sign either.
double plain(double value) { return std::isnan(value) ? NAN : value; }

std::string words(const NamedNumbers &numbers, const char *format)
{
    std::string text;
    for (const auto &[name, value] : numbers) {
        char number[32];
        std::snprintf(number, sizeof number, format, plain(value));
        text += "   " + name + " " + number;
    }
    return text;
}

} // namespace

void reportEpoch(const ReportStyle &style, const Trainer &trainer, const EpochRecord &record)
{
    const std::string phase = trainer.phaseName(record.step - 1);
    const NamedNumbers terms = termsOf(trainer, record);
    const NamedNumbers gauges = style.gauges ? gaugesOf(record) : NamedNumbers();
    if (style.json) {
        std::vector<std::pair<std::string, JsonValue>> members{{"epoch", std::int64_t{record.epoch}},
                                                               {"train_loss", record.trainLoss},
                                                               {"validation_loss", record.validationLoss},
                                                               {"seconds", record.seconds},
                                                               {"samples_per_second", std::round(record.samplesPerSecond)}};
        if (!terms.empty())
            members.emplace_back("terms", terms);
        if (!phase.empty())
            members.emplace_back("phase", phase);
        if (!gauges.empty())
            members.emplace_back("gauges", gauges);
        printLine(jsonLine(members));
        return;
    }
    char line[160];
    std::snprintf(line, sizeof line, "epoch %4d   train %.6f   validation %.6f   %8.2f s   %9.0f samples/s", record.epoch,
                  plain(record.trainLoss), plain(record.validationLoss), record.seconds, record.samplesPerSecond);
    printLine(line + (phase.empty() ? "" : "   " + phase) + words(terms, "%.5g") + words(gauges, "%.4g"));
}

void reportRange(const RateRange &range, bool json)
{
    for (const RateRange::Point &point : range.points)
        printLine(json ? jsonLine({{"learning_rate", point.rate}, {"loss", point.loss}})
                       : valueText(Value(point.rate)) + "\t" + valueText(Value(point.loss)));
    printLine(json ? jsonLine({{"suggested_learning_rate", range.suggested}})
                   : "The loss falls fastest near a learning rate of " + valueText(Value(range.suggested)) + ".");
}

} // namespace hourglass
