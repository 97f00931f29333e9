// A run as a video: a view at every kept snapshot, in order.
#pragma once

#include "core/base/safe_file.h"
#include "core/base/task.h"
#include "ui/live/live_session.h"
#include "ui/panels/panel.h"
#include "ui/plots/animated_png.h"

#include <QPointer>
#include <QTimer>

class QProcess;

namespace hourglass {

class VideoExport : public QObject
{
    Q_OBJECT

public:
    /// Begins at once. The ending of `path` says what is written: .png or .apng an animated PNG, .gif and .webm with ffmpeg, which has
    /// to be there. The video ends, and the run is seen as it is now, with finished() or failed().
    /// Its pictures are `width` pixels wide and say below in which epoch of `run` they were.
    VideoExport(LiveSession &live, Panel *view, const QString &path, int width, const QString &run, QObject *parent);
    ~VideoExport() override;

    static constexpr qint64 mostWaiting = qint64{32} << 20; // bytes of pictures that ffmpeg has yet to take
    static bool hasEncoder();
    /// As file dialogs want them; without ffmpeg there is only one.
    static QString filter();
    void cancel();

Q_SIGNALS:
    void progressed(int frame, int frames);
    void finished(const QString &path);
    /// A sentence; empty when it was cancelled.
    void failed(const QString &sentence);

private:
    bool isFrameReady(const Frame &frame) const;
    void next();
    void take();
    QImage captioned() const;
    void end(const QString &problem);
    void startEncoder(QSize size);
    void stopEncoder();
    QString encoderProblem();
    void write(std::function<void()> work);

    LiveSession &m_live;
    QPointer<Panel> m_view;
    QString m_path;
    int m_width;
    QString m_run;
    std::unique_ptr<SafeFile> m_file;                       // what ffmpeg writes
    std::vector<std::shared_ptr<const Snapshot>> m_moments; // held, as a run that goes on lets some go
    std::size_t m_at = 0;
    std::optional<std::uint64_t> m_before; // the snapshot that was shown
    QSize m_size;
    std::unique_ptr<AnimatedPng> m_png;
    QProcess *m_encoder = nullptr;
    QTimer m_timeout;     // for a snapshot whose image never comes
    bool m_waits = false; // for ffmpeg
    bool m_done = false;
    Task m_writing; // last: it must end before anything it uses
};

} // namespace hourglass
