// The designer; see designer_panel.h.
#include "ui/panels/designer/designer_panel.h"

#include "core/layers/catalogue.h"
#include "core/probe/block_probe.h"
#include "core/probe/feature_probe.h"
#include "core/probe/reconstruction_probe.h"
#include "ui/designer/add_row.h"
#include "ui/designer/stack_view.h"
#include "ui/lab/lab.h"
#include "ui/look/controls.h"
#include "ui/panels/designer/stack_editor.h"
#include "ui/panels/panel_head.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace hourglass {

DesignerPanel::DesignerPanel(const PanelContext &context, QWidget *parent) : Panel(parent), m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(16, 0, 16, 8);
    auto *row = new AddRow(context.theme, this);
    connect(row, &AddRow::chosen, this, [this](const std::string &kind) { m_editor->add(kind); });
    chips->addWidget(row, 1);
    column->addLayout(chips);
    column->addWidget(separator(Qt::Horizontal, this));
    m_stack = new StackView(context.theme, this);
    column->addWidget(m_stack, 1);
    m_editor = new StackEditor(context.lab.document(), *m_stack, context.tell, this);
    addActions();
    connectStack();
    refresh();
}

QWidget *DesignerPanel::buildHead()
{
    auto *head = new PanelHead(m_context.theme, tr("Designer"), false, this);
    head->setNote(tr("Select a block to edit it in the inspector"));
    const auto tool = [&](const char *name, Icon which, const QString &tip, QAction *action) {
        auto *button = new QToolButton(head);
        button->setObjectName(QLatin1String(name));
        button->setDefaultAction(action);
        button->setToolTip(tip);
        const auto paint = [this, action, which] {
            const Tokens &t = m_context.theme.tokens();
            action->setIcon(icon(which, t.labelText, t.line2));
        };
        paint();
        connect(&m_context.theme, &Theme::changed, action, paint);
        head->add(button);
    };
    QUndoStack &stack = m_context.lab.document().undoStack();
    QAction *undo = stack.createUndoAction(this, tr("Undo"));
    undo->setObjectName(QStringLiteral("undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = stack.createRedoAction(this, tr("Redo"));
    redo->setObjectName(QStringLiteral("redo"));
    redo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Z")));
    for (QAction *action : {undo, redo}) {
        action->setProperty("menu", QStringLiteral("edit"));
        QWidget::addAction(action);
    }
    tool("undoButton", Icon::Undo, tr("Undo (Ctrl+Z)"), undo);
    tool("redoButton", Icon::Redo, tr("Redo (Ctrl+Shift+Z)"), redo);
    return head;
}

QAction *DesignerPanel::addAction(const char *menu, const QString &text, const char *name, const QKeySequence &keys,
                                  std::function<void()> act)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setProperty("menu", QLatin1String(menu));
    connect(action, &QAction::triggered, this, act);
    QWidget::addAction(action);
    return action;
}

void DesignerPanel::addSeparator(const char *menu)
{
    auto *line = new QAction(this);
    line->setSeparator(true);
    line->setProperty("menu", QLatin1String(menu));
    QWidget::addAction(line);
}

void DesignerPanel::addActions()
{
    const auto keys = [](const char *text) { return QKeySequence(QLatin1String(text)); };
    addSeparator("edit");
    addAction("edit", tr("Cu&t"), "cutAction", QKeySequence::Cut, [this] { m_editor->cut(); });
    addAction("edit", tr("&Copy"), "copyAction", QKeySequence::Copy, [this] { m_editor->copy(); });
    addAction("edit", tr("&Paste"), "pasteAction", QKeySequence::Paste, [this] { m_editor->paste(); });
    addAction("edit", tr("D&uplicate block"), "duplicateAction", keys("Ctrl+D"), [this] { m_editor->duplicate(); });
    addAction("edit", tr("&Delete block\tDel"), "deleteAction", {}, [this] { m_editor->remove(); });
    addAction("edit", tr("Select &all blocks"), "selectAllAction", QKeySequence::SelectAll, [this] { m_editor->selectAll(); });
    addSeparator("edit");
    addAction("edit", tr("&Bypass block\tB"), "bypassAction", {}, [this] { m_editor->bypass(); });
    addAction("edit", tr("Move &left\tAlt+Left"), "moveLeftAction", {}, [this] { m_editor->shift(-1); });
    addAction("edit", tr("Move &right\tAlt+Right"), "moveRightAction", {}, [this] { m_editor->shift(1); });
    addAction("edit", tr("&Mirror the encoder\tM"), "mirrorAction", {}, [this] { m_editor->toggleMirror(); });
    addAction("view", tr("Zoom &in"), "zoomInAction", QKeySequence::ZoomIn, [this] { m_stack->setZoom(m_stack->zoom() * 1.25); });
    addAction("view", tr("Zoom &out"), "zoomOutAction", QKeySequence::ZoomOut, [this] { m_stack->setZoom(m_stack->zoom() / 1.25); });
    addAction("view", tr("&Fit the network"), "zoomFitAction", keys("Ctrl+Shift+0"), [this] { m_stack->setZoom(1); });
}

void DesignerPanel::connectStack()
{
    Focus &focus = m_context.focus;
    Lab &lab = m_context.lab;
    const auto tell = [this, &focus] {
        focus.setBlock(m_stack->selected(), m_stack->selected() ? m_stack->describe(*m_stack->selected()) : QString());
    };
    connect(m_stack, &StackView::selectionChanged, &focus, tell);
    connect(m_editor, &StackEditor::selected, &focus, tell);
    connect(&focus, &Focus::blockChanged, this, [this, &focus, tell] {
        if (focus.block() == m_stack->selected())
            return;
        m_stack->select(focus.block()); // chosen elsewhere
        tell();
    });
    connect(m_stack, &StackView::blockClicked, &focus, &Focus::clickBlock);
    connect(m_stack, &StackView::addRequested, this, [this] { m_context.findCommand(tr("Add %1").arg(QString())); });
    connect(m_stack, &StackView::menuRequested, this, [this](QPoint at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (QAction *action : actions())
            if (action->property("menu") == QStringLiteral("edit"))
                menu->addAction(action);
        menu->popup(at);
    });
    connect(&focus, &Focus::datasetChanged, this, [this, &focus] { m_stack->setDataset(focus.dataset()); });
    connect(&focus, &Focus::followedChanged, this, [this, &focus] {
        if (focus.followed())
            m_stack->setSample(*focus.followed());
    });
    connect(&lab.document(), &ExperimentDocument::changed, this, &DesignerPanel::refresh);
    connect(&lab, &Lab::datasetChanged, this, &DesignerPanel::refresh);
    connect(&lab, &Lab::stateChanged, this, [this, &lab] { m_stack->setStale(lab.editedSinceRun()); });
}

void DesignerPanel::refresh()
{
    const ExperimentDocument &document = m_context.lab.document();
    const Experiment &e = document.experiment();
    const Shape in = document.shape();
    const Issue *issue = document.issues().empty() || in.size() == 0 ? nullptr : &document.issues().front();
    m_stack->setExperiment(e, in, issue ? std::optional(issue->place) : std::nullopt);
    if (!m_stack->selected() && in.size() > 0 && !e.encoder.empty())
        m_context.focus.setBlock(Place{Part::Code});
}

void DesignerPanel::ask(Questions &questions) const
{
    questions.ask(BlockQuestion{});
    if (questions.has<ReconstructionQuestion>())
        return;
    auto first = questions.get<ReconstructionQuestion>(); // the stack shows the first sample
    first.count = 1;
    questions.ask(std::move(first));
}

/// Blocks change too little to be worth more than ten a second.
Panel::News DesignerPanel::news(const Frame *before, const Frame *now) const
{
    const bool same = before && now && before->setup == now->setup && !differs<BlockAnswer>(before, now) &&
                      !differs<ReconstructionAnswer>(before, now) && !differs<FeatureAnswer>(before, now);
    return same ? News::None : News::Soon;
}

void DesignerPanel::showFrame(const std::shared_ptr<const Frame> &frame) { m_stack->setFrame(frame); }

void DesignerPanel::takeFocus() { m_stack->setFocus(); }

std::vector<Panel::Command> DesignerPanel::commands()
{
    std::vector<Command> all;
    for (const LayerKind *kind : layerKinds())
        all.push_back({tr("Add %1").arg(text(kind->label)), tr("block"), [this, kind] { m_editor->add(std::string(kind->id)); }});
    for (const StackBlock &block : m_stack->stackLayout().blocks)
        if (const auto place = block.place())
            all.push_back({tr("Go to %1").arg(m_stack->describe(*place)), {}, [this, place] {
                               m_editor->select({*place});
                               m_stack->setFocus();
                           }});
    return all;
}

} // namespace hourglass
