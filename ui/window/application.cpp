// No exception reaches the event loop; see application.h.
#include "ui/window/application.h"

#include "core/base/outcome.h"
#include "ui/window/foot_bar.h"
#include "ui/window/main_window.h"

namespace hourglass {

bool Application::notify(QObject *receiver, QEvent *event)
{
    const Outcome<bool> handled = attempt<bool>([&] { return QApplication::notify(receiver, event); });
    if (handled)
        return *handled;
    tell(handled.failure().sentence);
    return false;
}

void Application::tell(const std::string &sentence)
{
    for (QWidget *widget : topLevelWidgets())
        if (auto *window = qobject_cast<MainWindow *>(widget)) {
            attempt<void>([&] { window->lab().copy().update(); });
            attempt<void>([&] { window->foot().setNotice(QString::fromStdString(sentence), true, {}, {}); });
        }
}

} // namespace hourglass
