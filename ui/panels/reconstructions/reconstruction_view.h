// Samples and their reconstructions: original, corrupted, reconstruction, difference, PCA's, and each sample's error.
#pragma once

#include "ui/panels/panel.h"
#include "ui/panels/reconstructions/reconstruction_grid.h"
#include "ui/panels/reconstructions/reconstruction_table.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace hourglass {

class ReconstructionView : public Panel
{
    Q_OBJECT

public:
    ReconstructionView(const PanelContext &context, QWidget *parent);

    /// Also while it is hidden: the stack shows the first of the samples that are chosen here.
    bool asksHidden() const override { return true; }
    void ask(Questions &questions) const override;
    News news(const Frame *before, const Frame *now) const override;
    void showFrame(const std::shared_ptr<const Frame> &frame) override;
    ReconstructionGrid *grid() { return m_grid; }
    QString table() const override;
    bool hasTable() const override { return true; }

private:
    /// How many samples are selected: they come before those that are chosen here.
    void showSelected();
    /// Whether training corrupts its input: then what was done to the samples is shown, unless the user switches it off.
    void setCorrupting(bool corrupting);

    const Focus &m_focus;
    ReconstructionGrid *m_grid;
    ReconstructionTable *m_table;
    bool m_isTable = false; // shows samples of a table, by rows
    QComboBox *m_choice;
    QComboBox *m_measure;
    QToolButton *m_corrupted;
    bool m_corrupting = false;
    QLabel *m_selected;
    QWidget *m_empty;
    std::uint32_t m_draw = 0;
};

} // namespace hourglass
