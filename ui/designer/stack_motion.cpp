// How blocks go to new places; see stack_motion.h.
#include "ui/designer/stack_motion.h"

#include <QEasingCurve>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {
constexpr int frame = 16;       // ms
constexpr double motion = 120;  // ms
constexpr double gapOpens = 26; // from 8 pixels to 34
} // namespace

StackMotion::StackMotion(const StackScene &scene, QWidget &widget) : m_scene(scene), m_widget(widget)
{
    m_timer.setInterval(frame);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const double progress = std::min(1.0, static_cast<double>(m_since.elapsed()) / motion);
        for (StackBlockItem *item : m_items)
            item->move(QEasingCurve(QEasingCurve::OutCubic).valueForProgress(progress));
        if (progress >= 1)
            m_timer.stop();
    });
}

void StackMotion::setItems(std::vector<StackBlockItem *> items)
{
    m_timer.stop();
    m_items = std::move(items);
}

StackMotion::Places StackMotion::standing() const
{
    Places places;
    for (const StackBlockItem *item : m_items)
        places[identity(item->block())] = item->block().rect.center().x() + item->x();
    return places;
}

std::pair<StackBlock::Role, LayerId> StackMotion::identity(const StackBlock &block) const
{
    const auto &list = block.role == StackBlock::Role::Encoder ? m_scene.experiment.encoder : m_scene.experiment.decoder;
    const bool layer = block.role == StackBlock::Role::Encoder || block.role == StackBlock::Role::Decoder;
    return {block.role, layer && block.index < list.size() ? list[block.index].id : 0};
}

void StackMotion::reflow(const Places &before)
{
    bool moved = false;
    for (StackBlockItem *item : m_items) {
        const auto old = before.find(identity(item->block()));
        const double from = old == before.end() ? 0 : old->second - item->block().rect.center().x();
        item->aimAt(from, 0);
        item->move(0);
        moved = moved || std::abs(from) > 1;
    }
    if (moved)
        start();
}

void StackMotion::openGap(std::optional<double> x)
{
    if (m_openGap == x)
        return;
    m_openGap = x;
    for (StackBlockItem *item : m_items)
        item->aimAt(!x ? 0 : item->block().rect.center().x() < *x ? -gapOpens / 2 : gapOpens / 2);
    start();
}

void StackMotion::start()
{
    if (m_widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &m_widget) > 0) {
        m_since.start();
        m_timer.start();
        return;
    }
    for (StackBlockItem *item : m_items) // the desktop wants no motion
        item->move(1);
}

} // namespace hourglass
