// Video export; see video_export.h.
#include "ui/window/video_export.h"

#include "core/base/disk_error.h"
#include "core/base/safe_file.h"
#include "ui/look/on_screen.h"
#include "ui/look/queued.h"
#include "ui/look/theme.h"
#include "ui/plots/ticks.h"
#include "ui/window/view_export.h"

#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QWidget>

#include <algorithm>
#include <cerrno>
#include <cmath>

namespace hourglass {

namespace {
constexpr int frameFor = 120;      // ms
constexpr int longestWait = 30000; // ms for one snapshot
constexpr std::size_t mostFrames = 240;
constexpr std::uintmax_t leastSpace = 1 << 16; // bytes, less is a full disk
} // namespace

bool VideoExport::hasEncoder() { return !QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty(); }

QString VideoExport::filter()
{
    const QString png = tr("Animated PNG (*.png *.apng)");
    return hasEncoder() ? tr("WebM video (*.webm)") + QStringLiteral(";;") + tr("Animated GIF (*.gif)") + QStringLiteral(";;") + png : png;
}

VideoExport::VideoExport(LiveSession &live, Panel *view, const QString &path, int width, const QString &run, QObject *parent)
    : QObject(parent), m_live(live), m_view(view), m_path(path), m_width(width), m_run(run), m_before(live.moment()),
      m_writing(queuedTo(this))
{
    if (const auto timeline = live.timeline())
        m_moments = timeline->moments();
    while (m_moments.size() > mostFrames)
        m_moments.erase(m_moments.begin() + static_cast<std::ptrdiff_t>(m_moments.size() / 2));
    connect(&live, &LiveSession::frameArrived, this, [this](const std::shared_ptr<const Frame> &frame) {
        // The view has the frame once this event is over.
        if (!m_done && m_live.moment() && isFrameReady(*frame))
            QMetaObject::invokeMethod(this, &VideoExport::take, Qt::QueuedConnection);
    });
    connect(&live, &LiveSession::runAboutToEnd, this, [this] { end(tr("Video export stopped: the run was replaced.")); });
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(longestWait);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        end(m_view && !isOnScreen(*m_view) ? tr("Video export stopped: its view was hidden.")
                                           : tr("Video export stopped: a snapshot could not be rendered."));
    });
    QMetaObject::invokeMethod(this, &VideoExport::next, Qt::QueuedConnection);
}

VideoExport::~VideoExport()
{
    if (!std::exchange(m_done, true))
        stopEncoder();
}

/// Whether a frame shows all there is to see of the snapshot whose turn it is.
bool VideoExport::isFrameReady(const Frame &frame) const
{
    return m_view && m_at < m_moments.size() && frame.step == m_moments[m_at]->step && m_view->isComplete(frame);
}

void VideoExport::next()
{
    if (m_done)
        return;
    if (m_moments.empty() || !m_view) {
        end(tr("There are no snapshots to export yet. Train first."));
        return;
    }
    m_timeout.start();
    const auto shown = m_live.moment();
    m_live.showSnapshot(m_moments[m_at]);
    if (shown == m_moments[m_at]->step && m_live.frame() && isFrameReady(*m_live.frame()))
        take(); // it is there already
}

void VideoExport::startEncoder(QSize size)
{
    const bool gif = m_path.endsWith(QLatin1String(".gif"), Qt::CaseInsensitive);
    auto file = attempt<std::unique_ptr<SafeFile>>([&] { return std::make_unique<SafeFile>(m_path.toStdString()); });
    if (!file) {
        end(QString::fromStdString(file.failure().sentence));
        return;
    }
    m_file = std::move(*file);
    m_encoder = new QProcess(this);
    QStringList arguments{
        QStringLiteral("-y"),         QStringLiteral("-loglevel"),        QStringLiteral("error"),
        QStringLiteral("-f"),         QStringLiteral("rawvideo"),         QStringLiteral("-pixel_format"),
        QStringLiteral("rgb24"),      QStringLiteral("-video_size"),      QStringLiteral("%1x%2").arg(size.width()).arg(size.height()),
        QStringLiteral("-framerate"), QString::number(1000.0 / frameFor), QStringLiteral("-i"),
        QStringLiteral("-")};
    if (gif) // a palette of its own, or 256 fixed colours would band
        arguments << QStringLiteral("-vf") << QStringLiteral("split[a][b];[a]palettegen[p];[b][p]paletteuse");
    else
        arguments << QStringLiteral("-c:v") << QStringLiteral("libvpx-vp9") << QStringLiteral("-crf") << QStringLiteral("24")
                  << QStringLiteral("-b:v") << QStringLiteral("0") << QStringLiteral("-deadline") << QStringLiteral("realtime")
                  << QStringLiteral("-cpu-used") << QStringLiteral("6") << QStringLiteral("-row-mt") << QStringLiteral("1")
                  << QStringLiteral("-pix_fmt") << QStringLiteral("yuv420p");
    arguments << QStringLiteral("-f") << (gif ? QStringLiteral("gif") : QStringLiteral("webm"))
              << QString::fromStdString(m_file->temporary().string());
    connect(m_encoder, &QProcess::finished, this, [this](int code) {
        if (m_done)
            return;
        if (code != 0 || m_at < m_moments.size())
            end(encoderProblem());
        else
            write([file = std::shared_ptr<SafeFile>(std::move(m_file))] { file->commit(); });
    });
    connect(m_encoder, &QProcess::bytesWritten, this, [this] {
        if (m_encoder->bytesToWrite() <= mostWaiting && std::exchange(m_waits, false))
            next();
    });
    connect(m_encoder, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(tr("GIF and WebM need ffmpeg, which is not installed. Choose an animated PNG."));
    });
    m_encoder->start(QStringLiteral("ffmpeg"), arguments);
}

/// What the disk refuses is said in our own words.
QString VideoExport::encoderProblem()
{
    std::error_code error;
    const auto space = std::filesystem::space(m_file->temporary().parent_path(), error);
    if (error || space.available < leastSpace)
        return QString::fromUtf8(cannotWrite(m_path.toStdString(), error ? error.value() : ENOSPC).what());
    return tr("ffmpeg could not write the video: %1")
        .arg(QString::fromLocal8Bit(m_encoder->readAllStandardError()).trimmed().section(u'\n', -1));
}

/// The view as wide as was asked for, and below it the run and the epoch.
QImage VideoExport::captioned() const
{
    const double scale = static_cast<double>(m_width) / m_view->width();
    const QImage view = ViewExport::picture(*m_view, scale);
    const int tall = static_cast<int>(std::lround(22 * scale));
    QImage picture(view.width(), view.height() + tall, QImage::Format_RGB32);
    picture.fill(m_view->palette().color(QPalette::Window));
    QPainter painter(&picture);
    painter.drawImage(0, 0, view);
    painter.setFont(Theme::numbers(static_cast<int>(std::lround(11 * scale))));
    painter.setPen(m_view->palette().color(QPalette::WindowText));
    const double step = static_cast<double>(m_moments[m_at]->step);
    const double epoch = step / std::max(1.0, static_cast<double>(m_live.status().stepsPerEpoch));
    painter.drawText(QRectF(12 * scale, view.height(), view.width() - 24 * scale, tall), Qt::AlignVCenter | Qt::AlignLeft,
                     tr("%1, epoch %2").arg(m_run, decimals(epoch, 1)));
    return picture;
}

/// The image of the snapshot that is shown.
void VideoExport::take()
{
    if (m_done || !m_view || !m_live.frame() || !isFrameReady(*m_live.frame()))
        return;
    if (!isOnScreen(*m_view)) { // no view asks for it any more
        end(tr("Video export stopped: its view was hidden."));
        return;
    }
    QImage picture = captioned();
    if (m_size.isEmpty()) // videos have even sides
        m_size = QSize(picture.width() / 2 * 2, picture.height() / 2 * 2);
    picture = picture.copy(QRect(QPoint(0, 0), m_size)).convertToFormat(QImage::Format_RGB888);
    const bool encoded =
        m_path.endsWith(QLatin1String(".gif"), Qt::CaseInsensitive) || m_path.endsWith(QLatin1String(".webm"), Qt::CaseInsensitive);
    if (encoded) {
        if (!m_encoder)
            startEncoder(m_size);
        for (int y = 0; y < m_size.height() && m_encoder; ++y)
            m_encoder->write(reinterpret_cast<const char *>(picture.constScanLine(y)), 3 * m_size.width());
    } else {
        if (!m_png)
            m_png = std::make_unique<AnimatedPng>(m_size, frameFor);
        m_png->add(picture);
    }
    if (m_done)
        return;
    ++m_at;
    Q_EMIT progressed(static_cast<int>(m_at), static_cast<int>(m_moments.size()));
    m_timeout.stop();
    if (m_at < m_moments.size()) {
        m_waits = m_encoder && m_encoder->bytesToWrite() > mostWaiting;
        if (!m_waits)
            next();
        return;
    }
    if (m_encoder) {
        m_encoder->closeWriteChannel();
        return;
    }
    write([png = std::shared_ptr<const AnimatedPng>(std::move(m_png)), path = m_path] {
        const QByteArray bytes = png->finish();
        writeFile(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    });
}

/// Off the window's thread, as a disk may be slow; that is the end of the video.
void VideoExport::write(std::function<void()> work)
{
    m_writing.start<void>(
        [work = std::move(work)](const Task::Job &) { work(); },
        [this](const Outcome<void> &outcome) { end(outcome ? QString() : QString::fromStdString(outcome.failure().sentence)); });
}

void VideoExport::cancel()
{
    if (m_done)
        return;
    m_done = true;
    m_timeout.stop();
    stopEncoder();
    m_live.showMoment(m_before);
    Q_EMIT failed({});
}

/// Nothing half-written is left.
void VideoExport::stopEncoder()
{
    if (!m_encoder)
        return;
    m_encoder->disconnect(this);
    m_encoder->kill();
    m_encoder->waitForFinished(1000);
    m_file.reset();
}

void VideoExport::end(const QString &problem)
{
    if (std::exchange(m_done, true))
        return;
    if (!problem.isEmpty())
        stopEncoder();
    m_timeout.stop();
    m_live.showMoment(m_before);
    if (problem.isEmpty())
        Q_EMIT finished(m_path);
    else
        Q_EMIT failed(problem);
}

} // namespace hourglass
