// Video exports; see film_maker.h.
#include "ui/window/film_maker.h"

#include "ui/window/foot_bar.h"

namespace hourglass {

FilmMaker::FilmMaker(LiveSession &live, FootBar &foot, Ask ask, AskWidth askWidth, std::function<QString()> runName, QObject *parent)
    : QObject(parent), m_live(live), m_foot(foot), m_ask(std::move(ask)), m_askWidth(std::move(askWidth)), m_runName(std::move(runName))
{
}

void FilmMaker::make(Panel *panel, const QString &title)
{
    if (m_film || !m_live.hasRun()) {
        m_foot.setNotice(m_film ? tr("A video export is already running. Wait for it or cancel it.")
                                : tr("There is no run to export as a video. Train first."),
                         false, {}, {}, About::Panel);
        return;
    }
    const std::optional<int> width = m_askWidth(panel->width() * 2);
    if (!width)
        return;
    const QString ending = VideoExport::hasEncoder() ? QStringLiteral(".webm") : QStringLiteral(".png");
    const QString path = m_ask(QString(title).toLower().replace(u' ', u'-') + ending, VideoExport::filter());
    if (path.isEmpty())
        return;
    m_film = std::make_unique<VideoExport>(m_live, panel, path, *width, m_runName(), nullptr);
    connect(m_film.get(), &VideoExport::progressed, this, [this](int frame, int frames) {
        m_foot.setNotice(
            tr("Video: snapshot %1 of %2").arg(frame).arg(frames), false, tr("Cancel"), [this] { cancel(); }, About::Video);
        Q_EMIT progressed(frame, frames);
    });
    connect(m_film.get(), &VideoExport::finished, this,
            [this](const QString &file) { end(tr("Saved the video as %1.").arg(file.section(u'/', -1)), false); });
    connect(m_film.get(), &VideoExport::failed, this, [this](const QString &sentence) { end(sentence, true); });
}

void FilmMaker::cancel()
{
    if (m_film)
        m_film->cancel();
}

void FilmMaker::end(const QString &sentence, bool isError)
{
    m_foot.clearNotice(About::Video);
    if (!sentence.isEmpty())
        m_foot.setNotice(sentence, isError, {}, {}, About::Video);
    QMetaObject::invokeMethod(
        this,
        [this, written = !sentence.isEmpty() && !isError] {
            m_film.reset();
            Q_EMIT ended(written);
        },
        Qt::QueuedConnection);
}

} // namespace hourglass
