// The inspector; see inspector.h.
#include "ui/inspector/inspector.h"

#include "core/nn/catalogue.h"
#include "ui/inspector/block_page.h"
#include "ui/inspector/document_form.h"
#include "ui/inspector/objective_page.h"
#include "ui/look/controls.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace hourglass {

namespace {

/// A page that scrolls when the window is low.
QScrollArea *scrolling(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

Inspector::Inspector(const Theme &theme, ExperimentDocument &document, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_document(document)
{
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    m_block = new BlockPage(theme, document, this);
    connect(m_block, &BlockPage::refused, this, &Inspector::refused);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("inspectorTabs"));
    m_tabs->setDocumentMode(true);
    m_objective = new ObjectivePage(theme, document);
    connect(m_objective, &ObjectivePage::refused, this, &Inspector::refused);
    // Each has the whole height: none of them is a slit below another.
    m_tabs->addTab(scrolling(m_block), tr("Block"));
    m_tabs->addTab(scrolling(m_objective), tr("Objective"));
    m_tabs->addTab(scrolling(makeOptimiserPage()), tr("Optimiser"));
    m_tabs->addTab(scrolling(makePlanPage()), tr("Training"));
    m_tabs->tabBar()->setExpanding(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_tabs);
    connect(&document, &ExperimentDocument::changed, this, &Inspector::refresh);
    refresh();
}

QComboBox *Inspector::makeKindBox(const char *name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    return box;
}

QWidget *Inspector::makeOptimiserPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 10, 16, 12);
    auto *row = new QHBoxLayout;
    row->addWidget(label(tr("Method"), "label", page));
    m_optimiserKind = makeKindBox("optimiserKind");
    m_optimiserKind->setAccessibleName(tr("Optimiser"));
    row->addWidget(m_optimiserKind, 1);
    column->addLayout(row);
    m_optimiserForm = new DocumentForm(m_theme, m_document, page);
    column->addWidget(m_optimiserForm);
    auto *scheduleRow = new QHBoxLayout;
    scheduleRow->addWidget(label(tr("Schedule"), "label", page));
    m_scheduleKind = makeKindBox("scheduleKind");
    m_scheduleKind->setAccessibleName(tr("Learning rate schedule"));
    scheduleRow->addWidget(m_scheduleKind, 1);
    column->addLayout(scheduleRow);
    m_scheduleForm = new DocumentForm(m_theme, m_document, page);
    column->addWidget(m_scheduleForm);
    column->addStretch(1);
    connect(m_optimiserKind, &QComboBox::activated, this, [this](int index) {
        const OptimiserKind *kind = optimiserKinds()[static_cast<std::size_t>(index)];
        Experiment e = m_document.experiment();
        e.optimiser = {std::string(kind->id), complete(*kind)};
        m_document.edit(std::move(e), tr("Change optimiser to %1").arg(text(kind->label)));
    });
    connect(m_scheduleKind, &QComboBox::activated, this, [this](int index) {
        const ScheduleKind *kind = scheduleKinds()[static_cast<std::size_t>(index)];
        Experiment e = m_document.experiment();
        e.schedule = {std::string(kind->id), complete(*kind)};
        m_document.edit(std::move(e), tr("Change schedule to %1").arg(text(kind->label)));
    });
    connect(m_optimiserForm, &ParamForm::refused, this, &Inspector::refused);
    connect(m_scheduleForm, &ParamForm::refused, this, &Inspector::refused);
    for (const OptimiserKind *kind : optimiserKinds())
        m_optimiserKind->addItem(text(kind->label), plain(kind->id));
    for (const ScheduleKind *kind : scheduleKinds())
        m_scheduleKind->addItem(text(kind->label), plain(kind->id));
    return page;
}

QWidget *Inspector::makePlanPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 10, 16, 12);
    m_planForm = new DocumentForm(m_theme, m_document, page);
    column->addWidget(m_planForm);
    auto *row = new QHBoxLayout;
    row->addWidget(label(tr("Seed"), "label", page));
    m_seed = new QLineEdit(page);
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("Seeds weights, sample order, split and noise. The same seed gives bit-identical results."));
    m_seed->setFont(Theme::numbers(12));
    m_seed->setAlignment(Qt::AlignRight);
    m_seed->setFixedWidth(120);
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,18}")), m_seed));
    row->addStretch(1);
    row->addWidget(m_seed);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_seed, &QLineEdit::editingFinished, this, [this] {
        Experiment e = m_document.experiment();
        e.seed = m_seed->text().toULongLong();
        m_document.edit(std::move(e), tr("Change seed to %1").arg(m_seed->text()));
    });
    connect(m_planForm, &ParamForm::refused, this, &Inspector::refused);
    return page;
}

void Inspector::setPlace(const std::optional<Place> &place) { m_block->setPlace(place); }
void Inspector::showBlock() { m_tabs->setCurrentIndex(0); }
void Inspector::setGauges(const std::vector<Gauge> &gauges) { m_block->setGauges(gauges); }

void Inspector::refresh()
{
    const Experiment &e = m_document.experiment();
    m_objective->refresh();
    m_optimiserKind->setCurrentIndex(m_optimiserKind->findData(QString::fromStdString(e.optimiser.kind)));
    m_optimiserForm->showPlace({Part::Optimiser});
    m_scheduleKind->setCurrentIndex(m_scheduleKind->findData(QString::fromStdString(e.schedule.kind)));
    m_scheduleForm->showPlace({Part::Schedule});
    m_planForm->showPlace({Part::Plan});
    if (!m_seed->hasFocus())
        m_seed->setText(QString::number(e.seed));
    m_block->refresh();
}

} // namespace hourglass
