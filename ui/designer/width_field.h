// A width that is typed into its block.
#pragma once

#include <QLineEdit>

#include <optional>

namespace hourglass {

class WidthField : public QLineEdit
{
    Q_OBJECT

public:
    WidthField(qint64 width, QPoint middle, QWidget *parent);
    /// Ends with nothing typed.
    void abandon();

Q_SIGNALS:
    /// Once: with the number, if it is one.
    void left(std::optional<qint64> typed);

private:
    void leave(std::optional<qint64> typed);

    bool m_left = false;
};

} // namespace hourglass
