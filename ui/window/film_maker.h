// One video export at a time: asks for the file, shows progress, and can be cancelled.
#pragma once

#include "ui/window/video_export.h"

namespace hourglass {

class FootBar;

class FilmMaker : public QObject
{
    Q_OBJECT

public:
    /// Asks for a file with a name to begin with and a filter.
    using Ask = std::function<QString(const QString &name, const QString &filter)>;

    /// Asks how wide its pictures shall be, in pixels; none to leave it.
    using AskWidth = std::function<std::optional<int>(int usual)>;

    FilmMaker(LiveSession &live, FootBar &foot, Ask ask, AskWidth askWidth, std::function<QString()> runName, QObject *parent);
    /// Of a panel with this title, at every snapshot of the run.
    void make(Panel *panel, const QString &title);
    bool isBusy() const { return m_film != nullptr; }
    void cancel();

Q_SIGNALS:
    void progressed(int frame, int frames);
    /// Whether the video is in its file; why not stands in the foot bar, unless it was cancelled.
    void ended(bool written);

private:
    void end(const QString &sentence, bool isError);

    LiveSession &m_live;
    FootBar &m_foot;
    const Ask m_ask;
    const AskWidth m_askWidth;
    const std::function<QString()> m_runName;
    std::unique_ptr<VideoExport> m_film;
};

} // namespace hourglass
