// Interface of a panel: what it asks of the observer, how it shows the answers, and how it is listed.
#pragma once

#include "core/probe/frame.h"
#include "core/probe/questions.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/panels/focus.h"
#include "ui/plots/table_source.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <span>
#include <string_view>

class QAction;

namespace hourglass {

class Lab;

/// What a panel is made with. All of it outlives the panel.
struct PanelContext {
    Theme &theme;
    Lab &lab;
    Focus &focus;
    /// Says something in the line below the stack.
    std::function<void(const QString &sentence, bool isError, const QString &action, std::function<void()> act)> tell;
    /// Runs one of the window's commands by its name ("openAction").
    std::function<void(const char *name)> run;
    /// Opens the list of commands with some of a name typed already.
    std::function<void(const QString &typed)> findCommand;
    void say(const QString &sentence, bool isError = false) const { tell(sentence, isError, {}, {}); }
};

class Panel : public QWidget, public TableSource
{
    Q_OBJECT

public:
    /// How soon a frame has to be shown: at once, with the next tenth of a second, or not at all.
    enum class News { Now, Soon, None };
    /// Something that can be found by typing, beside the panel's actions.
    struct Command {
        QString name;
        QString detail;
        std::function<void()> run;
    };

    explicit Panel(QWidget *parent = nullptr);

    /// Adds what it wants to know. Called for panels that are on the screen, and for others that are always asked.
    virtual void ask(Questions & /*questions*/) const {}
    /// Whether ask() is called also while the panel is hidden.
    virtual bool asksHidden() const { return false; }
    /// What a frame has for it. `before` is the frame it was shown last; both may be null.
    virtual News news(const Frame * /*before*/, const Frame * /*now*/) const { return News::Soon; }
    /// Null when there is no run.
    virtual void showFrame(const std::shared_ptr<const Frame> & /*frame*/) {}
    /// Its numbers as CSV; empty while there are none. Panels without any leave hasTable() as it is.
    QString table() const override { return {}; }
    virtual bool hasTable() const { return false; }
    /// Itself as SVG, where that is more than a picture of the widget; null for that. `title`: what the panel is called.
    virtual TextWork drawing(const QString & /*title*/) { return {}; }
    /// Comes to light, or behind a tab.
    virtual void setOnScreen(bool /*seen*/) {}
    /// While it fills much of the window: a map shows more than in a corner.
    virtual void setLarge(bool /*large*/) {}
    /// Nothing to show yet: where room is scarce it makes room for others, until it comes forward.
    virtual bool stepsAside() const { return false; }
    /// Takes a key wherever the focus is, while panels fill the window. False for a key that means nothing to it.
    virtual bool takeKey(int /*key*/) { return false; }
    /// What has the focus when one goes to the panel.
    virtual void takeFocus() { setFocus(); }
    /// Whether a frame shows all there is to see of its weights, so that a video export may take an image.
    virtual bool isComplete(const Frame &frame) const { return frame.complete; }
    /// Beside these, its actions() go into the menu that their property "menu" names ("edit", "view").
    virtual std::vector<Command> commands() { return {}; }

Q_SIGNALS:
    /// ask() would say something else now.
    void questionsChanged();
    /// It has something the user should see: its tab is raised, or its drawer opened.
    void comesForward();
};

/// The default position of a panel.
enum class PanelGroup {
    Centre,   // the designer: no dock
    Strip,    // along the lower edge: no dock
    Data,     // at the left
    Settings, // at the right; a drawer in a narrow window
    Training, // below, from left to right: first column
    Latent,   // second
    Samples,  // third; in a narrow window its first joins the first column, the others the second
};

/// Where it stands while one explores the latent space: the map large, a strip below it, a column beside it.
enum class ExplorerPlace { None, Map, Strip, Side };

struct PanelKind {
    std::string_view id;    // "loss"; its dock is called "lossDock"
    std::string_view title; // on the screen: "Loss"
    Icon icon;
    PanelGroup group;
    Qt::DockWidgetArea area;
    ExplorerPlace explorer;
    std::string_view key; // "Ctrl+1"; empty for none
    Panel *(*make)(const PanelContext &context, QWidget *parent);
    std::string_view help = {}; // what it shows and what can be done with it, for F1

    /// What it shows, in the language that is set.
    QString helpText() const;
    /// In the language that is set.
    QString name() const;
    QString dockName() const;
    bool isDock() const { return group != PanelGroup::Centre && group != PanelGroup::Strip; }
    /// Views of the run can be maximised, exported and filmed.
    bool isView() const { return isDock() && group != PanelGroup::Data && group != PanelGroup::Settings; }
};

} // namespace hourglass
