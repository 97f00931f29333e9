// Generated samples; see generate_view.h.
#include "ui/panels/generate/generate_view.h"

#include "ui/look/controls.h"
#include "ui/look/numbers.h"
#include "ui/plots/tile.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr double gap = 12;
constexpr double rail = 92;  // for the rows' names
constexpr double below = 16; // for the distance

} // namespace

GenerationGrid::GenerationGrid(const Theme &theme, QWidget *parent) : OpaquePanel(theme, parent)
{
    setObjectName(QStringLiteral("generationGrid"));
    setAccessibleName(tr("Generated samples and their nearest training samples"));
    setMinimumSize(120, 60);
}

/// Larger where there is room for many.
double GenerationGrid::side() const { return width() > 900 && height() > 420 ? 84 : 56; }

int GenerationGrid::columns() const { return std::max(1, static_cast<int>((width() - rail) / (side() + gap))); }

int GenerationGrid::capacity() const
{
    return std::clamp(columns() * std::max(1, static_cast<int>(height() / (2 * side() + below + gap))), 1, 64);
}

void GenerationGrid::resizeEvent(QResizeEvent *)
{
    if (m_capacity == capacity())
        return;
    m_capacity = capacity();
    Q_EMIT capacityChanged();
}

void GenerationGrid::setFrame(std::shared_ptr<const Frame> frame)
{
    m_frame = std::move(frame);
    update();
}

QRectF GenerationGrid::pair(int index) const
{
    return {rail + index % columns() * (side() + gap), index / columns() * (2 * side() + below + gap), side(), 2 * side() + 4};
}

void GenerationGrid::paint(QPainter &painter, const QRect & /*part*/)
{
    if (!m_frame || !m_frame->get<GenerationAnswer>() || m_frame->get<GenerationAnswer>()->pictures.cols() == 0)
        return;
    const Tokens &t = m_theme.tokens();
    const GenerationAnswer &g = *m_frame->get<GenerationAnswer>();
    const Dataset &data = *m_frame->setup->dataset;
    Matrix values(data.shape().size(), static_cast<Index>(g.nearest.size()));
    data.gather(g.nearest, Out(values.data(), values.rows(), values.cols()));
    const auto size = static_cast<std::size_t>(g.pictures.rows());
    for (int i = 0; i < std::min(capacity(), static_cast<int>(g.pictures.cols())); ++i) {
        const QRectF place = pair(i);
        if (i % columns() == 0) {
            painter.setFont(Theme::words(12));
            painter.setPen(t.labelText);
            painter.drawText(QRectF(0, place.top(), rail - 8, side()), Qt::AlignVCenter | Qt::AlignLeft, tr("Generated"));
            painter.drawText(QRectF(0, place.top() + side() + 4, rail - 8, side()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                             tr("Nearest training sample"));
        }
        paintTile(painter, QRectF(place.topLeft(), QSizeF(side(), side())), {g.pictures.col(i).data(), size}, data.shape(), t);
        const QRectF under(place.left(), place.top() + side() + 4, side(), side());
        if (i >= static_cast<int>(g.nearest.size())) {
            painter.setPen(QPen(t.line2, 1, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(under, 3, 3); // still being searched for
            continue;
        }
        paintTile(painter, under, {values.col(i).data(), size}, data.shape(), t);
        painter.setFont(Theme::numbers(11));
        painter.setPen(t.captionText);
        painter.drawText(QRectF(under.left() - 6, under.bottom() + 2, side() + 12, 14), Qt::AlignCenter,
                         decimals(static_cast<double>(g.nearestDistances[static_cast<std::size_t>(i)]), 4)
                             .mid(g.nearestDistances[static_cast<std::size_t>(i)] < 1 ? 1 : 0));
    }
}

void GenerationGrid::mousePressEvent(QMouseEvent *event)
{
    if (!m_frame || !m_frame->get<GenerationAnswer>())
        return;
    const Matrix &codes = m_frame->get<GenerationAnswer>()->codes;
    for (int i = 0; i < std::min(capacity(), static_cast<int>(codes.cols())); ++i)
        if (pair(i).contains(event->position()))
            Q_EMIT probed({codes.col(i).data(), codes.col(i).data() + codes.rows()});
}

GenerateView::GenerateView(const PanelContext &context, QWidget *parent) : Panel(parent)
{
    const Theme &theme = context.theme;
    setObjectName(QStringLiteral("generateView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 12, 8);
    column->setSpacing(6);
    auto *tools = new QHBoxLayout;
    tools->addWidget(label(tr("Temperature"), "caption", this));
    m_temperature = new Slider(theme, 0, 2, false, this);
    m_temperature->setObjectName(QStringLiteral("generateTemperature"));
    m_temperature->setAccessibleName(tr("Temperature"));
    m_temperature->setToolTip(tr("Spread of the sampled codes: below 1 more typical, above 1 more varied and less realistic."));
    m_temperature->setValue(1);
    tools->addWidget(m_temperature);
    m_value = label(QStringLiteral("1.00"), "caption", this);
    m_value->setFixedWidth(32);
    tools->addWidget(m_value);
    tools->addStretch(1);
    auto *again = iconButton(theme, "generateAgain", Icon::Shuffle, tr("Generate again"), this);
    tools->addWidget(again);
    markControls(tools);
    column->addLayout(tools);
    m_grid = new GenerationGrid(theme, this);
    column->addWidget(m_grid, 1);
    m_source = label({}, "caption", this);
    m_source->setObjectName(QStringLiteral("generateSource"));
    m_source->setWordWrap(true);
    column->addWidget(m_source);
    m_empty = label(tr("Generated samples appear with the first training step."), "caption", m_grid);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto *inside = new QVBoxLayout(m_grid);
    inside->addWidget(m_empty);
    connect(again, &QToolButton::clicked, this, [this] {
        ++m_draw;
        Q_EMIT questionsChanged();
    });
    connect(m_temperature, &Slider::moved, this, [this](double value) {
        m_value->setText(decimals(value, 2));
        Q_EMIT questionsChanged();
    });
    connect(m_grid, &GenerationGrid::capacityChanged, this, &Panel::questionsChanged);
    connect(m_grid, &GenerationGrid::probed, &context.focus, &Focus::setProbe);
}

void GenerateView::ask(Questions &questions) const
{
    questions.ask(GenerationQuestion{m_grid->capacity(), m_temperature->value(), m_draw});
}

Panel::News GenerateView::news(const Frame *before, const Frame *now) const
{
    return !now || differs<GenerationAnswer>(before, now) ? News::Now : News::None;
}

void GenerateView::showFrame(const std::shared_ptr<const Frame> &frame)
{
    m_frame = frame;
    const bool there = frame && frame->get<GenerationAnswer>();
    const bool some = there && frame->get<GenerationAnswer>()->pictures.cols() > 0;
    m_empty->setVisible(!some);
    if (there && !frame->get<GenerationAnswer>()->problem.empty())
        m_empty->setText(QString::fromStdString(frame->get<GenerationAnswer>()->problem));
    m_source->setText(some ? QString::fromStdString(frame->get<GenerationAnswer>()->source) : QString());
    m_source->setToolTip(m_source->text());
    m_grid->setFrame(frame);
}

QString GenerateView::table() const
{
    if (!m_frame || !m_frame->get<GenerationAnswer>() || m_frame->get<GenerationAnswer>()->codes.cols() == 0)
        return {};
    const GenerationAnswer &g = *m_frame->get<GenerationAnswer>();
    QString text = QStringLiteral("nearest,distance");
    text += columnNames("z", g.codes.rows());
    text += columnNames("v", g.pictures.rows());
    text += u'\n';
    for (Index i = 0; i < g.codes.cols(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        text += at < g.nearest.size() ? QStringLiteral("%1,%2").arg(g.nearest[at]).arg(static_cast<double>(g.nearestDistances[at]))
                                      : QStringLiteral(",");
        text += columnValues(g.codes.col(i), 6);
        text += columnValues(g.pictures.col(i), 5);
        text += u'\n';
    }
    return text;
}

} // namespace hourglass
