// The data panel; see data_panel.h.
#include "ui/views/data_panel.h"

#include "core/base/random.h"
#include "core/data/source.h"
#include "ui/look/controls.h"
#include "ui/plots/colour_maps.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace hourglass {

namespace {
constexpr int tile = 28;
constexpr int cell = tile + 3;
constexpr int rowStep = tile + 7;

QString number(Index n) { return QLocale().toString(static_cast<qlonglong>(n)); }
} // namespace

SampleWall::SampleWall(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("sampleWall"));
    setAccessibleName(tr("Samples: arrows choose one, Return makes it the designer's input"));
    setMinimumHeight(2 * rowStep);
    setFocusPolicy(Qt::TabFocus);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SampleWall::setDataset(std::shared_ptr<const Dataset> dataset)
{
    m_dataset = std::move(dataset);
    m_class = -1;
    m_pinned.reset();
    pick();
}

void SampleWall::shuffle()
{
    ++m_draw;
    pick();
}

void SampleWall::setClass(int index)
{
    m_class = index;
    pick();
}

/// A hundred and some samples at random, found by trying, so that the size of the set does not matter.
void SampleWall::pick()
{
    constexpr std::size_t most = 160;
    m_samples.clear();
    if (m_dataset) {
        const Random random(1, Purpose::Display, m_draw);
        const auto count = static_cast<std::uint32_t>(m_dataset->count());
        for (std::uint32_t i = 0; i < 20000 && m_samples.size() < most; ++i) {
            const std::uint32_t s = random.below(count, i);
            if (m_class < 0 || m_dataset->label(s) == m_class)
                m_samples.push_back(s);
        }
    }
    update();
}

std::uint32_t SampleWall::sampleAt(QPoint place, bool &found) const
{
    const int columns = std::max(1, (width() + 3) / cell);
    const auto index = static_cast<std::size_t>(place.y() / rowStep * columns + place.x() / cell);
    found = place.x() / cell < columns && index < m_samples.size();
    return found ? m_samples[index] : 0;
}

void SampleWall::pin(std::size_t index)
{
    if (index >= m_samples.size())
        return;
    m_current = index;
    m_pinned = m_samples[index];
    update();
    Q_EMIT sampleChosen(m_samples[index]);
}

void SampleWall::mousePressEvent(QMouseEvent *event)
{
    const int columns = std::max(1, (width() + 3) / cell);
    const QPoint place = event->position().toPoint();
    if (place.x() / cell < columns)
        pin(static_cast<std::size_t>(place.y() / rowStep * columns + place.x() / cell));
}

void SampleWall::keyPressEvent(QKeyEvent *event)
{
    const auto columns = static_cast<std::size_t>(std::max(1, (width() + 3) / cell));
    const std::size_t last = m_samples.empty() ? 0 : m_samples.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        m_current -= m_current > 0 ? 1 : 0;
        break;
    case Qt::Key_Right:
        m_current = std::min(last, m_current + 1);
        break;
    case Qt::Key_Up:
        m_current -= m_current >= columns ? columns : 0;
        break;
    case Qt::Key_Down:
        m_current += m_current + columns <= last ? columns : 0;
        break;
    case Qt::Key_Return:
        pin(m_current);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

bool SampleWall::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    bool found = false;
    const std::uint32_t sample = sampleAt(help->pos(), found);
    if (!found)
        return true;
    const std::uint16_t label = m_dataset->label(sample);
    const QString name =
        label < m_dataset->classes().size() ? QString::fromStdString(m_dataset->classes()[label]) + QStringLiteral(", ") : QString();
    QToolTip::showText(help->globalPos(), name + tr("no. %1").arg(sample), this);
    return true;
}

void SampleWall::paintEvent(QPaintEvent *)
{
    if (!m_dataset)
        return;
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    const ColourMap map = ramp(t.tile, t.ink);
    const Shape shape = m_dataset->shape();
    Matrix values(shape.size(), 1);
    const int columns = std::max(1, (width() + 3) / cell);
    for (std::size_t i = 0; i < m_samples.size(); ++i) {
        const int x = static_cast<int>(i) % columns * cell;
        const int y = static_cast<int>(i) / columns * rowStep;
        if (y + rowStep > height())
            break;
        const std::uint32_t one[] = {m_samples[i]};
        m_dataset->gather(one, Out(values.data(), values.rows(), 1));
        const std::span<const Scalar> span(values.data(), static_cast<std::size_t>(values.rows()));
        const QRectF place(x, y, tile, tile);
        painter.fillRect(place, t.tile);
        if (shape.isPicture()) {
            drawPicture(painter, place, picture(span, shape, map));
        } else {
            const double step = place.width() / static_cast<double>(span.size());
            for (std::size_t v = 0; v < span.size(); ++v) {
                const double h = std::clamp(static_cast<double>(span[v]), 0.0, 1.0) * tile;
                painter.fillRect(QRectF(x + step * static_cast<double>(v), y + tile - h, std::max(0.6, step - (step > 2 ? 0.6 : 0)), h),
                                 t.tx2);
            }
        }
        if (m_dataset->hasLabels())
            painter.fillRect(QRectF(x, y + tile + 1, tile, 2), classColour(t, m_dataset->label(m_samples[i])));
        if (m_pinned == m_samples[i] || (hasFocus() && i == m_current)) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(t.acc, 2));
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 3, 3);
        }
    }
}

SplitBar::SplitBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("splitBar"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

/// Where a handle stands: 0 between train and validation, 1 between validation and test.
double SplitBar::handle(int index) const
{
    const double total = static_cast<double>(std::max<std::size_t>(1, m_counts[0] + m_counts[1] + m_counts[2]));
    return width() * static_cast<double>(m_counts[0] + (index > 0 ? m_counts[1] : 0)) / total;
}

void SplitBar::mousePressEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    m_held = !m_testFixed && std::abs(x - handle(1)) < std::abs(x - handle(0)) ? 1 : 0;
    if (std::abs(x - handle(m_held)) > 12 || event->position().y() > 20)
        m_held = -1;
    ++m_drag;
}

void SplitBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_held >= 0)
        moveTo(event->position().x());
}

void SplitBar::moveTo(double x)
{
    const double place = std::clamp(x / width(), 0.0, 1.0); // of all samples
    const auto total = static_cast<double>(m_counts[0] + m_counts[1] + m_counts[2]);
    const auto kept = static_cast<double>(m_counts[0] + m_counts[1]);
    const double share = m_held == 1 ? 1 - place : 1 - place * total / std::max(1.0, kept);
    const double rounded = std::round(std::clamp(share, 0.0, 0.5) * 100) / 100;
    Q_EMIT shareMoved(m_held == 1 ? QStringLiteral("test") : QStringLiteral("validation"), rounded, m_drag);
}

void SplitBar::keyPressEvent(QKeyEvent *event)
{
    const int direction = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (direction == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    ++m_drag;
    m_held = 0;
    const auto total = static_cast<double>(m_counts[0] + m_counts[1] + m_counts[2]);
    moveTo(handle(0) + direction * 0.0101 * width() * static_cast<double>(m_counts[0] + m_counts[1]) / std::max(1.0, total));
    m_held = -1;
}

void SplitBar::setCounts(std::size_t train, std::size_t validation, std::size_t test, bool testFixed)
{
    m_testFixed = testFixed;
    m_counts = {train, validation, test};
    setAccessibleName(tr("Split: %1 to train, %2 to validate, %3 to test").arg(train).arg(validation).arg(test));
    setToolTip(testFixed ? tr("Pull the handle to keep more or fewer samples for validation; the test split comes with the data.")
                         : tr("Pull the handles to keep more or fewer samples for validation and test."));
    update();
}

void SplitBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double total = static_cast<double>(std::max<std::size_t>(1, m_counts[0] + m_counts[1] + m_counts[2]));
    const QColor colours[] = {t.acc, t.sandFill, t.ctl};
    const QString names[] = {tr("Train"), tr("Validation"), tr("Test")};
    QPainterPath body;
    body.addRoundedRect(QRectF(0, 4, width(), 10), 5, 5);
    painter.setClipPath(body);
    double x = 0;
    for (int i = 0; i < 3; ++i) {
        const double w = width() * static_cast<double>(m_counts[static_cast<std::size_t>(i)]) / total;
        painter.fillRect(QRectF(x, 4, w + 1, 10), colours[i]);
        x += w;
    }
    painter.setClipping(false);
    for (int i = 0; i < (m_testFixed ? 1 : 2); ++i) {
        painter.setPen(QPen(hasFocus() && i == 0 ? t.acc : t.ctl, hasFocus() && i == 0 ? 2 : 1.5));
        painter.setBrush(t.raise);
        painter.drawRoundedRect(QRectF(std::clamp(handle(i) - 4, 1.0, width() - 9.0), 1, 8, 16), 4, 4);
    }
    for (int i = 0; i < 3; ++i) {
        const double left = width() * std::array{0.0, 0.31, 0.70}[static_cast<std::size_t>(i)];
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours[i]);
        painter.drawEllipse(QPointF(left + 4, 29), 3.5, 3.5);
        painter.setFont(Theme::words(11));
        painter.setPen(t.tx2);
        painter.drawText(QRectF(left + 12, 21, width() * 0.38, 16), Qt::AlignVCenter | Qt::AlignLeft, names[i]);
        painter.setFont(Theme::numbers(11));
        painter.setPen(t.tx);
        painter.drawText(QRectF(left + 12, 37, width() * 0.38, 16), Qt::AlignVCenter | Qt::AlignLeft,
                         number(static_cast<Index>(m_counts[static_cast<std::size_t>(i)])));
    }
}

DataPanel::DataPanel(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 4, 16, 10);
    column->setSpacing(8);

    m_drop = new QWidget(this);
    auto *drop = new QHBoxLayout(m_drop);
    drop->setContentsMargins(44, 6, 8, 6);
    auto *dropText = new QVBoxLayout;
    dropText->setSpacing(0);
    m_dropTitle = label(tr("Drop a file or folder"), "label", m_drop);
    m_dropTitle->setFont(Theme::words(12, Theme::Strong));
    dropText->addWidget(m_dropTitle);
    auto *links = new QHBoxLayout;
    links->setSpacing(4);
    const auto link = [&](const QString &text, const char *name) {
        auto *button = new QPushButton(text, m_drop);
        button->setObjectName(QLatin1String(name));
        button->setProperty("role", "link");
        links->addWidget(button);
        return button;
    };
    m_browse = link(tr("Open file"), "browse");
    m_folder = link(tr("Open folder"), "browseFolder");
    m_cancel = link(tr("Cancel"), "cancelLoading");
    m_cancel->hide();
    links->addStretch(1);
    dropText->addLayout(links);
    drop->addLayout(dropText, 1);
    m_drop->setFixedHeight(56);
    column->addWidget(m_drop);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("loadingProgress"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedHeight(4);
    m_progress->hide();
    column->addWidget(m_progress);

    auto *card = new QFrame(this);
    card->setProperty("role", "card");
    auto *cardRow = new QHBoxLayout(card);
    cardRow->setContentsMargins(12, 8, 6, 8);
    auto *cardText = new QVBoxLayout;
    cardText->setSpacing(1);
    m_name = label(tr("No data yet"), "name", card);
    m_name->setObjectName(QStringLiteral("datasetName"));
    m_size = label({}, "label", card);
    m_size->setFont(Theme::numbers(12));
    m_detail = label({}, "caption", card);
    m_detail->setWordWrap(true);
    cardText->addWidget(m_name);
    cardText->addWidget(m_size);
    cardText->addWidget(m_detail);
    cardRow->addLayout(cardText, 1);
    auto *others = new QToolButton(card);
    others->setObjectName(QStringLiteral("otherSets"));
    others->setToolTip(tr("Other sets, and how this one is read"));
    others->setAccessibleName(tr("Other data sets"));
    others->setPopupMode(QToolButton::InstantPopup);
    others->setStyleSheet(QStringLiteral("QToolButton::menu-indicator{image:none}"));
    auto *menu = new QMenu(others);
    const auto offer = [&](const QString &text, const QString &name) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, name] { Q_EMIT setChosen(name); });
    };
    const Choice best = defaultSource();
    if (const Value *path = best.settings.find("path"))
        offer(tr("Fashion-MNIST, 70,000"), QString::fromStdString(std::get<std::string>(*path)));
    for (const Option &set : std::get<OneOf>(builtInSource.params[0].domain).options)
        offer(text(set.label), plain(set.id));
    menu->addSeparator();
    connect(menu->addAction(tr("How the data are read…")), &QAction::triggered, this, &DataPanel::readingRequested);
    others->setMenu(menu);
    cardRow->addWidget(others, 0, Qt::AlignTop);
    column->addWidget(card);

    auto *head = new QHBoxLayout;
    head->addWidget(label(tr("Samples"), "title", this));
    head->addStretch(1);
    m_classes = new QComboBox(this);
    m_classes->setObjectName(QStringLiteral("wallClass"));
    m_classes->setAccessibleName(tr("Class of the samples shown"));
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_classes->setMinimumContentsLength(9);
    head->addWidget(m_classes);
    auto *shuffle = new QToolButton(this);
    shuffle->setObjectName(QStringLiteral("wallShuffle"));
    shuffle->setToolTip(tr("Other samples"));
    shuffle->setAccessibleName(tr("Show other samples on the wall"));
    head->addWidget(shuffle);
    column->addLayout(head);
    m_wall = new SampleWall(theme, this);
    column->addWidget(m_wall, 1);

    column->addWidget(separator(Qt::Horizontal, this));
    auto *splitHead = new QHBoxLayout;
    splitHead->addWidget(label(tr("Split"), "title", this));
    splitHead->addStretch(1);
    splitHead->addWidget(label(tr("Balanced by class"), "caption", this));
    column->addLayout(splitHead);
    m_split = new SplitBar(theme, this);
    column->addWidget(m_split);

    const auto paint = [this, others, shuffle] {
        others->setIcon(icon(Icon::Menu, m_theme.tokens().tx2, m_theme.tokens().tx3));
        shuffle->setIcon(icon(Icon::Shuffle, m_theme.tokens().tx2, m_theme.tokens().tx3));
        m_progress->setStyleSheet(
            QStringLiteral("QProgressBar{background:%1;border:none;border-radius:2px}QProgressBar::chunk{background:%2;border-radius:2px}")
                .arg(m_theme.tokens().track.name(), m_theme.tokens().sandFill.name()));
        update();
    };
    paint();
    connect(&theme, &Theme::changed, this, paint);
    connect(shuffle, &QToolButton::clicked, m_wall, &SampleWall::shuffle);
    connect(m_wall, &SampleWall::sampleChosen, this, &DataPanel::sampleChosen);
    connect(m_split, &SplitBar::shareMoved, this, &DataPanel::shareMoved);
    connect(m_classes, &QComboBox::activated, this, [this](int index) { m_wall->setClass(index - 1); });
    connect(m_browse, &QPushButton::clicked, this, &DataPanel::browseRequested);
    connect(m_folder, &QPushButton::clicked, this, &DataPanel::folderRequested);
    connect(m_cancel, &QPushButton::clicked, this, &DataPanel::cancelRequested);
}

void DataPanel::setDataset(const std::shared_ptr<const Dataset> &dataset)
{
    m_wall->setDataset(dataset);
    m_classes->clear();
    m_classes->addItem(tr("All classes"));
    m_classes->setVisible(dataset && dataset->hasLabels());
    if (!dataset)
        return;
    for (const std::string &name : dataset->classes())
        m_classes->addItem(QString::fromStdString(name));
    m_fullName = QString::fromStdString(dataset->name());
    m_name->setToolTip(m_fullName);
    showName();
    m_size->setText(tr("%1 × %2").arg(number(dataset->count()), QString::fromStdString(dataset->shape().text())));
    QString detail = dataset->hasLabels() ? tr("%1 classes").arg(dataset->classes().size()) : tr("no classes");
    if (!dataset->note().empty())
        detail += QStringLiteral("; ") + QString::fromStdString(dataset->note());
    m_detail->setText(detail);
}

void DataPanel::showName()
{
    if (!m_fullName.isEmpty())
        m_name->setText(QFontMetrics(Theme::words(15, Theme::Strong)).elidedText(m_fullName, Qt::ElideRight, std::max(40, width() - 92)));
}

void DataPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showName();
}

void DataPanel::setSplit(std::size_t train, std::size_t validation, std::size_t test, bool testFixed)
{
    m_split->setCounts(train, validation, test, testFixed);
}

void DataPanel::setLoading(const QString &name)
{
    m_dropTitle->setText(QFontMetrics(m_dropTitle->font()).elidedText(tr("Reading %1").arg(name), Qt::ElideMiddle, 160));
    m_browse->hide();
    m_folder->hide();
    m_cancel->show();
    m_progress->setValue(0);
    m_progress->show();
}

void DataPanel::setProgress(double share) { m_progress->setValue(static_cast<int>(share * 1000)); }

void DataPanel::setIdle()
{
    m_dropTitle->setText(tr("Drop a file or folder"));
    m_browse->show();
    m_folder->show();
    m_cancel->hide();
    m_progress->hide();
}

void DataPanel::setDropHighlight(bool on)
{
    m_highlight = on;
    update();
}

void DataPanel::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.panel);
    painter.setPen(QPen(m_highlight ? t.acc : t.ctl, 1.5, Qt::DashLine));
    painter.setBrush(m_highlight ? t.soft : t.sunk);
    const QRectF zone = QRectF(m_drop->geometry()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(zone, 8, 8);
    drawIcon(painter, Icon::Download, {zone.left() + 16, zone.center().y() - 8}, m_highlight ? t.acc : t.tx2);
}

} // namespace hourglass
