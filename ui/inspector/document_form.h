// A form whose edits change the document: the settings of one place of its experiment.
#pragma once

#include "ui/document/experiment_document.h"
#include "ui/inspector/param_form.h"

namespace hourglass {

class DocumentForm : public ParamForm
{
    Q_OBJECT

public:
    DocumentForm(const Theme &theme, ExperimentDocument &document, QWidget *parent = nullptr);

    /// Shows the settings of a part or layer; hides where there are none.
    void showPlace(const Place &owner);

private:
    ExperimentDocument &m_document;
};

} // namespace hourglass
