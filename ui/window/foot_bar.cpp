// Problems and messages below the network; see foot_bar.h.
#include "ui/window/foot_bar.h"

#include "ui/look/controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include <algorithm>
#include <functional>

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
            if (shownNotice()) {
                if (const auto act = takeShown().act)
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
    connect(m_close, &QPushButton::clicked, this, [this] { takeShown(); });
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

void FootBar::setNotice(const QString &sentence, bool isError, const QString &action, std::function<void()> act, About about)
{
    std::erase_if(m_notices, [&](const Notice &each) {
        const bool isOver = each.about == about && about != About::Other && (isError || !each.isError);
        return each.isPassing() || isOver || each.sentence == sentence;
    });
    m_notices.push_back({about, sentence, isError, action, std::move(act)});
    refresh();
}

void FootBar::clearNotice(About about)
{
    std::erase_if(m_notices, [&](const Notice &each) { return each.about == about; });
    refresh();
}

void FootBar::clearNotice(const QString &sentence)
{
    std::erase_if(m_notices, [&](const Notice &each) { return each.sentence == sentence; });
    refresh();
}

void FootBar::clearNews()
{
    std::erase_if(m_notices, std::mem_fn(&Notice::isPassing));
    refresh();
}

bool FootBar::hasNotice(About about) const { return std::ranges::find(m_notices, about, &Notice::about) != m_notices.end(); }

/// What prevents the next training matters more than what has just happened.
const FootBar::Notice *FootBar::shownNotice() const
{
    const auto newest = m_notices.rbegin();
    const auto error = std::find_if(newest, m_notices.rend(), std::mem_fn(&Notice::isError));
    if (error != m_notices.rend())
        return &*error;
    return m_issue.empty() && newest != m_notices.rend() ? &*newest : nullptr;
}

/// There is one.
FootBar::Notice FootBar::takeShown()
{
    const auto at = m_notices.begin() + (shownNotice() - m_notices.data());
    Notice notice = std::move(*at);
    m_notices.erase(at);
    refresh();
    return notice;
}

QString FootBar::sentence() const { return m_text->text(); }

void FootBar::refresh()
{
    const Tokens &t = m_theme.tokens();
    const Notice *notice = shownNotice();
    const bool issue = !notice && !m_issue.empty();
    const bool red = issue || (notice && notice->isError);
    const char *role = red ? "problem" : notice ? "notice" : "facts";
    m_text->setText(notice               ? notice->sentence
                    : issue              ? QString::fromStdString(m_issue[0].sentence)
                    : m_back->isHidden() ? m_facts
                                         : QString());
    m_text->setAccessibleName(m_text->text());
    m_icon->setVisible(red);
    if (red)
        m_icon->setPixmap(icon(Icon::Warning, t.error, t.error).pixmap(16, 16));
    for (std::size_t i = 0; i < 2; ++i) {
        QString text;
        if (notice)
            text = i == 0 ? notice->action : QString();
        else if (issue && i < m_issue[0].fixes.size())
            text = QString::fromStdString(m_issue[0].fixes[i].label);
        m_buttons[i]->setText(text);
        m_buttons[i]->setVisible(!text.isEmpty());
    }
    m_close->setVisible(notice != nullptr);
    m_close->setText(m_notices.size() > 1 ? tr("Close (%1 more)").arg(m_notices.size() - 1) : tr("Close"));
    if (property("role").toString() != QLatin1String(role)) {
        setProperty("role", role);
        style()->unpolish(this);
        style()->polish(this);
    }
}

} // namespace hourglass
