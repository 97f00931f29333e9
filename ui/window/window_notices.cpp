// What the parts of the window have to say, in the foot bar; see main_window.h.
#include "ui/window/foot_bar.h"
#include "ui/window/main_window.h"

namespace hourglass {

/// What each part says takes the place of what it said before, and of nothing else.
void MainWindow::connectNotices()
{
    const auto about = [this](About what) {
        return [this, what](const QString &sentence, bool isError, const QString &action, const std::function<void()> &act) {
            tell(what, sentence, isError, action, act);
        };
    };
    connect(m_lab, &Lab::notice, this, about(About::Run));
    connect(m_lab, &Lab::noticeDone, this, [this] {
        m_foot->clearNotice(About::Run);
        m_foot->clearNews();
    });
    connect(&m_lab->document(), &ExperimentDocument::changed, this, [this] { m_foot->clearNotice(About::Panel); });
    connect(&m_lab->opener(), &Opener::notice, this, about(About::Opening));
    connect(&m_lab->opener(), &Opener::noticeDone, this, [this] { m_foot->clearNotice(About::Opening); });
    connect(&m_lab->writer(), &Writer::reported, this, [this](const QString &sentence, bool isError) {
        tell(isError ? About::Other : About::Writing, sentence, isError, {}, {}); // of several files each has its own
    });
    connect(&m_lab->writer(), &Writer::overcome, this, [this](const QString &sentence) { m_foot->clearNotice(sentence); });
    connect(m_lab, &Lab::copyFails, this, [this](const QString &sentence) { tell(About::Copy, sentence, true, {}, {}); });
    connect(&m_lab->copy(), &WorkCopy::worksAgain, this, [this] { m_foot->clearNotice(About::Copy); });
}

void MainWindow::tell(About about, const QString &sentence, bool isError, const QString &action, std::function<void()> act)
{
    sentence.isEmpty() ? m_foot->clearNotice(about) : m_foot->setNotice(sentence, isError, action, std::move(act), about);
}

} // namespace hourglass
