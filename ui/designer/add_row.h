// The row of blocks that can be added: as many as there is room for, the others in a menu.
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace hourglass {

class AddRow : public QWidget
{
    Q_OBJECT

public:
    explicit AddRow(const Theme &theme, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The id of a kind of layer.
    void chosen(const std::string &id);

protected:
    /// A chip that is pulled becomes a drag for the stack.
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();

    std::vector<QToolButton *> m_chips; // in the catalogue's order
    QToolButton *m_more;
    QMenu *m_menu;
    QWidget *m_caption;
    QPoint m_pressed;
};

} // namespace hourglass
