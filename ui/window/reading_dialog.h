// The import settings of the data: label column, scaling, missing values.
#pragma once

#include "core/spec/kind.h"
#include "ui/look/theme.h"

#include <QDialog>

class QLabel;

namespace hourglass {

class ParamForm;

class ReadingDialog : public QDialog
{
    Q_OBJECT

public:
    ReadingDialog(const Theme &theme, Choice dataset, QWidget *parent = nullptr);

    /// Whether a source has any settings beside where its data are.
    static bool hasSettings(const Choice &dataset);

Q_SIGNALS:
    void chosen(const hourglass::Choice &dataset);

private:
    Choice m_dataset;
    Kind m_settings; // the source's kind without the Param that says where the data are
    ParamForm *m_form;
    QLabel *m_sentence;
};

} // namespace hourglass
