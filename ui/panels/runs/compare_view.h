// Two runs side by side: map and reconstructions of each, and what sets them apart.
#pragma once

#include "core/probe/frame.h"
#include "ui/look/theme.h"

#include <QWidget>

#include <array>

class QLabel;

namespace hourglass {

class MapPlot;
class ReconstructionGrid;

class CompareView : public QWidget
{
    Q_OBJECT

public:
    struct Side {
        QString name;
        QString facts; // "finished after 30 epochs, best loss 0.0123"
    };
    /// A window of its own. `difference`: what changed from the first to the second; `incomparable`: why their losses cannot be compared,
    /// empty when they can.
    CompareView(const Theme &theme, const std::array<Side, 2> &sides, const QString &difference, const QString &incomparable,
                QWidget *parent);

    void setFrames(const std::array<std::shared_ptr<const Frame>, 2> &frames);
    /// In place of the pictures.
    void setProblem(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Column {
        QLabel *error;
        MapPlot *map;
        ReconstructionGrid *pictures;
    };
    std::array<Column, 2> m_columns;
    QLabel *m_note;
};

} // namespace hourglass
