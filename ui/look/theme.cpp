// Palette, style sheet and fonts from the tokens; see theme.h.
#include "ui/look/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFontDatabase>
#include <QPalette>
#include <QSettings>
#include <QStyleFactory>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif

namespace hourglass {

namespace {

const char portalService[] = "org.freedesktop.portal.Desktop";
const char portalPath[] = "/org/freedesktop/portal/desktop";
const char portalInterface[] = "org.freedesktop.portal.Settings";

QString family(const char *wanted, QFontDatabase::SystemFont otherwise)
{
    const QString name = QString::fromLatin1(wanted);
    return QFontDatabase::families().contains(name) ? name : QFontDatabase::systemFont(otherwise).family();
}

QFont font(const QString &name, int pixels, Theme::Weight weight)
{
    QFont result(name);
    result.setPixelSize(pixels);
    result.setWeight(static_cast<QFont::Weight>(weight));
    return result;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
/// The desktop's choice by the XDG settings portal: 1 dark, 2 light, 0 no preference; −1 without an answer.
int portalPreference()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return -1;
    QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(portalService), QLatin1String(portalPath),
                                                       QLatin1String(portalInterface), QStringLiteral("Read"));
    call << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme");
    const QDBusMessage answer = bus.call(call, QDBus::Block, 100);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
        return -1;
    QVariant value = answer.arguments().constFirst();
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toInt();
}
#endif

} // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    m_mode = static_cast<Mode>(QSettings().value(QStringLiteral("theme"), 0).toInt());
    QDBusConnection::sessionBus().connect(QLatin1String(portalService), QLatin1String(portalPath), QLatin1String(portalInterface),
                                          QStringLiteral("SettingChanged"), this, SLOT(portalChanged(QString, QString)));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::update);
#endif
    m_tokens = (m_mode == Mode::Dark || (m_mode == Mode::System && systemIsDark())) ? Tokens::darkTokens() : Tokens::light();
}

bool Theme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    return portalPreference() == 1;
#endif
}

void Theme::portalChanged(const QString &group, const QString &key)
{
    if (group == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme"))
        update();
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    QSettings().setValue(QStringLiteral("theme"), static_cast<int>(mode));
    update();
}

void Theme::update()
{
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && systemIsDark());
    m_tokens = dark ? Tokens::darkTokens() : Tokens::light();
    choosePictures();
    apply();
    Q_EMIT changed();
}

void Theme::setZeroIsBackground(bool background)
{
    if (m_zeroIsBackground == background)
        return;
    m_zeroIsBackground = background;
    choosePictures();
    Q_EMIT changed();
}

void Theme::choosePictures()
{
    m_tokens.zero = m_zeroIsBackground ? m_tokens.tile : QColor(Qt::black);
    m_tokens.one = m_zeroIsBackground ? m_tokens.ink : QColor(Qt::white);
}

QFont Theme::words(int pixels, Weight weight)
{
    static const QString name = family("Inter", QFontDatabase::GeneralFont);
    return font(name, pixels, weight);
}

QFont Theme::numbers(int pixels, Weight weight)
{
    static const QString name = family("JetBrains Mono", QFontDatabase::FixedFont);
    return font(name, pixels, weight);
}

void Theme::apply()
{
    const Tokens &t = m_tokens;
    QPalette palette;
    palette.setColor(QPalette::Window, t.win);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.panel);
    palette.setColor(QPalette::AlternateBase, t.sunk);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.captionText);
    palette.setColor(QPalette::Button, t.panel);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::ToolTipBase, t.raise);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::Mid, t.line2);
    palette.setColor(QPalette::Dark, t.outline);
    palette.setColor(QPalette::Light, t.panel);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.captionText);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette);
    QApplication::setFont(words(12));
    qApp->setStyleSheet(styleSheet());
}

QString Theme::styleSheet() const
{
    const Tokens &t = m_tokens;
    QString sheet = QStringLiteral(R"(
        QMainWindow::separator { background: @line; width: 1px; height: 1px; }
        QDockWidget > QWidget, QWidget[role="panel"] { background: @panel; }
        QWidget[role="floating"] { background: @soft; border: 1px solid @accline; }
        QWidget[role="line"] { background: @line; }
        QStatusBar { background: @win; border-top: 1px solid @line; }
        QStatusBar::item { border: none; }
        QStatusBar QLabel { padding: 0 12px; }
        QLabel[role="title"] { color: @tx; font-weight: 600; font-size: 13px; }
        QLabel[role="name"] { color: @tx; font-weight: 600; font-size: 15px; }
        QLabel[role="strong"] { color: @tx; font-weight: 600; font-size: 12px; }
        QLabel[role="label"] { color: @tx2; }
        QLabel[role="caption"] { color: @tx3; font-size: 11px; }
        QLabel[role="error"] { color: @err; font-size: 11px; }
        QPushButton { border: 1px solid @line2; border-radius: 6px; background: @panel; color: @tx; padding: 0 12px; min-height: 30px; }
        QPushButton:hover { background: @hover; }
        QPushButton:focus, QToolButton:focus { border: 2px solid @acc; }
        QPushButton:disabled { background: @hover; color: @tx3; border-color: @line; }
        QPushButton[role="primary"] { background: @acc; color: @onacc; border-color: @acc; font-weight: 600; }
        QPushButton[role="primary"]:disabled { background: @hover; color: @tx3; border-color: @line; }
        QPushButton[role="small"] { min-height: 22px; padding: 0 8px; font-size: 12px; }
        QPushButton[role="link"] { border: none; color: @acc; background: transparent; padding: 0 2px; min-height: 20px; text-align: left; }
        QPushButton[role="link"]:focus { border: 2px solid @acc; border-radius: 3px; }
        QToolButton { border: 1px solid transparent; border-radius: 6px; background: transparent; padding: 3px; color: @tx2; }
        QToolButton:hover { background: @hover; }
        QToolButton:checked { background: @soft; border: 1px solid @accline; border-radius: 6px; }
        QToolButton[role="chip"] { border: 1px solid @line; background: @panel; color: @tx; padding: 2px 8px; min-height: 18px; }
        QToolButton[role="chip"]:hover { background: @soft; border-color: @accline; }
        QToolButton[role="chip"]:disabled { color: @tx3; }
        QLineEdit, QComboBox, QAbstractSpinBox { border: 1px solid @ctl; border-radius: 6px; background: @panel; color: @tx;
            min-height: 22px; padding: 0 6px; selection-background-color: @acc; selection-color: @onacc; }
        QLineEdit:focus, QComboBox:focus { border: 2px solid @acc; padding: 0 5px; }
        QLineEdit:disabled, QComboBox:disabled { background: @hover; color: @tx3; border-color: @line2; }
        QLineEdit[problem="true"] { border: 2px solid @errline; }
        QComboBox::drop-down { border: none; width: 18px; }
        QComboBox::down-arrow { width: 0; height: 0; border-left: 4px solid @panel; border-right: 4px solid @panel; border-top: 5px solid @tx3; }
        QComboBox QAbstractItemView { background: @raise; color: @tx; border: 1px solid @line2; selection-background-color: @soft;
            selection-color: @tx; outline: none; }
        QMenuBar { background: @panel; color: @tx; } QMenuBar::item:selected { background: @hover; }
        QMenu { background: @raise; color: @tx; border: 1px solid @line2; } QMenu::item { padding: 5px 28px 5px 16px; }
        QMenu::item:selected { background: @soft; } QMenu::item:disabled { color: @tx3; }
        QMenu::separator { height: 1px; background: @line; margin: 4px 0; }
        QTabBar { background: @panel; border: none; }
        QTabBar::tab { background: transparent; color: @tx3; padding: 0 8px; min-height: 30px; border: none; border-bottom: 2px solid transparent; }
        QTabBar::tab:selected { color: @tx; font-weight: 600; border-bottom-color: @acc; }
        QTabBar::tab:hover { color: @tx; } QTabBar::tab:focus { color: @acc; }
        QTabWidget::pane { border: none; border-top: 1px solid @line; }
        QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
        QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
        QScrollBar::handle:vertical { background: @line2; border-radius: 4px; min-height: 24px; }
        QScrollBar:horizontal { background: transparent; height: 8px; margin: 0; }
        QScrollBar::handle:horizontal { background: @line2; border-radius: 4px; min-width: 24px; }
        QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
        QToolTip { background: @raise; color: @tx; border: 1px solid @line2; padding: 4px; }
        QFrame[role="card"] { border: 1px solid @line; border-radius: 8px; background: @panel; }
        QFrame[role="formula"] { border: 1px solid @line; border-radius: 6px; background: @sunk; }
        QFrame[role="problem"] { background: @errsoft; border-top: 1px solid @errline; }
        QFrame[role="notice"] { background: @soft; border-top: 1px solid @accline; }
    )");
    const std::pair<const char *, QColor> names[] = {
        {"@onacc", t.onAccent}, {"@accline", t.accentLine}, {"@errsoft", t.errorSoft}, {"@errline", t.errorLine}, {"@line2", t.line2},
        {"@line", t.line},      {"@panel", t.panel},        {"@sunk", t.sunk},         {"@raise", t.raise},       {"@hover", t.hover},
        {"@soft", t.soft},      {"@ctl", t.outline},        {"@tx2", t.labelText},     {"@tx3", t.captionText},   {"@tx", t.text},
        {"@acc", t.accent},     {"@err", t.error},          {"@win", t.win},
    };
    for (const auto &[name, colour] : names)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace hourglass
