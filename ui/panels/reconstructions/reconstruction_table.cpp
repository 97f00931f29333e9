// Reconstructions of tables; see reconstruction_table.h.
#include "ui/panels/reconstructions/reconstruction_table.h"

#include "core/data/looks.h"
#include "core/probe/ghost_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "ui/plots/sample_words.h"
#include "ui/plots/ticks.h"

#include <QHeaderView>

namespace hourglass {

ReconstructionTable::ReconstructionTable(const Theme &theme, QWidget *parent) : QTableWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("reconstructionTable"));
    setAccessibleName(tr("Originals, reconstructions and differences, one column per value"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setFocusPolicy(Qt::TabFocus);
    setShowGrid(false);
    setFont(Theme::numbers(11));
    horizontalHeader()->setFont(Theme::words(11));
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    verticalHeader()->setFont(Theme::words(11));
    verticalHeader()->setDefaultSectionSize(20);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QTableWidget::cellClicked, this, [this](int row, int) {
        const auto at = static_cast<std::size_t>(row / std::max(1, m_kinds));
        const auto *answer = m_frame ? m_frame->get<ReconstructionAnswer>() : nullptr;
        if (answer && at < answer->samples->size())
            Q_EMIT chosen((*answer->samples)[at]);
    });
    connect(&theme, &Theme::changed, this, &ReconstructionTable::restyle);
    restyle();
}

void ReconstructionTable::restyle()
{
    const Tokens &t = m_theme.tokens();
    setStyleSheet(QStringLiteral("QTableWidget{background:%1;color:%2;outline:none}QTableWidget::item:selected{background:%3;color:%2}"
                                 "QHeaderView,QHeaderView::section,QTableCornerButton::section{background:%1;color:%4;border:none;"
                                 "padding:0 6px}")
                      .arg(t.panel.name(), t.text.name(), t.soft.name(), t.captionText.name()));
    const auto frame = std::exchange(m_frame, nullptr); // its colours are the theme's
    setFrame(frame);
}

/// Cells are made once and then written anew: a table follows the training many times a second.
void ReconstructionTable::fit(const std::shared_ptr<const Dataset> &dataset, int rows, int kinds)
{
    const Dataset &data = *dataset;
    const auto columns = static_cast<int>(data.shape().size()) + 1;
    m_kinds = kinds;
    if (rowCount() == rows && m_named == dataset)
        return;
    m_named = dataset;
    setRowCount(rows);
    setColumnCount(columns);
    QStringList names{tr("Error")};
    for (Index i = 0; i < data.shape().size(); ++i)
        names.append(QString::fromStdString(data.valueName(i)));
    setHorizontalHeaderLabels(names);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            auto *cell = new QTableWidgetItem;
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            setItem(row, column, cell);
        }
}

void ReconstructionTable::write(int row, int column, const QString &words)
{
    if (QTableWidgetItem *cell = item(row, column); cell->text() != words)
        cell->setText(words);
}

void ReconstructionTable::setFrame(const std::shared_ptr<const Frame> &frame)
{
    const bool same =
        frame && m_frame && !differs<ReconstructionAnswer>(m_frame.get(), frame.get()) && !differs<GhostAnswer>(m_frame.get(), frame.get());
    m_frame = frame;
    const auto *answer = frame ? frame->get<ReconstructionAnswer>() : nullptr;
    if (!answer)
        setRowCount(0);
    if (same || !answer)
        return;
    const Dataset &data = *frame->setup->dataset;
    const auto *ghost = frame->get<GhostAnswer>();
    const Matrix pca = ghost && ghost->pca ? ghost->pca->decode(ghost->pca->encode(answer->originals)) : Matrix();
    const Matrix difference = answer->reconstructions - answer->originals;
    struct Row {
        QString name;
        const Matrix *values;
        bool isDifference;
    };
    std::vector<Row> rows{{{}, &answer->originals, false}};
    if (answer->corrupted.size() > 0)
        rows.push_back({tr("corrupted"), &answer->corrupted, false});
    rows.push_back({tr("reconstruction"), &answer->reconstructions, false});
    rows.push_back({tr("difference"), &difference, true});
    if (pca.size() > 0)
        rows.push_back({tr("PCA"), &pca, false});
    const auto kinds = static_cast<int>(rows.size());
    const int count = static_cast<int>(std::min<Index>(answer->originals.cols(), samples));
    const bool fresh = rowCount() != count * kinds;
    fit(frame->setup->dataset, count * kinds, kinds);
    QStringList heads;
    for (int s = 0; s < count; ++s)
        for (int k = 0; k < kinds; ++k) {
            const Row &row = rows[static_cast<std::size_t>(k)];
            const int at = s * kinds + k;
            heads.append(k == 0 ? sampleTitle(data, (*answer->samples)[static_cast<std::size_t>(s)]) : row.name);
            write(at, 0, row.isDifference ? significant(static_cast<double>(answer->errors[static_cast<std::size_t>(s)]), 3) : QString());
            for (Index i = 0; i < data.shape().size(); ++i) {
                const auto value = static_cast<double>((*row.values)(i, s));
                const double shown = row.isDifference ? differenceInUnit(data, i, value) : inUnit(data, i, value);
                const bool above = row.isDifference && shown > 0; // a difference has a sign
                write(at, static_cast<int>(i) + 1,
                      (above ? QStringLiteral("+") : QString()) + significant(shown, row.isDifference ? 2 : 4));
                item(at, static_cast<int>(i) + 1)->setForeground(row.isDifference ? m_theme.tokens().captionText : m_theme.tokens().text);
            }
        }
    setVerticalHeaderLabels(heads);
    if (fresh)
        resizeColumnsToContents();
}

} // namespace hourglass
