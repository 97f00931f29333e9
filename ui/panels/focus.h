// What the panels share: the probe, the selection, the sample that is followed, the waypoints of a path, PCA's ghost, the chosen block
// and the part of the map that is held. Panels read and change it, and know nothing of each other.
#pragma once

#include "core/data/dataset.h"
#include "core/experiment/place.h"
#include "core/probe/latent_values.h"

#include <QObject>
#include <QRectF>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hourglass {

class Focus : public QObject
{
    Q_OBJECT

public:
    using Samples = std::vector<std::uint32_t>;

    explicit Focus(QObject *parent = nullptr) : QObject(parent) {}

    /// Other data: everything that pointed into the old ones is forgotten.
    void setDataset(std::shared_ptr<const Dataset> dataset);
    const std::shared_ptr<const Dataset> &dataset() const { return m_dataset; }

    /// The code that is decoded; none for the tiles.
    void setProbe(const Numbers &code);
    const Numbers &probe() const { return m_probe; }

    /// Samples that every panel shows.
    void setSelection(const Samples &samples);
    const Samples &selection() const { return m_selection; }

    /// The sample that comes first among the reconstructions, in the network and in the strip of snapshots.
    void follow(std::uint32_t sample);
    std::optional<std::uint32_t> followed() const { return m_followed; }
    /// Those to be shown first: the followed one, then as many of the selection as may be.
    Samples chosen(std::size_t maximum) const;

    /// The sample under the cursor.
    void setHovered(std::optional<std::uint32_t> sample);
    std::optional<std::uint32_t> hovered() const { return m_hovered; }

    /// Samples that a path goes by.
    void setWaypoints(const Samples &samples);
    const Samples &waypoints() const { return m_waypoints; }
    /// Whether a difference of classes is added to the first of them instead of going to the next.
    void setAdding(bool adding);
    bool adding() const { return m_adding; }

    /// Whether PCA's picture of the same is shown.
    void setGhost(bool shown);
    bool ghost() const { return m_ghost; }

    /// Whether grey pictures are drawn with their lowest value as the background: by what the data look like, or as was chosen for them.
    void setZeroIsBackground(bool background);
    bool zeroIsBackground() const { return m_zeroIsBackground; }

    /// The part of the map that the user chose; nothing while the map follows the samples.
    void setRegion(std::optional<QRectF> region);
    const std::optional<QRectF> &region() const { return m_region; }

    /// Whether something is dragged over the window that could be dropped on it.
    void setDropping(bool dropping) { Q_EMIT droppingChanged(dropping); }

    /// The block of the stack that is chosen, and in words ("Dense 128, encoder block 1 of 2"); none for the tiles.
    void setBlock(const std::optional<Place> &place, const QString &words = {});
    const std::optional<Place> &block() const { return m_block; }
    const QString &blockWords() const { return m_blockWords; }
    /// The user clicked it: panels about blocks come forward.
    void clickBlock() { Q_EMIT blockClicked(); }

Q_SIGNALS:
    void datasetChanged();
    void probeChanged();
    void selectionChanged();
    void followedChanged();
    void hoveredChanged();
    void waypointsChanged();
    void ghostChanged();
    void regionChanged();
    void backgroundChanged();
    void blockChanged();
    void blockClicked();
    void droppingChanged(bool dropping);
    /// Any of them: what panels ask may be another question now.
    void changed();

private:
    std::shared_ptr<const Dataset> m_dataset;
    Numbers m_probe;
    Samples m_selection;
    std::optional<std::uint32_t> m_followed;
    std::optional<std::uint32_t> m_hovered;
    Samples m_waypoints;
    bool m_adding = false;
    bool m_ghost = false;
    bool m_zeroIsBackground = true;
    std::optional<QRectF> m_region;
    std::optional<Place> m_block;
    QString m_blockWords;
};

} // namespace hourglass
