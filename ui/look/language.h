// The window's language: English as it is written, or a translation. The engine's sentences and the catalogue follow.
#pragma once

#include <QString>

namespace hourglass {

/// "system", "en" or "de"; what was chosen, and for the next start.
QString chosenLanguage();
void chooseLanguage(const QString &id);

/// Lets the application speak a language: "de", or "en" for what is written in the code.
void installTranslation(const QString &language);
/// The same for what was chosen, or for the system's language. Before the first window.
void installSavedTranslation();

} // namespace hourglass
