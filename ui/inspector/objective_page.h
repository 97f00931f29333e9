// The objective: the loss, any number of penalties, and the corruption of the input.
#pragma once

#include "ui/document/experiment_document.h"
#include "ui/look/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hourglass {

class DocumentForm;

class ObjectivePage : public QWidget
{
    Q_OBJECT

public:
    ObjectivePage(const Theme &theme, ExperimentDocument &document, QWidget *parent = nullptr);

    /// Shows the document as it is now.
    void refresh();

Q_SIGNALS:
    void refused(const QString &sentence);

private:
    QString wholeLoss() const;
    /// One penalty of the list.
    struct Row {
        QWidget *widget;
        QLabel *name;
        DocumentForm *form;
    };
    QComboBox *addChoice(QVBoxLayout *column, const QString &caption, const char *name, const QString &accessible);
    Row addRow(std::size_t index);
    void refreshPenalties();

    const Theme &m_theme;
    ExperimentDocument &m_document;
    QLabel *m_whole;
    QComboBox *m_lossKind;
    DocumentForm *m_lossForm;
    QLabel *m_lossHelp;
    QVBoxLayout *m_penaltyColumn;
    QPushButton *m_addPenalty;
    std::vector<Row> m_rows;
    QComboBox *m_corruptionKind;
    DocumentForm *m_corruptionForm;
    QLabel *m_corruptionHelp;
};

} // namespace hourglass
