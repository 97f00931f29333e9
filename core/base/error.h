// Bad input from outside: an exception whose text is one sentence the user can act on.
#pragma once

#include <stdexcept>
#include <string>

namespace hourglass {

class Error : public std::runtime_error
{
public:
    /// The sentence comes on one line; of one beyond all reason the middle is left out, whatever it quotes (base/text.h).
    explicit Error(const std::string &sentence);
};

/// Thrown when the user cancelled a long job; needs no message.
class Cancelled : public Error
{
public:
    Cancelled() : Error("Cancelled.") {}
};

} // namespace hourglass
