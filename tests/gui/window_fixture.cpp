// The hands of tests/gui/window_fixture.h.
#include "tests/gui/window_fixture.h"

#include "app/picture_pages.h"
#include "core/nn/catalogue.h"
#include "ui/window/foot_bar.h"

#include <QAction>
#include <QLineEdit>
#include <QSettings>
#include <QToolButton>

namespace hourglass {

void WindowTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("hourglass-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
}

void WindowTest::init()
{
    QSettings().clear(); // no test inherits the size and the panels of another
    openWindow();
}

std::unique_ptr<MainWindow> WindowTest::makeWindow() { return std::make_unique<MainWindow>(decodePages); }

void WindowTest::openWindow()
{
    m_window = makeWindow();
    m_window->askForWidth = [](int usual) { return usual; };
    m_window->show();
    m_window->resize(1440, 900);
    m_window->lab().opener().open(QStringLiteral("digits"));
    QTRY_VERIFY(lab().dataset());
    Experiment e = lab().document().experiment(); // long enough for any test, at a learning rate that stays
    e.plan.set("epochs", std::int64_t{100000});
    e.plan.set("batch", std::int64_t{128});
    e.optimiser = {std::string(adam.id), complete(adam)};
    e.schedule = {std::string(constantRate.id), complete(constantRate)};
    lab().document().reset(e);
}

void WindowTest::add(const char *kind)
{
    auto *chip = find<QToolButton>((QByteArray("add-") + kind).constData());
    if (chip->isVisible())
        QTest::mouseClick(chip, Qt::LeftButton);
    else
        find<QAction>((QByteArray("addAction-") + kind).constData())->trigger();
}

QString WindowTest::foot() { return find<FootBar>("footBar")->sentence(); }

QPoint WindowTest::blockAt(int index)
{
    auto *stack = find<StackView>("stack");
    return stack->mapFromScene(stack->stackLayout().blocks[static_cast<std::size_t>(index)].rect.center());
}

QString WindowTest::encoder()
{
    QStringList list;
    for (const LayerSpec &layer : lab().document().experiment().encoder) {
        const Value *units = layer.settings.find("units");
        list.append(units ? QString::fromStdString(valueText(*units)) : QString::fromStdString(layer.kind));
    }
    return list.join(QLatin1Char(' '));
}

void WindowTest::drag(QWidget *on, QPoint from, QPoint to, bool release)
{
    QTest::mousePress(on, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 10; ++step)
        QTest::mouseMove(on, from + (to - from) * step / 10);
    if (release)
        QTest::mouseRelease(on, Qt::LeftButton, {}, to);
}

void WindowTest::type(const char *field, const char *text)
{
    auto *edit = find<QLineEdit>(field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QLatin1String(text));
    QTest::keyClick(edit, Qt::Key_Return);
}

} // namespace hourglass
