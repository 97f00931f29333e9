// The inspector: the selected block, objective, optimiser and training, a page each. All forms come from the catalogue.
#pragma once

#include "ui/document/experiment_document.h"
#include "ui/look/theme.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTabWidget;

namespace hourglass {

class BlockPage;
class DocumentForm;
class ObjectivePage;
struct Gauge;

class Inspector : public QWidget
{
    Q_OBJECT

public:
    Inspector(const Theme &theme, ExperimentDocument &document, QWidget *parent = nullptr);

    /// The block to show, or none.
    void setPlace(const std::optional<hourglass::Place> &place);
    /// The user clicked it: its page comes forward.
    void showBlock();
    /// How the layers of the running network are doing; shown with the code.
    void setGauges(const std::vector<Gauge> &gauges);

Q_SIGNALS:
    void refused(const QString &sentence);

private:
    QWidget *makeOptimiserPage();
    QWidget *makePlanPage();
    QComboBox *makeKindBox(const char *name);
    void refresh();

    const Theme &m_theme;
    ExperimentDocument &m_document;
    QTabWidget *m_tabs;
    BlockPage *m_block;
    ObjectivePage *m_objective;
    QComboBox *m_optimiserKind;
    DocumentForm *m_optimiserForm;
    QComboBox *m_scheduleKind;
    DocumentForm *m_scheduleForm;
    DocumentForm *m_planForm;
    QLineEdit *m_seed;
};

} // namespace hourglass
