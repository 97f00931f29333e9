// What tests of formats share: files written aside, read as contents, and the sentence of a refusal.
#pragma once

#include "core/base/error.h"
#include "core/data/formats/contents_of.h"
#include "tests/core/written_files.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <clocale>

namespace hourglass {

class FormatTest : public WritingTest
{
protected:
    /// An archive by libarchive; with the format "raw", of one file.
    QString writeArchive(const QString &name, const char *format, const char *filter, const QList<std::pair<QByteArray, QByteArray>> &files)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        setlocale(LC_CTYPE, "C.UTF-8"); // for names in archives
        archive *writer = archive_write_new();
        archive_write_set_format_by_name(writer, format);
        if (QByteArray(filter) != "none")
            archive_write_add_filter_by_name(writer, filter);
        archive_write_open_filename(writer, path.toUtf8().constData());
        for (const auto &[inner, bytes] : files) {
            archive_entry *entry = archive_entry_new();
            archive_entry_set_pathname(entry, inner.constData());
            archive_entry_set_size(entry, bytes.size());
            archive_entry_set_filetype(entry, AE_IFREG);
            archive_entry_set_perm(entry, 0644);
            archive_write_header(writer, entry);
            archive_write_data(writer, bytes.constData(), static_cast<std::size_t>(bytes.size()));
            archive_entry_free(entry);
        }
        archive_write_close(writer);
        archive_write_free(writer);
        return path;
    }

    static Contents contents(const QString &path)
    {
        const LoadContext context;
        const auto store = openStore(path.toStdString(), context);
        return contentsOf(*store, context);
    }
    /// The sentence of the error that reading gives.
    static QString refusal(const QString &path)
    {
        try {
            contents(path);
        } catch (const Error &problem) {
            return QString::fromUtf8(problem.what());
        }
        return QStringLiteral("no error");
    }

    static QStringList paths(const Store &store)
    {
        QStringList list;
        for (const Store::Entry &entry : store.entries())
            list << QString::fromStdString(entry.path);
        return list;
    }
    static const NumberArray *array(const Contents &contents, const char *name)
    {
        const auto it = std::ranges::find(contents.arrays, std::string(name), &NumberArray::name);
        return it == contents.arrays.end() ? nullptr : &*it;
    }
    /// The numbers of an array, whatever they are kept as.
    static QList<double> numbers(const NumberArray &array)
    {
        QList<double> list;
        std::visit([&](const auto &values) { std::ranges::for_each(values, [&](auto v) { list << static_cast<double>(v); }); },
                   array.values);
        return list;
    }
    static QList<std::size_t> dimensions(const NumberArray &array) { return {array.dimensions.begin(), array.dimensions.end()}; }

    /// A file of the data at hand beside the source; the test is skipped without it.
    static QString shared(const char *path)
    {
        return QDir::cleanPath(QStringLiteral(HOURGLASS_SOURCE_DIR "/../shared/data/") + QLatin1String(path));
    }
};

} // namespace hourglass
