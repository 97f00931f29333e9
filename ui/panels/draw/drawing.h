// What is drawn: values in the shape of the data's samples, brushes that change them, and the steps to undo.
#pragma once

#include "core/data/dataset.h"
#include "core/probe/latent_values.h"

#include <QColor>
#include <QImage>
#include <QPointF>

namespace hourglass {

class Drawing
{
public:
    enum class Tool { Brush, Eraser, Smear, Noise };

    struct Brush {
        Tool tool = Tool::Brush;
        double radius = 1.4; // in pixels of the sample
        QColor colour = Qt::white;
    };

    /// Blank, for samples like these; nothing to undo.
    void setDataset(const std::shared_ptr<const Dataset> &dataset);
    const std::shared_ptr<const Dataset> &dataset() const { return m_dataset; }
    Shape shape() const { return m_shape; }
    const Numbers &values() const { return m_values; }
    void setValues(const Numbers &values) { m_values = values; }
    Numbers blank() const { return Numbers(m_values.size(), m_blank); }
    bool isBlank() const;

    /// Whether the data are pictures, and this is one.
    bool takes(const QImage &image) const { return m_shape.isPicture() && !image.isNull(); }
    /// The values of a picture of any size, fitted in.
    Numbers fitted(const QImage &image);
    /// Those of an image that fills the canvas.   first: of many that follow each other
    Numbers filling(const QImage &image, bool first);

    void stroke(const Brush &brush, QPointF from, QPointF to); // in pixels of the sample
    /// The value whose bar is at a share of the width.
    std::size_t barAt(double across) const;
    /// Pulls the bar there to a share of the height.
    void pull(const Brush &brush, double across, double up);

    /// A step to undo starts here.
    void keep();
    bool canUndo() const { return !m_before.empty(); }
    void undo();

private:
    Numbers valuesOf(const QImage &fitted) const;
    void dab(const Brush &brush, QPointF at, QPointF way);
    Scalar ink(const QColor &colour, Index channel) const;

    std::shared_ptr<const Dataset> m_dataset;
    Shape m_shape{0, 0, 0};
    Scalar m_blank = 0;
    Numbers m_values;
    std::vector<Numbers> m_before;
    std::uint32_t m_noise = 0;
    bool m_paper = false; // the picture is ink on a light ground
};

} // namespace hourglass
