// Loss, penalties and corruption; see objective_page.h.
#include "ui/inspector/objective_page.h"

#include "core/data/corruption.h"
#include "core/experiment/build.h"
#include "core/experiment/settings_at.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "ui/inspector/document_form.h"
#include "ui/look/controls.h"
#include "ui/look/numbers.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace hourglass {

namespace {

QLabel *helpLabel(QWidget *parent)
{
    QLabel *help = label({}, "caption", parent);
    help->setWordWrap(true);
    return help;
}

} // namespace

ObjectivePage::ObjectivePage(const Theme &theme, ExperimentDocument &document, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_document(document)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    auto *frame = new QFrame(this);
    frame->setProperty("role", "formula");
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(10, 6, 10, 6);
    m_whole = label({}, "label", frame);
    m_whole->setObjectName(QStringLiteral("wholeLoss"));
    m_whole->setWordWrap(true);
    m_whole->setToolTip(tr("The total loss that training minimises"));
    inside->addWidget(m_whole);
    column->addWidget(frame);
    m_lossKind = addChoice(column, tr("Loss"), "lossKind", tr("Loss"));
    for (const LossKind *kind : lossKinds())
        m_lossKind->addItem(text(kind->label), plain(kind->id));
    m_lossForm = new DocumentForm(theme, document, this);
    column->addWidget(m_lossForm);
    m_lossHelp = helpLabel(this);
    column->addWidget(m_lossHelp);
    connect(m_lossKind, &QComboBox::activated, this, [this](int index) {
        const LossKind *kind = lossKinds()[static_cast<std::size_t>(index)];
        Experiment e = m_document.experiment();
        e.loss = {std::string(kind->id), complete(*kind)};
        m_document.edit(std::move(e), tr("Change loss to %1").arg(text(kind->label)));
    });
    connect(m_lossForm, &ParamForm::refused, this, &ObjectivePage::refused);

    column->addSpacing(6);
    column->addWidget(separator(Qt::Horizontal, this));
    auto *head = new QHBoxLayout;
    head->addWidget(label(tr("Penalties"), "label", this), 1);
    m_addPenalty = new QPushButton(tr("Add"), this);
    m_addPenalty->setObjectName(QStringLiteral("addPenalty"));
    m_addPenalty->setAccessibleName(tr("Add a penalty"));
    m_addPenalty->setToolTip(tr("Regularisation terms added to the loss; combine as many as you like"));
    m_addPenalty->setProperty("role", "small");
    auto *menu = new QMenu(m_addPenalty);
    for (const PenaltyKind *kind : penaltyKinds()) {
        QAction *action = menu->addAction(text(kind->label));
        action->setObjectName(QStringLiteral("penalty-") + plain(kind->id));
        action->setToolTip(text(kind->help));
        connect(action, &QAction::triggered, this, [this, kind] {
            Experiment e = m_document.experiment();
            e.penalties.push_back({std::string(kind->id), complete(*kind)});
            m_document.edit(std::move(e), tr("Add %1 penalty").arg(text(kind->label)));
        });
    }
    menu->setToolTipsVisible(true);
    m_addPenalty->setMenu(menu);
    head->addWidget(m_addPenalty);
    column->addLayout(head);
    m_penaltyColumn = new QVBoxLayout;
    column->addLayout(m_penaltyColumn);

    column->addSpacing(6);
    column->addWidget(separator(Qt::Horizontal, this));
    m_corruptionKind = addChoice(column, tr("Corruption"), "corruptionKind", tr("Input corruption"));
    for (const CorruptionKind *kind : corruptionKinds())
        m_corruptionKind->addItem(text(kind->label), plain(kind->id));
    m_corruptionForm = new DocumentForm(theme, document, this);
    column->addWidget(m_corruptionForm);
    m_corruptionHelp = helpLabel(this);
    column->addWidget(m_corruptionHelp);
    column->addStretch(1);
    connect(m_corruptionKind, &QComboBox::activated, this, [this](int index) {
        const CorruptionKind *kind = corruptionKinds()[static_cast<std::size_t>(index)];
        Experiment e = m_document.experiment();
        e.corruption = {std::string(kind->id), complete(*kind)};
        m_document.edit(std::move(e), tr("Change corruption to %1").arg(text(kind->label)));
    });
    connect(m_corruptionForm, &ParamForm::refused, this, &ObjectivePage::refused);
}

QComboBox *ObjectivePage::addChoice(QVBoxLayout *column, const QString &caption, const char *name, const QString &accessible)
{
    auto *row = new QHBoxLayout;
    auto *words = label(caption, "label", this);
    words->setMinimumWidth(ParamForm::labelWidth);
    row->addWidget(words);
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(accessible);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    row->addWidget(box, 1);
    column->addLayout(row);
    return box;
}

ObjectivePage::Row ObjectivePage::addRow(std::size_t index)
{
    Row row{};
    row.widget = new QWidget(this);
    auto *column = new QVBoxLayout(row.widget);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    auto *head = new QHBoxLayout;
    row.name = label({}, "name", row.widget);
    row.name->setObjectName(QStringLiteral("penaltyName%1").arg(index));
    head->addWidget(row.name, 1);
    auto *remove = new QPushButton(tr("Remove"), row.widget);
    remove->setObjectName(QStringLiteral("removePenalty%1").arg(index));
    remove->setAccessibleName(tr("Remove %1 penalty").arg(index + 1));
    remove->setProperty("role", "small");
    head->addWidget(remove);
    column->addLayout(head);
    row.form = new DocumentForm(m_theme, m_document, row.widget);
    column->addWidget(row.form);
    m_penaltyColumn->addWidget(row.widget);
    connect(remove, &QPushButton::clicked, this, [this, index] {
        Experiment e = m_document.experiment();
        if (index >= e.penalties.size())
            return;
        e.penalties.erase(e.penalties.begin() + static_cast<std::ptrdiff_t>(index));
        m_document.edit(std::move(e), tr("Remove a penalty"));
    });
    connect(row.form, &ParamForm::refused, this, &ObjectivePage::refused);
    return row;
}

void ObjectivePage::refreshPenalties()
{
    const auto &penalties = m_document.experiment().penalties;
    while (m_rows.size() < penalties.size())
        m_rows.push_back(addRow(m_rows.size()));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const PenaltyKind *kind = i < penalties.size() ? findKind(penaltyKinds(), penalties[i].kind) : nullptr;
        m_rows[i].widget->setVisible(kind != nullptr);
        if (!kind)
            continue;
        m_rows[i].name->setText(text(kind->label));
        m_rows[i].name->setToolTip(text(kind->help));
        m_rows[i].form->showPlace({Part::Penalty, i});
    }
}

/// The sum that training minimises: the loss, what the code adds, and the penalties, each with its weight. Terms that are a sum over
/// units stand beside a mean over values, and count by a value's share: then a sentence says so.
QString ObjectivePage::wholeLoss() const
{
    const Experiment &e = m_document.experiment();
    const Shape data = m_document.shape();
    const QString values = numberLocale().toString(static_cast<qlonglong>(data.size()));
    const auto weighted = [&](double weight, bool perValue, const QString &term) {
        const QString share = perValue ? significant(weight, 4) + u'/' + values : significant(weight, 4);
        return weight == 1 && !perValue ? term : share + QStringLiteral(" · ") + term;
    };
    QStringList sum;
    QStringList scaled;
    const LossKind *loss = findKind(lossKinds(), e.loss.kind);
    if (loss)
        sum.append(text(loss->label));
    const auto all = shapes(e, data);
    const LayerKind *code = findKind(codeKinds(), e.code.kind);
    if (code && all.size() > e.encoder.size()) {
        const auto made = code->make(e.code.settings, e.encoder.empty() ? data : all[e.encoder.size() - 1]);
        Pass pass;
        pass.epoch = Pass::trained; // any warm-up is over
        for (std::size_t i = 0; i < made->terms().size(); ++i) {
            const QString term = text(made->terms()[i]);
            pass.values = 1;
            const double weight = made->termWeight(i, pass);
            pass.values = 2;
            const bool perValue = made->termWeight(i, pass) != weight;
            sum.append(weighted(weight, perValue, term));
            if (perValue)
                scaled.append(term);
        }
    }
    for (const Choice &penalty : e.penalties)
        if (const PenaltyKind *kind = findKind(penaltyKinds(), penalty.kind)) {
            const Value *weight = penalty.settings.find("weight");
            sum.append(weighted(weight ? std::get<double>(*weight) : 1, false, text(kind->label)));
        }
    const QString whole = tr("Loss = %1").arg(sum.join(QStringLiteral(" + ")));
    if (scaled.isEmpty() || !loss)
        return whole;
    const QString reason = tr("%1 is a mean over %2 values, so %3 counts per value too.").arg(text(loss->label), values, scaled.join(u','));
    const bool bound = e.loss.kind == binaryCrossEntropy.id && e.penalties.empty();
    return whole + u'\n' + reason + (bound ? u' ' + tr("Times %1 it is the negative ELBO for β = 1.").arg(values) : QString());
}

void ObjectivePage::refresh()
{
    const Experiment &e = m_document.experiment();
    m_whole->setText(wholeLoss());
    const auto show = [&](QComboBox *box, DocumentForm *form, QLabel *help, Part part, const Choice &choice) {
        box->setCurrentIndex(box->findData(QString::fromStdString(choice.kind)));
        form->showPlace({part});
        if (const Kind *kind = kindAt(e, {part})) {
            help->setText(helpOf(kind->help, kind->formula));
            help->setToolTip(plain(kind->source));
        }
    };
    show(m_lossKind, m_lossForm, m_lossHelp, Part::Loss, e.loss);
    refreshPenalties();
    show(m_corruptionKind, m_corruptionForm, m_corruptionHelp, Part::Corruption, e.corruption);
}

} // namespace hourglass
