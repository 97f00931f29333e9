// Draw your own: a sheet, what comes through the network, and which samples it is like. A sample can be taken, spoiled and healed.
#pragma once

#include "core/base/task.h"
#include "ui/look/opaque_panel.h"
#include "ui/panels/draw/draw_canvas.h"
#include "ui/panels/panel.h"
#include "ui/panels/sample_row.h"

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace hourglass {

class Camera;
class Slider;

/// One tile with a name above it.
class NamedTile : public OpaquePanel
{
public:
    NamedTile(const Theme &theme, const QString &name, QWidget *parent = nullptr);
    void setValues(const Numbers &values, Shape shape);
    QSize sizeHint() const override { return {104, 122}; }
    QSize minimumSizeHint() const override { return {56, 72}; }

protected:
    void paint(QPainter &painter, const QRect &part) override;

private:
    QString m_name;
    Numbers m_values;
    Shape m_shape{0, 0, 0};
};

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
    /// A camera that nobody sees is off.
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
    QToolButton *addTool(const char *name, Icon which, const QString &tip, bool checkable, QHBoxLayout *row);
    void setDataset();
    void followSelection();
    void take();
    void paste();
    void connectCamera();
    void showColour();
    void say();

    const Theme &m_theme;
    Focus &m_focus;
    std::function<void(const QString &sentence)> m_say;
    DrawCanvas *m_canvas;
    NamedTile *m_made;
    NamedTile *m_was;
    SampleRow *m_near;
    QLabel *m_words;
    QToolButton *m_colour;
    QBoxLayout *m_tiles;
    QToolButton *m_cameraButton;
    Camera *m_camera;
    bool m_firstPicture = true; // of the camera, since it was turned on
    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const Frame> m_frame;
    std::optional<std::uint32_t> m_sample;
    Numbers m_original; // of the sample on the sheet, as it was
    Task m_reading; // of a picture that was dropped
};

} // namespace hourglass
