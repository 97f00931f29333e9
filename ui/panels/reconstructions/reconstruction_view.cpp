// Originals and reconstructions; see reconstruction_view.h.
#include "ui/panels/reconstructions/reconstruction_view.h"

#include "ui/lab/lab.h"
#include "ui/look/controls.h"
#include "ui/look/elided_label.h"
#include "ui/look/on_screen.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace hourglass {

namespace {

constexpr std::size_t mostFollowed = 40; // of a selection

} // namespace

ReconstructionView::ReconstructionView(const PanelContext &context, QWidget *parent) : Panel(parent), m_focus(context.focus)
{
    const Theme &theme = context.theme;
    setObjectName(QStringLiteral("reconstructionView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 8, 6);
    column->setSpacing(6);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    const auto box = [&](const char *name, const QString &words, const QStringList &entries) {
        auto *result = new QComboBox(this);
        result->setObjectName(QLatin1String(name));
        result->setAccessibleName(words);
        result->setToolTip(words);
        result->addItems(entries);
        tools->addWidget(result);
        connect(result, &QComboBox::activated, this, &Panel::questionsChanged);
        return result;
    };
    // In the order of ReconstructionQuestion::Which and of Measure.
    m_choice = box("pictureChoice", tr("Samples shown"), {tr("One per class"), tr("Random"), tr("Worst"), tr("Best"), tr("Typical")});
    m_measure = box("pictureMeasure", tr("Error measure"), {tr("Squared error"), tr("Absolute error"), tr("Run's loss")});
    m_selected = new ElidedLabel(theme, this);
    m_selected->setObjectName(QStringLiteral("pictureSelected"));
    tools->addWidget(m_selected, 1);
    const auto button = [&](const char *name, Icon which, const QString &tip, bool checkable) {
        QToolButton *result = iconButton(theme, name, which, tip, this);
        result->setCheckable(checkable);
        tools->addWidget(result);
        return result;
    };
    m_corrupted = button("pictureCorrupted", Icon::Noise, tr("Corrupt the originals as in training"), true);
    m_corrupted->hide();
    auto *shuffle = button("pictureShuffle", Icon::Shuffle, tr("Show other samples"), false);
    markControls(tools);
    column->addLayout(tools);
    m_grid = new ReconstructionGrid(theme, this);
    column->addWidget(m_grid, 1);
    m_table = new ReconstructionTable(theme, this);
    m_table->hide();
    column->addWidget(m_table, 1);
    connect(m_table, &ReconstructionTable::chosen, &context.focus, &Focus::follow);
    auto *sentence = label(tr("Originals and their reconstructions appear with the first training step."), "caption", m_grid);
    sentence->setAlignment(Qt::AlignCenter);
    sentence->setWordWrap(true);
    auto *inside = new QVBoxLayout(m_grid);
    inside->addWidget(sentence);
    m_empty = sentence;

    connect(shuffle, &QToolButton::clicked, this, [this] {
        ++m_draw;
        Q_EMIT questionsChanged();
    });
    connect(m_corrupted, &QToolButton::toggled, this, &Panel::questionsChanged);
    connect(m_grid, &ReconstructionGrid::columnsChanged, this, &Panel::questionsChanged);
    connect(m_grid, &ReconstructionGrid::chosen, &context.focus, &Focus::follow);
    connect(&m_focus, &Focus::selectionChanged, this, &ReconstructionView::showSelected);
    const auto follow = [this, &lab = context.lab] {
        const Experiment &shown = lab.live().hasRun() ? lab.live().runExperiment() : lab.document().experiment();
        setCorrupting(shown.corruption.kind != "none");
    };
    connect(&context.lab.document(), &ExperimentDocument::changed, this, follow);
    connect(&context.lab.live(), &LiveSession::historyChanged, this, follow);
}

void ReconstructionView::ask(Questions &questions) const
{
    ReconstructionQuestion pictures;
    pictures.count = m_isTable ? ReconstructionTable::samples : m_grid->columns();
    pictures.chosen = m_focus.chosen(mostFollowed);
    pictures.which = static_cast<ReconstructionQuestion::Which>(m_choice->currentIndex());
    pictures.draw = m_draw;
    pictures.measure = static_cast<Measure>(m_measure->currentIndex());
    pictures.corrupted = m_corrupted->isChecked();
    isOnScreen(*this) ? questions.ask(std::move(pictures)) : questions.provide(std::move(pictures));
}

Panel::News ReconstructionView::news(const Frame *before, const Frame *now) const
{
    return differs<ReconstructionAnswer>(before, now) || differs<GhostAnswer>(before, now) ? News::Now : News::None;
}

void ReconstructionView::showSelected()
{
    const std::size_t count = m_focus.selection().size();
    m_selected->setText(count == 0 ? QString() : tr("from the %1 selected").arg(count));
}

void ReconstructionView::setCorrupting(bool corrupting)
{
    if (std::exchange(m_corrupting, corrupting) != corrupting)
        m_corrupted->setChecked(corrupting);
    m_corrupted->setVisible(corrupting);
}

void ReconstructionView::showFrame(const std::shared_ptr<const Frame> &frame)
{
    const bool there = frame && frame->get<ReconstructionAnswer>();
    m_empty->setVisible(!there);
    m_grid->setFrame(frame);
    const bool isTable = there && !frame->setup->dataset->shape().isPicture();
    m_table->setFrame(isTable ? frame : nullptr);
    m_table->setVisible(isTable);
    m_grid->setVisible(!isTable);
    if (std::exchange(m_isTable, isTable) != isTable)
        Q_EMIT questionsChanged();
}

QString ReconstructionView::table() const
{
    const auto &frame = m_grid->frame();
    if (!frame || !frame->get<ReconstructionAnswer>())
        return {};
    const ReconstructionAnswer &p = *frame->get<ReconstructionAnswer>();
    QString text = QStringLiteral("sample,error");
    text += columnNames("v", p.originals.rows());
    text += columnNames("r", p.originals.rows());
    text += u'\n';
    for (Index i = 0; i < p.originals.cols(); ++i) {
        text += QStringLiteral("%1,%2")
                    .arg((*p.samples)[static_cast<std::size_t>(i)])
                    .arg(static_cast<double>(p.errors[static_cast<std::size_t>(i)]));
        for (const Matrix *values : {&p.originals, &p.reconstructions})
            text += columnValues(values->col(i), 5);
        text += u'\n';
    }
    return text;
}

} // namespace hourglass
