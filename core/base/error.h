// Bad input from outside: an exception whose text is one sentence a person can act on.
#pragma once

#include <stdexcept>
#include <string>

namespace hourglass {

class Error : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Thrown when the person cancelled a long piece of work; nobody needs to be told.
class Cancelled : public Error
{
public:
    Cancelled() : Error("Cancelled.") {}
};

} // namespace hourglass
