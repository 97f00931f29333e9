// Choices before data are loaded; see import_sheet.h.
#include "ui/import/import_sheet.h"

#include "core/data/looks.h"
#include "core/data/recipe/recipe.h"
#include "core/export/data_summary.h"
#include "ui/import/preview_table.h"
#include "ui/inspector/param_form.h"
#include "ui/look/controls.h"
#include "ui/plots/sample_wall.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace hourglass {

namespace {

constexpr int pause = 250;              // milliseconds after the last change
constexpr std::size_t mostListed = 200; // things that were skipped

/// The choices that say nothing about this kind of data are not shown.
bool matters(std::string_view key, const Dataset &dataset)
{
    static constexpr std::array pictures = {"colour", "ground", "size", "tile"};
    static constexpr std::array texts = {"vocabulary", "context"};
    static constexpr std::array tables = {"header",  "delimiter", "names", "values", "metadata", "leave-out",    "one-hot", "weights",
                                          "missing", "window",    "step",  "split",  "group",    "missing-code", "content"};
    const auto among = [&](const auto &list) { return std::ranges::find(list, key) != list.end(); };
    const bool fromColumns = !dataset.valueNames().empty() && dataset.kind() != DataKind::Text;
    if (key == "path")
        return false;
    if (among(pictures))
        return dataset.kind() == DataKind::Picture && !fromColumns;
    if (among(texts))
        return dataset.kind() == DataKind::Text;
    if (among(tables))
        return fromColumns || dataset.kind() == DataKind::Series || (dataset.kind() == DataKind::Table && key != "header");
    return true;
}

QString bytesText(std::size_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 0, QLocale::DataSizeTraditionalFormat);
}

} // namespace

bool ImportSheet::hasChoices(const Choice &choice)
{
    const SourceKind *kind = findKind(sourceKinds(), currentSource(choice.kind));
    return kind && kind->params.size() > 1;
}

ImportSheet::ImportSheet(const Theme &theme, DataLoader::Decoder decoder, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_loader(std::move(decoder))
{
    setObjectName(QStringLiteral("importSheet"));
    setWindowTitle(tr("Import data"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(std::min(920, parent->width() - 40), std::min(620, parent->height() - 40));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    m_title = label({}, "name", this);
    m_title->setObjectName(QStringLiteral("importTitle"));
    column->addWidget(m_title);
    m_found = label({}, "label", this);
    m_found->setObjectName(QStringLiteral("importFound"));
    m_found->setWordWrap(true);
    column->addWidget(m_found);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(buildPreview(), 1);
    row->addWidget(buildForm());
    column->addLayout(row, 1);
    column->addWidget(buildFoot());
    m_later.setSingleShot(true);
    m_later.setInterval(pause);
    connect(&m_later, &QTimer::timeout, this, [this] { m_loader.load(m_choice); });
    connect(&m_loader, &DataLoader::started, m_progress, &QWidget::show);
    connect(&m_loader, &DataLoader::progressed, this, [this](double share) { m_progress->setValue(static_cast<int>(share * 1000)); });
    connect(&m_loader, &DataLoader::ended, m_progress, &QWidget::hide);
    connect(&m_loader, &DataLoader::loaded, this, &ImportSheet::display);
    connect(&m_loader, &DataLoader::failed, this, &ImportSheet::showProblem);
}

QWidget *ImportSheet::buildPreview()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_preview = new QStackedWidget(side);
    m_wall = new SampleWall(m_theme, m_preview);
    m_wall->setObjectName(QStringLiteral("importWall"));
    m_table = new PreviewTable(m_preview);
    m_preview->addWidget(m_wall);
    m_preview->addWidget(m_table);
    connect(m_table, &PreviewTable::useChosen, this, [this](const QString &name, ColumnUse use) {
        if (m_dataset)
            change(withUse(*m_dataset, m_choice.settings, name.toStdString(), use));
    });
    column->addWidget(m_preview, 1);
    auto *scroll = new QScrollArea(side);
    m_notes = label({}, "caption", scroll);
    m_notes->setObjectName(QStringLiteral("importNotes"));
    m_notes->setWordWrap(true);
    m_notes->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_notes->setAccessibleName(tr("Notes"));
    scroll->setWidget(m_notes);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFixedHeight(84);
    column->addWidget(scroll);
    return side;
}

QWidget *ImportSheet::buildForm()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(330);
    auto *inside = new QWidget(scroll);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 12, 0);
    m_form = new ParamForm(m_theme, inside);
    column->addWidget(m_form);
    column->addStretch(1);
    scroll->setWidget(inside);
    connect(m_form, &ParamForm::edited, this, [this](const Place &place, const Value &value, int) {
        Settings settings = m_choice.settings;
        settings.set(place.key, value);
        change(std::move(settings));
    });
    connect(m_form, &ParamForm::refused, this, &ImportSheet::showProblem);
    return scroll;
}

QWidget *ImportSheet::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_memory = label({}, "caption", foot);
    row->addWidget(m_memory);
    m_progress = new QProgressBar(foot);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->hide();
    row->addWidget(m_progress, 1);
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setObjectName(QStringLiteral("importCancel"));
    m_load = new QPushButton(tr("Load"), foot);
    m_load->setObjectName(QStringLiteral("importLoad"));
    m_load->setProperty("role", "primary");
    m_load->setDefault(true);
    m_load->setEnabled(false);
    row->addWidget(cancel);
    row->addWidget(m_load);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    connect(m_load, &QPushButton::clicked, this, &ImportSheet::load);
    return foot;
}

void ImportSheet::look(const QString &path)
{
    m_title->setText(QFileInfo(path).fileName());
    m_found->setText(tr("Reading…"));
    m_loader.open(path);
}

void ImportSheet::look(const Choice &choice, std::shared_ptr<const Dataset> dataset)
{
    m_title->setText(QString::fromStdString(dataset->name()));
    display({currentSource(choice.kind), choice.settings}, std::move(dataset));
}

void ImportSheet::change(Settings settings)
{
    m_choice.settings = std::move(settings);
    m_load->setEnabled(false);
    showForm();
    m_later.start();
}

void ImportSheet::display(const Choice &choice, std::shared_ptr<const Dataset> dataset)
{
    if (m_later.isActive())
        return; // something was changed meanwhile, and is read next
    m_choice = choice;
    m_dataset = std::move(dataset);
    m_found->setText(QString::fromStdString(summaryHead(*m_dataset)));
    QStringList lines;
    for (const std::string &note : m_dataset->notes())
        lines << QString::fromStdString(note);
    const auto &leftOut = m_dataset->leftOut();
    for (std::size_t i = 0; i < std::min(leftOut.size(), mostListed); ++i)
        lines << tr("Skipped: %1 (%2)").arg(QString::fromStdString(leftOut[i].what), QString::fromStdString(leftOut[i].why));
    if (leftOut.size() > mostListed)
        lines << tr("%1 more skipped").arg(leftOut.size() - mostListed);
    m_notes->setText(lines.join(QLatin1Char('\n')));
    m_memory->setText(tr("Takes %1 of memory").arg(bytesText(m_dataset->bytes())));
    const bool table = m_dataset->kind() == DataKind::Table && !m_dataset->valueNames().empty();
    if (table) {
        m_table->show(*m_dataset, m_choice.settings);
    } else {
        m_wall->setZeroIsBackground(lowestIsGround(*m_dataset));
        m_wall->setDataset(m_dataset);
    }
    m_preview->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_wall);
    m_load->setEnabled(true);
    if (!focusWidget() || m_shown == nullptr) // Enter loads what was just dropped
        m_load->setFocus();
    showForm();
}

void ImportSheet::showForm()
{
    if (!m_dataset)
        return;
    std::vector<Param> params;
    for (const Param &param : recipeParams())
        if (matters(param.key, *m_dataset))
            params.push_back(param);
    std::unique_ptr<Choices> before;
    if (!m_shown || !std::ranges::equal(params, m_shown->params, {}, &Param::key, &Param::key)) {
        before =
            std::exchange(m_shown, std::make_unique<Choices>(Choices{std::move(params), filesSource})); // rows are made of it until now
        m_shown->kind.params = m_shown->params;
    }
    m_form->show(m_shown->kind, m_choice.settings, {Part::Dataset});
}

void ImportSheet::showProblem(const QString &sentence)
{
    m_found->setText(sentence);
    m_load->setEnabled(false);
}

void ImportSheet::load()
{
    if (!m_dataset)
        return;
    Q_EMIT chosen(m_choice, m_dataset);
    close();
}

} // namespace hourglass
