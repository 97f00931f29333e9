// What belongs together in published sets: the four files of the MNIST family, the batches and class names of CIFAR.
#pragma once

#include "core/data/formats/format.h"

#include <filesystem>

namespace hourglass {

/// "train-images" of "train-images-idx3-ubyte", "train-images.idx3-ubyte" and "train-images.idx".
std::string_view withoutIdx(std::string_view path);

/// Whether a file is CIFAR's list of class names: "batches.meta.txt", "fine_label_names.txt".
bool isClassNames(const Head &head);

/// Reads what lies beside an IDX file (labels of images, images of labels, the other half of the split), packed or not, and the class
/// names beside a batch of CIFAR.
void addSiblings(Contents &contents, const std::filesystem::path &file, const LoadContext &context);

/// Puts the batches of CIFAR behind one another as "train" and "test", with "train/labels" (or "coarse", "fine") that know their class
/// names.
void joinBatches(Contents &contents);

/// Leaves out arrays that are there twice under names that differ by punctuation, as Kaggle packs IDX files.
void dropRepeated(Contents &contents);

} // namespace hourglass
