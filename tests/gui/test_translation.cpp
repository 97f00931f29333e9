// The German window: every sentence of the window, of the engine and of the catalogue has a translation that keeps its gaps, and the
// window speaks it.
#include "app/picture_pages.h"
#include "core/base/words.h"
#include "core/data/corruption.h"
#include "core/data/source.h"
#include "core/experiment/files.h"
#include "core/experiment/presets.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"
#include "ui/look/language.h"
#include "ui/window/main_window.h"

#include "tests/core/every_kind.h"
#include "tests/patient.h"
#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <map>
#include <set>

using namespace hourglass;

class TestTranslation : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::map<QString, std::map<QString, QString>> m_texts; // context, English, German

    void read(const char *name)
    {
        QFile file(QStringLiteral(HOURGLASS_SOURCE_DIR "/resources/") + QLatin1String(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString context;
        QString source;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("source"))
                source = xml.readElementText();
            else if (xml.name() == QLatin1String("translation")) {
                QVERIFY2(!xml.attributes().hasAttribute(QStringLiteral("type")), qPrintable(source));
                m_texts[context][source] = xml.readElementText();
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    /// What stands in the calls of a function in the sources of some folders: literals, put together where they are in pieces.
    static std::set<QString> literals(const QStringList &folders, const QString &function)
    {
        const QRegularExpression call(QStringLiteral("\\b%1\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)").arg(function));
        static const QRegularExpression piece(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
        std::set<QString> found;
        for (const QString &folder : folders) {
            QDirIterator it(QStringLiteral(HOURGLASS_SOURCE_DIR "/") + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                            QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                if (!file.open(QIODevice::ReadOnly))
                    continue;
                auto calls = call.globalMatch(QString::fromUtf8(file.readAll()));
                while (calls.hasNext()) {
                    QString text;
                    auto pieces = piece.globalMatch(calls.next().captured(1));
                    while (pieces.hasNext())
                        text += pieces.next().captured(1);
                    text.replace(QStringLiteral("\\\""), QStringLiteral("\"")).replace(QStringLiteral("\\t"), QStringLiteral("\t"));
                    found.insert(text);
                }
            }
        }
        return found;
    }

    void engineHas(std::string_view english)
    {
        const QString source = QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()));
        QVERIFY2(english.empty() || m_texts[QStringLiteral("engine")].contains(source), qPrintable(source));
    }

    void engineHas(const Kind &kind)
    {
        engineHas(kind.label);
        engineHas(kind.help);
        for (const Param &param : kind.params) {
            engineHas(param.label);
            engineHas(param.help);
            engineHas(param.unit);
            if (const auto *options = std::get_if<OneOf>(&param.domain))
                for (const Option &option : options->options)
                    engineHas(option.label);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("hourglass-test-translation"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        read("window_de.ts");
        read("engine_de.ts");
        QVERIFY(m_texts.size() > 30);
    }

    void everySentenceOfTheWindowIsTranslated()
    {
        std::set<QString> known;
        for (const auto &[context, texts] : m_texts)
            for (const auto &[english, german] : texts)
                known.insert(english);
        const auto said = literals({QStringLiteral("ui"), QStringLiteral("app")}, QStringLiteral("(?:tr|QT_TR_NOOP)"));
        QVERIFY(said.size() > 300);
        for (const QString &english : said)
            QVERIFY2(known.contains(english), qPrintable(english));
    }

    void everySentenceOfTheEngineIsTranslated()
    {
        const auto said = literals({QStringLiteral("core"), QStringLiteral("app")}, QStringLiteral("say"));
        QVERIFY(said.size() > 150);
        for (const QString &english : said)
            engineHas(english.toStdString());
    }

    void everyWordOfTheCatalogueIsTranslated()
    {
        for (const Kind *kind : everyKind())
            engineHas(*kind);
        for (const Preset &preset : presets()) {
            engineHas(preset.label);
            engineHas(preset.help);
        }
        // What layers add to the loss, and how they say they are doing.
        for (const LayerKind *kind : codeKinds()) {
            const auto layer = kind->make(complete(*kind), vectorShape(300));
            for (const std::string_view term : layer->terms())
                engineHas(term);
            const Index samples = 2;
            Matrix x = Matrix::Zero(300, samples);
            Matrix y(layer->out().size(), samples);
            Matrix memo = Matrix::Zero(layer->memoSize(), samples);
            Matrix terms(static_cast<Index>(layer->terms().size()), samples);
            Vector w = Vector::Zero(std::max<Index>(1, layer->weightCount()));
            const Out none(nullptr, 0, 0);
            const Tape tape{In(x.data(), x.rows(), samples),
                            Out(y.data(), y.rows(), samples),
                            Out(memo.data(), memo.rows(), samples),
                            none,
                            none,
                            Out(terms.data(), terms.rows(), samples)};
            const ConstWeights weights(w.data(), static_cast<std::size_t>(layer->weightCount()));
            layer->forward(weights, tape, Pass());
            for (const Gauge &gauge : layer->gauges(weights, tape, Pass()))
                engineHas(gauge.name);
        }
    }

    void gapsAreKept()
    {
        static const QRegularExpression gap(QStringLiteral("%[1-9n]"));
        for (const auto &[context, texts] : m_texts)
            for (const auto &[english, german] : texts) {
                QVERIFY2(!german.isEmpty(), qPrintable(english));
                const auto gaps = [](const QString &text) {
                    std::multiset<QString> all;
                    auto it = gap.globalMatch(text);
                    while (it.hasNext())
                        all.insert(it.next().captured());
                    return all;
                };
                QVERIFY2(gaps(english) == gaps(german), qPrintable(english + QStringLiteral(" → ") + german));
                QVERIFY2(english.count(QLatin1Char('\t')) == german.count(QLatin1Char('\t')), qPrintable(english));
                QVERIFY2(english.count(QLatin1Char('&')) == german.count(QLatin1Char('&')) || context == QLatin1String("engine"),
                         qPrintable(english));
            }
    }

    void theWindowSpeaksGerman()
    {
        chooseLanguage(QStringLiteral("de"));
        installSavedTranslation();
        {
            MainWindow window(decodePages);
            window.show();
            window.lab().opener().open(QStringLiteral("digits"));
            QTRY_VERIFY(window.lab().dataset());
            QCOMPARE(window.findChild<QPushButton *>(QStringLiteral("train"))->text(), QStringLiteral("Trainieren"));
            QVERIFY(window.findChild<QLabel *>(QStringLiteral("blockHelp"))->text().contains(QStringLiteral("Dense-Schicht")));
            Experiment e = window.lab().document().experiment();
            e.plan.set("validation", 0.0);
            e.plan.set("patience", std::int64_t{3});
            window.lab().document().edit(e, QStringLiteral("Test"));
            QVERIFY(window.lab().problem().startsWith(QStringLiteral("Early Stopping braucht")));
            QCOMPARE(QString::fromStdString(window.lab().document().issues()[0].fixes[0].label), QStringLiteral("15 % zurückhalten"));
            // A file speaks no language: what is written in German is read in English.
            QCOMPARE(toJson(fromJson(toJson(e), "e")), toJson(e));
        }
        chooseLanguage(QStringLiteral("en"));
        installSavedTranslation();
        QCOMPARE(QString::fromStdString(say("Use a plain code")), QStringLiteral("Use a plain code"));
        MainWindow window(decodePages);
        QCOMPARE(window.findChild<QPushButton *>(QStringLiteral("train"))->text(), QStringLiteral("Train"));
    }
};

QTEST_MAIN(TestTranslation)
#include "test_translation.moc"
