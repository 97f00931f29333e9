// What the panels share; see focus.h.
#include "ui/panels/focus.h"

#include "core/data/looks.h"

#include <QSettings>

#include <algorithm>

namespace hourglass {

namespace {

/// Where the choice for a data set is remembered; by what it is called and like, wherever it lies.
QString backgroundKey(const Dataset &data)
{
    return QStringLiteral("zero-is-background/") +
           QString::fromStdString(data.name() + ' ' + data.shape().text()).replace(u'/', u'-').replace(u'\\', u'-');
}

} // namespace

void Focus::setDataset(std::shared_ptr<const Dataset> dataset)
{
    m_dataset = std::move(dataset);
    if (m_dataset)
        m_zeroIsBackground = QSettings().value(backgroundKey(*m_dataset), lowestIsGround(*m_dataset)).toBool();
    Q_EMIT backgroundChanged();
    m_followed.reset();
    m_hovered.reset();
    m_region.reset();
    m_probe.clear();
    m_selection.clear();
    m_waypoints.clear();
    Q_EMIT datasetChanged();
    Q_EMIT probeChanged();
    Q_EMIT selectionChanged();
    Q_EMIT waypointsChanged();
    Q_EMIT changed();
}

void Focus::setZeroIsBackground(bool background)
{
    if (m_zeroIsBackground == background)
        return;
    m_zeroIsBackground = background;
    if (m_dataset)
        QSettings().setValue(backgroundKey(*m_dataset), background);
    Q_EMIT backgroundChanged();
}

void Focus::setProbe(const Numbers &code)
{
    m_probe = code;
    Q_EMIT probeChanged();
    Q_EMIT changed();
}

void Focus::setSelection(const Samples &samples)
{
    m_selection = samples;
    Q_EMIT selectionChanged();
    Q_EMIT changed();
}

void Focus::follow(std::uint32_t sample)
{
    m_followed = sample;
    Q_EMIT followedChanged();
    Q_EMIT changed();
}

Focus::Samples Focus::chosen(std::size_t maximum) const
{
    if (m_selection.empty())
        return m_followed ? Samples{*m_followed} : Samples{};
    Samples first(m_selection.begin(), m_selection.begin() + static_cast<std::ptrdiff_t>(std::min(m_selection.size(), maximum)));
    if (m_followed && std::ranges::find(first, *m_followed) == first.end())
        first.insert(first.begin(), *m_followed);
    return first;
}

void Focus::setHovered(std::optional<std::uint32_t> sample)
{
    m_hovered = sample;
    Q_EMIT hoveredChanged();
    Q_EMIT changed();
}

void Focus::setWaypoints(const Samples &samples)
{
    m_waypoints = samples;
    Q_EMIT waypointsChanged();
    Q_EMIT changed();
}

void Focus::setAdding(bool adding)
{
    m_adding = adding;
    Q_EMIT waypointsChanged();
    Q_EMIT changed();
}

void Focus::setGhost(bool shown)
{
    if (m_ghost == shown)
        return;
    m_ghost = shown;
    Q_EMIT ghostChanged();
    Q_EMIT changed();
}

void Focus::setRegion(std::optional<QRectF> region)
{
    if (m_region == region)
        return;
    m_region = region;
    Q_EMIT regionChanged();
    Q_EMIT changed();
}

void Focus::setBlock(const std::optional<Place> &place, const QString &words)
{
    m_block = place;
    m_blockWords = words;
    Q_EMIT blockChanged();
    Q_EMIT changed();
}

} // namespace hourglass
