// The camera; see camera.h.
#include "ui/panels/draw/camera.h"

#include <QCamera>
#include <QDir>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QVideoFrame>
#include <QVideoSink>

#include <algorithm>

namespace hourglass {

namespace {

constexpr int pictureEvery = 1000 / 15; // ms
constexpr int leastHeight = 120;        // pixels: samples are small, and small pictures are quickly brought into their shape

/// The smallest pictures it can send that are large enough.
QCameraFormat smallFormat(const QCameraDevice &device)
{
    const auto formats = device.videoFormats();
    const auto size = [](const QCameraFormat &f) {
        const int height = f.resolution().height();
        return height < leastHeight ? 100000 - height : height;
    };
    const auto best = std::ranges::min_element(formats, {}, size);
    return best == formats.end() ? QCameraFormat() : *best;
}

} // namespace

struct Camera::Device {
    explicit Device(const QCameraDevice &device) : camera(device)
    {
        camera.setCameraFormat(smallFormat(device));
        session.setCamera(&camera);
        session.setVideoSink(&sink);
    }
    QCamera camera;
    QVideoSink sink;
    QMediaCaptureSession session;
};

Camera::Camera(QObject *parent) : QObject(parent) {}
Camera::~Camera() = default;

/// Asking Qt would load its media libraries, which takes longer than a window may.
bool Camera::isThere() { return !QDir(QStringLiteral("/dev")).entryList({QStringLiteral("video*")}, QDir::System).isEmpty(); }

void Camera::start()
{
    const QCameraDevice device = QMediaDevices::defaultVideoInput();
    if (device.isNull()) {
        Q_EMIT failed(tr("No camera found. Connect one, or drop an image on the canvas."));
        return;
    }
    m_device = std::make_unique<Device>(device);
    connect(&m_device->sink, &QVideoSink::videoFrameChanged, this, &Camera::take);
    connect(&m_device->camera, &QCamera::errorOccurred, this, [this, name = device.description()](QCamera::Error, const QString &why) {
        const QString sentence = tr("The camera %1 does not respond: %2. Another program may be using it.").arg(name, why);
        // Not from within its own signal.
        QMetaObject::invokeMethod(
            this,
            [this, sentence] {
                stop();
                Q_EMIT failed(sentence);
            },
            Qt::QueuedConnection);
    });
    m_device->camera.start();
}

void Camera::stop() { m_device.reset(); }

void Camera::take(const QVideoFrame &frame)
{
    if (!frame.isValid() || (m_sincePicture.isValid() && m_sincePicture.elapsed() < pictureEvery))
        return;
    const QImage picture = frame.toImage();
    if (picture.isNull())
        return;
    m_sincePicture.start();
    Q_EMIT pictured(picture.mirrored(true, false));
}

} // namespace hourglass
