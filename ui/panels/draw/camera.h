// The computer's camera as a stream of small images.
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QObject>

#include <memory>

class QVideoFrame;

namespace hourglass {

class Camera : public QObject
{
    Q_OBJECT

public:
    explicit Camera(QObject *parent = nullptr);
    ~Camera() override;

    /// Whether the system knows of one; cheap.
    static bool isThere();
    /// Pictures come until stop(), at most fifteen a second; failed() when there is no camera or it does not answer.
    void start();
    void stop();
    /// Hands on one frame as a picture, mirrored as in a mirror, unless the last one is too recent.
    void take(const QVideoFrame &frame);

Q_SIGNALS:
    void pictured(const QImage &picture);
    /// A sentence. The camera is off.
    void failed(const QString &sentence);

private:
    struct Device;
    std::unique_ptr<Device> m_device;
    QElapsedTimer m_sincePicture;
};

} // namespace hourglass
