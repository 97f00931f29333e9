// Samples of a table beside what came through, a column for each value: original, reconstruction, difference.
#pragma once

#include "core/probe/frame.h"
#include "ui/look/theme.h"

#include <QTableWidget>

#include <memory>

namespace hourglass {

class ReconstructionTable : public QTableWidget
{
    Q_OBJECT

public:
    /// So many samples are shown.
    static constexpr int samples = 12;

    explicit ReconstructionTable(const Theme &theme, QWidget *parent = nullptr);
    /// Of data that are a table.
    void setFrame(const std::shared_ptr<const Frame> &frame);

Q_SIGNALS:
    void chosen(quint32 sample);

private:
    void fit(const std::shared_ptr<const Dataset> &dataset, int rows, int kinds);
    void write(int row, int column, const QString &words);
    void restyle();

    const Theme &m_theme;
    std::shared_ptr<const Frame> m_frame;
    std::shared_ptr<const Dataset> m_named; // whose columns the head names
    int m_kinds = 0;                        // rows of a sample
};

} // namespace hourglass
