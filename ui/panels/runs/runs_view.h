// The runs as a list: what each was, what had changed, how well it did; several can be laid over the loss.
#pragma once

#include "ui/panels/panel.h"

#include <vector>

class QPushButton;
class QTreeWidget;

namespace hourglass {

/// A run as a row, newest first on the screen.
struct RunRow {
    QString id;
    QString name;
    QString measure; // what its loss is
    QString data;
    QString changed; // since the run before
    QString state;
    int epochs = 0;
    double best = 0; // loss; NaN before the first epoch
    QString when;
    bool pinned = false;
    bool current = false;
    bool hasWeights = false; // so that it can be compared
    int colour = -1;         // of its curve among Tokens::run; −1 when it is not drawn
    bool isBest = false;     // its loss is the lowest of several that can be compared with it
    QString incomparable;    // why its loss says nothing beside the current run's, in a few words; empty when it does
};

class RunsView : public Panel
{
    Q_OBJECT

public:
    RunsView(const PanelContext &context, QWidget *parent);
    /// A panel that is seen again shows what came while it was not.
    void setOnScreen(bool seen) override
    {
        if (seen)
            fill();
    }
    bool hasTable() const override { return true; }

    /// Newest first; rows that stay keep the selection.
    void setRuns(const std::vector<RunRow> &runs);
    QString table() const override;

Q_SIGNALS:
    void renamed(const QString &id, const QString &name);
    void pinned(const QString &id, bool on);
    /// The experiment of a run is to be on the screen again.
    void restoreRequested(const QString &id);
    void removeRequested(const QString &id);
    /// The older one first.
    void compareRequested(const QString &first, const QString &second);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    QString chosen() const;
    /// The two runs that are to be compared, the older one first; empty when there are not two with weights.
    QStringList pair() const;
    void refreshButtons();

    const Theme &m_theme;
    std::vector<RunRow> m_runs;
    QTreeWidget *m_list;
    QPushButton *m_compare;
    QPushButton *m_restore;
    QPushButton *m_pin;
    QPushButton *m_remove;
    bool m_filling = false;
};

} // namespace hourglass
