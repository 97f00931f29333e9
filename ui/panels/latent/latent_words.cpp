// What the panel of the map says in words: of the selection, of the layout, and below a drawing. See latent_view.h.
#include "ui/lab/lab.h"
#include "ui/look/numbers.h"
#include "ui/panels/latent/latent_view.h"
#include "ui/panels/latent/map_tools.h"
#include "ui/panels/latent/selection_bar.h"

#include <QLabel>
#include <QLocale>

#include <algorithm>

namespace hourglass {

std::vector<int> LatentView::countsOf(const Dataset &data, const std::vector<std::uint32_t> &samples)
{
    std::vector<int> counts(data.classes().size(), 0);
    for (const std::uint32_t s : samples)
        if (data.label(s) < counts.size())
            ++counts[data.label(s)];
    return counts;
}

void LatentView::showSelection()
{
    const auto &samples = m_focus.selection();
    m_plot->setSelection(samples);
    m_bar->refresh();
    if (samples.empty()) {
        m_selected->setText(tr("Nothing selected. Draw a lasso, or click a dot to see its sample."));
    } else {
        std::vector<std::pair<int, std::size_t>> counts;
        for (const int count : m_dataset ? countsOf(*m_dataset, samples) : std::vector<int>())
            counts.emplace_back(count, counts.size());
        std::ranges::sort(counts, std::greater());
        QStringList parts;
        for (std::size_t i = 0; i < counts.size() && i < 4 && counts[i].first > 0; ++i)
            parts.append(QStringLiteral("%1 %2").arg(QLocale().toString(counts[i].first),
                                                     QString::fromStdString(m_dataset->classes()[counts[i].second])));
        m_selected->setText(tr("%1 samples selected.").arg(QLocale().toString(static_cast<qlonglong>(samples.size()))) + u' ' +
                            parts.join(QLatin1String(", ")));
    }
    refreshNote();
}

void LatentView::refreshNote()
{
    QString words;
    if (m_frame && m_frame->get<MapAnswer>()) {
        const auto selected = m_plot->selection().size();
        words = selected > 0 ? tr("%1 selected").arg(QLocale().toString(static_cast<qlonglong>(selected)))
                             : tr("%1 samples").arg(QLocale().toString(static_cast<qlonglong>(m_frame->get<MapAnswer>()->samples->size())));
        if (m_frame->get<MapAnswer>()->layout.kind == Layout::Kind::Pca)
            m_tools->note()->setToolTip(
                tr("%1-dimensional code. Shown: its first two principal components (PCA).").arg(m_frame->get<MapAnswer>()->codeSize()));
        else
            m_tools->note()->setToolTip({});
    }
    if (m_tools->note()->text() != words)
        m_tools->note()->setText(words);
}

/// With what the map is of below it.
TextWork LatentView::drawing(const QString &title)
{
    if (!m_frame)
        return {};
    const double epoch =
        static_cast<double>(m_frame->step) / static_cast<double>(std::max<std::uint64_t>(1, m_lab.live().status().stepsPerEpoch));
    QStringList facts{QString::fromStdString(m_frame->setup->dataset->name())};
    if (const QString run = m_lab.runs().currentName(); !run.isEmpty())
        facts.append(run);
    facts << tr("epoch %1").arg(decimals(epoch, 1)) << tr("step %1").arg(QLocale().toString(static_cast<qulonglong>(m_frame->step)));
    return m_plot->drawing(title, [facts, all = static_cast<qlonglong>(m_frame->get<MapAnswer>()->samples->size())](Index shown) {
        const QString words = QLocale().toString(all);
        const QString samples = shown == all ? tr("%1 samples").arg(words) : tr("%1 of %2 samples").arg(QLocale().toString(shown), words);
        return (facts + QStringList(samples)).join(QStringLiteral(", "));
    });
}

} // namespace hourglass
