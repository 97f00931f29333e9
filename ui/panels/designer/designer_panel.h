// The designer: blocks to add, the stack drawn as an hourglass, and what can be done with its blocks.
#pragma once

#include "ui/panels/panel.h"

namespace hourglass {

class StackEditor;
class StackView;

class DesignerPanel : public Panel
{
    Q_OBJECT

public:
    DesignerPanel(const PanelContext &context, QWidget *parent);
    void ask(Questions &questions) const override;
    News news(const Frame *before, const Frame *now) const override;
    void showFrame(const std::shared_ptr<const Frame> &frame) override;
    void takeFocus() override;
    /// A block of each kind to add, and every block to go to.
    std::vector<Command> commands() override;

private:
    QWidget *buildHead();
    void addActions();
    QAction *addAction(const char *menu, const QString &text, const char *name, const QKeySequence &keys, std::function<void()> act);
    void addSeparator(const char *menu);
    void connectStack();
    void refresh();

    const PanelContext m_context;
    StackView *m_stack;
    StackEditor *m_editor;
};

} // namespace hourglass
