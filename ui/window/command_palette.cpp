// Commands by typing; see command_palette.h.
#include "ui/window/command_palette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hourglass {

CommandPalette::CommandPalette(const Theme &theme, std::vector<Command> commands, QWidget *parent)
    : QDialog(parent), m_commands(std::move(commands))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(460, 340);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("commandField"));
    m_field->setPlaceholderText(tr("Type a command"));
    m_field->setAccessibleName(tr("Search commands, blocks and presets"));
    m_field->setMinimumHeight(32);
    m_field->installEventFilter(this);
    column->addWidget(m_field);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(tr("Matching commands"));
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows come through the field
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(
        QStringLiteral("QListWidget{background:%1;color:%2;outline:none}QListWidget::item{padding:6px 8px;border-radius:6px}"
                       "QListWidget::item:selected{background:%3;color:%2}")
            .arg(theme.tokens().panel.name(), theme.tokens().text.name(), theme.tokens().soft.name()));
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::runChosen);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runChosen);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    filter({});
}

void CommandPalette::setTyped(const QString &typed) { m_field->setText(typed); }

int CommandPalette::fit(const QString &typed, const QString &name)
{
    int score = 0;
    qsizetype at = -1;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        const qsizetype next = name.indexOf(letter, at + 1, Qt::CaseInsensitive);
        if (next < 0)
            return -1;
        const bool beginsWord = next == 0 || !name[next - 1].isLetterOrNumber();
        score += (next == at + 1 ? 3 : 0) + (beginsWord ? 4 : 0) + 1;
        at = next;
    }
    return typed.isEmpty() ? 0 : std::max(0, score * 100 - static_cast<int>(name.size())); // of equals the shorter
}

void CommandPalette::filter(const QString &typed)
{
    std::vector<std::pair<int, std::size_t>> fits;
    for (std::size_t i = 0; i < m_commands.size(); ++i)
        if (const int score = fit(typed, m_commands[i].name); score >= 0)
            fits.emplace_back(-score, i);
    std::ranges::stable_sort(fits, {}, &std::pair<int, std::size_t>::first);
    m_list->clear();
    for (const auto &[score, index] : fits) {
        const Command &command = m_commands[index];
        auto *item =
            new QListWidgetItem(command.detail.isEmpty() ? command.name : command.name + QStringLiteral("    ") + command.detail, m_list);
        item->setData(Qt::UserRole, static_cast<qulonglong>(index));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runChosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const auto run = m_commands[static_cast<std::size_t>(item->data(Qt::UserRole).toULongLong())].run;
    close();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : key == Qt::Key_PageDown ? 8 : key == Qt::Key_PageUp ? -8 : 0;
        if (step != 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace hourglass
