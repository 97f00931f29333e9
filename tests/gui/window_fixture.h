// What tests of the window share: a window with the digits open, and the user's gestures.
#pragma once

#include "ui/designer/stack_view.h"
#include "ui/window/main_window.h"

#include "tests/patient.h"

#include <QTemporaryDir>

#include <memory>

namespace hourglass {

/// Each test has a window of its own, 1440 by 900, and a run long enough to last as long as any test.
class WindowTest : public QObject
{
    Q_OBJECT

protected:
    template <typename T>
    T *find(const char *name)
    {
        T *found = m_window->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void click(const char *name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    /// By its chip, or from the menu of those there is no room for.
    void add(const char *kind);
    Lab &lab() { return m_window->lab(); }
    RunState state() { return lab().live().status().state; }
    QString foot();
    QImage picture(const char *name) { return find<QWidget>(name)->grab().toImage(); }
    /// The middle of a block in the stack's viewport, the input tile being 0.
    QPoint blockAt(int index);
    void clickBlock(int index) { QTest::mouseClick(find<StackView>("stack")->viewport(), Qt::LeftButton, {}, blockAt(index)); }
    /// The widths of the encoder's layers, or their kinds where they have none.
    QString encoder();
    void drag(QWidget *on, QPoint from, QPoint to, bool release = true);
    void type(const char *field, const char *text);

    /// Another test may add panels of its own.
    virtual std::unique_ptr<MainWindow> makeWindow();
    /// A new window with the digits open.
    void openWindow();

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
};

} // namespace hourglass
