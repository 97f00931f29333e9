// The selected samples; see selection_bar.h.
#include "ui/panels/latent/selection_bar.h"

#include "core/probe/frame.h"
#include "ui/look/controls.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace hourglass {

namespace {

constexpr std::size_t mostShown = 80; // in the strip

/// The fields of a line whose words may be in quotation marks.
QStringList fieldsOf(const QString &line)
{
    QStringList fields{QString()};
    bool inside = false;
    for (const QChar c : line) {
        if (c == u'"')
            inside = !inside;
        else if (c == u',' && !inside)
            fields.append(QString());
        else
            fields.back() += c;
    }
    return fields;
}

} // namespace

SelectionBar::SelectionBar(const Theme &theme, Focus &focus, QWidget *parent) : QWidget(parent), m_focus(focus)
{
    setObjectName(QStringLiteral("selectionBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 4);
    m_count = label({}, "caption", this);
    row->addWidget(m_count);
    m_row = new SampleRow(theme, this);
    m_row->setObjectName(QStringLiteral("selectionRow"));
    m_row->setAccessibleName(tr("The selected samples"));
    m_row->setFixedHeight(SampleRow::lowHeight);
    row->addWidget(m_row, 1);
    auto *table = new QPushButton(tr("Table"), this);
    table->setObjectName(QStringLiteral("selectionTable"));
    table->setProperty("role", "small");
    table->setToolTip(tr("Shows the selected samples as a table to read and copy"));
    row->addWidget(table);
    connect(table, &QPushButton::clicked, this, &SelectionBar::tableRequested);
    connect(m_row, &SampleRow::chosen, &focus, &Focus::follow);
    hide();
}

void SelectionBar::setFrame(const std::shared_ptr<const Frame> &frame)
{
    const auto setup = frame ? frame->setup : nullptr;
    if (std::exchange(m_setup, setup) != setup)
        refresh();
}

void SelectionBar::refresh()
{
    const Focus::Samples &all = m_focus.selection();
    setVisible(m_setup && !all.empty());
    if (isHidden())
        return;
    m_count->setText(tr("%1 selected").arg(QLocale().toString(static_cast<qlonglong>(all.size()))));
    m_row->setSamples(m_setup, {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), mostShown))});
}

void SelectionBar::showTable(const QString &csv)
{
    QStringList lines = csv.split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return;
    auto *dialog = new QDialog(window());
    dialog->setObjectName(QStringLiteral("selectionDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Selected samples - Hourglass"));
    auto *column = new QVBoxLayout(dialog);
    const QStringList names = fieldsOf(lines.takeFirst());
    auto *table = new QTableWidget(static_cast<int>(lines.size()), static_cast<int>(names.size()), dialog);
    table->setObjectName(QStringLiteral("selectionCells"));
    table->setAccessibleName(tr("The selected samples"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalHeaderLabels(names);
    table->verticalHeader()->hide();
    for (int row = 0; row < table->rowCount(); ++row) {
        const QStringList fields = fieldsOf(lines[row]);
        for (int i = 0; i < fields.size(); ++i)
            table->setItem(row, i, new QTableWidgetItem(fields[i]));
    }
    table->resizeColumnsToContents();
    column->addWidget(table);
    auto *copy = new QPushButton(tr("Copy as CSV"), dialog);
    copy->setObjectName(QStringLiteral("copySelection"));
    column->addWidget(copy, 0, Qt::AlignRight);
    connect(copy, &QPushButton::clicked, dialog, [csv] { QApplication::clipboard()->setText(csv); });
    dialog->resize(760, 480);
    dialog->show();
}

} // namespace hourglass
