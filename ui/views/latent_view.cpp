// The latent map with its key; see latent_view.h.
#include "ui/views/latent_view.h"

#include "ui/look/controls.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hourglass {

ClassKey::ClassKey(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("classKey"));
    setAccessibleName(tr("Classes: space hides or shows one"));
    setToolTip(tr("Click a class to hide it, double-click to show it alone."));
    setFocusPolicy(Qt::TabFocus); // a click hides a class and leaves Space to the training
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ClassKey::setClasses(const std::vector<std::string> &names)
{
    if (names == m_names)
        return;
    m_names = names;
    m_hidden.assign(names.size(), false);
    m_current = 0;
    setVisible(!names.empty());
    updateGeometry();
    update();
    Q_EMIT filterChanged();
}

QSize ClassKey::sizeHint() const
{
    int widest = 0;
    const QFontMetrics metrics(Theme::words(12));
    for (const std::string &name : m_names)
        widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(name)));
    return {std::min(widest, 120) + 26, static_cast<int>(m_names.size()) * 22};
}

int ClassKey::rowHeight() const
{
    const int rows = std::max<int>(1, static_cast<int>(m_names.size()));
    return std::clamp(height() / rows, 14, 22);
}

void ClassKey::toggle(int row)
{
    if (row < 0 || row >= static_cast<int>(m_names.size()))
        return;
    m_current = row;
    m_hidden[static_cast<std::size_t>(row)] = !m_hidden[static_cast<std::size_t>(row)];
    if (std::ranges::all_of(m_hidden, std::identity{})) // nothing left to see: all come back
        m_hidden.assign(m_names.size(), false);
    update();
    Q_EMIT filterChanged();
}

void ClassKey::showOnly(int row)
{
    if (row < 0 || row >= static_cast<int>(m_names.size()))
        return;
    m_hidden.assign(m_names.size(), true);
    m_hidden[static_cast<std::size_t>(row)] = false;
    update();
    Q_EMIT filterChanged();
}

void ClassKey::mousePressEvent(QMouseEvent *event) { toggle(static_cast<int>(event->position().y()) / rowHeight()); }
void ClassKey::mouseDoubleClickEvent(QMouseEvent *event) { showOnly(static_cast<int>(event->position().y()) / rowHeight()); }

void ClassKey::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_names.size()) - 1;
    if (event->key() == Qt::Key_Up)
        m_current = std::max(0, m_current - 1);
    else if (event->key() == Qt::Key_Down)
        m_current = std::min(last, m_current + 1);
    else if (event->key() == Qt::Key_Space)
        toggle(m_current);
    else if (event->key() == Qt::Key_Return)
        showOnly(m_current);
    else
        QWidget::keyPressEvent(event);
    update();
}

void ClassKey::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int step = rowHeight();
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        const int y = static_cast<int>(i) * step;
        const QRectF box(2, y + step / 2.0 - 5, 10, 10);
        const QColor colour = classColour(t, static_cast<int>(i));
        painter.setPen(m_hidden[i] ? QPen(colour, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(m_hidden[i] ? QBrush(Qt::NoBrush) : QBrush(colour));
        painter.drawRoundedRect(m_hidden[i] ? box.adjusted(1, 1, -1, -1) : box, 2, 2);
        QFont font = Theme::words(std::min(12, step - 2));
        font.setStrikeOut(m_hidden[i]);
        painter.setFont(font);
        painter.setPen(m_hidden[i] ? t.tx3 : t.tx);
        const QRectF place(20, y, width() - 20, step);
        painter.drawText(
            place, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(font).elidedText(QString::fromStdString(m_names[i]), Qt::ElideRight, static_cast<int>(place.width())));
        if (hasFocus() && static_cast<int>(i) == m_current) {
            painter.setPen(QPen(t.acc, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(0, y, width(), step).adjusted(1, 1, -1, -1), 3, 3);
        }
    }
}

LatentView::LatentView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("latentView"));
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(16, 0, 12, 0);
    m_note = label({}, "caption", this);
    tools->addWidget(m_note, 1);
    m_count = new QComboBox(this);
    m_count->setObjectName(QStringLiteral("mapCount"));
    m_count->setAccessibleName(tr("Samples on the map"));
    for (const int n : {500, 2000, 10000, 100000})
        m_count->addItem(n == 100000 ? tr("All samples") : tr("%1 samples").arg(QLocale().toString(n)), n);
    m_count->setCurrentIndex(1);
    tools->addWidget(m_count);
    column->addLayout(tools);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->setContentsMargins(0, 0, 8, 0);
    m_plot = new MapPlot(theme, this);
    row->addWidget(m_plot, 1);
    m_key = new ClassKey(theme, this);
    m_key->hide();
    row->addWidget(m_key);
    column->addLayout(row, 1);

    m_empty = new QWidget(m_plot);
    auto *emptyColumn = new QVBoxLayout(m_empty);
    auto *sentence = label(tr("The map appears with the first training step."), "caption", m_empty);
    sentence->setAlignment(Qt::AlignCenter);
    sentence->setWordWrap(true);
    auto *train = new QPushButton(tr("Train"), m_empty);
    train->setObjectName(QStringLiteral("mapTrain"));
    train->setProperty("role", "small");
    emptyColumn->addStretch(1);
    emptyColumn->addWidget(sentence);
    emptyColumn->addWidget(train, 0, Qt::AlignHCenter);
    emptyColumn->addStretch(1);
    auto *plotLayout = new QVBoxLayout(m_plot);
    plotLayout->addWidget(m_empty);

    connect(train, &QPushButton::clicked, this, &LatentView::trainRequested);
    connect(m_count, &QComboBox::activated, this, &LatentView::interestChanged);
    connect(m_key, &ClassKey::filterChanged, this, [this] { m_plot->setHidden(m_key->hidden()); });
}

Index LatentView::mostSamples() const { return m_count->currentData().toLongLong(); }

void LatentView::setDataset(const std::shared_ptr<const Dataset> &dataset)
{
    m_key->setClasses(dataset ? dataset->classes() : std::vector<std::string>{});
    setFrame(nullptr);
}

void LatentView::setFrame(const std::shared_ptr<const Frame> &frame)
{
    const bool drawn = frame && frame->map;
    m_empty->setVisible(!drawn);
    m_plot->setFrame(drawn ? frame : nullptr);
    if (!drawn) {
        m_note->clear();
        return;
    }
    m_note->setText(frame->map->projected
                        ? tr("%1 numbers, two directions shown (PCA)").arg(frame->map->codeSize)
                        : tr("%1 samples shown").arg(QLocale().toString(static_cast<qlonglong>(frame->map->samples->size()))));
}

} // namespace hourglass
