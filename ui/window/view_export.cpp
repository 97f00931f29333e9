// Images and tables of views; see view_export.h.
#include "ui/window/view_export.h"

#include "core/base/error.h"
#include "core/base/safe_file.h"
#include "core/base/words.h"
#include "ui/look/controls.h"
#include "ui/look/drawing_scale.h"
#include "ui/look/queued.h"
#include "ui/panels/panel.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QInputDialog>
#include <QLayout>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QSvgGenerator>
#include <QWidget>

#include <algorithm>

namespace hourglass {

namespace {

constexpr int widest = 16000; // pixels of a picture

/// While it lives, a view is without its controls.
class Bare
{
public:
    explicit Bare(QWidget &view) : m_view(view), m_focus(QApplication::focusWidget())
    {
        for (QWidget *child : view.findChildren<QWidget *>())
            if (isControl(child) && !child->isHidden()) {
                child->hide();
                m_hidden.push_back(child);
            }
        arrange();
    }
    ~Bare()
    {
        for (QWidget *child : m_hidden)
            child->show();
        if (m_focus)
            m_focus->setFocus();
        arrange();
    }
    Bare(const Bare &) = delete;
    Bare &operator=(const Bare &) = delete;

private:
    void arrange()
    {
        for (QWidget *child : m_view.findChildren<QWidget *>())
            if (child->layout())
                child->layout()->activate();
        if (m_view.layout())
            m_view.layout()->activate();
    }

    QWidget &m_view;
    QPointer<QWidget> m_focus;
    std::vector<QWidget *> m_hidden;
};

/// `name` as the beginning of a file's name.
QString fileName(const QString &name, const QString &ending)
{
    QString plain = name.toLower();
    plain.replace(u' ', u'-');
    return plain + ending;
}

} // namespace

ViewExport::ViewExport(Ask ask, Write write, Tell tell, QObject *parent)
    : QObject(parent), m_ask(std::move(ask)), m_write(std::move(write)), m_tell(std::move(tell)), m_task(queuedTo(this))
{
}

void ViewExport::fill(QMenu *menu, Panel *view, const QString &name)
{
    const auto add = [&](const QString &text, const char *id, auto act) {
        QAction *action = menu->addAction(text);
        action->setObjectName(view->objectName() + QLatin1String(id));
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    add(tr("&Copy image"), "Copy", [view] { QApplication::clipboard()->setImage(picture(*view, 2)); });
    add(tr("Save &image (PNG)…"), "Png", [this, view, name] { savePicture(*view, name); });
    add(tr("Save &vector image (SVG)…"), "Svg", [this, view, name] { saveSvg(*view, name); });
    if (!view->hasTable())
        return;
    QAction *table = add(tr("Save &data (CSV)…"), "Csv", [this, view, name] { saveTable(*view, name); });
    QAction *copy = add(tr("Copy &data"), "CopyNumbers", [this, view, name] {
        make(name, view->wholeTable(), [](const std::string &text) { QApplication::clipboard()->setText(QString::fromStdString(text)); });
    });
    connect(menu, &QMenu::aboutToShow, this, [view, table, copy] {
        const bool some = view->wholeTable() != nullptr;
        table->setEnabled(some);
        copy->setEnabled(some);
    });
}

QImage ViewExport::picture(QWidget &view, double scale)
{
    const Bare bare(view);
    const DrawingScale finer(view, scale);
    QImage image(view.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(view.palette().color(QPalette::Window));
    view.render(&image);
    image.setDevicePixelRatio(1);
    return image;
}

QByteArray ViewExport::svg(QWidget &view, const QString &title)
{
    const Bare bare(view);
    const DrawingScale finer(view, 2);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(view.size());
    generator.setViewBox(view.rect());
    generator.setTitle(title);
    generator.setDescription(QStringLiteral("Hourglass"));
    QPainter painter(&generator);
    view.render(&painter);
    painter.end();
    return bytes;
}

void ViewExport::savePicture(QWidget &view, const QString &name)
{
    bool sure = false;
    const int width =
        QInputDialog::getInt(view.window(), tr("Save image"), tr("Width in pixels"), view.width() * 2, 64, widest, 100, &sure);
    if (!sure)
        return;
    const QString path = m_ask(fileName(name, QStringLiteral(".png")), tr("PNG images (*.png)"));
    if (path.isEmpty())
        return;
    const QImage image = picture(view, static_cast<double>(width) / view.width());
    m_write(path, tr("Saved the image as %1."), [image, path] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
        writeFile(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    });
}

void ViewExport::saveSvg(Panel &view, const QString &name)
{
    const QString path = m_ask(fileName(name, QStringLiteral(".svg")), tr("SVG images (*.svg)"));
    if (path.isEmpty())
        return;
    const QString done = tr("Saved the vector image as %1.");
    if (TextWork work = view.drawing(name))
        make(name, std::move(work), [this, path, done](const std::string &text) { writeText(path, done, text); });
    else
        writeText(path, done, svg(view, name).toStdString());
}

void ViewExport::saveTable(const Panel &view, const QString &name)
{
    TextWork work = view.wholeTable();
    if (!work)
        return;
    const QString path = m_ask(fileName(name, QStringLiteral(".csv")), tr("Tables (*.csv)"));
    if (!path.isEmpty())
        make(name, std::move(work), [this, path](const std::string &text) { writeText(path, tr("Saved the data as %1."), text); });
}

/// Off the window's thread: all samples of a large data set take a while.
void ViewExport::make(const QString &name, TextWork work, std::function<void(const std::string &)> use)
{
    if (!work)
        return;
    if (isBusy()) {
        m_tell(tr("An export is already running. Wait for it or cancel it."), false, tr("Cancel"), [this] { cancel(); });
        return;
    }
    m_task.start<std::string>(
        std::move(work),
        [this, use = std::move(use)](const Outcome<std::string> &outcome) {
            m_tell({}, false, {}, {});
            if (outcome) {
                use(*outcome);
                return;
            }
            m_tell(QString::fromStdString(outcome.failure().sentence), true, {}, {});
            Q_EMIT failed();
        },
        [this, name](double share) {
            const int percent = static_cast<int>(100 * share);
            m_tell(tr("Exporting %1: %2%").arg(name).arg(percent), false, tr("Cancel"), [this] { cancel(); });
            Q_EMIT progressed(percent);
        });
}

void ViewExport::cancel()
{
    m_task.cancel();
    m_tell({}, false, {}, {});
}

void ViewExport::writeText(const QString &path, const QString &done, std::string text)
{
    m_write(path, done, [text = std::move(text), path] { writeFile(path.toStdString(), text); });
}

} // namespace hourglass
