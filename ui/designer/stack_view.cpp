// Building with the hourglass; see stack_view.h.
#include "ui/designer/stack_view.h"

#include "ui/designer/stack_map.h"

#include <QApplication>
#include <QGraphicsItem>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
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

/// One block; all it knows is its place in the layout.
class StackView::BlockItem : public QGraphicsItem
{
public:
    BlockItem(const StackView &view, std::size_t index) : m_view(view), m_index(index) {}
    QRectF boundingRect() const override { return m_view.m_painter.bounds(block()); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override { m_view.m_painter.paint(*painter, block()); }
    const StackBlock &block() const { return m_view.m_scene.layout.blocks[m_index]; }

private:
    const StackView &m_view;
    std::size_t m_index;
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
        for (QGraphicsItem *item : scene()->items())
            if (dynamic_cast<BackItem *>(item))
                item->setCacheMode(QGraphicsItem::DeviceCoordinateCache);
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

void StackView::setExperiment(const Experiment &experiment, hourglass::Shape in, const std::string &problem, bool after)
{
    m_scene.experiment = experiment;
    m_scene.in = in;
    m_scene.problem = problem;
    m_scene.problemAfter = after;
    rebuild();
    std::erase_if(m_scene.selected, [&](const std::string &place) { return !blockOf(place); });
    if (!m_scene.current.empty() && !blockOf(m_scene.current))
        choose("code");
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
            block && (read || block->block().place().empty() || block->block().place() == "code"))
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

void StackView::select(const std::string &place) { select(place.empty() ? std::vector<std::string>() : std::vector{place}); }

void StackView::select(const std::vector<std::string> &places)
{
    m_scene.selected = places;
    m_scene.current = places.empty() ? std::string() : places.back();
    viewport()->update();
}

/// Ctrl adds or takes away one block, Shift takes all from the current one to here.
void StackView::choose(const std::string &place, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ControlModifier && !place.empty()) {
        const bool there = std::erase(m_scene.selected, place) > 0;
        if (!there)
            m_scene.selected.push_back(place);
        m_scene.current = m_scene.selected.empty() ? std::string() : m_scene.selected.back();
    } else if (modifiers & Qt::ShiftModifier && !place.empty() && !m_scene.current.empty()) {
        const std::vector<std::string> all = places();
        auto from = std::ranges::find(all, m_scene.selected.front());
        auto to = std::ranges::find(all, place);
        const std::string first = m_scene.selected.front();
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
    scene()->addItem(new BackItem(*this));
    for (std::size_t i = 0; i < m_scene.layout.blocks.size(); ++i)
        scene()->addItem(new BlockItem(*this, i));
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
    for (QGraphicsItem *item : scene()->items())
        if (dynamic_cast<BackItem *>(item))
            item->setCacheMode(QGraphicsItem::NoCache);
    m_zoomRests.start();
    setTransform(QTransform::fromScale(m_zoom, m_zoom));
    placeMap();
}

const StackBlock *StackView::blockAt(QPointF at) const
{
    for (const StackBlock &block : m_scene.layout.blocks)
        if (!block.place().empty() && block.rect.adjusted(-2, -2, 2, 2).contains(at))
            return &block;
    return nullptr;
}

const StackBlock *StackView::blockOf(const std::string &place) const
{
    for (const StackBlock &block : m_scene.layout.blocks)
        if (!place.empty() && block.place() == place)
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

QString StackView::describe(const std::string &place) const
{
    const StackBlock *block = blockOf(place);
    return block ? m_painter.describe(*block) : QString();
}

std::vector<std::string> StackView::places() const
{
    std::vector<std::string> all;
    for (const StackBlock &block : m_scene.layout.blocks)
        if (!block.place().empty())
            all.push_back(block.place());
    return all;
}

void StackView::mousePressEvent(QMouseEvent *event)
{
    setFocus();
    m_pressed = m_pointer = event->position();
    const QPointF at = mapToScene(event->position().toPoint());
    if (event->button() == Qt::MiddleButton) {
        m_gesture = Gesture::Panning;
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (m_scene.in.size() > 0 && QLineF(at, m_painter.chain()).length() < 14) {
        Q_EMIT mirrorToggled();
        return;
    }
    if (const auto handle = handleAt(at)) {
        m_gesture = Gesture::Pulling;
        m_pulled = handle->block->place();
        m_startHeight = handle->block->rect.height();
        m_outward = handle->top ? -1 : 1;
        m_pulledWidth = 0;
        ++m_gestures;
        return;
    }
    const StackBlock *block = blockAt(at);
    if (!block) {
        choose({});
        return;
    }
    m_gesture = Gesture::Pressed;
    // A press on one of several selected blocks may begin to drag them all; only the release chooses it alone.
    m_clickSelects = event->modifiers() == Qt::NoModifier && m_scene.selected.size() > 1 && m_scene.isSelected(block->place());
    const std::string place = block->place();
    if (!m_clickSelects)
        choose(place, event->modifiers());
    Q_EMIT blockClicked();
}

void StackView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    const QPointF at = mapToScene(m_pointer.toPoint());
    const double way = (m_pointer - m_pressed).manhattanLength();
    switch (m_gesture) {
    case Gesture::None:
        setCursor(handleAt(at) ? Qt::SizeVerCursor : Qt::ArrowCursor);
        return;
    case Gesture::Panning:
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - static_cast<int>(m_pointer.x() - m_pressed.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(m_pointer.y() - m_pressed.y()));
        m_pressed = m_pointer;
        return;
    case Gesture::Pulling:
        pullTo(at, event->modifiers() & Qt::ShiftModifier);
        return;
    case Gesture::Pressed: {
        if (way < QApplication::startDragDistance())
            return;
        const bool code = m_scene.isSelected("code");
        const bool linked = m_scene.experiment.mirrored &&
                            std::ranges::any_of(m_scene.selected, [](const std::string &p) { return p.starts_with("decoder/"); });
        if (code || linked) {
            m_gesture = Gesture::None;
            if (linked)
                Q_EMIT linkedBlockDragged();
            return;
        }
        m_gesture = Gesture::Moving;
        grabKeyboard(); // Esc must reach the drag wherever the focus is
        [[fallthrough]];
    }
    case Gesture::Moving:
        setCursor(Qt::ClosedHandCursor);
        aim(m_pointer, [this](Gap gap) { return moved(m_scene.experiment, m_scene.selected, gap).experiment; });
    }
}

/// The gap nearest to a place, with whether the stack would be right with it.
std::optional<StackView::Target> StackView::targetAt(QPointF at, const std::function<Experiment(Gap)> &result) const
{
    const QRectF glass = m_scene.layout.glass.boundingRect();
    if (!glass.adjusted(-20, -20, 20, 20).contains(at))
        return std::nullopt;
    std::optional<Target> best;
    for (const Gap &gap : gaps(m_scene.experiment)) {
        const std::size_t count = (gap.decoder ? m_scene.experiment.decoder : m_scene.experiment.encoder).size();
        const std::string list = gap.decoder ? "decoder/" : "encoder/";
        double x = 0;
        if (gap.at < count)
            x = blockOf(list + std::to_string(gap.at))->rect.left() - 4;
        else if (count > 0)
            x = blockOf(list + std::to_string(count - 1))->rect.right() + 4;
        else
            x = gap.decoder ? blockOf("code")->rect.right() + 14 : blockOf("code")->rect.left() - 14;
        if (!best || std::abs(x - at.x()) < std::abs(best->x - at.x()))
            best = Target{gap, x, {}};
    }
    if (best)
        if (const auto issues = check(reconciled(result(best->gap), m_scene.in), m_scene.in); !issues.empty())
            best->advice = QString::fromStdString(issues.front().sentence);
    return best;
}

void StackView::aim(QPointF viewPosition, const std::function<Experiment(Gap)> &result)
{
    m_pointer = viewPosition;
    m_target = targetAt(mapToScene(viewPosition.toPoint()), result);
    const QString advice = m_target ? m_target->advice : QString();
    if (advice != m_advice)
        Q_EMIT advised(advice);
    m_advice = advice;
    viewport()->update();
}

void StackView::endGesture()
{
    if (m_gesture == Gesture::Moving)
        releaseKeyboard();
    m_gesture = Gesture::None;
    m_target.reset();
    if (!m_advice.isEmpty())
        Q_EMIT advised({});
    m_advice.clear();
    setCursor(Qt::ArrowCursor);
    viewport()->update();
}

void StackView::mouseReleaseEvent(QMouseEvent *event)
{
    const std::optional<Target> target = m_target;
    const Gesture gesture = m_gesture;
    endGesture();
    if (gesture == Gesture::Moving && target)
        Q_EMIT moveRequested(m_scene.selected, target->gap);
    else if (gesture == Gesture::Pressed && m_clickSelects)
        if (const StackBlock *block = blockAt(mapToScene(event->position().toPoint())))
            choose(block->place());
}

/// The width whose block would be as tall as the pointer pulls it: the inverse of layOut().
void StackView::pullTo(QPointF at, bool everyNumber)
{
    const StackBlock *block = blockOf(m_pulled);
    const auto now = block ? widthOf(m_scene.experiment, m_pulled, m_scene.in) : std::nullopt;
    if (!now || block->out.size() == 0)
        return;
    const double pulled = m_outward * (at.y() - mapToScene(m_pressed.toPoint()).y());
    const double values = m_scene.layout.valuesAt(m_startHeight + 2 * pulled);
    // Values of the block for each unit or filter of it.
    const double each = static_cast<double>(block->out.size()) / static_cast<double>(*now);
    double wanted = std::max(1.0, values / each);
    wanted = everyNumber ? std::round(wanted) : std::exp2(std::round(std::log2(wanted)));
    if (static_cast<qint64>(wanted) == m_pulledWidth || (m_pulledWidth == 0 && std::abs(pulled) < 2))
        return;
    m_pulledWidth = static_cast<qint64>(wanted);
    Q_EMIT widthRequested(m_pulled, m_pulledWidth, m_gestures);
}

void StackView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const StackBlock *block = blockAt(mapToScene(event->position().toPoint())))
        editInPlace(*block);
}

void StackView::editInPlace(const StackBlock &block)
{
    const std::string place = block.place();
    const auto now = widthOf(m_scene.experiment, place, m_scene.in);
    if (!now || m_field)
        return;
    m_field = new QLineEdit(QString::number(*now), viewport());
    m_field->setObjectName(QStringLiteral("widthInPlace"));
    m_field->setAccessibleName(tr("Width of the block"));
    m_field->setAlignment(Qt::AlignCenter);
    m_field->setFont(Theme::numbers(13));
    const QPoint middle = mapFromScene(block.rect.center());
    m_field->setGeometry(middle.x() - 34, middle.y() - 14, 68, 28);
    m_field->show();
    m_field->selectAll();
    m_field->setFocus();
    connect(m_field, &QLineEdit::editingFinished, this, [this, place] {
        QLineEdit *field = std::exchange(m_field, nullptr);
        if (!field)
            return;
        bool number = false;
        const qint64 wanted = field->text().toLongLong(&number);
        field->deleteLater();
        setFocus();
        if (number)
            Q_EMIT widthRequested(place, wanted, ++m_gestures);
    });
}

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

void StackView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_field) {
        std::exchange(m_field, nullptr)->deleteLater();
        setFocus();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_gesture != Gesture::None) {
        endGesture();
        return;
    }
    const std::vector<std::string> all = places();
    const auto at = std::ranges::find(all, m_scene.current);
    const bool alt = event->modifiers() & Qt::AltModifier;
    const Qt::KeyboardModifiers range = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        if (alt)
            Q_EMIT shiftRequested(-1);
        else if (!all.empty())
            choose(at == all.end() || at == all.begin() ? all.front() : *(at - 1), range);
        break;
    case Qt::Key_Right:
        if (alt)
            Q_EMIT shiftRequested(1);
        else if (!all.empty())
            choose(at == all.end() ? all.front() : at + 1 == all.end() ? all.back() : *(at + 1), range);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT deleteRequested();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT resizeRequested(true);
        break;
    case Qt::Key_Minus:
        Q_EMIT resizeRequested(false);
        break;
    case Qt::Key_M:
        Q_EMIT mirrorToggled();
        break;
    case Qt::Key_B:
        Q_EMIT bypassRequested();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const StackBlock *block = blockOf(m_scene.current))
            editInPlace(*block);
        break;
    default:
        QWidget::keyPressEvent(event); // not the scroll area's: arrows choose blocks
    }
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

void StackView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QLatin1String(kindMime)) && m_scene.in.size() > 0)
        event->acceptProposedAction();
    else
        event->ignore(); // files go on to the window
}

void StackView::dragMoveEvent(QDragMoveEvent *event)
{
    const std::string kind = event->mimeData()->data(QLatin1String(kindMime)).toStdString();
    aim(event->position(),
        [&](Gap gap) { return inserted(m_scene.experiment, {freshLayer(m_scene.experiment, kind, gap)}, gap).experiment; });
    event->setAccepted(m_target.has_value());
}

void StackView::dragLeaveEvent(QDragLeaveEvent *) { endGesture(); }

void StackView::dropEvent(QDropEvent *event)
{
    const std::optional<Target> target = m_target;
    endGesture();
    if (!target)
        return;
    event->acceptProposedAction();
    Q_EMIT insertRequested(event->mimeData()->data(QLatin1String(kindMime)).toStdString(), target->gap);
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
        painter->setPen(QPen(t.accLine, 1));
        painter->setBrush(t.raise);
        painter->drawRoundedRect(place, 6, 6);
        painter->setPen(t.tx);
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
