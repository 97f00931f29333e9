// The selected block; see block_page.h.
#include "ui/inspector/block_page.h"

#include "core/experiment/settings_at.h"
#include "core/layers/catalogue.h"
#include "ui/inspector/document_form.h"
#include "ui/look/controls.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace hourglass {

BlockPage::BlockPage(const Theme &theme, ExperimentDocument &document, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_document(document)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 12);
    addHead(column);
    addCodeKind(column);
    m_problem = label({}, "error", this);
    m_problem->setObjectName(QStringLiteral("blockProblem"));
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    m_form = new DocumentForm(theme, document, this);
    connect(m_form, &ParamForm::refused, this, &BlockPage::refused);
    column->addWidget(m_form);
    m_size = label({}, "caption", this);
    m_size->setFont(Theme::numbers(11));
    column->addWidget(m_size);
    addTied(column);
    m_units = new UnitBars(theme, this);
    m_units->hide();
    column->addWidget(m_units);
    m_help = label({}, "caption", this);
    m_help->setObjectName(QStringLiteral("blockHelp"));
    m_help->setWordWrap(true);
    column->addWidget(m_help);
    column->addStretch(1);
}

void BlockPage::addHead(QBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    m_name = label({}, "name", this);
    m_name->setObjectName(QStringLiteral("blockName"));
    m_where = label({}, "caption", this);
    names->addWidget(m_name);
    names->addWidget(m_where);
    head->addLayout(names, 1);
    m_link = new QPushButton(this);
    m_link->setObjectName(QStringLiteral("mirror"));
    m_link->setProperty("role", "small");
    connect(m_link, &QPushButton::clicked, this, [this] {
        Experiment e = m_document.experiment();
        e.mirrored = !e.mirrored;
        m_document.edit(std::move(e), m_document.experiment().mirrored ? tr("Unlink the decoder") : tr("Mirror the encoder"));
    });
    head->addWidget(m_link);
    column->addLayout(head);
}

void BlockPage::addCodeKind(QBoxLayout *column)
{
    m_codeRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_codeRow);
    row->setContentsMargins(0, 0, 0, 0);
    auto *caption = label(tr("Type"), "label", m_codeRow);
    caption->setMinimumWidth(ParamForm::labelWidth);
    row->addWidget(caption);
    m_codeKind = new QComboBox(this);
    m_codeKind->setObjectName(QStringLiteral("codeKind"));
    m_codeKind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_codeKind->setMinimumContentsLength(10);
    m_codeKind->setAccessibleName(tr("Code type"));
    row->addWidget(m_codeKind, 1);
    column->addWidget(m_codeRow);
    for (const LayerKind *kind : codeKinds())
        m_codeKind->addItem(text(kind->label), plain(kind->id));
    connect(m_codeKind, &QComboBox::activated, this, [this](int index) {
        const LayerKind *kind = codeKinds()[static_cast<std::size_t>(index)];
        Experiment e = m_document.experiment();
        e.code = {std::string(kind->id), carriedOver(*kind, e.code.settings)};
        m_document.edit(std::move(e), tr("Change code to %1").arg(text(kind->label)));
    });
}

void BlockPage::addTied(QBoxLayout *column)
{
    m_tiedRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_tiedRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label(tr("Tied weights"), "label", m_tiedRow), 1);
    m_tied = new Switch(m_theme, m_tiedRow);
    m_tied->setObjectName(QStringLiteral("tied"));
    m_tied->setAccessibleName(tr("Tied weights"));
    m_tied->setToolTip(tr("The mirrored decoder's dense layers reuse the encoder's weights, transposed."));
    row->addWidget(m_tied);
    connect(m_tied, &Switch::clicked, this, [this](bool on) {
        Experiment e = m_document.experiment();
        e.tied = on;
        m_document.edit(std::move(e), on ? tr("Tie weights") : tr("Untie weights"));
    });
    column->addWidget(m_tiedRow);
}

void BlockPage::setPlace(const std::optional<Place> &place)
{
    m_place = place;
    refresh();
}

void BlockPage::setGauges(const std::vector<Gauge> &gauges)
{
    const auto found = std::ranges::find_if(gauges, [](const Gauge &g) { return g.units.size() > 2; });
    m_hasUnits = found != gauges.end();
    if (m_hasUnits)
        m_units->setValues(text(found->name), found->units);
    m_units->setVisible(m_hasUnits && isCode());
}

void BlockPage::refresh()
{
    const Experiment &e = m_document.experiment();
    const Kind *kind = m_place ? kindAt(e, *m_place) : nullptr;
    m_form->setVisible(kind != nullptr);
    m_size->setVisible(kind != nullptr);
    m_codeRow->setVisible(kind && isCode());
    m_units->setVisible(kind && m_hasUnits && isCode());
    m_codeKind->setCurrentIndex(m_codeKind->findData(QString::fromStdString(e.code.kind)));
    // The sentence that the bar below the stack has, where the block is the one it speaks of.
    const auto &issues = m_document.issues();
    const bool mine = kind && !issues.empty() && m_place->contains(issues.front().place);
    m_problem->setVisible(mine);
    m_problem->setText(mine ? QString::fromStdString(issues.front().sentence) : QString());
    m_link->setVisible(kind && !isCode());
    m_tiedRow->setVisible(kind == &dense && e.mirrored); // no other layer shares its weights
    m_tied->setChecked(e.tied);
    if (!kind) {
        m_name->setText(tr("Nothing selected"));
        m_where->setText(tr("Select a block to edit it."));
        m_help->clear();
        return;
    }
    m_name->setText(text(kind->label));
    const std::size_t number = m_place->layer.value_or(0) + 1;
    m_where->setText(isCode()                         ? tr("Code (bottleneck)")
                     : m_place->part == Part::Decoder ? tr("Decoder, block %1 of %2").arg(number).arg(e.decoder.size())
                                                      : tr("Encoder, block %1 of %2").arg(number).arg(e.encoder.size()));
    m_help->setText(helpOf(kind->help, kind->formula));
    m_help->setToolTip(plain(kind->source));
    m_link->setText(e.mirrored ? tr("linked") : tr("Mirror"));
    m_link->setToolTip(e.mirrored ? tr("Edit encoder and decoder separately") : tr("Mirror the encoder again"));
    m_form->show(*kind, *settingsAt(e, *m_place), *m_place);
    lockWhatFollows();
    refreshSize();
}

/// A linked decoder follows the encoder; only how its last layer ends is its own.
void BlockPage::lockWhatFollows()
{
    const Experiment &e = m_document.experiment();
    const bool linked = m_place->part == Part::Decoder && e.mirrored;
    const bool output = m_place->part == Part::Decoder && *m_place->layer + 1 == e.decoder.size();
    for (const Param &param : kindAt(e, *m_place)->params) {
        const bool follows = linked && (!output || (param.role != Role::Activation && param.role != Role::Initialiser));
        m_form->setLocked(param.key, !follows ? QString()
                                     : output ? tr("Set by the data.")
                                              : tr("Mirrors the encoder. Unlink to edit it here."));
    }
}

void BlockPage::refreshSize()
{
    const Experiment &e = m_document.experiment();
    const auto all = shapes(e, m_document.shape());
    const std::size_t index = m_place->layer.value_or(0);
    const std::size_t at = isCode() ? e.encoder.size() : m_place->part == Part::Decoder ? e.encoder.size() + 1 + index : index;
    if (at >= all.size()) {
        m_size->clear();
        return;
    }
    const LayerSpec *layer = layerAt(e, *m_place);
    const LayerKind *kind = layer ? findKind(layerKinds(), layer->kind) : findKind(codeKinds(), e.code.kind);
    const Shape in = at == 0 ? m_document.shape() : all[at - 1];
    const Index weights = kind->make(*settingsAt(e, *m_place), in)->weightCount();
    const auto count = [](Index n) { return QLocale().toString(static_cast<qlonglong>(n)); };
    m_size->setText(layer && layer->bypassed
                        ? tr("Bypassed: values skip this block. Press B to re-enable it.")
                        : tr("%1 in, %2 out · %3 parameters").arg(count(in.size()), count(all[at].size()), count(weights)));
}

} // namespace hourglass
