// Prints the signature of the engine alone, for processors that are only emulated: `hourglass-cli bench --signature` without Qt.
#include "core/train/signature.h"

#include <cstdio>

int main() { std::puts(hourglass::signatureText(hourglass::signature(2)).c_str()); }
