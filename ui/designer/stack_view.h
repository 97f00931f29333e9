// The network as an hourglass to build with: click, drag, or keys alone. It shows and asks; the document changes elsewhere.
#pragma once

#include "core/experiment/edits.h"
#include "core/probe/block_probe.h"
#include "ui/designer/stack_motion.h"

#include <QGraphicsView>
#include <QTimer>

#include <memory>

namespace hourglass {

class StackGestures;
class StackMap;

class StackView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit StackView(const Theme &theme, QWidget *parent = nullptr);
    ~StackView() override;

    /// What is drawn. `problem` is the place of the first Issue, if any.
    void setExperiment(const Experiment &experiment, hourglass::Shape in, const std::optional<Place> &problem);
    void setStale(bool stale);
    /// The live sample in the input tile and what came through in the output tile.
    void setFrame(std::shared_ptr<const Frame> frame);
    void setDataset(std::shared_ptr<const Dataset> dataset);
    /// What the input tile shows while there is no frame.
    void setSample(std::uint32_t sample);

    void select(const std::optional<Place> &place);
    void select(const std::vector<Place> &places);
    /// The block that keys act from, and all that are selected with it.
    const std::optional<Place> &selected() const { return m_scene.current; }
    const std::vector<Place> &selection() const { return m_scene.selected; }

    /// A block in words.
    QString describe(const Place &place) const
    {
        const StackBlock *block = m_scene.blockOf(place);
        return block ? m_painter.describe(*block) : QString();
    }
    const StackLayout &stackLayout() const { return m_scene.layout; }
    /// Between half and twice the size; 1 fits the height.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }

    /// A pill of a selected block that the pointer is on.
    struct Handle {
        const StackBlock *block;
        bool top;
    };
    /// For the hands: what lies where beside blocks, and what they do to the view alone.
    std::optional<Handle> handleAt(QPointF scenePosition) const;
    bool chainAt(QPointF scenePosition) const;
    /// Ctrl adds or takes away one block, Shift takes all from the current one to here.
    void choose(const std::optional<Place> &place, Qt::KeyboardModifiers modifiers = {});
    void openGap(std::optional<double> x) { m_motion.openGap(x); }
    void scrollBy(QPointF way);

    /// The MIME type of a kind of layer that is dragged here from the palette.
    static constexpr const char *kindMime = "application/x-hourglass-kind";

Q_SIGNALS:
    void selectionChanged(const std::optional<hourglass::Place> &place);
    void blockClicked();
    void mirrorToggled();
    void deleteRequested();
    /// A block is to be added, of a kind still to be chosen.
    void addRequested();
    /// What can be done with the selected blocks.
    void menuRequested(QPoint globalPosition);
    void bypassRequested();
    void resizeRequested(bool larger);
    /// By one place to the left or right.
    void shiftRequested(int by);
    /// The blocks at these places, dragged into a gap.
    void moveRequested(const std::vector<hourglass::Place> &places, hourglass::Gap gap);
    /// A kind from the palette, dropped into a gap.
    void insertRequested(const std::string &kind, hourglass::Gap gap);
    /// A width pulled or typed; `gesture` is the same through one pull.
    void widthRequested(const hourglass::Place &place, qint64 width, int gesture);
    /// What would be wrong with the stack if a dragged block were dropped here; empty when nothing.
    void advised(const QString &sentence);
    void linkedBlockDragged();

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void rebuild();
    void placeMap();

    const Theme &m_theme;
    StackScene m_scene;
    StackPainter m_painter;
    double m_zoom = 1;
    QTimer m_zoomRests;
    StackBackItem *m_back = nullptr; // of the scene, as the blocks are
    StackMotion m_motion;
    StackMap *m_map;
    std::shared_ptr<const BlockAnswer> m_read; // as they are drawn
    std::unique_ptr<StackGestures> m_gestures;
};

} // namespace hourglass
