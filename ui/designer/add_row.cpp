// Blocks to add; see add_row.h.
#include "ui/designer/add_row.h"

#include "core/layers/catalogue.h"
#include "ui/designer/stack_view.h"
#include "ui/look/controls.h"

#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QResizeEvent>
#include <QToolButton>

namespace hourglass {

namespace {

constexpr int gap = 6;

/// Kinds differ by their picture too, not by colour alone.
Icon iconOf(std::string_view kind)
{
    constexpr std::pair<std::string_view, Icon> icons[] = {
        {"dense", Icon::Dense},     {"conv2d", Icon::Convolution}, {"transposed-conv2d", Icon::TransposedConvolution},
        {"max-pool", Icon::Pool},   {"average-pool", Icon::Pool},  {"upsample", Icon::Upsample},
        {"flatten", Icon::Flatten}, {"reshape", Icon::Flatten},    {"batch-norm", Icon::Norm},
        {"layer-norm", Icon::Norm}, {"dropout", Icon::Dropout},    {"activation", Icon::Bend},
    };
    for (const auto &[id, icon] : icons)
        if (id == kind)
            return icon;
    return Icon::Noise;
}

} // namespace

AddRow::AddRow(const Theme &theme, QWidget *parent) : QWidget(parent)
{
    m_caption = label(tr("Add"), "caption", this);
    m_menu = new QMenu(this);
    m_menu->setToolTipsVisible(true);
    for (const LayerKind *kind : layerKinds()) {
        auto *chip = new QToolButton(this);
        chip->setObjectName(QStringLiteral("add-") + plain(kind->id));
        chip->setProperty("role", "chip");
        chip->setText(text(kind->label));
        chip->setToolTip(text(kind->help));
        chip->setAccessibleName(tr("Add %1 after the selected block").arg(text(kind->label)));
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        QAction *action = m_menu->addAction(text(kind->label));
        action->setObjectName(QStringLiteral("addAction-") + plain(kind->id));
        action->setToolTip(text(kind->help));
        const auto paint = [&theme, chip, action, kind] {
            const QIcon shown = icon(iconOf(kind->id), theme.tokens().kind(kind->id).ink, theme.tokens().captionText);
            chip->setIcon(shown);
            action->setIcon(shown);
        };
        paint();
        connect(&theme, &Theme::changed, chip, paint);
        connect(chip, &QToolButton::clicked, this, [this, kind] { Q_EMIT chosen(std::string(kind->id)); });
        connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT chosen(std::string(kind->id)); });
        chip->setProperty("kind", plain(kind->id));
        chip->installEventFilter(this);
        m_chips.push_back(chip);
    }
    m_more = new QToolButton(this);
    m_more->setObjectName(QStringLiteral("addMore"));
    m_more->setProperty("role", "chip");
    m_more->setText(tr("More…"));
    m_more->setAccessibleName(tr("More blocks to add"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
}

QSize AddRow::minimumSizeHint() const
{
    return {m_caption->sizeHint().width() + gap + m_more->sizeHint().width(), m_more->sizeHint().height()};
}

bool AddRow::eventFilter(QObject *watched, QEvent *event)
{
    auto *chip = qobject_cast<QToolButton *>(watched);
    if (chip && event->type() == QEvent::MouseButtonPress) {
        m_pressed = static_cast<QMouseEvent *>(event)->position().toPoint();
    } else if (chip && event->type() == QEvent::MouseMove) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->buttons() & Qt::LeftButton &&
            (mouse->position().toPoint() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
            auto *data = new QMimeData;
            data->setData(QLatin1String(StackView::kindMime), chip->property("kind").toString().toUtf8());
            auto *drag = new QDrag(chip);
            drag->setMimeData(data);
            drag->setPixmap(chip->grab());
            drag->setHotSpot({-14, 0});
            chip->setDown(false);
            drag->exec(Qt::CopyAction);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AddRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void AddRow::layOut()
{
    const auto place = [this](QWidget *widget, int x) {
        const QSize size = widget->sizeHint();
        widget->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        return x + size.width() + gap;
    };
    int x = place(m_caption, 0);
    int all = x;
    for (const QToolButton *chip : m_chips)
        all += chip->sizeHint().width() + gap;
    const bool fit = all - gap <= width();
    const int end = fit ? width() : width() - m_more->sizeHint().width() - gap;
    bool room = true;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        room = room && x + m_chips[i]->sizeHint().width() <= end;
        m_chips[i]->setVisible(room);
        m_menu->actions()[static_cast<qsizetype>(i)]->setVisible(!room);
        if (room)
            x = place(m_chips[i], x);
    }
    m_more->setVisible(!fit);
    place(m_more, x);
}

} // namespace hourglass
