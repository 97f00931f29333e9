// Words of a tooltip as lines of a readable length.
#pragma once

#include <QString>
#include <QTextDocument>

namespace hourglass {

/// Rich text is wrapped by Qt, plain text is not.
inline QString wrapped(const QString &words)
{
    return words.isEmpty() || Qt::mightBeRichText(words) ? words : QStringLiteral("<qt>%1</qt>").arg(words.toHtmlEscaped());
}

} // namespace hourglass
