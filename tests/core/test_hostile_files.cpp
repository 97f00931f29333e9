// Experiments and models that claim what cannot be: numbers out of range, tensors that overlap, networks larger than any memory.
#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/experiment/build.h"
#include "core/experiment/files.h"
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>
#include <functional>

using namespace hourglass;
using Json = nlohmann::ordered_json;

namespace {

Experiment sample()
{
    const std::int64_t widths[] = {12};
    Experiment e = denseExperiment(widths, 2, {4, 4, 1});
    e.dataset = {"built-in", {{"set", std::string("digits")}}};
    return e;
}

Model model()
{
    Model model{sample(), {4, 4, 1}, {}, Buffer(build(sample(), {4, 4, 1}).weightCount()), {}, {}};
    model.optimiserStates = {model.weights, model.weights};
    model.reading = {{0}, {0.5}, {}};
    return model;
}

QString refusalOf(const std::function<void()> &work)
{
    try {
        work();
    } catch (const Error &problem) {
        return QString::fromUtf8(problem.what());
    }
    return QStringLiteral("no error");
}

/// What comes of an experiment whose document was changed.
QString experimentWith(const std::function<void(Json &)> &change)
{
    Json json = Json::parse(toJson(sample()));
    change(json);
    return refusalOf([&] { fromJson(json.dump(), "x.json"); });
}

/// What comes of a model whose header was changed, or the experiment in it, or the bytes behind it.
QString modelWith(const std::function<void(Json &header, Json &experiment, std::string &tensors)> &change)
{
    const std::string bytes = modelToBytes(model());
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), 8);
    Json header = Json::parse(bytes.substr(8, length));
    Json &metadata = header["__metadata__"];
    Json experiment = Json::parse(metadata["hourglass.experiment"].get<std::string>());
    std::string tensors = bytes.substr(8 + length);
    change(header, experiment, tensors);
    metadata["hourglass.experiment"] = experiment.dump();
    const std::string text = header.dump();
    length = text.size();
    std::string changed(8, '\0');
    std::memcpy(changed.data(), &length, 8);
    return refusalOf([&] { modelFromBytes(changed + text + tensors, "m"); });
}

} // namespace

class TestHostileFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersOfAnExperimentAreWholeAndFit()
    {
        QCOMPARE(experimentWith([](Json &) {}), QStringLiteral("no error"));
        for (const Json &seed : {Json(-1), Json(1.7), Json(1e20), Json("1"), Json(nullptr), Json(true)})
            QVERIFY2(
                experimentWith([&](Json &json) { json["seed"] = seed; }).contains(QStringLiteral("\"seed\" must be a whole number from 0")),
                seed.dump().c_str());
        Json kept = Json::parse(toJson(sample()));
        kept["seed"] = 18446744073709551615u;
        QCOMPARE(fromJson(kept.dump(), "x").seed, std::uint64_t{18446744073709551615u});
        const QString version = experimentWith([](Json &json) { json["hourglass"] = 4294967297; });
        QVERIFY2(version.contains(QStringLiteral("newer Hourglass")), qPrintable(version));
        QVERIFY(experimentWith([](Json &json) { json["hourglass"] = -1; }).contains(QStringLiteral("not a Hourglass experiment")));
        const QString units = experimentWith([](Json &json) { json["encoder"][0]["units"] = 18446744073709551615u; });
        QVERIFY2(units.contains(QStringLiteral("\"units\" must be a whole number")), qPrintable(units));
    }

    void whatIsNotKnownIsSaid()
    {
        QVERIFY(experimentWith([](Json &json) { json["nonsense"] = 5; }).contains(QStringLiteral("\"nonsense\" is an unknown part")));
        QVERIFY(experimentWith([](Json &json) { json["plan"] = nullptr; }).contains(QStringLiteral("must be an object in braces")));
        QVERIFY(experimentWith([](Json &json) { json["code"]["bypassed"] = true; }).contains(QStringLiteral("bypassed")));
        QVERIFY(experimentWith([](Json &json) { json["mirrored"] = "yes"; }).contains(QStringLiteral("wrong type")));
        QVERIFY(experimentWith([](Json &json) { json["encoder"] = 3; }).contains(QStringLiteral("\"encoder\" must be a list")));
    }

    void listsHaveAnEnd()
    {
        const QString penalties = experimentWith([](Json &json) {
            json["penalties"] = std::vector<Json>(1000, {{"kind", "l1"}, {"weight", 0.001}});
        });
        QCOMPARE(penalties, QStringLiteral("x.json: \"penalties\" has 1000 entries, but Hourglass reads at most 100."));
        const QString layers = experimentWith([](Json &json) { json["encoder"] = std::vector<Json>(5000, json["encoder"][0]); });
        QVERIFY2(layers.contains(QStringLiteral("at most 1000")), qPrintable(layers));
    }

    void metadataAreReadWholeOrNot()
    {
        QCOMPARE(modelWith([](Json &, Json &, std::string &) {}), QStringLiteral("no error"));
        for (const auto &[key, text] :
             std::initializer_list<std::pair<const char *, const char *>>{{"hourglass.height", "4abc"},
                                                                          {"hourglass.height", "-4"},
                                                                          {"hourglass.step", "-1"},
                                                                          {"hourglass.step", "1e20"},
                                                                          {"hourglass.epoch-loss", "nan"},
                                                                          {"hourglass.epochs-without-best", "4294967297"},
                                                                          {"hourglass.data-factor", "[0]"},
                                                                          {"hourglass.data-factor", "[1,2,3]"},
                                                                          {"hourglass.data-offset", "[]"}}) {
            const QString sentence = modelWith([&](Json &header, Json &, std::string &) { header["__metadata__"][key] = text; });
            QVERIFY2(sentence.contains(QStringLiteral("its metadata cannot be read")), key);
        }
        const QString shape = modelWith([&](Json &header, Json &, std::string &) {
            header["__metadata__"]["hourglass.height"] = "4294967296";
            header["__metadata__"]["hourglass.width"] = "4294967296";
        });
        QCOMPARE(shape, QStringLiteral("m is damaged: its samples have too many values."));
    }

    void tensorsLieSideBySide()
    {
        const auto offsets = [](const char *tensor, Json begin, Json end) {
            return modelWith([&](Json &header, Json &, std::string &) { header[tensor]["data_offsets"] = {begin, end}; });
        };
        QVERIFY(offsets("encoder.0.weight", 0.0, 768.5).contains(QStringLiteral("an offset is not a whole number")));
        QVERIFY(offsets("encoder.0.weight", -8, 760).contains(QStringLiteral("an offset is not a whole number")));
        QVERIFY(offsets("encoder.0.bias", 0, 48).contains(QStringLiteral("overlap or leave gaps")));
        QVERIFY(offsets("encoder.0.weight", 0, 1e30).contains(QStringLiteral("an offset is not a whole number")));
        QVERIFY(
            modelWith([](Json &, Json &, std::string &tensors) { tensors += "1234"; }).contains(QStringLiteral("truncated or damaged")));
        QVERIFY(
            modelWith([](Json &, Json &, std::string &tensors) { tensors.pop_back(); }).contains(QStringLiteral("truncated or damaged")));
    }

    void aModelTakesNoMoreMemoryThanItsFileHasNumbersFor()
    {
        const QString sentence = modelWith([](Json &, Json &experiment, std::string &) {
            experiment["encoder"] = std::vector<Json>(2, {{"kind", "dense"}, {"units", 262144}}); // 256 GB of weights
        });
        QVERIFY2(sentence.contains(QStringLiteral("encoder.0.weight does not match its experiment")), qPrintable(sentence));
    }

    void weightsAreNumbers()
    {
        for (const float number : {std::nanf(""), -INFINITY}) {
            const QString sentence =
                modelWith([&](Json &, Json &, std::string &tensors) { std::memcpy(tensors.data() + 8, &number, sizeof number); });
            QCOMPARE(sentence, QStringLiteral("m cannot be used: encoder.0.weight contains values that are not finite."));
        }
    }

    void aNetworkLargerThanTheMemoryIsAnIssueWithAFix()
    {
        const Shape in{8, 8, 1};
        const DataTraits data(in);
        const std::int64_t widths[] = {262144, 262144};
        Experiment wide = denseExperiment(widths, 2, in);
        const auto issues = check(wide, data);
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].place.text(), std::string("encoder/1"));
        QVERIFY2(issues[0].sentence.starts_with("Training this network needs about 4 TB"), issues[0].sentence.c_str());
        QVERIFY(!issues[0].fixes.empty() && check(issues[0].fixes[0].result, data).empty());
        // To be used, a network needs less.
        QVERIFY(build(wide, in).weightCount() > Index{2} * 262144 * 262144);
    }

    void valuesInTheMiddleCountToo()
    {
        const Shape in{8, 8, 1};
        Experiment e = denseExperiment({}, 2, in);
        const Settings grown =
            complete(transposedConv2d, {{"stride", std::int64_t{16}}, {"kernel", std::int64_t{4}}, {"filters", std::int64_t{16}}});
        for (LayerId id = 100; id < 102; ++id)
            e.encoder.push_back({id, std::string(transposedConv2d.id), grown});
        e.mirrored = false;
        const auto large = check(e, in);
        QVERIFY(large.size() == 1 && large[0].place.text() == "encoder/1");
        QVERIFY(check(large[0].fixes.at(0).result, in).empty());
        for (LayerId id = 102; id < 160; ++id) // beyond what any number holds
            e.encoder.push_back({id, std::string(transposedConv2d.id), grown});
        for (const bool mirrored : {false, true}) {
            e.mirrored = mirrored;
            const auto endless = check(reconciled(e, in), in);
            QCOMPARE(endless.size(), std::size_t{1});
            QVERIFY2(endless[0].sentence.ends_with("would output more values than fit in memory."), endless[0].sentence.c_str());
            const auto left = check(endless[0].fixes.at(0).result, in);
            QVERIFY2(left.empty(), left.empty() ? "" : left[0].sentence.c_str());
        }
    }

    void aBatchThatDoesNotFitCanBeSmaller()
    {
        const Shape in{64, 64, 1};
        Experiment e = denseExperiment({}, 2, in);
        const Settings wide = complete(conv2d, {{"filters", std::int64_t{512}}});
        for (LayerId id = 100; id < 104; ++id)
            e.encoder.push_back({id, std::string(conv2d.id), wide});
        e = reconciled(std::move(e), in);
        e.plan.set("batch", std::get<Integer>(findParam(planKind, "batch")->domain).maximum);
        const DataTraits many(in, 0, 1, 1'000'000);
        const auto issues = check(e, many);
        QVERIFY(!issues.empty());
        const Experiment &fixed = issues[0].fixes.at(0).result;
        QVERIFY2(issues[0].fixes[0].label.starts_with("Set batch size to "), issues[0].fixes[0].label.c_str());
        QVERIFY(fixed.encoder == e.encoder && fixed.plan.integer("batch") >= 1 && check(fixed, many).empty());
    }
};

QTEST_APPLESS_MAIN(TestHostileFiles)
#include "test_hostile_files.moc"
