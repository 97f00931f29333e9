// The sheet that opening data brings up: what was found, the first samples, and the choices that decide how it is read.
#pragma once

#include "ui/live/data_loader.h"
#include "ui/look/theme.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace hourglass {

class ParamForm;
class PreviewTable;
class SampleWall;

/// Blocks nothing: data are read on a thread of the sheet's own, anew for every choice, and given on as they were shown.
class ImportSheet : public QDialog
{
    Q_OBJECT

public:
    ImportSheet(const Theme &theme, DataLoader::Decoder decoder, QWidget *parent);

    /// A file or folder, read as it seems.
    void look(const QString &path);
    /// Data that are open already, with the choices made for them.
    void look(const Choice &choice, std::shared_ptr<const Dataset> dataset);

    /// Whether a source has any choices beside where its data are.
    static bool hasChoices(const Choice &choice);

Q_SIGNALS:
    void chosen(const hourglass::Choice &choice, std::shared_ptr<const hourglass::Dataset> dataset);

private:
    QWidget *buildPreview();
    QWidget *buildForm();
    QWidget *buildFoot();
    void change(Settings settings);
    void display(const Choice &choice, std::shared_ptr<const Dataset> dataset);
    void showForm();
    void showProblem(const QString &sentence);
    void load();

    const Theme &m_theme;
    Choice m_choice;
    std::shared_ptr<const Dataset> m_dataset; // null while it is read
    /// The choices that matter to this kind of data, as a kind of their own.
    struct Choices {
        std::vector<Param> params;
        Kind kind;
    };
    std::unique_ptr<Choices> m_shown;
    QLabel *m_title;
    QLabel *m_found;
    QLabel *m_notes;
    QLabel *m_memory;
    QProgressBar *m_progress;
    QStackedWidget *m_preview;
    SampleWall *m_wall;
    PreviewTable *m_table;
    ParamForm *m_form;
    QPushButton *m_load;
    QTimer m_later; // so that a text that is being typed is not read at every letter
    DataLoader m_loader;
};

} // namespace hourglass
