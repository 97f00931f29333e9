// The application whose event loop no exception reaches: what an event handler throws becomes a sentence, and the work is saved.
#pragma once

#include <QApplication>

namespace hourglass {

class Application : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;
    /// Tells every open window what a handler threw, and has it save a copy of its work. Never throws.
    bool notify(QObject *receiver, QEvent *event) override;

private:
    static void tell(const std::string &sentence);
};

} // namespace hourglass
