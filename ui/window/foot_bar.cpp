// Problems and messages below the network; see foot_bar.h.
#include "ui/window/foot_bar.h"

#include "ui/look/controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace hourglass {

FootBar::FootBar(const Theme &theme, QWidget *parent) : QFrame(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("footBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 2, 8, 2);
    setMinimumHeight(32);
    m_icon = new QLabel(this);
    row->addWidget(m_icon);
    m_back = new QPushButton(tr("Back to the lab"), this);
    m_back->setObjectName(QStringLiteral("backToLab"));
    m_back->setProperty("role", "small");
    m_back->setToolTip(tr("Return to the lab (Esc)"));
    m_back->hide();
    row->addWidget(m_back);
    connect(m_back, &QPushButton::clicked, this, &FootBar::backRequested);
    m_text = label({}, "label", this);
    m_text->setObjectName(QStringLiteral("footText"));
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    for (int i = 0; i < 2; ++i) {
        m_buttons[i] = new QPushButton(this);
        m_buttons[i]->setObjectName(QStringLiteral("fix%1").arg(i));
        m_buttons[i]->setProperty("role", "small");
        row->addWidget(m_buttons[i]);
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] {
            if (showsNotice()) {
                const auto act = m_act;
                clearNotice();
                if (act)
                    act();
            } else if (!m_issue.empty() && static_cast<std::size_t>(i) < m_issue[0].fixes.size()) {
                const Issue::Fix fix = m_issue[0].fixes[static_cast<std::size_t>(i)];
                Q_EMIT fixChosen(fix.result, QString::fromStdString(fix.label));
            }
        });
    }
    m_close = new QPushButton(tr("Close"), this);
    m_close->setObjectName(QStringLiteral("closeNotice"));
    m_close->setProperty("role", "small");
    row->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, &FootBar::clearNotice);
    connect(&theme, &Theme::changed, this, &FootBar::refresh);
    refresh();
}

void FootBar::setFacts(const QString &facts)
{
    m_facts = facts;
    refresh();
}

void FootBar::setWayBack(bool shown)
{
    m_back->setVisible(shown);
    refresh();
}

void FootBar::setIssue(const Issue *issue)
{
    m_issue.clear();
    if (issue)
        m_issue.push_back(*issue);
    refresh();
}

void FootBar::setNotice(const QString &sentence, bool isError, const QString &action, std::function<void()> act)
{
    m_notice = sentence;
    m_noticeIsError = isError;
    m_action = action;
    m_act = std::move(act);
    refresh();
}

void FootBar::clearNotice()
{
    m_notice.clear();
    m_act = {};
    refresh();
}

/// What waypoints the next training matters more than what has just happened.
bool FootBar::showsNotice() const { return !m_notice.isEmpty() && (m_noticeIsError || m_issue.empty()); }

QString FootBar::sentence() const { return m_text->text(); }

void FootBar::refresh()
{
    const Tokens &t = m_theme.tokens();
    const bool notice = showsNotice();
    const bool issue = !notice && !m_issue.empty();
    const bool red = issue || (notice && m_noticeIsError);
    const char *role = red ? "problem" : notice ? "notice" : "facts";
    m_text->setText(notice ? m_notice : issue ? QString::fromStdString(m_issue[0].sentence) : m_back->isHidden() ? m_facts : QString());
    m_text->setAccessibleName(m_text->text());
    m_icon->setVisible(red);
    if (red)
        m_icon->setPixmap(icon(Icon::Warning, t.error, t.error).pixmap(16, 16));
    for (std::size_t i = 0; i < 2; ++i) {
        QString text;
        if (notice)
            text = i == 0 ? m_action : QString();
        else if (issue && i < m_issue[0].fixes.size())
            text = QString::fromStdString(m_issue[0].fixes[i].label);
        m_buttons[i]->setText(text);
        m_buttons[i]->setVisible(!text.isEmpty());
    }
    m_close->setVisible(notice);
    if (property("role").toString() != QLatin1String(role)) {
        setProperty("role", role);
        style()->unpolish(this);
        style()->polish(this);
    }
}

} // namespace hourglass
