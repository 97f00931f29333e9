// Loading on a thread of its own; see data_loader.h.
#include "ui/live/data_loader.h"

#include "core/base/error.h"

#include <QFileInfo>

#include <chrono>

namespace hourglass {

DataLoader::DataLoader(Decoder decoder, QObject *parent) : QObject(parent), m_decoder(std::move(decoder)) {}

void DataLoader::open(const QString &pathOrName)
{
    start(QFileInfo(pathOrName).fileName(), [text = pathOrName.toStdString()] { return sourceFor(text); });
}

void DataLoader::load(const Choice &choice)
{
    start(QString::fromStdString(choice.kind), [choice] { return choice; });
}

void DataLoader::cancel()
{
    if (!m_busy)
        return;
    ++m_job;
    m_busy = false;
    m_threads.back().request_stop();
    Q_EMIT cancelled();
}

void DataLoader::start(const QString &name, std::function<Choice()> choose)
{
    if (m_busy)
        m_threads.back().request_stop();
    const int job = ++m_job;
    m_busy = true;
    Q_EMIT started(name);
    // News goes to the GUI thread as events; an event of an older job finds another number and is dropped.
    const auto tell = [this, job](auto news) {
        QMetaObject::invokeMethod(this, [this, job, news = std::move(news)] {
            if (job == m_job)
                news();
        });
    };
    m_threads.emplace_back([this, tell, choose = std::move(choose)](const std::stop_token &stop) {
        LoadContext context;
        context.stop = stop;
        context.decodePicture = m_decoder;
        auto last = std::chrono::steady_clock::now();
        context.progress = [&](double share) {
            const auto now = std::chrono::steady_clock::now();
            if (now - last < std::chrono::milliseconds(30))
                return;
            last = now;
            tell([this, share] { Q_EMIT progressed(share); });
        };
        const auto fail = [&](const QString &sentence) {
            tell([this, sentence] {
                m_busy = false;
                Q_EMIT failed(sentence);
            });
        };
        try {
            const Choice choice = choose();
            auto dataset = hourglass::load(choice, context);
            tell([this, choice, dataset = std::move(dataset)] {
                m_busy = false;
                Q_EMIT loaded(choice, dataset);
            });
        } catch (const Cancelled &) {
            return;
        } catch (const std::bad_alloc &) {
            fail(tr("There is not enough memory for these data."));
        } catch (const std::exception &problem) {
            fail(QString::fromUtf8(problem.what()));
        }
    });
}

} // namespace hourglass
