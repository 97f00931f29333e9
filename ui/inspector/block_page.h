// The selected block: what it is, where it stands, its settings, and what is wrong with it.
#pragma once

#include "ui/document/experiment_document.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;

namespace hourglass {

class DocumentForm;
class Switch;
class Theme;
class UnitBars;
struct Gauge;

class BlockPage : public QWidget
{
    Q_OBJECT

public:
    BlockPage(const Theme &theme, ExperimentDocument &document, QWidget *parent = nullptr);

    /// The block to show, or none.
    void setPlace(const std::optional<Place> &place);
    /// How the layers of the running network are doing; shown with the code.
    void setGauges(const std::vector<Gauge> &gauges);
    /// Shows the document as it is now.
    void refresh();

Q_SIGNALS:
    void refused(const QString &sentence);

private:
    void addHead(QBoxLayout *column);
    void addCodeKind(QBoxLayout *column);
    void addTied(QBoxLayout *column);
    bool isCode() const { return m_place == Place{Part::Code}; }
    void lockWhatFollows();
    void refreshSize();

    const Theme &m_theme;
    ExperimentDocument &m_document;
    std::optional<Place> m_place;
    bool m_hasUnits = false;
    QLabel *m_name;
    QLabel *m_where;
    QPushButton *m_link;
    QWidget *m_codeRow;
    QComboBox *m_codeKind;
    QLabel *m_problem;
    DocumentForm *m_form;
    QLabel *m_size;
    QWidget *m_tiedRow;
    Switch *m_tied;
    UnitBars *m_units;
    QLabel *m_help;
};

} // namespace hourglass
