// The inspector; see inspector.h.
#include "ui/inspector/inspector.h"

#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "ui/inspector/objective_page.h"
#include "ui/look/controls.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <optional>

namespace hourglass {

namespace {

/// A block's kind, settings and where it is, read from its place.
struct Block {
    const LayerKind *kind = nullptr;
    Settings settings;
    bool decoder = false;
    bool output = false;
    std::size_t index = 0;
    bool bypassed = false;
};

std::optional<Block> blockAt(const Experiment &experiment, const std::string &place)
{
    if (place == "code")
        return Block{findKind(codeKinds(), experiment.code.kind), experiment.code.settings, false, false, 0};
    const bool decoder = place.starts_with("decoder/");
    if (!decoder && !place.starts_with("encoder/"))
        return std::nullopt;
    const auto &list = decoder ? experiment.decoder : experiment.encoder;
    const std::size_t index = std::stoul(place.substr(8));
    if (index >= list.size())
        return std::nullopt;
    return Block{findKind(layerKinds(), list[index].kind),
                 list[index].settings,
                 decoder,
                 decoder && index + 1 == list.size(),
                 index,
                 list[index].bypassed};
}

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
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBlockPage());
    column->addWidget(separator(Qt::Horizontal, this));
    auto *tabs = new QTabWidget(this);
    tabs->setMinimumHeight(140); // in a low window all of it scrolls instead of being squeezed
    tabs->setObjectName(QStringLiteral("inspectorTabs"));
    tabs->tabBar()->installEventFilter(this);
    tabs->setDocumentMode(true);
    m_objective = new ObjectivePage(theme, document);
    connect(m_objective, &ObjectivePage::refused, this, &Inspector::refused);
    tabs->addTab(scrolling(m_objective), tr("Objective"));
    tabs->addTab(scrolling(makeOptimiserPage()), tr("Optimiser"));
    tabs->addTab(scrolling(makePlanPage()), tr("Training"));
    column->addWidget(tabs, 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrolling(content));
    connect(&document, &ExperimentDocument::changed, this, &Inspector::refresh);
    refresh();
}

QWidget *Inspector::makeBlockPage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 8, 16, 12);
    auto *head = new QHBoxLayout;
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    m_blockName = label({}, "name", page);
    m_blockName->setObjectName(QStringLiteral("blockName"));
    m_blockWhere = label({}, "caption", page);
    names->addWidget(m_blockName);
    names->addWidget(m_blockWhere);
    head->addLayout(names, 1);
    m_link = new QPushButton(page);
    m_link->setObjectName(QStringLiteral("mirror"));
    m_link->setProperty("role", "small");
    connect(m_link, &QPushButton::clicked, this, [this] {
        Experiment e = m_document.experiment();
        e.mirrored = !e.mirrored;
        m_document.edit(std::move(e), m_document.experiment().mirrored ? tr("Unlink the decoder") : tr("Mirror the encoder"));
    });
    head->addWidget(m_link);
    column->addLayout(head);
    m_codeRow = new QWidget(page);
    auto *codeRow = new QHBoxLayout(m_codeRow);
    codeRow->setContentsMargins(0, 0, 0, 0);
    auto *codeLabel = label(tr("Kind"), "label", m_codeRow);
    codeLabel->setMinimumWidth(ParamForm::labelWidth);
    codeRow->addWidget(codeLabel);
    m_codeKind = makeKindBox("codeKind");
    m_codeKind->setAccessibleName(tr("Kind of code"));
    codeRow->addWidget(m_codeKind, 1);
    column->addWidget(m_codeRow);
    for (const LayerKind *kind : codeKinds())
        m_codeKind->addItem(text(kind->label), plain(kind->id));
    connect(m_codeKind, &QComboBox::activated, this, [this](int index) {
        const LayerKind *kind = codeKinds()[static_cast<std::size_t>(index)];
        Experiment e = m_document.experiment();
        e.code = {std::string(kind->id), carriedOver(*kind, e.code.settings)};
        m_document.edit(std::move(e), tr("Code: %1").arg(text(kind->label)));
    });
    m_blockProblem = label({}, "error", page);
    m_blockProblem->setObjectName(QStringLiteral("blockProblem"));
    m_blockProblem->setWordWrap(true);
    column->addWidget(m_blockProblem);
    m_blockForm = new ParamForm(m_theme, page);
    column->addWidget(m_blockForm);
    m_blockSize = label({}, "caption", page);
    m_blockSize->setFont(Theme::numbers(11));
    column->addWidget(m_blockSize);
    m_tiedRow = new QWidget(page);
    auto *tiedRow = new QHBoxLayout(m_tiedRow);
    tiedRow->setContentsMargins(0, 0, 0, 0);
    tiedRow->addWidget(label(tr("Same weights both ways (tied)"), "label", m_tiedRow), 1);
    m_tied = new Switch(m_theme, m_tiedRow);
    m_tied->setObjectName(QStringLiteral("tied"));
    m_tied->setAccessibleName(tr("Same weights both ways"));
    m_tied->setToolTip(tr("Dense layers of the mirrored decoder use the encoder's weights, transposed: half as many to learn."));
    tiedRow->addWidget(m_tied);
    connect(m_tied, &Switch::clicked, this, [this](bool on) {
        Experiment e = m_document.experiment();
        e.tied = on;
        m_document.edit(std::move(e), on ? tr("Tie the weights") : tr("Untie the weights"));
    });
    column->addWidget(m_tiedRow);
    m_units = new UnitBars(m_theme, page);
    m_units->hide();
    column->addWidget(m_units);
    m_blockHelp = label({}, "caption", page);
    m_blockHelp->setObjectName(QStringLiteral("blockHelp"));
    m_blockHelp->setWordWrap(true);
    column->addWidget(m_blockHelp);
    connectForm(m_blockForm, "block", [this](Experiment &e, const std::string &key, const Value &value) {
        if (m_place == "code")
            e.code.settings.set(key, value);
        else if (const auto block = blockAt(e, m_place))
            (block->decoder ? e.decoder : e.encoder)[block->index].settings.set(key, value);
    });
    return page;
}

template <typename Apply>
void Inspector::connectForm(ParamForm *form, const char *what, Apply apply)
{
    connect(form, &ParamForm::edited, this, [this, what, apply](const QString &key, const Value &value, int gesture) {
        Experiment e = m_document.experiment();
        apply(e, key.toStdString(), value);
        m_document.edit(std::move(e), tr("Change %1 to %2").arg(key, QString::fromStdString(valueText(value))),
                        QStringLiteral("%1/%2/%3").arg(QLatin1String(what), key).arg(gesture));
    });
    connect(form, &ParamForm::refused, this, &Inspector::refused);
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
    m_optimiserForm = new ParamForm(m_theme, page);
    column->addWidget(m_optimiserForm);
    auto *scheduleRow = new QHBoxLayout;
    scheduleRow->addWidget(label(tr("Schedule"), "label", page));
    m_scheduleKind = makeKindBox("scheduleKind");
    m_scheduleKind->setAccessibleName(tr("Schedule of the learning rate"));
    scheduleRow->addWidget(m_scheduleKind, 1);
    column->addLayout(scheduleRow);
    m_scheduleForm = new ParamForm(m_theme, page);
    column->addWidget(m_scheduleForm);
    column->addStretch(1);
    connect(m_optimiserKind, &QComboBox::activated, this, [this](int index) {
        const OptimiserKind *kind = optimiserKinds()[static_cast<std::size_t>(index)];
        Experiment e = m_document.experiment();
        e.optimiser = {std::string(kind->id), complete(*kind)};
        m_document.edit(std::move(e), tr("Optimise by %1").arg(text(kind->label)));
    });
    connect(m_scheduleKind, &QComboBox::activated, this, [this](int index) {
        const ScheduleKind *kind = scheduleKinds()[static_cast<std::size_t>(index)];
        Experiment e = m_document.experiment();
        e.schedule = {std::string(kind->id), complete(*kind)};
        m_document.edit(std::move(e), tr("Schedule: %1").arg(text(kind->label)));
    });
    connectForm(m_optimiserForm, "optimiser",
                [](Experiment &e, const std::string &key, const Value &value) { e.optimiser.settings.set(key, value); });
    connectForm(m_scheduleForm, "schedule",
                [](Experiment &e, const std::string &key, const Value &value) { e.schedule.settings.set(key, value); });
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
    m_planForm = new ParamForm(m_theme, page);
    column->addWidget(m_planForm);
    auto *row = new QHBoxLayout;
    row->addWidget(label(tr("Seed"), "label", page));
    m_seed = new QLineEdit(page);
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(
        tr("Decides first weights, the order of samples and the split. The same seed gives the same result to the last bit."));
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
    connectForm(m_planForm, "plan", [](Experiment &e, const std::string &key, const Value &value) { e.plan.set(key, value); });
    return page;
}

void Inspector::setPlace(const std::string &place)
{
    m_place = place;
    refreshBlock();
}

void Inspector::setGauges(const std::vector<Gauge> &gauges)
{
    const auto found = std::ranges::find_if(gauges, [](const Gauge &g) { return g.units.size() > 2; });
    m_hasUnits = found != gauges.end();
    if (m_hasUnits)
        m_units->setValues(text(found->name), found->units);
    m_units->setVisible(m_hasUnits && m_place == "code");
}

template <typename List>
void Inspector::refreshChoice(QComboBox *box, ParamForm *form, const List &kinds, const Choice &choice, const char *place)
{
    box->setCurrentIndex(box->findData(QString::fromStdString(choice.kind)));
    const auto *kind = findKind(kinds, choice.kind);
    form->setVisible(kind && !kind->params.empty());
    if (kind)
        form->show(*kind, choice.settings, place);
}

void Inspector::refresh()
{
    const Experiment &e = m_document.experiment();
    m_objective->refresh();
    refreshChoice(m_optimiserKind, m_optimiserForm, optimiserKinds(), e.optimiser, "optimiser");
    refreshChoice(m_scheduleKind, m_scheduleForm, scheduleKinds(), e.schedule, "schedule");
    m_planForm->show(planKind, e.plan, "plan");
    if (!m_seed->hasFocus())
        m_seed->setText(QString::number(e.seed));
    refreshBlock();
}

bool Inspector::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && qobject_cast<QTabBar *>(watched)) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Inspector::refreshBlock()
{
    const Experiment &e = m_document.experiment();
    const auto block = blockAt(e, m_place);
    const bool shown = block && block->kind;
    m_blockForm->setVisible(shown);
    m_blockSize->setVisible(shown);
    m_codeRow->setVisible(shown && m_place == "code");
    m_units->setVisible(shown && m_hasUnits && m_place == "code");
    m_codeKind->setCurrentIndex(m_codeKind->findData(QString::fromStdString(e.code.kind)));
    // The sentence that the bar below the stack has, where the block is the one it speaks of.
    const auto &issues = m_document.issues();
    const bool mine = shown && !issues.empty() && (issues.front().place + "/").starts_with(m_place + "/");
    m_blockProblem->setVisible(mine);
    m_blockProblem->setText(mine ? QString::fromStdString(issues.front().sentence) : QString());
    m_link->setVisible(shown && m_place != "code");
    m_tiedRow->setVisible(shown && m_place != "code" && e.mirrored);
    m_tied->setChecked(e.tied);
    if (!shown) {
        m_blockName->setText(tr("Nothing selected"));
        m_blockWhere->setText(tr("Click a block of the stack to change it."));
        m_blockHelp->clear();
        return;
    }
    const LayerKind &kind = *block->kind;
    m_blockName->setText(text(kind.label));
    m_blockWhere->setText(m_place == "code" ? tr("Code, the waist of the hourglass")
                          : block->decoder  ? tr("Decoder, block %1 of %2").arg(block->index + 1).arg(e.decoder.size())
                                            : tr("Encoder, block %1 of %2").arg(block->index + 1).arg(e.encoder.size()));
    m_blockHelp->setText(helpOf(kind.help, kind.formula));
    m_blockHelp->setToolTip(plain(kind.source));
    m_link->setText(e.mirrored ? tr("linked") : tr("Mirror"));
    m_link->setToolTip(e.mirrored ? tr("Let encoder and decoder be edited apart") : tr("Let the decoder mirror the encoder again"));
    m_blockForm->show(kind, block->settings, m_place);
    for (const Param &param : kind.params) {
        // A linked decoder follows the encoder; only how its last layer ends is its own.
        const bool follows = block->decoder && e.mirrored && (!block->output || (param.key != "activation" && param.key != "initialiser"));
        m_blockForm->setLocked(
            param.key,
            follows ? (block->output ? tr("Follows from the data.") : tr("Follows the encoder. Unlink to change it here.")) : QString());
    }
    const auto all = shapes(e, m_document.shape());
    const std::size_t at = m_place == "code" ? e.encoder.size() : block->decoder ? e.encoder.size() + 1 + block->index : block->index;
    if (at < all.size()) {
        const Shape in = at == 0 ? m_document.shape() : all[at - 1];
        const Index weights = kind.make(block->settings, in)->weightCount();
        m_blockSize->setText(block->bypassed ? tr("Bypassed: values go past it. B brings it back.")
                                             : tr("%1 in, %2 out · %3 parameters")
                                                   .arg(QLocale().toString(static_cast<qlonglong>(in.size())),
                                                        QLocale().toString(static_cast<qlonglong>(all[at].size())),
                                                        QLocale().toString(static_cast<qlonglong>(weights))));
    } else {
        m_blockSize->clear();
    }
}

} // namespace hourglass
