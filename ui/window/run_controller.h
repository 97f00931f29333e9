// What the window does with its runs: the list, curves laid over the loss, restoring, comparing.
#pragma once

#include "ui/live/data_loader.h"
#include "ui/live/run_list.h"
#include "ui/look/theme.h"

namespace hourglass {

class Lab;
class LossView;
class RunsView;

class RunController : public QObject
{
    Q_OBJECT

public:
    RunController(Lab &lab, RunsView &view, LossView &loss, const Theme &theme, DataLoader::Decoder decoder, QWidget *window);

    /// Of the run that the window shows; empty while it is not in the list.
    QString currentName() const { return m_list.current() ? runs()[*m_list.current()].name : QString(); }
    const std::vector<RunRecord> &runs() const { return m_list.runs(); }

private:
    void refresh();
    void compare(const QString &first, const QString &second);
    /// The index of a run, or the number of runs when there is none.
    std::size_t indexOf(const QString &id) const;

    Lab &m_lab;
    RunsView &m_view;
    LossView &m_loss;
    const Theme &m_theme;
    DataLoader::Decoder m_decoder;
    QWidget *m_window;
    RunList m_list;
};

} // namespace hourglass
