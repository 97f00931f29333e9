// A folder of images, a subfolder for each class. Images of other sizes are scaled to the most frequent size.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/source.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace hourglass {

namespace fs = std::filesystem;

namespace {

const Param params[] = {pathParam,
                        {"size", "Maximum side", "Larger images are scaled down, keeping their proportions.",
                         Integer{8, 256, 64, Scale::Logarithmic}, Role::None, false, "pixels"}};

constexpr int mostLooked = 20000; // entries of a folder, to see whether there are pictures

bool isPicture(const fs::path &path)
{
    static constexpr std::array endings = {".png", ".jpg", ".jpeg", ".bmp", ".pgm", ".ppm", ".pbm", ".gif", ".tif", ".tiff", ".webp"};
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::ranges::find(endings, ending) != endings.end();
}

bool accepts(const fs::path &path)
{
    std::error_code error;
    if (!fs::is_directory(path, error))
        return false;
    int looked = 0; // a folder of anything is not searched to its end
    for (fs::recursive_directory_iterator it(path, fs::directory_options::skip_permission_denied, error), end;
         !error && it != end && looked < mostLooked; it.increment(error), ++looked)
        if (isPicture(it->path()))
            return true;
    return false;
}

/// All pictures below a folder, and how many folders could not be read. Links to folders are not followed, as they may lead in a circle.
struct Found {
    std::vector<fs::path> files;
    std::size_t unread = 0;
};

Found picturesBelow(const fs::path &root, const LoadContext &context)
{
    Found found;
    std::vector<fs::path> folders{root};
    while (!folders.empty()) {
        const fs::path folder = std::move(folders.back());
        folders.pop_back();
        std::error_code error;
        for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
            context.throwIfStopped();
            std::error_code ignored;
            if (it->is_directory(ignored) && !it->is_symlink(ignored))
                folders.push_back(it->path());
            else if (isPicture(it->path()) && it->is_regular_file(ignored))
                found.files.push_back(it->path());
        }
        found.unread += error ? 1 : 0;
    }
    std::ranges::sort(found.files);
    return found;
}

/// Area-weighted mean of the source pixels under each target pixel; also scales up, then it repeats pixels.
std::vector<std::uint8_t> scaled(const Picture &picture, Index height, Index width)
{
    const Index channels = picture.shape.channels;
    const double sy = static_cast<double>(picture.shape.height) / static_cast<double>(height);
    const double sx = static_cast<double>(picture.shape.width) / static_cast<double>(width);
    const auto overlap = [](Index cell, double from, double to) {
        return std::min(static_cast<double>(cell + 1), to) - std::max(static_cast<double>(cell), from);
    };
    std::vector<std::uint8_t> result(static_cast<std::size_t>(height * width * channels));
    for (Index y = 0; y < height; ++y)
        for (Index x = 0; x < width; ++x)
            for (Index c = 0; c < channels; ++c) {
                const double top = static_cast<double>(y) * sy;
                const double left = static_cast<double>(x) * sx;
                double sum = 0;
                double area = 0;
                for (auto i = static_cast<Index>(top); i < picture.shape.height && static_cast<double>(i) < top + sy; ++i)
                    for (auto j = static_cast<Index>(left); j < picture.shape.width && static_cast<double>(j) < left + sx; ++j) {
                        const double part = overlap(i, top, top + sy) * overlap(j, left, left + sx);
                        sum += part * picture.bytes[static_cast<std::size_t>((i * picture.shape.width + j) * channels + c)];
                        area += part;
                    }
                result[static_cast<std::size_t>((y * width + x) * channels + c)] = static_cast<std::uint8_t>(sum / area + 0.5);
            }
    return result;
}

/// Grey ↔ colour so that all pictures have the same channels.
Picture withChannels(Picture picture, Index channels)
{
    if (picture.shape.channels == channels)
        return picture;
    Picture result{{picture.shape.height, picture.shape.width, channels}, {}};
    const auto pixels = static_cast<std::size_t>(picture.shape.height * picture.shape.width);
    for (std::size_t i = 0; i < pixels; ++i)
        for (Index c = 0; c < channels; ++c)
            result.bytes.push_back(picture.bytes[i]);
    return result;
}

std::shared_ptr<const Dataset> load(const Settings &settings, const LoadContext &context)
{
    const fs::path root = settings.option("path");
    if (!context.decodePicture)
        throw Error(say("Images cannot be read here: there is no image reader."));
    const auto [files, unread] = picturesBelow(root, context);
    if (files.empty())
        throw Error(say("\"%1\" contains no images.", {pathText(root.filename())}));

    const Index side = settings.integer("size");
    struct Size {
        Index pictures = 0;
        Shape kept; // after making smaller
    };
    std::map<std::pair<Index, Index>, Size> sizes;
    std::vector<Picture> pictures;
    Index channels = 1;
    for (std::size_t i = 0; i < files.size(); ++i) {
        Picture picture = context.decodePicture(files[i]);
        Size &size = sizes[{picture.shape.height, picture.shape.width}];
        channels = std::max(channels, picture.shape.channels);
        const double shrink = static_cast<double>(side) / static_cast<double>(std::max(picture.shape.height, picture.shape.width));
        if (shrink < 1) { // keep no more of a large picture than is needed
            const auto fit = [&](Index length) { return std::max<Index>(1, std::lround(static_cast<double>(length) * shrink)); };
            const Index height = fit(picture.shape.height);
            const Index width = fit(picture.shape.width);
            picture = {{height, width, picture.shape.channels}, scaled(picture, height, width)};
        }
        ++size.pictures;
        size.kept = picture.shape;
        pictures.push_back(std::move(picture));
        context.report(static_cast<double>(i + 1) / static_cast<double>(files.size()));
    }
    const Size common = std::ranges::max_element(sizes, {}, [](const auto &entry) { return entry.second.pictures; })->second;
    const Shape shape = common.kept;

    Dataset::Parts parts;
    parts.name = pathText(root.filename());
    parts.shape = {shape.height, shape.width, channels};
    auto &bytes = parts.values.emplace<std::vector<std::uint8_t>>();
    std::map<std::string, std::uint16_t> classes;
    std::vector<std::string> classOf;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const Picture picture = withChannels(std::move(pictures[i]), channels);
        const auto values = picture.shape == parts.shape ? picture.bytes : scaled(picture, shape.height, shape.width);
        bytes.insert(bytes.end(), values.begin(), values.end());
        classOf.push_back(files[i].parent_path() == root ? "" : files[i].parent_path().lexically_relative(root).string());
        classes.emplace(classOf.back(), std::uint16_t{0});
        context.throwIfStopped();
    }
    if (classes.size() > 1) {
        for (auto &[name, index] : classes) { // more than there are numbers for, the data set refuses
            index = static_cast<std::uint16_t>(parts.classes.size());
            parts.classes.push_back(name.empty() ? parts.name : pathText(name));
        }
        for (const std::string &name : classOf)
            parts.labels.push_back(classes[name]);
    }
    if (unread > 0)
        parts.note = say("unreadable folders skipped: %1", {std::to_string(unread)});
    const auto others = static_cast<Index>(files.size()) - common.pictures;
    if (others > 0)
        parts.note += (parts.note.empty() ? "" : "; ") + say("%1 of %2 images differ in size; they were scaled to %3",
                                                             {std::to_string(others), std::to_string(files.size()), parts.shape.text()});
    return std::make_shared<const Dataset>(std::move(parts));
}

} // namespace

const SourceKind folderSource{
    {"folder", "Folder of images", "source", "All images in a folder; each subfolder is a class.", params}, accepts, load};

} // namespace hourglass
