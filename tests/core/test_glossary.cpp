// One word for one thing: no sentence of the window, the engine or the command line uses a word that the glossary has replaced.
#include "tests/core/cli_fixture.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

namespace {

struct Sentence {
    QString text;
    QString where;
};

struct Replaced {
    const char *words; // a regular expression over whole words
    const char *by;
    const char *example; // a sentence that must be found, so that no entry is idle
};

const Replaced english[] = {
    {"waists?", "bottleneck", "Code, the waist of the hourglass"},
    {"stacks?", "network", "The stack ends with %1."},
    {"moments?", "snapshot; running statistics", "%1 moments"},
    {"films?", "video", "Saved the film as %1."},
    {"aside", "held out", "No samples are kept aside."},
    {"pictures?", "image", "%1 cannot be read as a picture."},
    {"sheets?", "canvas", "Clear the sheet"},
    {"spoil(s|ed|t)?|repair(s|ed)?", "corrupt, heal", "Spoiled %1, repaired %2"},
    {"(?<!fair )shares?", "fraction", "The share of values set to zero"},
    {"in use", "used", "Units in use"},
    {"cut short|promises?", "truncated; its header gives", "%1 is cut short."},
    {"holds?(?! out)", "contains", "%1 holds no samples."},
    {"lacks?", "is missing", "Every row of %1 lacks a value."},
    {"(leave|leaves|left) (\\w+ ){0,3}out", "skip, omit", "Leave such samples out"},
    {"goes on|go on", "is longer than; continue", "%1 goes on after the header."},
    {"as (they are|it is)", "None", "As they are"},
    {"to (its|the) end", "completely", "%1 cannot be read to its end."},
    {"first weights|fresh weights", "initial weights", "First weights"},
    {"(?<!whole )(?<!random )numbers", "values, dimensions", "How many numbers come out."},
    {"ways?", "path", "Play the way"},
    {"straight(?! through)", "linear", "Straight"},
    {"places?", "point", "Every place of the map"},
    {"crowding|last visit", "density; last used", "Crowding"},
    {"spread(?! of)|(?<!standard )deviation", "SD, standard deviation", "mean %1 spread %2"},
    {"normal", "Gaussian", "normal noise"},
    {"borders?", "padding", "Border"},
    {"chessboards?", "checkerboard artefacts", "avoids chessboards"},
    {"memory [αβγ]\\S*|remembers?", "decay, smoothing", "Memory γ"},
    {"(these|the) data (are|have|hold|go|do)", "data is singular", "These data have no settings."},
    {"unused", "inactive", "unused"},
    {"(compare|corrupt|optimise) by", "Loss, Corruption, Optimiser", "Compare by %1"},
    {"read again|being read", "reload", "Read again"},
    {"wheel|magnif(y|ies)", "scroll to zoom", "the wheel magnifies"},
    {"people|person|somebody|nobody", "user", "what people see"},
    {"beside", "next to", "PCA beside it"},
    {"so much|so many", "this many", "for so many epochs"},
    {"what (it|they|was|comes?|happens|the)", "a noun phrase", "What comes through"},
    {"\\d+ %", "%1% without a space", "15 %"},
};

const Replaced german[] = {
    {"schlicht\\w*", "einfach", "Schlichten Code nehmen"},
    {"dichte?n? schicht\\w*|dicht", "Dense", "die dichte Schicht"},
    {"stapel\\w*", "Netz", "Der Stapel endet mit %1."},
    {"geduld", "Early Stopping, Wartezeit", "Die Geduld achtet"},
    {"augenblick\\w*", "Schnappschuss", "%1 Augenblicke"},
    {"verd[eo]rb\\w*", "gestört", "verdorben %1"},
    {"blatts?", "Zeichenfläche", "Blatt leeren"},
    {"taille", "Engpass", "die Taille der Sanduhr"},
    {"films?|(\\w+-)?film", "Video", "Film speichern"},
    {"beiseite", "zurückgehalten", "15 % beiseite behalten"},
    {"schwung\\w*|versatz", "Momentum, Bias", "Schwung β₁"},
    {"gedächtnis", "Decay, Glättung", "Gedächtnis α"},
    {"zeitplan\\w*", "Lernratenplan", "Zeitplan: %1"},
    {"startwert\\w*", "Seed", "Startwert %1"},
    {"bildpunkte?n?", "Pixel", "%1 Bildpunkte"},
    {"schachbretter", "Schachbrettartefakte", "ohne Schachbretter"},
    {"gewichtsabbau", "Weight Decay", "Gewichtsabbau λ"},
    {"erste gewichte|neue gewichte", "Anfangsgewichte", "Erste Gewichte"},
    {"umgangen|umgehen", "überbrückt", "Block umgehen"},
    {"gesichert|sichern", "speichern", "Gewichte sichern"},
    {"hauptrichtungen", "Hauptkomponenten", "entlang seiner Hauptrichtungen"},
    {"(de)?kodier\\w*|(de)?kodiert", "decodieren", "dekodiert"},
    {"\\d+%", "ein Leerzeichen vor %", "15%"},
};

/// Not in ids and keys, which stay as they are in files: "share=0.3".
QString found(const Replaced &entry, const QString &text)
{
    const QRegularExpression words(QStringLiteral("(?<![\\w/-])(?:%1)(?![\\w=])").arg(QString::fromUtf8(entry.words)),
                                   QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = words.match(text);
    return match.hasMatch() ? match.captured() : QString();
}

} // namespace

class TestGlossary : public QObject, private CommandLine
{
    Q_OBJECT

private:
    std::vector<Sentence> m_english;
    std::vector<Sentence> m_german;

    void read(const QString &name)
    {
        QFile file(QStringLiteral(HOURGLASS_SOURCE_DIR "/resources/") + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("source"))
                m_english.push_back({xml.readElementText(), name});
            else if (xml.name() == QLatin1String("translation"))
                m_german.push_back({xml.readElementText(), name});
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    void help(const QStringList &arguments)
    {
        const Result result = run(arguments);
        QCOMPARE(result.code, 0);
        for (const QByteArray &line : result.out.split('\n'))
            m_english.push_back({QString::fromUtf8(line), QStringLiteral("hourglass-cli ") + arguments.join(QLatin1Char(' '))});
    }

    template <std::size_t N>
    static void holds(const Replaced (&list)[N], const std::vector<Sentence> &sentences)
    {
        QStringList wrong;
        for (const Replaced &entry : list) {
            QVERIFY2(!found(entry, QString::fromUtf8(entry.example)).isEmpty(), entry.words);
            for (const Sentence &sentence : sentences)
                if (const QString word = found(entry, sentence.text); !word.isEmpty())
                    wrong << QStringLiteral("%1: “%2”: not “%3” but %4")
                                 .arg(sentence.where, sentence.text, word, QString::fromUtf8(entry.by));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

private Q_SLOTS:
    void initTestCase()
    {
        read(QStringLiteral("window_de.ts"));
        read(QStringLiteral("engine_de.ts"));
        QVERIFY(m_english.size() > 900 && m_english.size() == m_german.size());
        const std::size_t sentences = m_english.size();
        help({QStringLiteral("--help")});
        for (const char *command : {"train", "evaluate", "encode", "reconstruct", "bench", "kinds"})
            help({QLatin1String(command), QStringLiteral("--help")});
        help({QStringLiteral("kinds")});
        QVERIFY(m_english.size() > sentences + 300);
    }

    void englishUsesTheGlossary() { holds(english, m_english); }
    void germanUsesTheGlossary() { holds(german, m_german); }

    /// A sentence is short enough to be read at a glance, and nothing shouts.
    void sentencesAreCalm()
    {
        for (const Sentence &sentence : m_english)
            QVERIFY2(!sentence.text.contains(QLatin1Char('!')), qPrintable(sentence.where + QStringLiteral(": ") + sentence.text));
    }
};

QTEST_GUILESS_MAIN(TestGlossary)
#include "test_glossary.moc"
