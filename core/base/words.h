// Sentences for the user, with gaps, translated by the window.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace hourglass {

/// Gives a sentence, or a word of the catalogue, in another language; empty where it has none.
using Translator = std::string (*)(std::string_view english);

/// Set once, before anything is said; null for English.
void setTranslator(Translator translator);

/// The sentence with "%1", "%2" … filled by the arguments, in the language that was set. "%%" cannot be had.
/// Arguments come on one line: of a long one, which comes from a file, the middle is omitted.
std::string say(std::string_view english, std::initializer_list<std::string> arguments = {});

} // namespace hourglass
