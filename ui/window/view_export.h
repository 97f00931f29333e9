// Exports of every view: its image to the clipboard, as PNG of any size or as SVG, and its data as CSV.
#pragma once

#include <QImage>
#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace hourglass {

class Panel;

class ViewExport : public QObject
{
    Q_OBJECT

public:
    /// Asks for a file with a name to begin with; tests put their own answer here.
    using Ask = std::function<QString(const QString &name, const QString &filter)>;
    /// Writes on another thread and says so: where, the sentence with %1 for the file's name, and what to write, which throws Error.
    using Write = std::function<void(const QString &path, const QString &done, std::function<void()> write)>;

    ViewExport(Ask ask, Write write, QObject *parent);

    /// Entries that give away a view. `name` is its title.
    void fill(QMenu *menu, Panel *view, const QString &name);

    /// The view as it is seen, drawn `scale` times as fine.
    static QImage picture(QWidget &view, double scale);
    static QByteArray svg(QWidget &view, const QString &title);

private:
    void savePicture(QWidget &view, const QString &name);
    void saveSvg(QWidget &view, const QString &name);
    void saveTable(const Panel &view, const QString &name);

    Ask m_ask;
    Write m_write;
};

} // namespace hourglass
