// A whole store, read file by file; see contents_of.h.
#include "core/data/formats/contents_of.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/data/formats/format.h"
#include "core/data/formats/published_sets.h"
#include "core/data/store/entry_names.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace hourglass {

namespace {

/// What lies beside data and is none: "README", "LICENSE.txt", "notes.md".
bool isDocumentation(const std::string &name)
{
    static constexpr std::array names = {"readme",  "licence",   "license",  "copying", "copyright",
                                         "authors", "changelog", "citation", "notice"};
    return name.ends_with(".md") || name.ends_with("-license") || name.ends_with("-licence") ||
           std::ranges::any_of(names, [&](std::string_view begin) {
               return name.starts_with(begin) && (name.size() == begin.size() || name[begin.size()] == '.');
           });
}

class Reading
{
public:
    Reading(const Store &store, const LoadContext &context, const Wish &wish) : m_store(store), m_context(context), m_wish(wish) {}

    Contents all()
    {
        m_contents.leftOut = m_store.leftOut();
        const auto &entries = m_store.entries();
        for (std::size_t i = 0; i < entries.size(); ++i) {
            LoadContext part = m_context;
            part.progress = [&](double share) {
                m_context.progress((static_cast<double>(i) + share) / static_cast<double>(entries.size()));
            };
            part.throwIfStopped();
            try {
                take(i, part);
            } catch (const Cancelled &) {
                throw;
            } catch (const Error &problem) {
                if (!m_first)
                    m_first = problem;
                m_contents.leftOut.push_back({utf8(entries[i].path), withoutName(problem.what(), utf8(entries[i].path))});
            }
        }
        if (m_contents.tables.empty() && m_contents.arrays.empty() && m_contents.pictures.empty())
            std::ranges::move(m_documentation, std::back_inserter(m_contents.texts)); // somebody may want to learn from it
        else if (m_contents.texts.size() < 3)
            m_contents.texts.clear(); // notes on the data
        requireSomething();
        std::ranges::move(m_classNames, std::back_inserter(m_contents.texts)); // for joinBatches
        return std::move(m_contents);
    }

private:
    void take(std::size_t i, const LoadContext &context)
    {
        const Store::Entry &entry = m_store.entries()[i];
        const std::string shown = utf8(entry.path);
        Head head;
        head.name = lowerCase(utf8(withoutPacking(lastPart(entry.path))));
        if (m_store.entries().size() > 1 && isPictureName(head.name) && entry.size > 0) { // what is none, the decoder says
            m_contents.pictures.push_back({entry.path, i});
            return;
        }
        const Bytes start = m_store.head(entry, headBytes);
        head.bytes = start.span();
        head.whole = start.size() < headBytes;
        if (isClassNames(head)) {
            m_classNames.push_back({entry.path, std::string(start.text())});
            return;
        }
        const FormatKind *format = head.bytes.empty() ? nullptr : formatOf(head);
        if (isPictureName(head.name) && !head.bytes.empty() && (!format || format == &textFormat))
            format = &pictureFormat; // the decoder says what is wrong with it
        if (!format)
            throw Error(shown + ' ' + withoutName(whyUnread(head), head.name));
        if (format == &textFormat)
            refuseWrongName(head.name, shown);
        if (format == &pictureFormat) {
            m_contents.pictures.push_back({entry.path, i});
            return;
        }
        Input input{shown, {}, m_store.file(entry), m_wish.header, m_wish.delimiter};
        if (!format->readsFile || input.file.empty())
            input.bytes = m_store.read(entry, context);
        Contents read = format->read(input, context);
        if (isDocumentation(head.name) && !read.texts.empty())
            std::ranges::move(read.texts, std::back_inserter(m_documentation));
        else
            add(std::move(read), entry.path, format);
    }

    void add(Contents read, const std::string &path, const FormatKind *format)
    {
        const std::string stem = nameOf(path, format == &idxFormat);
        const auto named = [&](const std::string &inner) {
            return inner.empty() ? stem : m_store.entries().size() == 1 ? inner : stem + '/' + inner;
        };
        for (NumberArray &array : read.arrays) {
            array.name = named(array.name);
            m_contents.arrays.push_back(std::move(array));
        }
        for (Table &table : read.tables) {
            table.name = named(table.name);
            m_contents.tables.push_back(std::move(table));
        }
        for (TextFile &text : read.texts)
            m_contents.texts.push_back({path, std::move(text.text)});
        for (Signal &signal : read.signals) {
            signal.path = path;
            m_contents.signals.push_back(std::move(signal));
        }
        const bool alone = m_store.entries().size() == 1;
        for (LeftOut &left : read.leftOut)
            m_contents.leftOut.push_back({alone ? left.what : utf8(path) + ": " + left.what, left.why});
        for (std::string &note : read.notes)
            m_contents.notes.push_back(alone ? std::move(note) : utf8(path) + ": " + note);
    }

    /// A text that is named as a format that is none.
    static void refuseWrongName(const std::string &name, const std::string &shown)
    {
        for (const FormatKind *kind : formatKinds())
            if (kind != &csvFormat && kind != &textFormat &&
                std::ranges::any_of(kind->suffixes, [&](std::string_view suffix) { return name.ends_with(suffix); }))
                throw Error(say("%1 is no %2 file: it contains text.", {shown, say(kind->label)}));
    }

    /// The path without its ending; of a folder named like the file in it, once.
    static std::string nameOf(const std::string &path, bool idx)
    {
        std::string_view stem = stemOf(path);
        if (idx)
            stem = withoutIdx(withoutPacking(path));
        const std::size_t slash = stem.find_last_of('/');
        if (slash == std::string_view::npos)
            return utf8(stem);
        const std::string_view folder = stem.substr(0, slash);
        const std::string_view last = lastPart(folder);
        if (last == lastPart(path) || last == stem.substr(slash + 1))
            return utf8(std::string(folder.substr(0, folder.size() - last.size())) + std::string(stem.substr(slash + 1)));
        return utf8(stem);
    }

    void requireSomething() const
    {
        const Contents &c = m_contents;
        if (!c.tables.empty() || !c.arrays.empty() || !c.pictures.empty() || !c.texts.empty() || !c.signals.empty())
            return;
        if (m_first)
            throw *m_first;
        if (!c.leftOut.empty())
            throw Error(c.leftOut[0].what + ' ' + c.leftOut[0].why);
        throw Error(say("\"%1\" contains no data.", {m_store.name()}));
    }

    const Store &m_store;
    const LoadContext &m_context;
    const Wish &m_wish;
    Contents m_contents;
    std::vector<TextFile> m_documentation;
    std::vector<TextFile> m_classNames;
    std::optional<Error> m_first;
};

} // namespace

Contents contentsOf(const Store &store, const LoadContext &context, const Wish &wish)
{
    Contents contents = Reading(store, context, wish).all();
    if (!store.isFolder() && store.entries().size() == 1)
        addSiblings(contents, store.path(), context);
    joinBatches(contents);
    dropRepeated(contents);
    return contents;
}

} // namespace hourglass
