// Exports of every view: its image to the clipboard, as PNG of any size or as SVG, and its data as CSV.
#pragma once

#include "ui/plots/table_source.h"

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

    /// Says how far a long export has come, with a button's words and what it does; an empty sentence takes that back.
    using Tell = std::function<void(const QString &sentence, bool isError, const QString &action, std::function<void()> act)>;

    ViewExport(Ask ask, Write write, Tell tell, QObject *parent);

    /// Whether an export is being put together; writing it comes after.
    bool isBusy() const { return m_task.isBusy(); }
    void cancel();

    /// Entries that give away a view. `name` is its title.
    void fill(QMenu *menu, Panel *view, const QString &name);

    /// The view as it is seen, drawn `scale` times as fine.
    static QImage picture(QWidget &view, double scale);
    static QByteArray svg(QWidget &view, const QString &title);

Q_SIGNALS:
    void progressed(int percent);
    /// What was to be put together could not be; why stands where it was told.
    void failed();

private:
    void savePicture(QWidget &view, const QString &name);
    void saveSvg(Panel &view, const QString &name);
    void saveTable(const Panel &view, const QString &name);
    void make(const QString &name, TextWork work, std::function<void(const std::string &)> use);
    void writeText(const QString &path, const QString &done, std::string text);

    Ask m_ask;
    Write m_write;
    Tell m_tell;
    Task m_task; // last: it must end before anything it uses
};

} // namespace hourglass
