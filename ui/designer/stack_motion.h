// How blocks go to new places, and how a gap opens for one that is dragged.
#pragma once

#include "ui/designer/stack_items.h"

#include <QElapsedTimer>
#include <QTimer>

#include <map>
#include <optional>
#include <vector>

namespace hourglass {

class StackMotion : public QObject
{
public:
    /// By the ids of their layers; the code and the tiles by numbers that no layer has.
    using Places = std::map<std::pair<StackBlock::Role, LayerId>, double>;

    /// The widget's style says whether the desktop wants motion.
    StackMotion(const StackScene &scene, QWidget &widget);

    /// Other blocks, which stand where they belong.
    void setItems(std::vector<StackBlockItem *> items);
    const std::vector<StackBlockItem *> &items() const { return m_items; }

    /// Where the blocks stand.
    Places standing() const;
    /// Lets the blocks go from where they stood to their places.
    void reflow(const Places &before);
    /// The gap where a dragged block would be put opens; all others close.
    void openGap(std::optional<double> x);

private:
    std::pair<StackBlock::Role, LayerId> identity(const StackBlock &block) const;
    void start();

    const StackScene &m_scene;
    const QWidget &m_widget;
    std::vector<StackBlockItem *> m_items; // of the scene
    QTimer m_timer;
    QElapsedTimer m_since;
    std::optional<double> m_openGap;
};

} // namespace hourglass
