// Two runs side by side; see compare_view.h.
#include "ui/panels/runs/compare_view.h"

#include "core/probe/map_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "ui/look/controls.h"
#include "ui/map/map_plot.h"
#include "ui/panels/reconstructions/reconstruction_grid.h"
#include "ui/plots/ticks.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <numeric>

namespace hourglass {

CompareView::CompareView(const Theme &theme, const std::array<Side, 2> &sides, const QString &difference, const QString &incomparable,
                         QWidget *parent)
    : QWidget(parent, Qt::Window)
{
    setObjectName(QStringLiteral("compareView"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("role", "panel");
    setWindowTitle(tr("%1 and %2 - Hourglass").arg(sides[0].name, sides[1].name));
    resize(1080, 720);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 16, 20, 12);
    all->setSpacing(10);
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        auto *column = new QVBoxLayout;
        column->setSpacing(6);
        auto *name = label(sides[i].name, "name", this);
        name->setObjectName(QStringLiteral("compareName%1").arg(i));
        column->addWidget(name);
        column->addWidget(label(sides[i].facts, "caption", this));
        auto *map = new MapPlot(theme, this);
        map->setObjectName(QStringLiteral("compareMap%1").arg(i));
        map->setAccessibleName(tr("Map of %1").arg(sides[i].name));
        column->addWidget(map, 3);
        auto *error = label({}, "caption", this);
        error->setObjectName(QStringLiteral("compareError%1").arg(i));
        column->addWidget(error);
        auto *pictures = new ReconstructionGrid(theme, this);
        pictures->setObjectName(QStringLiteral("comparePictures%1").arg(i));
        column->addWidget(pictures, 2);
        row->addLayout(column, 1);
        m_columns[i] = {error, map, pictures};
        if (i == 0)
            row->addWidget(separator(Qt::Vertical, this));
    }
    all->addLayout(row, 1);
    auto *words = label(difference.isEmpty() ? tr("Both runs have the same settings.") : tr("From left to right: %1").arg(difference),
                        "caption", this);
    words->setObjectName(QStringLiteral("compareDifference"));
    words->setWordWrap(true);
    all->addWidget(separator(Qt::Horizontal, this));
    all->addWidget(words);
    auto *losses = label(tr("The two losses cannot be compared: %1.").arg(incomparable), "caption", this);
    losses->setObjectName(QStringLiteral("compareLosses"));
    losses->setWordWrap(true);
    losses->setVisible(!incomparable.isEmpty());
    all->addWidget(losses);
    m_note = label(tr("Computing both maps…"), "caption", this);
    m_note->setObjectName(QStringLiteral("compareNote"));
    m_note->setWordWrap(true);
    all->addWidget(m_note);
}

void CompareView::setFrames(const std::array<std::shared_ptr<const Frame>, 2> &frames)
{
    m_note->hide();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i].map->setFrame(frames[i]);
        m_columns[i].pictures->setFrame(frames[i]);
        const auto &errors = frames[i]->get<ReconstructionAnswer>()->errors;
        const double mean =
            std::accumulate(errors.begin(), errors.end(), 0.0) / static_cast<double>(std::max<std::size_t>(1, errors.size()));
        const auto size = frames[i]->get<MapAnswer>()->codeSize();
        const QString code = frames[i]->get<MapAnswer>()->layout.kind == Layout::Kind::Pca
                                 ? tr("%1-dimensional code, first two principal components.").arg(size)
                                 : tr("%1-dimensional code.").arg(size);
        m_columns[i].error->setText(code + u' ' +
                                    tr("Mean squared error of these %1 samples: %2").arg(errors.size()).arg(significant(mean, 3)));
    }
}

void CompareView::setProblem(const QString &sentence)
{
    m_note->setProperty("role", "error");
    m_note->setText(sentence);
    m_note->show();
}

void CompareView::keyPressEvent(QKeyEvent *event)
{
    event->key() == Qt::Key_Escape ? static_cast<void>(close()) : QWidget::keyPressEvent(event);
}

} // namespace hourglass
