// Text and numbers from outside: encodings, lengths, names of files, whole numbers.
#include "core/base/error.h"
#include "core/base/input_file.h"
#include "core/base/numbers.h"
#include "core/base/text.h"
#include "core/base/words.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstdint>
#include <fstream>

#include <sys/stat.h>

using namespace hourglass;

namespace {

std::string refusal(const std::string &path)
{
    try {
        readFile(path, 100);
    } catch (const Error &problem) {
        return problem.what();
    }
    return "no error";
}

} // namespace

class TestText : public QObject
{
    Q_OBJECT

    static bool isText(const std::string &bytes) { return utf8(bytes) == bytes; }

private Q_SLOTS:
    void whatIsUtf8StaysSo()
    {
        for (const char *text : {"", "plain", "Größe", "€ \u0800 \uFFFD", "\U0001F600", "\U0010FFFF"})
            QCOMPARE(utf8(text), std::string(text));
        // Too long, surrogates, beyond the last, cut short, a byte that begins nothing.
        for (const char *bytes :
             {"\xC0\x80", "\xE0\x80\x80", "\xF0\x80\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80", "\xFF"})
            QVERIFY(!isText(bytes) && isText(utf8(bytes)));
    }

    void otherBytesAreReadAsWindowsDoes()
    {
        QCOMPARE(utf8("Gr\xF6\xDF"
                      "e"),
                 std::string("Größe"));
        QCOMPARE(utf8("5 \x80 \x96 \x9F"), std::string("5 € – Ÿ"));
        QCOMPARE(utf8("\x81"), std::string("\uFFFD")); // given to no sign
    }

    void longTextLosesItsMiddle()
    {
        QCOMPARE(shortened("short\nof\ttext"), std::string("short of text"));
        const std::string cut = shortened(std::string(5'000'000, 'a') + "end");
        QCOMPARE(QString::fromStdString(cut).size(), 80);
        QVERIFY(cut.starts_with("aaa") && cut.ends_with("aend") && cut.find("…") != std::string::npos);
        std::string umlauts;
        for (int i = 0; i < 1000; ++i)
            umlauts += "ü";
        QCOMPARE(QString::fromStdString(shortened(umlauts)).count(QChar(0xFC)), 79);
        QVERIFY(isText(shortened(std::string(1000, '\xFC'))));
        // Whatever a sentence quotes, and whatever an error says.
        QVERIFY(say("\"%1\" is no number.", {std::string(1'000'000, 'x')}).size() < 120);
        QVERIFY(std::string(Error(std::string(1'000'000, 'x')).what()).size() < 1100);
    }

    void aNameLeadsBackToItsFile()
    {
        const QTemporaryDir folder;
        const std::string top = folder.path().toStdString();
        const std::string inner = top + "/Gr\xFC\xDF"
                                        "e";
        std::filesystem::create_directory(inner);
        std::ofstream(inner + "/caf\xE9.csv") << "1";
        QCOMPARE(pathText(inner + "/caf\xE9.csv"), top + "/Grüße/café.csv");
        QCOMPARE(findPath(top + "/Grüße/café.csv").string(), inner + "/caf\xE9.csv");
        QCOMPARE(findPath(top + "/Gr\uFFFD\uFFFDe/caf\uFFFD.csv").string(), inner + "/caf\xE9.csv"); // as Qt shows it
        QCOMPARE(findPath(inner + "/caf\xE9.csv").string(), inner + "/caf\xE9.csv");
        QCOMPARE(findPath(top + "/Grüße/other.csv").string(), top + "/Grüße/other.csv");
        std::ofstream(inner + "/café.csv") << "2"; // the very name comes first
        QCOMPARE(findPath(inner + "/café.csv").string(), inner + "/café.csv");
        std::filesystem::remove_all(inner); // Qt cannot
    }

    void onlyFilesAreRead()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("x")).toStdString();
        QCOMPARE(mkfifo(path.c_str(), 0644), 0);
        QCOMPARE(refusal(path), std::string("\"x\" is a pipe or a device. Save its contents in a file first."));
        QVERIFY(refusal("/dev/zero").find("pipe or a device") != std::string::npos);
        QVERIFY(refusal(folder.path().toStdString()).find("is a folder") != std::string::npos);
        QVERIFY(refusal(path + "y").find("there is no such file or folder") != std::string::npos);
        std::ofstream(path + "z") << std::string(101, 'z');
        QVERIFY(refusal(path + "z").find("is too large") != std::string::npos);
        QCOMPARE(readFile(path + "z", 101).size(), std::size_t{101});
        QVERIFY_EXCEPTION_THROWN(readFile(path + "z", 101, [] { throw Cancelled(); }), Cancelled);
    }

    void numbersAreReadWholeOrNot()
    {
        QCOMPARE(parsed<int>("8"), std::optional(8));
        for (const char *text : {"", "8abc", " 8", "8 ", "+8", "1e3", "99999999999", "-"})
            QVERIFY(!parsed<int>(text));
        QVERIFY(!parsed<std::uint64_t>("-1") && !parsed<std::uint64_t>("1.7") && !parsed<std::uint64_t>("1e20"));
        QCOMPARE(parsed<double>("1e20"), std::optional(1e20));
    }

    void productsAndConversionsFitOrAreNone()
    {
        constexpr std::int64_t large = std::int64_t{1} << 32;
        QCOMPARE(product<std::int64_t>({3, 4, 5}), std::optional<std::int64_t>(60));
        QVERIFY(!product<std::int64_t>({large, large}) && !product<std::int64_t>({3, -1}) && !product<std::int64_t>({3, 4}, 11));
        QCOMPARE(exactly<int>(7.0), std::optional(7));
        for (const double number : {1e20, 1e308, -1e308, 1.5, std::nan(""), double(INFINITY), 2147483648.0})
            QVERIFY(!exactly<int>(number));
        QVERIFY(!exactly<std::uint64_t>(-1.0) && !exactly<std::uint64_t>(18446744073709551616.0) &&
                !exactly<std::uint64_t>(std::int64_t{-1}));
        QCOMPARE(exactly<std::int64_t>(-9223372036854775808.0), std::optional(INT64_MIN));
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "test_text.moc"
