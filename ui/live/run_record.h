// One training as an entry of the list of runs: what it was, what changed, how it went; and as a file.
#pragma once

#include "core/experiment/experiment.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <vector>

namespace hourglass {

struct RunRecord {
    /// A point of its curves.
    struct Epoch {
        double epoch = 0;
        double train = 0;
        double validation = 0; // NaN without validation samples
    };
    QString id;   // of its file
    QString name; // "Run 7", or what somebody called it
    Experiment experiment;
    QStringList changed; // since the run before; empty for the first, or when nothing was
    std::vector<Epoch> epochs;
    QDateTime when;
    QString state;           // "finished", in English in the file
    bool pinned = false;     // kept however many runs follow, and its curve is shown
    bool hasWeights = false; // as a file beside its own

    /// Least validation loss, or training loss where nothing validates; NaN before the first epoch.
    double best() const;
};

QByteArray runToBytes(const RunRecord &run);
/// Whether there are weights beside it the list has to say. Throws Error for a file that is not a run.
RunRecord runFromFile(const QString &path);

} // namespace hourglass
