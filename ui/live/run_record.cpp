// Runs as files; see run_record.h.
#include "ui/live/run_record.h"

#include "core/base/error.h"
#include "core/base/input_file.h"
#include "core/experiment/files.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace hourglass {

namespace {
QJsonValue finite(double value) { return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null); }
} // namespace

double RunRecord::best() const
{
    double best = std::nan("");
    for (const Epoch &epoch : epochs) {
        const double loss = std::isfinite(epoch.validation) ? epoch.validation : epoch.train;
        if (!(loss >= best))
            best = loss;
    }
    return best;
}

QByteArray runToBytes(const RunRecord &run)
{
    QJsonArray epochs;
    for (const RunRecord::Epoch &epoch : run.epochs)
        epochs.append(QJsonArray{epoch.epoch, finite(epoch.train), finite(epoch.validation)});
    return QJsonDocument(QJsonObject{{QStringLiteral("hourglass-run"), 1},
                                     {QStringLiteral("name"), run.name},
                                     {QStringLiteral("when"), run.when.toString(Qt::ISODateWithMs)},
                                     {QStringLiteral("state"), run.state},
                                     {QStringLiteral("pinned"), run.pinned},
                                     {QStringLiteral("changed"), QJsonArray::fromStringList(run.changed)},
                                     {QStringLiteral("epochs"), epochs},
                                     {QStringLiteral("experiment"),
                                      QJsonDocument::fromJson(QByteArray::fromStdString(toJson(run.experiment))).object()}})
        .toJson(QJsonDocument::Compact);
}

RunRecord runFromFile(const QString &path)
{
    const QJsonObject json =
        QJsonDocument::fromJson(QByteArray::fromStdString(readFile(path.toStdString(), std::size_t{1} << 25))).object();
    if (!json.contains(QStringLiteral("hourglass-run")))
        throw Error(path.toStdString() + " is not a run.");
    RunRecord run;
    run.id = QFileInfo(path).completeBaseName();
    run.name = json[QStringLiteral("name")].toString();
    run.when = QDateTime::fromString(json[QStringLiteral("when")].toString(), Qt::ISODateWithMs);
    run.state = json[QStringLiteral("state")].toString();
    if (run.state == QLatin1String("training")) // the window was gone before it ended
        run.state = QStringLiteral("interrupted");
    run.pinned = json[QStringLiteral("pinned")].toBool();
    for (const auto &words : json[QStringLiteral("changed")].toArray())
        run.changed.append(words.toString());
    for (const auto &each : json[QStringLiteral("epochs")].toArray()) {
        const QJsonArray epoch = each.toArray();
        run.epochs.push_back({epoch[0].toDouble(), epoch[1].toDouble(), epoch[2].isNull() ? std::nan("") : epoch[2].toDouble()});
    }
    run.experiment = fromJson(QJsonDocument(json[QStringLiteral("experiment")].toObject()).toJson().toStdString(), "run");
    return run;
}

} // namespace hourglass
