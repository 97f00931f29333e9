// Places: text and back, what stands there, and the roles that settings play.
#include "core/data/corruption.h"
#include "core/data/source.h"
#include "core/experiment/build.h"
#include "core/experiment/presets.h"
#include "core/experiment/settings_at.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "tests/core/every_kind.h"

#include <QTest>

#include <map>
#include <set>

using namespace hourglass;

namespace {

/// Every part and layer of an experiment that has settings.
std::vector<Place> ownersOf(const Experiment &e)
{
    std::vector<Place> owners{{Part::Dataset},   {Part::Code},     {Part::Loss}, {Part::Corruption},
                              {Part::Optimiser}, {Part::Schedule}, {Part::Plan}};
    for (std::size_t i = 0; i < e.encoder.size(); ++i)
        owners.push_back({Part::Encoder, i});
    for (std::size_t i = 0; i < e.decoder.size(); ++i)
        owners.push_back({Part::Decoder, i});
    for (std::size_t i = 0; i < e.penalties.size(); ++i)
        owners.push_back({Part::Penalty, i});
    return owners;
}

} // namespace

class TestPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceOfEveryPresetReadsBackFromItsText()
    {
        int places = 0;
        for (const Preset &preset : presets()) {
            Experiment e = preset.make(Shape{28, 28, 1});
            e.dataset = sourceFor("digits");
            std::set<std::string> texts;
            for (const Place &owner : ownersOf(e)) {
                const Kind *kind = kindAt(e, owner);
                QVERIFY2(kind, owner.text().c_str());
                QVERIFY(Place::from(owner.text()) == owner);
                QVERIFY(texts.insert(owner.text()).second);
                for (const Param &param : kind->params) {
                    const Place place = owner.setting(param.key);
                    const std::string text = place.text();
                    QVERIFY2(Place::from(text) == place, text.c_str());
                    QVERIFY2(texts.insert(text).second, text.c_str());
                    QVERIFY(owner.contains(place) && !place.contains(owner) && place.owner() == owner);
                    QVERIFY2(paramAt(e, place) == &param, text.c_str());
                    const auto value = settingAt(e, place);
                    QVERIFY2(value && validationError(param, *value).empty(), text.c_str());
                    ++places;
                }
            }
        }
        QVERIFY(places > 300);
        for (const char *text : {"", "name", "seed", "mirrored", "tied", "encoder", "decoder/2/output", "code/output"}) {
            QVERIFY2(Place::from(text), text);
            QCOMPARE(Place::from(text)->text(), std::string(text));
        }
    }

    void otherTextsAreNoPlaces()
    {
        for (const char *text :
             {"enkoder/1", "encoder/", "encoder/x", "encoder/01", "encoder/-1", "encoder/1/", "encoder/units", "encoder/1/units/2",
              "encoder/99999999999999999999", "code/", "code/size/1", "loss//", "/", "/loss", "Loss", "units", "penalties/x", " "})
            QVERIFY2(!Place::from(text), text);
    }

    void nothingStandsWhereThereIsNoLayer()
    {
        const Experiment e = denseExperiment({}, 2, vectorShape(8));
        for (const Place &place :
             {Place{Part::Encoder, 0}, Place{Part::Decoder, 9}, Place{Part::Penalty, 0}, Place{Part::Whole}, Place{Part::Encoder}}) {
            QVERIFY(!kindAt(e, place) && !settingsAt(e, place) && !settingAt(e, place.setting("units")));
            QVERIFY(!withSetting(e, place.setting("units"), std::int64_t{3}));
        }
        QVERIFY(!withSetting(e, {Part::Code, {}, "units"}, std::int64_t{3}));
    }

    void oneSettingChangesAndNothingElse()
    {
        const std::int64_t widths[] = {16, 8};
        const Experiment e = denseExperiment(widths, 2, vectorShape(32));
        const Place place{Part::Encoder, 1, "units"};
        const Experiment after = *withSetting(e, place, std::int64_t{5});
        QVERIFY(settingAt(after, place) == Value(std::int64_t{5}));
        Experiment back = after;
        back.encoder[1].settings.set("units", std::int64_t{8});
        QVERIFY(back == e);
    }

    /// The names of parts in files of models: they must not change.
    void partsOfTheNetworkAreNamedByTheirPlaces()
    {
        const std::int64_t widths[] = {16};
        Experiment e = denseExperiment(widths, 2, vectorShape(32));
        e.penalties = {{std::string(sparseL1.id), complete(sparseL1)}};
        std::vector<std::string> names;
        const Network network = build(e, vectorShape(32));
        for (const Network::Part &part : network.parts())
            names.push_back(part.name);
        QCOMPARE(names, (std::vector<std::string>{"encoder.0", "code", "penalty.0", "decoder.0", "decoder.1"}));
        QCOMPARE((Place{Part::Decoder, 1}.partName()), std::string("decoder.1"));
    }

    void kindsHaveTheRolesTheyShould()
    {
        for (const Kind *kind : everyKind()) {
            std::map<Role, int> count;
            for (const Param &param : kind->params)
                ++count[param.role];
            for (const auto &[role, times] : count)
                QVERIFY2(role == Role::None || times == 1, kind->id.data());
            for (const Param &param : kind->params) {
                // Settings of that key and sort play the role wherever they stand.
                const bool whole = std::holds_alternative<Integer>(param.domain);
                const bool choice = std::holds_alternative<OneOf>(param.domain);
                const bool width = (kind->family == "layer" && param.key == "units") || (kind->family == "code" && param.key == "size");
                QVERIFY2((param.role == Role::Width) == (width && whole), kind->id.data());
                QVERIFY2((param.role == Role::Channels) == (kind->family == "layer" && param.key == "filters"), kind->id.data());
                QVERIFY2((param.role == Role::Activation) == (param.key == "activation" && choice), kind->id.data());
                QVERIFY2((param.role == Role::Initialiser) == (param.key == "initialiser" && choice), kind->id.data());
                QVERIFY2((param.role == Role::LearningRate) == (param.key == "learning-rate"), kind->id.data());
                QVERIFY2((param.role == Role::Weight) == (kind->family == "penalty" && param.key == "weight"), kind->id.data());
                QVERIFY2((param.role == Role::Share) == (kind->family == "corruption" && param.key == "share"), kind->id.data());
            }
        }
        for (const OptimiserKind *kind : optimiserKinds())
            QVERIFY2(findParam(*kind, Role::LearningRate), kind->id.data());
        for (const LayerKind *kind : codeKinds())
            QVERIFY2(widthParam(*kind), kind->id.data());
        for (const PenaltyKind *kind : penaltyKinds())
            QVERIFY2(findParam(*kind, Role::Weight), kind->id.data());
        for (const SourceKind *kind : sourceKinds())
            QVERIFY2(findParam(*kind, Role::Path), kind->id.data());
        QVERIFY(!findParam(planKind, Role::None));
    }

    void aRoleIsFoundAndSetWhateverItsKey()
    {
        Settings settings = complete(conv2d);
        QVERIFY(setValue(conv2d, settings, Role::Channels, std::int64_t{5}));
        QCOMPARE(settings.integer("filters"), std::int64_t{5});
        QVERIFY(*findValue(conv2d, settings, Role::Channels) == Value(std::int64_t{5}));
        QVERIFY(!findValue(conv2d, settings, Role::Width) && !setValue(conv2d, settings, Role::Width, std::int64_t{5}));
    }

    void liveChangesAreThoseThatARunningTrainingCanFollow()
    {
        Experiment before = denseExperiment({}, 2, vectorShape(8));
        before.corruption = {std::string(maskingCorruption.id), complete(maskingCorruption)};
        Experiment after = before;
        after.optimiser.settings.set("learning-rate", 0.5);
        after.optimiser.settings.set("beta1", 0.5); // not live
        after.plan.set("epochs", std::int64_t{3});  // not of the optimiser
        after.corruption.settings.set("share", 0.75);
        const std::vector<LiveChange> expected{{{Part::Optimiser, {}, "learning-rate"}, 0.5}, {{Part::Corruption, {}, "share"}, 0.75}};
        QVERIFY(liveChanges(before, before, after) == expected);
        QVERIFY(liveChanges(before, before, before).empty());
        Experiment running = before;
        running.optimiser = {std::string(sgd.id), complete(sgd)}; // the run has another optimiser than the screen
        QVERIFY(liveChanges(running, before, after) == (std::vector<LiveChange>{expected[1]}));
        after.corruption.settings.set("share", 7.0); // out of range
        QVERIFY(liveChanges(before, before, after) == (std::vector<LiveChange>{expected[0]}));
    }
};

QTEST_APPLESS_MAIN(TestPlace)
#include "test_place.moc"
