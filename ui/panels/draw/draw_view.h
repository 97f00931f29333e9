// Draw your own: a canvas, its reconstruction, and the nearest samples. A sample can be loaded, corrupted and healed.
#pragma once

#include "core/base/task.h"
#include "ui/panels/draw/draw_canvas.h"
#include "ui/panels/draw/named_tile.h"
#include "ui/panels/panel.h"
#include "ui/panels/sample_row.h"

class QBoxLayout;
class QLabel;

namespace hourglass {

class Camera;
class DrawTools;

class DrawView : public Panel
{
    Q_OBJECT

public:
    DrawView(const PanelContext &context, QWidget *parent);
    ~DrawView() override;
    /// Also while it is hidden: its star is on the map.
    bool asksHidden() const override { return true; }
    void ask(Questions &questions) const override;
    News news(const Frame *before, const Frame *now) const override;
    void showFrame(const std::shared_ptr<const Frame> &frame) override;
    DrawCanvas *canvas() { return m_canvas; }
    Camera *camera() { return m_camera; }
    /// The camera of a hidden view is off.
    void setOnScreen(bool seen) override;
    QString table() const override;
    bool hasTable() const override { return true; }
    QSize minimumSizeHint() const override { return {280, 170}; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void setDataset();
    void followSelection();
    void take();
    void paste();
    void connectCamera();
    void say();

    Focus &m_focus;
    std::function<void(const QString &sentence)> m_say;
    DrawCanvas *m_canvas;
    DrawTools *m_tools;
    NamedTile *m_made;
    NamedTile *m_was;
    SampleRow *m_near;
    QLabel *m_words;
    QBoxLayout *m_tiles;
    Camera *m_camera;
    bool m_firstPicture = true; // of the camera, since it was turned on
    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const Frame> m_frame;
    std::optional<std::uint32_t> m_sample;
    Numbers m_original; // of the sample on the canvas, uncorrupted
    Task m_reading;     // of a picture that was dropped
};

} // namespace hourglass
