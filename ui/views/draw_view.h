// Draw your own: a sheet, what comes through the network, and which samples it is like. A sample can be taken, spoiled and healed.
#pragma once

#include "ui/look/icons.h"
#include "ui/look/opaque_panel.h"
#include "ui/plots/table_source.h"
#include "ui/views/draw_canvas.h"
#include "ui/views/sample_row.h"

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

class DrawView : public QWidget, public TableSource
{
    Q_OBJECT

public:
    explicit DrawView(const Theme &theme, QWidget *parent = nullptr);
    ~DrawView() override;
    void setFrame(const std::shared_ptr<const Frame> &frame);
    void setDataset(const std::shared_ptr<const Dataset> &dataset);
    /// The sample that "Take" puts on the sheet.
    void setSample(std::optional<std::uint32_t> sample) { m_sample = sample; }
    DrawCanvas *canvas() { return m_canvas; }
    Camera *camera() { return m_camera; }
    /// Whether a person can see the panel: a camera that nobody sees is off.
    void setSeen(bool seen);
    /// What the network is asked about; empty while the sheet is blank.
    Numbers wanted() const;
    QString table() const override;
    QSize minimumSizeHint() const override { return {280, 170}; }

Q_SIGNALS:
    void interestChanged();
    void sampleChosen(quint32 sample);
    /// A sentence for the line below the stack.
    void notice(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QToolButton *addTool(const char *name, Icon which, const QString &tip, bool checkable, QHBoxLayout *row);
    void take();
    void paste();
    void connectCamera();
    void showColour();
    void say();

    const Theme &m_theme;
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
    struct Preprocessing;
    std::unique_ptr<Preprocessing> m_reading; // of a picture that was dropped
};

} // namespace hourglass
