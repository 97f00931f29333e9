// Interface of a probe: what it is asked, what it answers, how often it looks, and which others it needs. See catalogue.h for the list.
#pragma once

#include "core/base/background.h"
#include "core/probe/frame.h"
#include "core/probe/questions.h"
#include "core/probe/snapshot_network.h"
#include "core/train/timeline.h"

#include <memory>
#include <span>
#include <string_view>

namespace hourglass {

class LatentNeighbourhood;

/// How often a probe that merely follows the training looks.
struct Pace {
    double every; // seconds between two looks, at least
    double rest;  // and so many times the work: 50 takes 2% of one processor
};

/// Other probes, by their ids; they stand before this one in the list.
struct Needs {
    /// Are on whenever this one is (Probe::turnsOn) and look first. When one of them has news, this one looks again; while one of them is
    /// not yet whole for weights that were chosen, this one waits.
    std::span<const std::string_view> probes = {};
    /// Whose questions this one reads: when one changes, it looks again.
    std::span<const std::string_view> questions = {};
};

/// What a probe gets to look at.
struct Scene {
    SnapshotNetwork &network;
    std::shared_ptr<const Snapshot> snapshot;
    const Questions &questions;
    LatentNeighbourhood &around; // the samples of the map; the map's probe sets it
    const Timeline *timeline;    // of the run; null when there is none
    Background &background;
    bool chosen;        // the user chose these weights
    bool still;         // nothing is being trained
    double seconds;     // for a look that can be cut into slices
    const Frame &frame; // answers so far
    /// Whether the weights will not be replaced in a moment.
    bool isQuiet() const { return chosen || still; }
};

/// What the scheduler must know after a look.
struct Looked {
    enum class News { None, InTurn, AtOnce };
    bool done = true;       // nothing more is to be seen through these weights
    bool current = true;    // the answer is of these weights, though there may be more to come
    bool whole = true;      // no slice of it is of older weights
    News news = News::None; // those that need this probe look again, when it is their turn or at once
    double mostRest = -1;   // seconds until the next look, at most; negative for what the pace says
};

class Probe
{
public:
    Probe() = default;
    Probe(const Probe &) = delete;
    Probe &operator=(const Probe &) = delete;
    virtual ~Probe() = default;

    /// Whether the questions hold the one it answers. Without a question of its own it is on only when another needs it.
    virtual bool isAsked(const Questions &) const { return false; }
    /// Whether the user waits for another answer than before.
    virtual bool asksAnew(const Questions & /*before*/, const Questions & /*now*/) const { return false; }
    /// Whether these questions need that probe, one of Needs::probes, to be on for it.
    virtual bool turnsOn(std::string_view /*probe*/, const Questions &) const { return true; }
    /// Puts its answer into the frame.
    virtual Looked look(const Scene &scene, Frame &frame) = 0;
    /// Takes it out again.
    virtual void clear(Frame &frame) const = 0;
    /// Whether work in the background has ended whose result look() would show for this snapshot.
    virtual bool arrived(const Snapshot &) const { return false; }
    /// Whether the run's timeline holds what the answer lacks.
    virtual bool isBehind(const Timeline &, const Frame &) const { return false; }
    /// Another run begins.
    virtual void restart() {}
};

/// The usual probe: one type of question, one of answer.
template <class Question, class Answer>
class ProbeOf : public Probe
{
public:
    bool isAsked(const Questions &questions) const override { return questions.has<Question>(); }
    bool asksAnew(const Questions &before, const Questions &now) const override
    {
        return before.has<Question>() != now.has<Question>() || !(before.get<Question>() == now.get<Question>());
    }
    void clear(Frame &frame) const override { frame.set<Answer>(nullptr); }
    Looked look(const Scene &scene, Frame &frame) final
    {
        Looked looked;
        frame.set<Answer>(answer(scene, scene.questions.get<Question>(), looked));
        return looked;
    }

protected:
    /// Null for no answer. `looked` says what there is to say beside it.
    virtual std::shared_ptr<const Answer> answer(const Scene &scene, const Question &question, Looked &looked) = 0;
};

/// What can be asked: one constant in the header of each probe.
struct ProbeKind {
    std::string_view id;
    Pace pace;
    Needs needs;
    std::unique_ptr<Probe> (*make)();
};

template <class P>
std::unique_ptr<Probe> makeProbe()
{
    return std::make_unique<P>();
}

} // namespace hourglass
