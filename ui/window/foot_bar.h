// The line below the network: its compression, or problems and messages.
#pragma once

#include "core/experiment/experiment.h"
#include "ui/look/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace hourglass {

/// What a notice is about. What comes later about the same takes its place, and what ends it takes it away; nothing else does.
enum class About { Other, Panel, Opening, Writing, Run, Copy, Recovery, Export, Video };

class FootBar : public QFrame
{
    Q_OBJECT

public:
    explicit FootBar(const Theme &theme, QWidget *parent = nullptr);

    /// The quiet state: "784 to 2   392 times smaller".
    void setFacts(const QString &facts);
    /// What is wrong with the experiment, with up to two fixes; null for nothing.
    void setIssue(const Issue *issue);
    /// Something to know that is no problem of the experiment. A button may go with it. Of several the errors are shown first, the newer
    /// before the older; the others come when those before them are closed. News without a button make way for whatever comes next.
    void setNotice(const QString &sentence, bool isError, const QString &action = {}, std::function<void()> act = {},
                   About about = About::Other);
    /// It is over.
    void clearNotice(About about);
    /// Takes one sentence back.
    void clearNotice(const QString &sentence);
    /// So is what was said without an error or a button.
    void clearNews();
    /// Whether something about this is shown, or waits to be.
    bool hasNotice(About about) const;
    /// While views fill the window: a way back instead of what the stack amounts to.
    void setWayBack(bool shown);
    QString sentence() const;

Q_SIGNALS:
    void backRequested();
    void fixChosen(const hourglass::Experiment &result, const QString &label);

private:
    struct Notice {
        About about;
        QString sentence;
        bool isError;
        QString action;
        std::function<void()> act;
        bool isPassing() const { return !isError && action.isEmpty(); }
    };
    const Notice *shownNotice() const;
    Notice takeShown();
    void refresh();

    const Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_buttons[2];
    QPushButton *m_close;
    QPushButton *m_back;
    QString m_facts;
    std::vector<Issue> m_issue;    // none or one
    std::vector<Notice> m_notices; // the newest last
};

} // namespace hourglass
