// Numbers as the language of the window writes them; tables for other programs have their own.
#pragma once

#include <QLocale>
#include <QString>

namespace hourglass {

/// Digits of thousands stay together.
inline QLocale numberLocale()
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

/// With so many significant digits.
inline QString significant(double v, int digits) { return numberLocale().toString(v, 'g', digits); }

/// With so many decimals.
inline QString decimals(double v, int digits) { return numberLocale().toString(v, 'f', digits); }

} // namespace hourglass
