// The inspector: the selected block above; objective, optimiser and training below. All forms come from the catalogue.
#pragma once

#include "ui/document/experiment_document.h"
#include "ui/inspector/param_form.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hourglass {

class ObjectivePage;
class Switch;
class UnitBars;
struct Gauge;

class Inspector : public QWidget
{
    Q_OBJECT

public:
    Inspector(const Theme &theme, ExperimentDocument &document, QWidget *parent = nullptr);

    /// The block to show: "encoder/0", "code", "decoder/1", or "" for none.
    /// How the layers of the running network are doing; shown with the code.
    void setGauges(const std::vector<Gauge> &gauges);
    void setPlace(const std::string &place);

Q_SIGNALS:
    void refused(const QString &sentence);

protected:
    /// The wheel scrolls the page; it must not turn what happens to pass under it.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBlockPage();
    QWidget *makeOptimiserPage();
    QWidget *makePlanPage();
    QComboBox *makeKindBox(const char *name);
    void refresh();
    void refreshBlock();
    template <typename List>
    void refreshChoice(QComboBox *box, ParamForm *form, const List &kinds, const Choice &choice, const char *place);
    template <typename Apply>
    void connectForm(ParamForm *form, const char *what, Apply apply);

    const Theme &m_theme;
    ExperimentDocument &m_document;
    std::string m_place;
    QLabel *m_blockName;
    QLabel *m_blockWhere;
    QWidget *m_tiedRow;
    Switch *m_tied;
    UnitBars *m_units;
    bool m_hasUnits = false;
    QLabel *m_blockHelp;
    QLabel *m_blockProblem;
    QLabel *m_blockSize;
    QWidget *m_codeRow;
    QComboBox *m_codeKind;
    QPushButton *m_link;
    ParamForm *m_blockForm;
    ObjectivePage *m_objective;
    QComboBox *m_optimiserKind;
    ParamForm *m_optimiserForm;
    QComboBox *m_scheduleKind;
    ParamForm *m_scheduleForm;
    ParamForm *m_planForm;
    QLineEdit *m_seed;
};

} // namespace hourglass
