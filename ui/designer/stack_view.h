// The stack as an hourglass to build with: click, drag, pull, or keys alone. It shows and asks; the document changes elsewhere.
#pragma once

#include "core/experiment/edits.h"
#include "ui/designer/stack_painter.h"

#include <QElapsedTimer>
#include <QGraphicsView>
#include <QTimer>

#include <functional>
#include <map>

class QLineEdit;

namespace hourglass {

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
    QString describe(const Place &place) const;
    const StackLayout &stackLayout() const { return m_scene.layout; }
    /// Between half and twice the size; 1 fits the height.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }

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
    class BlockItem;
    class BackItem;
    enum class Gesture { None, Pressed, Moving, Pulling, Panning };
    /// Where a dragged block would be put.
    struct Target {
        Gap gap;
        double x;
        QString advice; // what would be wrong with the stack then; empty when nothing
    };
    /// A pill of a selected block that the pointer is on.
    struct Handle {
        const StackBlock *block;
        bool top;
    };

    void rebuild();
    void choose(const std::optional<Place> &place, Qt::KeyboardModifiers modifiers = {});
    const StackBlock *blockAt(QPointF scenePosition) const;
    const StackBlock *blockOf(const std::optional<Place> &place) const;
    std::optional<Handle> handleAt(QPointF scenePosition) const;
    std::vector<Place> places() const;
    std::optional<Target> targetAt(QPointF scenePosition, const std::function<Experiment(Gap)> &result) const;
    void aim(QPointF viewPosition, const std::function<Experiment(Gap)> &result);
    void endGesture();
    void pullTo(QPointF scenePosition, bool everyNumber);
    void editInPlace(const StackBlock &block);
    void placeMap();
    std::pair<StackBlock::Role, LayerId> identity(const StackBlock &block) const;
    std::map<std::pair<StackBlock::Role, LayerId>, double> standing() const;
    void reflow(const std::map<std::pair<StackBlock::Role, LayerId>, double> &before);
    void openGap(std::optional<double> x);
    void startMotion();

    const Theme &m_theme;
    StackScene m_scene;
    StackPainter m_painter;
    double m_zoom = 1;
    QTimer m_zoomRests;
    BackItem *m_back = nullptr; // of the scene, as the blocks are
    std::vector<BlockItem *> m_items;
    QTimer m_motion;
    QElapsedTimer m_sinceMotion;
    std::optional<double> m_openGap;
    StackMap *m_map;
    std::shared_ptr<const BlocksFrame> m_read; // as they are drawn
    QLineEdit *m_field = nullptr;              // a width being typed

    Gesture m_gesture = Gesture::None;
    QPointF m_pressed; // in the view
    QPointF m_pointer;
    bool m_clickSelects = false; // the press was on one of several selected blocks
    std::optional<Target> m_target;
    QString m_advice;
    std::optional<Place> m_pulled; // the block whose width is pulled
    double m_startHeight = 0;
    double m_outward = 1; // +1 when its lower pill is pulled
    int m_gestures = 0;
    qint64 m_pulledWidth = 0;
};

} // namespace hourglass
