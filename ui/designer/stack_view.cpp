// Building with the hourglass; see stack_view.h.
#include "ui/designer/stack_view.h"

#include "ui/designer/stack_gestures.h"
#include "ui/designer/stack_map.h"
#include "ui/look/wrapped.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {
constexpr double leastZoom = 0.5;
constexpr double mostZoom = 2;
constexpr double leastScale = 28.0 / 60; // of blocks: narrower they could not be told apart, so that the stack scrolls instead
} // namespace

StackView::StackView(const Theme &theme, QWidget *parent)
    : QGraphicsView(parent), m_theme(theme), m_painter(m_theme, m_scene), m_motion(m_scene, *this),
      m_gestures(std::make_unique<StackGestures>(*this, m_scene))
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
    setAccessibleName(tr("Network of encoder, code and decoder"));
    m_zoomRests.setSingleShot(true);
    m_zoomRests.setInterval(200);
    connect(&m_zoomRests, &QTimer::timeout, this, [this] {
        if (m_back)
            m_back->setCacheMode(QGraphicsItem::DeviceCoordinateCache);
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
    const auto before = m_motion.standing(); // by the old ids
    m_scene.experiment = experiment;
    m_scene.in = in;
    m_scene.problem = problem ? std::optional(problem->owner()) : std::nullopt;
    m_scene.problemAfter = problem && problem->key == outputKey;
    rebuild();
    m_motion.reflow(before);
    std::erase_if(m_scene.selected, [&](const Place &place) { return !m_scene.blockOf(place); });
    if (m_scene.current && !m_scene.blockOf(m_scene.current))
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
    const auto blocks = m_scene.frame ? m_scene.frame->share<BlockAnswer>() : nullptr;
    const bool read = std::exchange(m_read, blocks) != blocks;
    for (StackBlockItem *item : m_motion.items()) // only what shows the sample is painted anew, unless there are new readings
        if (read || !item->block().place() || item->block().place() == Place{Part::Code})
            item->update();
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

void StackView::choose(const std::optional<Place> &place, Qt::KeyboardModifiers modifiers)
{
    m_scene.choose(place, modifiers & Qt::ControlModifier, modifiers & Qt::ShiftModifier);
    if (const StackBlock *block = m_scene.blockOf(m_scene.current)) {
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
    m_motion.setItems({});
    scene()->clear();
    scene()->setSceneRect(QRectF({0, 0}, area));
    m_back = new StackBackItem(m_painter, m_scene);
    scene()->addItem(m_back);
    std::vector<StackBlockItem *> items;
    for (std::size_t i = 0; i < m_scene.layout.blocks.size(); ++i) {
        items.push_back(new StackBlockItem(m_painter, m_scene, i));
        scene()->addItem(items.back());
    }
    m_motion.setItems(std::move(items));
    placeMap();
    viewport()->update();
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

std::optional<StackView::Handle> StackView::handleAt(QPointF at) const
{
    for (const StackBlock &block : m_scene.layout.blocks)
        for (const bool top : {true, false})
            if (m_scene.isSelected(block.place()) && m_painter.handle(block, top).adjusted(-4, -8, 4, 8).contains(at))
                return Handle{&block, top};
    return std::nullopt;
}

bool StackView::chainAt(QPointF at) const { return m_scene.in.size() > 0 && QLineF(at, m_painter.chain()).length() < 14; }

bool StackView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QGraphicsView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPointF at = mapToScene(help->pos());
    QString words;
    if (const StackBlock *block = m_scene.blockAt(at))
        words = m_painter.describe(*block);
    else if (chainAt(at))
        words = m_scene.experiment.mirrored ? tr("The decoder mirrors the encoder. Click to edit it separately.")
                                            : tr("Click to mirror the encoder.");
    else
        for (const StackBlock &tile : m_scene.layout.blocks)
            words += tile.rect.contains(at) ? m_painter.describeTile(tile) : QString();
    QToolTip::showText(help->globalPos(), wrapped(words), this); // no words hide it
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

void StackView::drawForeground(QPainter *painter, const QRectF &) { m_gestures->paint(*painter, m_painter, m_theme.tokens()); }

void StackView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        const QPointF before = mapToScene(event->position().toPoint());
        setZoom(m_zoom * std::exp2(event->angleDelta().y() / 480.0));
        const QPointF after = mapToScene(event->position().toPoint());
        centerOn(mapToScene(viewport()->rect().center()) + before - after);
        event->accept();
        return;
    }
    const QPoint turn = event->angleDelta();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (turn.x() != 0 ? turn.x() : turn.y()) / 2);
    event->accept();
}

void StackView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const StackBlock *block =
        keyboard ? m_scene.blockOf(m_scene.current) : m_scene.blockAt(mapToScene(viewport()->mapFromGlobal(event->globalPos())));
    if (!block || !block->place())
        return;
    if (!m_scene.isSelected(block->place()))
        choose(block->place());
    Q_EMIT menuRequested(keyboard ? viewport()->mapToGlobal(mapFromScene(block->rect.center())) : event->globalPos());
}

void StackView::focusInEvent(QFocusEvent *event)
{
    m_scene.focused = true;
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void StackView::focusOutEvent(QFocusEvent *event)
{
    m_scene.focused = false;
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

void StackView::scrollBy(QPointF way)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - static_cast<int>(way.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(way.y()));
}

void StackView::mousePressEvent(QMouseEvent *event) { m_gestures->press(event); }
void StackView::mouseMoveEvent(QMouseEvent *event) { m_gestures->move(event); }
void StackView::mouseReleaseEvent(QMouseEvent *event) { m_gestures->release(event); }
void StackView::mouseDoubleClickEvent(QMouseEvent *event) { m_gestures->doubleClick(event); }
void StackView::dragEnterEvent(QDragEnterEvent *event) { m_gestures->dragEnter(event); }
void StackView::dragMoveEvent(QDragMoveEvent *event) { m_gestures->dragMove(event); }
void StackView::dragLeaveEvent(QDragLeaveEvent *) { m_gestures->end(); }
void StackView::dropEvent(QDropEvent *event) { m_gestures->drop(event); }
void StackView::keyPressEvent(QKeyEvent *event)
{
    if (!m_gestures->key(event))
        QWidget::keyPressEvent(event); // not the scroll area's: arrows choose blocks
}

} // namespace hourglass
