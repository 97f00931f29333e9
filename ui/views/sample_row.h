// A row of samples as tiles with a name below each; a click chooses one.
#pragma once

#include "core/probe/frame.h"
#include "ui/look/theme.h"

#include <QWidget>

namespace hourglass {

class SampleRow : public QWidget
{
    Q_OBJECT

public:
    explicit SampleRow(const Theme &theme, QWidget *parent = nullptr);
    void setSamples(const std::shared_ptr<const RunSetup> &setup, const std::vector<std::uint32_t> &samples);
    QSize sizeHint() const override { return {200, 52}; }
    QSize minimumSizeHint() const override { return {80, 0}; }

Q_SIGNALS:
    void chosen(quint32 sample);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    int sampleAt(QPointF place) const;

    const Theme &m_theme;
    std::shared_ptr<const RunSetup> m_setup;
    std::vector<std::uint32_t> m_samples;
    Matrix m_values;
};

/// "Bag, 9 of 12 neighbours": the class that most of them have. Empty without classes.
QString vote(const Dataset &data, const std::vector<std::uint32_t> &neighbours);

} // namespace hourglass
