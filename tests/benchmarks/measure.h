// What the window costs, and how long it keeps the user waiting: the parts of `hourglass-measure`.
#pragma once

#include "ui/window/main_window.h"

#include <QElapsedTimer>

#include <vector>

namespace hourglass {

/// The value below which a share q of the values lies; 0 for none.
double quantile(std::vector<double> values, double q);

inline double milliseconds(const QElapsedTimer &clock) { return static_cast<double>(clock.nsecsElapsed()) * 1e-6; }

/// Trains with the window open and, in turns, without anybody looking; prints one JSON object and quits the
/// application: samples/s of both and their ratio, stalls of the event loop in ms, the time from launch to the first live
/// frame, the time to paint a map of 70,000 points, and the memory held; then, while 40 blocks train, the time a drag and a step of
/// zooming take until they are painted, and that of opening an experiment until it is.
void measure(MainWindow &window, double secondsEach, int rounds);

/// The same for the views of the latent space, a JSON object a line: frames of a map of all samples, panning over it and over a million
/// points, from a probe that is moved to its picture on the screen, a manifold of 20 × 20, and the speed of training with every panel
/// seen at once, in turns with the bare engine. Training runs at full speed all the while.
void measureExplorer(MainWindow &window, double secondsEach, int rounds);

/// Of moving and magnifying a map of a million points, 300 times, in milliseconds.
std::vector<double> timesOverAMillion(const Theme &theme);

} // namespace hourglass
