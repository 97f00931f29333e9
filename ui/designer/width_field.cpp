// A width that is typed into its block; see width_field.h.
#include "ui/designer/width_field.h"

#include "ui/designer/stack_view.h"
#include "ui/look/theme.h"

#include <utility>

namespace hourglass {

WidthField::WidthField(qint64 width, QPoint middle, QWidget *parent) : QLineEdit(QString::number(width), parent)
{
    setObjectName(QStringLiteral("widthInPlace"));
    setAccessibleName(StackView::tr("Block width"));
    setAlignment(Qt::AlignCenter);
    setFont(Theme::numbers(13));
    setGeometry(middle.x() - 34, middle.y() - 14, 68, 28);
    show();
    selectAll();
    setFocus();
    connect(this, &QLineEdit::editingFinished, this, [this] {
        bool number = false;
        const qint64 typed = text().toLongLong(&number);
        leave(number ? std::optional(typed) : std::nullopt);
    });
}

void WidthField::abandon() { leave(std::nullopt); }

void WidthField::leave(std::optional<qint64> typed)
{
    if (!std::exchange(m_left, true)) // losing the focus ends the typing once more
        Q_EMIT left(typed);
}

} // namespace hourglass
