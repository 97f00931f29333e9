// From any thread to the one that an object lives on: how background work (core/base/task.h) reaches the window.
#pragma once

#include "core/base/task.h"

#include <QObject>

namespace hourglass {

/// Queued calls on the owner's thread; what is still on its way when the owner goes is dropped.
inline Task::Post queuedTo(QObject *owner)
{
    return [owner](std::function<void()> news) { QMetaObject::invokeMethod(owner, std::move(news), Qt::QueuedConnection); };
}

} // namespace hourglass
