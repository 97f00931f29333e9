// Formats that are named and not read; see foreign.h.
#include "core/data/formats/foreign.h"

#include "core/base/words.h"

#include <algorithm>
#include <array>

namespace hourglass {

namespace {

using namespace std::string_view_literals;

constexpr auto fromPickle = R"_(python3 -c "import numpy, pickle; d = pickle.load(open('set.pkl', 'rb')); )_"
                            R"_(numpy.savez('set.npz', **(d if isinstance(d, dict) else {'x': d}))")_"sv;
constexpr auto fromTorch = R"_(python3 -c "import numpy, torch; d = torch.load('set.pt'); )_"
                           R"_(numpy.savez('set.npz', **(d if isinstance(d, dict) else {'x': d}))")_"sv;
constexpr auto fromSheet = "libreoffice --convert-to xlsx set.ods"sv;
constexpr auto fromDocument = "libreoffice --convert-to txt:Text set.docx"sv;
constexpr auto fromVideo = "mkdir images; ffmpeg -i video.mp4 images/%05d.png"sv;
constexpr auto fromSound = "ffmpeg -i sound.mp3 sound.wav"sv;
constexpr auto fromPicture = "magick image.heic image.png"sv;
constexpr auto fromR = R"_(Rscript -e "write.csv(get(load('set.RData')[1]), 'set.csv', row.names=FALSE)")_"sv;

// What is told by its bytes first. Where both are given, one suffices.
constexpr std::array known = {
    Foreign{"Parquet", "PAR1", 0, " .parquet ",
            R"_(python3 -c "import pandas; pandas.read_parquet('set.parquet').to_csv('set.csv', index=False)")_"},
    Foreign{"Feather", "ARROW1", 0, " .feather .arrow ",
            R"_(python3 -c "import pandas; pandas.read_feather('set.feather').to_csv('set.csv', index=False)")_"},
    Foreign{"Feather", "FEA1", 0, "", R"_(python3 -c "import pandas; pandas.read_feather('set.feather').to_csv('set.csv', index=False)")_"},
    Foreign{"PyTorch", "\x80\x02\x8A\x0A\x6C\xFC\x9C\x46\xF9"sv, 0, " .pt .pth ", fromTorch},
    Foreign{"Python pickle", "\x80\x02"sv, 0, " .pkl .pickle ", fromPickle},
    Foreign{"Python pickle", "\x80\x03"sv, 0, "", fromPickle},
    Foreign{"Python pickle", "\x80\x04"sv, 0, "", fromPickle},
    Foreign{"Python pickle", "\x80\x05"sv, 0, "", fromPickle},
    Foreign{"PDF", "%PDF-", 0, "", "pdftotext -layout set.pdf set.txt"},
    Foreign{"SQLite", "SQLite format 3\0"sv, 0, "", R"_(sqlite3 -header -csv set.db "select * from name" > set.csv)_"},
    Foreign{"Word", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, 0, " .doc .docx .odt .rtf ", fromDocument}, // or Excel: see below
    Foreign{"Excel 97", "", 0, " .xls ", "libreoffice --convert-to xlsx set.xls"},
    Foreign{"OpenDocument", "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", 30, " .ods ", fromSheet},
    Foreign{"OpenDocument", "mimetypeapplication/vnd.oasis.opendocument", 30, "", fromDocument},
    Foreign{"R", "RDX", 0, " .rdata .rda ", fromR},
    Foreign{"R", "X\n\0\0\0"sv, 0, " .rds ", R"_(Rscript -e "write.csv(readRDS('set.rds'), 'set.csv', row.names=FALSE)")_"},
    Foreign{"Stata", "<stata_dta>", 0, " .dta ",
            R"_(python3 -c "import pandas; pandas.read_stata('set.dta').to_csv('set.csv', index=False)")_"},
    Foreign{"SPSS", "$FL", 0, " .sav .zsav ",
            R"_(python3 -c "import pandas; pandas.read_spss('set.sav').to_csv('set.csv', index=False)")_"},
    Foreign{"SAS", "\0\0\0\0\0\0\0\0\0\0\0\0\xC2\xEA\x81\x60"sv, 0, " .sas7bdat .xpt ",
            R"_(python3 -c "import pandas; pandas.read_sas('set.sas7bdat').to_csv('set.csv', index=False)")_"},
    Foreign{"HEIC", "ftyphei", 4, " .heic .heif ", fromPicture},
    Foreign{"HEIC", "ftypmif1", 4, "", fromPicture},
    Foreign{"AVIF", "ftypavif", 4, " .avif ", "magick image.avif image.png"},
    Foreign{"AAC", "ftypM4A", 4, " .m4a .aac .wma ", "ffmpeg -i sound.m4a sound.wav"},
    Foreign{"Video", "ftyp", 4, " .mp4 .mov .avi .mkv .webm .mpg .mpeg ", fromVideo},
    Foreign{"Video", "\x1A\x45\xDF\xA3"sv, 0, "", fromVideo},
    Foreign{"Video", "AVI ", 8, "", fromVideo},
    Foreign{"MP3", "ID3", 0, " .mp3 ", fromSound},
    Foreign{"MP3", "\xFF\xFB"sv, 0, "", fromSound},
    Foreign{"RAR", "Rar!\x1A\x07"sv, 0, " .rar ", "unar set.rar"},
    Foreign{"TFRecord", "", 0, " .tfrecord .tfrecords ",
            R"_(python3 -c "import tensorflow_datasets as t; t.as_dataframe(t.load('name', split='train')).to_csv('set.csv')")_"},
    Foreign{"JSON Lines", "", 0, " .jsonl .ndjson ",
            R"_(python3 -c "import pandas; pandas.read_json('set.jsonl', lines=True).to_csv('set.csv', index=False)")_"},
    Foreign{"JSON", "", 0, " .json .geojson ",
            R"_(python3 -c "import pandas; pandas.read_json('set.json').to_csv('set.csv', index=False)")_"},
    Foreign{"SVG", "", 0, " .svg ", "rsvg-convert -w 64 image.svg -o image.png"},
    Foreign{"HTML", "", 0, " .html .htm ",
            R"_(python3 -c "import pandas; pandas.read_html('set.html')[0].to_csv('set.csv', index=False)")_"},
    Foreign{"XML", "", 0, " .xml ", R"_(python3 -c "import pandas; pandas.read_xml('set.xml').to_csv('set.csv', index=False)")_"},
};

const Foreign *named(std::string_view name) { return &*std::ranges::find(known, name, &Foreign::name); }

/// Texts in braces and brackets, whatever their names.
const Foreign *markup(const Head &head)
{
    std::string_view text = head.text();
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (text.starts_with("<?xml"))
        return named(text.find("<svg") != std::string_view::npos ? "SVG" : "XML");
    if (text.starts_with("<svg"))
        return named("SVG");
    if (text.starts_with("<html") || text.starts_with("<!DOCTYPE html") || text.starts_with("<!doctype html"))
        return named("HTML");
    if (text.starts_with("{\\rtf"))
        return named("Word");
    if (!text.starts_with('{') && !text.starts_with("[{") && !text.starts_with("[\n") && !text.starts_with("[["))
        return nullptr;
    const std::size_t line = text.find('\n');
    const bool lines = line != std::string_view::npos && line > 0 && text[line - 1] == '}' && text.substr(line + 1).starts_with('{');
    return named(lines ? "JSON Lines" : "JSON");
}

bool contains(const Head &head, std::string_view text) { return head.text().find(text) != std::string_view::npos; }

} // namespace

const Foreign *foreignOf(const Head &head)
{
    const std::size_t dot = head.name.find_last_of('.');
    const std::string ending = dot == std::string::npos ? "" : ' ' + head.name.substr(dot) + ' ';
    if (head.begins("PK\3\4") && (contains(head, "/data.pkl") || ending == " .pt " || ending == " .pth "))
        return named("PyTorch");
    if (head.begins("PK\3\4") && contains(head, "word/"))
        return named("Word");
    for (const Foreign &one : known)
        if (!one.magic.empty() && head.begins(one.magic, one.at))
            return one.name == "Word" && ending != " .doc " ? named("Excel 97") : &one;
    for (const Foreign &one : known)
        if (!ending.empty() && one.endings.find(ending) != std::string_view::npos)
            return &one;
    return markup(head);
}

std::string whyUnread(const Head &head)
{
    if (head.bytes.empty())
        return say("%1 is empty.", {head.name});
    if (const Foreign *one = foreignOf(head))
        return say("%1 is a file of the type %2, which Hourglass does not read. Convert it, for example with:",
                   {head.name, std::string(one->name)}) +
               ' ' + std::string(one->command);
    return say("%1 is in no format that Hourglass reads.", {head.name});
}

} // namespace hourglass
