// Languages; see language.h.
#include "ui/look/language.h"

#include "core/base/words.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace hourglass {

namespace {

constexpr const char *key = "language";
constexpr const char *engineContext = "engine"; // of resources/engine_de.ts

/// The translations that are at work; they live as long as the application.
QList<QTranslator *> &atWork()
{
    static QList<QTranslator *> list;
    return list;
}

std::string engineWords(std::string_view english)
{
    const QByteArray source(english.data(), static_cast<qsizetype>(english.size()));
    for (const QTranslator *translator : std::as_const(atWork()))
        if (const QString found = translator->translate(engineContext, source.constData()); !found.isEmpty())
            return found.toStdString();
    return {};
}

} // namespace

QString chosenLanguage() { return QSettings().value(QLatin1String(key), QStringLiteral("system")).toString(); }

void chooseLanguage(const QString &id) { QSettings().setValue(QLatin1String(key), id); }

void installTranslation(const QString &language)
{
    setTranslator(nullptr);
    for (QTranslator *translator : std::as_const(atWork())) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    atWork().clear();
    if (language == QLatin1String("en"))
        return;
    const auto add = [&](const QString &file, const QString &folder) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (!translator->load(file, folder)) {
            delete translator;
            return;
        }
        QCoreApplication::installTranslator(translator);
        atWork().append(translator);
    };
    add(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)); // Qt's own dialogues
    add(QStringLiteral("hourglass_") + language, QStringLiteral(":/translations"));
    setTranslator(engineWords);
}

void installSavedTranslation()
{
    const QString chosen = chosenLanguage();
    const QLocale locale = chosen == QLatin1String("system") ? QLocale::system() : QLocale(chosen);
    // Numbers are written in the language of the words, whatever else the system speaks.
    const bool known = locale.language() == QLocale::German || locale.language() == QLocale::English;
    QLocale::setDefault(known ? locale : QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(locale.language() == QLocale::German ? QStringLiteral("de") : QStringLiteral("en"));
}

} // namespace hourglass
