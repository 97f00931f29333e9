// From a form to the document; see document_form.h.
#include "ui/inspector/document_form.h"

#include "core/experiment/settings_at.h"

namespace hourglass {

DocumentForm::DocumentForm(const Theme &theme, ExperimentDocument &document, QWidget *parent)
    : ParamForm(theme, parent), m_document(document)
{
    connect(this, &ParamForm::edited, this, [this](const Place &place, const Value &value, int gesture) {
        if (auto changed = withSetting(m_document.experiment(), place, value))
            m_document.edit(std::move(*changed),
                            tr("Change %1 to %2").arg(QString::fromStdString(place.key), QString::fromStdString(valueText(value))),
                            QStringLiteral("%1/%2").arg(QString::fromStdString(place.text())).arg(gesture));
    });
}

void DocumentForm::showPlace(const Place &owner)
{
    const Kind *kind = kindAt(m_document.experiment(), owner);
    setVisible(kind && !kind->params.empty());
    if (kind)
        show(*kind, *settingsAt(m_document.experiment(), owner), owner);
}

} // namespace hourglass
