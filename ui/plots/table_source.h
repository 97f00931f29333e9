// Interface of views with a table of their values, and what exports of a view are made by.
#pragma once

#include "core/base/scalar.h"
#include "core/base/task.h"

#include <QString>

#include <functional>
#include <string>

namespace hourglass {

/// ",v1,v2 …": the names of so many columns.
inline QString columnNames(const char *letter, Index count)
{
    QString text;
    for (Index i = 0; i < count; ++i)
        text += QStringLiteral(",%1%2").arg(QLatin1String(letter)).arg(i + 1);
    return text;
}

/// ",0.5,0.25 …": one sample's numbers.   values: of a matrix's column
inline QString columnValues(const Eigen::Ref<const Vector> &values, int digits)
{
    QString text;
    for (const Scalar v : values)
        text += u',' + QString::number(static_cast<double>(v), 'g', digits);
    return text;
}

/// Words as a field of their own, whatever is in them.
inline QString quoted(QString words) { return u'"' + words.replace(u'"', QLatin1String("\"\"")) + u'"'; }

/// Writes a text of any length on another thread, with all that it needs; throws Cancelled when asked to end.
using TextWork = std::function<std::string(const Task::Job &job)>;

class TableSource
{
public:
    TableSource() = default;
    TableSource(const TableSource &) = delete;
    TableSource &operator=(const TableSource &) = delete;
    virtual ~TableSource() = default;
    /// Comma-separated values with a line of names first; empty when there is nothing yet.
    virtual QString table() const = 0;
    /// All that its table can hold, where that is more than table() says at once; null when there is nothing yet.
    virtual TextWork wholeTable() const
    {
        const QString text = table();
        return text.isEmpty() ? TextWork() : [bytes = text.toStdString()](const Task::Job &) { return bytes; };
    }
};

} // namespace hourglass
