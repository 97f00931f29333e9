// What tests of data share: files written aside and read as the user's, and the sentence of a refusal.
#pragma once

#include "app/picture_pages.h"
#include "core/base/error.h"
#include "core/data/source.h"
#include "tests/core/written_files.h"

#include <zlib.h>

namespace hourglass {

class DataTest : public WritingTest
{
protected:
    QString writeZipped(const QString &name, const QByteArray &bytes)
    {
        const QString path = write(name, {});
        gzFile file = gzopen(path.toUtf8().constData(), "wb");
        gzwrite(file, bytes.constData(), static_cast<unsigned>(bytes.size()));
        gzclose(file);
        return path;
    }
    static std::shared_ptr<const Dataset> read(const QString &path)
    {
        LoadContext context;
        context.decodePicture = decodePages;
        return load(sourceFor(path.toStdString()), context);
    }
    /// The sentence of the error that reading gives; fails the test when there is none.
    static QString refusal(const QString &path)
    {
        try {
            read(path);
        } catch (const Error &problem) {
            return QString::fromUtf8(problem.what());
        }
        return QStringLiteral("no error");
    }
    static Matrix all(const Dataset &data)
    {
        std::vector<std::uint32_t> samples(static_cast<std::size_t>(data.count()));
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = static_cast<std::uint32_t>(i);
        Matrix m(data.shape().size(), data.count());
        data.gather(samples, Out(m.data(), m.rows(), m.cols()));
        return m;
    }
};

} // namespace hourglass
