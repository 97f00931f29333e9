// Building with the hourglass; see stack_view.h.
#include "ui/designer/stack_view.h"

#include "ui/designer/stack_map.h"

#include <QEasingCurve>
#include <QGraphicsItem>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {
constexpr double leastZoom = 0.5;
constexpr double mostZoom = 2;
constexpr int frame = 16;                // ms
constexpr double motion = 120;           // ms
constexpr double gapOpens = 26;          // from 8 pixels to 34
constexpr double leastScale = 28.0 / 60; // of blocks: narrower they could not be told apart, so that the stack scrolls instead
} // namespace

/// One block; all it knows is its place in the layout, and how far it stands from it while it moves there.
class StackView::BlockItem : public QGraphicsItem
{
public:
    BlockItem(const StackView &view, std::size_t index) : m_view(view), m_index(index) {}
    QRectF boundingRect() const override { return m_view.m_painter.bounds(block()); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override { m_view.m_painter.paint(*painter, block()); }
    const StackBlock &block() const { return m_view.m_scene.layout.blocks[m_index]; }

    /// Begins to move from where it stands, or from there, to an offset.
    void aimAt(double to) { aimAt(x(), to); }
    void aimAt(double from, double to)
    {
        m_from = from;
        m_to = to;
    }
    /// How far it has come, 0 to 1.
    void move(double progress) { setX(m_from + (m_to - m_from) * progress); }

private:
    const StackView &m_view;
    std::size_t m_index;
    double m_from = 0;
    double m_to = 0;
};

/// Glass, links and brackets.
class StackView::BackItem : public QGraphicsItem
{
public:
    explicit BackItem(const StackView &view) : m_view(view)
    {
        setZValue(-1);
        setCacheMode(DeviceCoordinateCache); // it changes with the experiment alone, while numbers in front of it change all the time
    }
    QRectF boundingRect() const override { return {{0, 0}, m_view.m_scene.area}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override { m_view.m_painter.paintBack(*painter); }

private:
    const StackView &m_view;
};

StackView::StackView(const Theme &theme, QWidget *parent) : QGraphicsView(parent), m_theme(theme), m_painter(m_theme, m_scene)
{
    setObjectName(QStringLiteral("stack"));
    setScene(new QGraphicsScene(this));
    scene()->setItemIndexMethod(QGraphicsScene::NoIndex);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setFocusPolicy(Qt::NoFocus);
    setMinimumHeight(190);
    setAlignment(Qt::AlignCenter);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setAcceptDrops(true);
    setMouseTracking(true);
    setAccessibleName(tr("Stack of encoder, code and decoder"));
    m_zoomRests.setSingleShot(true);
    m_zoomRests.setInterval(200);
    connect(&m_zoomRests, &QTimer::timeout, this, [this] {
        if (m_back)
            m_back->setCacheMode(QGraphicsItem::DeviceCoordinateCache);
    });
    m_motion.setInterval(frame);
    m_motion.setTimerType(Qt::PreciseTimer);
    connect(&m_motion, &QTimer::timeout, this, [this] {
        const double progress = std::min(1.0, static_cast<double>(m_sinceMotion.elapsed()) / motion);
        for (BlockItem *item : m_items)
            item->move(QEasingCurve(QEasingCurve::OutCubic).valueForProgress(progress));
        if (progress >= 1)
            m_motion.stop();
    });
    m_map = new StackMap(theme, m_scene, this);
    connect(m_map, &StackMap::moved, this, [this](double x) {
        const double y = mapToScene(viewport()->rect().center()).y();
        centerOn(x, y);
    });
    setCacheMode(QGraphicsView::CacheBackground);
    setOptimizationFlag(QGraphicsView::DontSavePainterState);
    connect(&theme, &Theme::changed, this, [this] {
        resetCachedContent();
        rebuild();
    });
}

StackView::~StackView() = default;

void StackView::setExperiment(const Experiment &experiment, hourglass::Shape in, const std::optional<Place> &problem)
{
    const auto before = standing(); // by the old ids
    m_scene.experiment = experiment;
    m_scene.in = in;
    m_scene.problem = problem ? std::optional(problem->owner()) : std::nullopt;
    m_scene.problemAfter = problem && problem->key == outputKey;
    rebuild();
    reflow(before);
    std::erase_if(m_scene.selected, [&](const Place &place) { return !blockOf(place); });
    if (m_scene.current && !blockOf(m_scene.current))
        choose(Place{Part::Code});
}

void StackView::setStale(bool stale)
{
    if (m_scene.stale != stale)
        viewport()->update();
    m_scene.stale = stale;
}

void StackView::setFrame(std::shared_ptr<const Frame> frame)
{
    m_scene.frame = std::move(frame);
    const auto blocks = m_scene.frame ? m_scene.frame->blocks : nullptr;
    const bool read = std::exchange(m_read, blocks) != blocks;
    for (QGraphicsItem *item : scene()->items()) // only what shows the sample is painted anew, unless there are new readings
        if (auto *block = dynamic_cast<BlockItem *>(item);
            block && (read || !block->block().place() || block->block().place() == Place{Part::Code}))
            block->update();
}

void StackView::setDataset(std::shared_ptr<const Dataset> dataset)
{
    m_scene.dataset = std::move(dataset);
    m_scene.frame.reset();
    if (m_scene.dataset)
        setSample(0);
    viewport()->update();
}

void StackView::setSample(std::uint32_t sample)
{
    m_scene.sample.resize(m_scene.dataset->shape().size(), 1);
    const std::uint32_t one[] = {sample};
    m_scene.dataset->gather(one, Out(m_scene.sample.data(), m_scene.sample.rows(), 1));
    viewport()->update();
}

void StackView::select(const std::optional<Place> &place) { select(place ? std::vector{*place} : std::vector<Place>()); }

void StackView::select(const std::vector<Place> &places)
{
    m_scene.selected = places;
    m_scene.current = places.empty() ? std::nullopt : std::optional(places.back());
    viewport()->update();
}

/// Ctrl adds or takes away one block, Shift takes all from the current one to here.
void StackView::choose(const std::optional<Place> &place, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ControlModifier && place) {
        const bool there = std::erase(m_scene.selected, *place) > 0;
        if (!there)
            m_scene.selected.push_back(*place);
        m_scene.current = m_scene.selected.empty() ? std::nullopt : std::optional(m_scene.selected.back());
    } else if (modifiers & Qt::ShiftModifier && place && m_scene.current) {
        const std::vector<Place> all = places();
        auto from = std::ranges::find(all, m_scene.selected.front());
        auto to = std::ranges::find(all, *place);
        const Place first = m_scene.selected.front();
        if (from > to)
            std::swap(from, to);
        m_scene.selected = {first}; // stays the end that the next Shift starts from
        for (auto it = from; it <= to && it != all.end(); ++it)
            if (*it != first)
                m_scene.selected.push_back(*it);
        m_scene.current = place;
    } else {
        select(place);
    }
    if (const StackBlock *block = blockOf(m_scene.current)) {
        QString words = m_painter.describe(*block);
        if (m_scene.selected.size() > 1)
            words += tr("; %1 blocks selected").arg(m_scene.selected.size());
        setAccessibleDescription(words);
        ensureVisible(block->rect, 24, 0);
    }
    viewport()->update();
    Q_EMIT selectionChanged(m_scene.current);
}

void StackView::rebuild()
{
    std::vector<StackBlock> blocks = stackBlocks(m_scene.experiment, m_scene.in);
    // At zoom 1 the stack takes the height there is; too long for the width, it scrolls. The scroll bar's height is left free then.
    QSizeF area = maximumViewportSize();
    StackLayout layout = layOut(blocks, area);
    if (layout.scale < leastScale) {
        area.setHeight(area.height() - horizontalScrollBar()->sizeHint().height());
        area.setWidth(area.width() * leastScale / layout.scale);
        layout = layOut(std::move(blocks), area);
    }
    m_scene.layout = std::move(layout);
    m_scene.railLines = m_painter.railLines();
    m_scene.area = area;
    scene()->clear();
    scene()->setSceneRect(QRectF({0, 0}, area));
    m_back = new BackItem(*this);
    scene()->addItem(m_back);
    m_motion.stop();
    m_items.clear();
    for (std::size_t i = 0; i < m_scene.layout.blocks.size(); ++i) {
        m_items.push_back(new BlockItem(*this, i));
        scene()->addItem(m_items.back());
    }
    placeMap();
    viewport()->update();
}

/// Where the blocks stand, by the ids of their layers; the code and the tiles by numbers that no layer has.
std::map<std::pair<StackBlock::Role, LayerId>, double> StackView::standing() const
{
    std::map<std::pair<StackBlock::Role, LayerId>, double> places;
    for (const BlockItem *item : m_items)
        places[identity(item->block())] = item->block().rect.center().x() + item->x();
    return places;
}

std::pair<StackBlock::Role, LayerId> StackView::identity(const StackBlock &block) const
{
    const auto &list = block.role == StackBlock::Role::Encoder ? m_scene.experiment.encoder : m_scene.experiment.decoder;
    const bool layer = block.role == StackBlock::Role::Encoder || block.role == StackBlock::Role::Decoder;
    return {block.role, layer && block.index < list.size() ? list[block.index].id : 0};
}

/// Lets the blocks go from where they stood to their places.
void StackView::reflow(const std::map<std::pair<StackBlock::Role, LayerId>, double> &before)
{
    bool moved = false;
    for (BlockItem *item : m_items) {
        const auto old = before.find(identity(item->block()));
        const double from = old == before.end() ? 0 : old->second - item->block().rect.center().x();
        item->aimAt(from, 0);
        item->move(0);
        moved = moved || std::abs(from) > 1;
    }
    if (moved)
        startMotion();
}

/// The gap where a dragged block would be put opens; all others close.
void StackView::openGap(std::optional<double> x)
{
    if (m_openGap == x)
        return;
    m_openGap = x;
    for (BlockItem *item : m_items)
        item->aimAt(!x ? 0 : item->block().rect.center().x() < *x ? -gapOpens / 2 : gapOpens / 2);
    startMotion();
}

void StackView::startMotion()
{
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0) {
        m_sinceMotion.start();
        m_motion.start();
        return;
    }
    for (BlockItem *item : m_items) // the desktop wants no motion
        item->move(1);
}

void StackView::placeMap()
{
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    const bool large = m_scene.area.width() * m_zoom > viewport()->width() + 4;
    m_map->setVisible(large);
    m_map->move(width() - m_map->width() - 12, 8);
    m_map->setSeen(seen);
}

void StackView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    rebuild();
}

void StackView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    placeMap();
}

void StackView::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    // A picture of the whole width for every step of zooming would be too slow: only the part that is seen is painted until it rests.
    if (m_back)
        m_back->setCacheMode(QGraphicsItem::NoCache);
    m_zoomRests.start();
    setTransform(QTransform::fromScale(m_zoom, m_zoom));
    placeMap();
}

const StackBlock *StackView::blockAt(QPointF at) const
{
    for (const StackBlock &block : m_scene.layout.blocks)
        if (block.place() && block.rect.adjusted(-2, -2, 2, 2).contains(at))
            return &block;
    return nullptr;
}

const StackBlock *StackView::blockOf(const std::optional<Place> &place) const
{
    for (const StackBlock &block : m_scene.layout.blocks)
        if (place && block.place() == place)
            return &block;
    return nullptr;
}

std::optional<StackView::Handle> StackView::handleAt(QPointF at) const
{
    for (const StackBlock &block : m_scene.layout.blocks)
        for (const bool top : {true, false})
            if (m_scene.isSelected(block.place()) && m_painter.handle(block, top).adjusted(-4, -8, 4, 8).contains(at))
                return Handle{&block, top};
    return std::nullopt;
}

QString StackView::describe(const Place &place) const
{
    const StackBlock *block = blockOf(place);
    return block ? m_painter.describe(*block) : QString();
}

std::vector<Place> StackView::places() const
{
    std::vector<Place> all;
    for (const StackBlock &block : m_scene.layout.blocks)
        if (const auto place = block.place())
            all.push_back(*place);
    return all;
}

bool StackView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QGraphicsView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPointF at = mapToScene(help->pos());
    if (const StackBlock *block = blockAt(at))
        QToolTip::showText(help->globalPos(), m_painter.describe(*block), this);
    else if (QLineF(at, m_painter.chain()).length() < 14)
        QToolTip::showText(help->globalPos(),
                           m_scene.experiment.mirrored ? tr("The decoder mirrors the encoder. Click to edit it apart.")
                                                       : tr("Click to let the decoder mirror the encoder."),
                           this);
    else
        QToolTip::hideText();
    return true;
}

void StackView::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Tokens &t = m_theme.tokens();
    painter->fillRect(rect, t.sunk);
    for (double x = std::floor(rect.left() / 24) * 24 - 8; x < rect.right(); x += 24)
        for (double y = std::floor(rect.top() / 24) * 24 - 8; y < rect.bottom(); y += 24)
            painter->fillRect(QRectF(x, y, 1, 1), t.line);
}

/// The line where a dragged block would go, the block itself as a ghost beside the pointer, and the number that is being pulled.
void StackView::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_target)
        m_painter.paintGap(*painter, m_target->x, !m_target->advice.isEmpty());
    const Tokens &t = m_theme.tokens();
    const QPointF at = mapToScene(m_pointer.toPoint());
    const auto card = [&](const QString &text) {
        painter->setFont(Theme::words(12, Theme::Medium));
        const QRectF place(at.x() + 14, at.y() + 6, QFontMetricsF(painter->font()).horizontalAdvance(text) + 20, 26);
        painter->setPen(QPen(t.accentLine, 1));
        painter->setBrush(t.raise);
        painter->drawRoundedRect(place, 6, 6);
        painter->setPen(t.text);
        painter->drawText(place, Qt::AlignCenter, text);
    };
    if (m_gesture == Gesture::Moving) {
        const StackBlock *block = blockOf(m_scene.current);
        card(m_scene.selected.size() > 1 ? tr("%1 blocks").arg(m_scene.selected.size())
             : block                     ? m_painter.describe(*block).section(u',', 0, 0)
                                         : QString());
    } else if (m_gesture == Gesture::Pulling && m_pulledWidth > 0) {
        card(QString::number(m_pulledWidth));
    }
}

} // namespace hourglass
