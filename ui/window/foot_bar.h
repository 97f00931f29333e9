// The line below the network: its compression, or problems and messages.
#pragma once

#include "core/experiment/experiment.h"
#include "ui/look/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace hourglass {

class FootBar : public QFrame
{
    Q_OBJECT

public:
    explicit FootBar(const Theme &theme, QWidget *parent = nullptr);

    /// The quiet state: "784 to 2   392 times smaller".
    void setFacts(const QString &facts);
    /// What is wrong with the experiment, with up to two fixes; null for nothing.
    void setIssue(const Issue *issue);
    /// Something to know that is no problem of the experiment: it stays until it is closed or replaced. A button may go
    /// with it.
    void setNotice(const QString &sentence, bool isError, const QString &action = {}, std::function<void()> act = {});
    void clearNotice();
    /// While views fill the window: a way back instead of what the stack amounts to.
    void setWayBack(bool shown);
    QString sentence() const;

Q_SIGNALS:
    void backRequested();
    void fixChosen(const hourglass::Experiment &result, const QString &label);

private:
    bool showsNotice() const;
    void refresh();

    const Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_buttons[2];
    QPushButton *m_close;
    QPushButton *m_back;
    QString m_facts;
    std::vector<Issue> m_issue; // none or one
    QString m_notice;
    bool m_noticeIsError = false;
    QString m_action;
    std::function<void()> m_act;
};

} // namespace hourglass
