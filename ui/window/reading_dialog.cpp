// Settings of the data's source; see reading_dialog.h.
#include "ui/window/reading_dialog.h"

#include "core/data/source.h"
#include "ui/inspector/param_form.h"
#include "ui/look/controls.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hourglass {

bool ReadingDialog::hasSettings(const Choice &dataset)
{
    const SourceKind *kind = findKind(sourceKinds(), dataset.kind);
    return kind && kind->params.size() > 1;
}

ReadingDialog::ReadingDialog(const Theme &theme, Choice dataset, QWidget *parent)
    : QDialog(parent), m_dataset(std::move(dataset)), m_settings(*findKind(sourceKinds(), m_dataset.kind))
{
    setObjectName(QStringLiteral("readingDialog"));
    setWindowTitle(tr("Import settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(380);
    m_settings.params = m_settings.params.subspan(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    m_sentence = label(tr("Reloads the file with these settings; undo restores the old ones."), "label", this);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    m_form = new ParamForm(theme, this);
    m_form->show(m_settings, m_dataset.settings, {Part::Dataset});
    column->addWidget(m_form);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *leave = new QPushButton(tr("Close"), this);
    auto *read = new QPushButton(tr("Reload"), this);
    read->setObjectName(QStringLiteral("readAgain"));
    read->setProperty("role", "primary");
    read->setDefault(true);
    row->addWidget(leave);
    row->addWidget(read);
    column->addStretch(1);
    column->addLayout(row);
    connect(m_form, &ParamForm::edited, this, [this](const Place &place, const Value &value, int) {
        m_dataset.settings.set(place.key, value);
        m_form->show(m_settings, m_dataset.settings, {Part::Dataset});
    });
    connect(m_form, &ParamForm::refused, m_sentence, &QLabel::setText);
    connect(leave, &QPushButton::clicked, this, &QDialog::close);
    connect(read, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_dataset);
        close();
    });
}

} // namespace hourglass
