// The first rows of a table with a choice above each column: what it is for.
#pragma once

#include "core/data/dataset.h"
#include "ui/import/column_roles.h"

#include <QTableWidget>

namespace hourglass {

class PreviewTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit PreviewTable(QWidget *parent = nullptr);
    void show(const Dataset &dataset, const Settings &settings);

Q_SIGNALS:
    void useChosen(const QString &column, hourglass::ColumnUse use);

private:
    void fillColumn(int place, const UsedColumn &column, const Dataset &dataset);
};

} // namespace hourglass
