// hourglass: the window.
#include "app/picture_pages.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/window/application.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

#include <malloc.h>

int main(int argc, char **argv)
{
    using namespace hourglass;
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        bool platformGiven = false;
        for (int i = 1; i < argc; ++i)
            platformGiven = platformGiven || std::string_view(argv[i]).starts_with("-platform") || std::string_view(argv[i]) == "--help";
        if (!platformGiven) {
            std::fputs("hourglass: there is no display to open a window on. Without one, use hourglass-cli, for example:\n"
                       "  hourglass-cli train --data digits --encoder 32 --code 2 --epochs 20\n",
                       stderr);
            return 2;
        }
    }
    // Large blocks go back to the system when they are freed, whichever thread they came from: glibc would keep them for each thread.
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    Application app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("hourglass"));
    QApplication::setApplicationName(QStringLiteral("hourglass"));
    QApplication::setApplicationVersion(QStringLiteral(HOURGLASS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("hourglass"));
    QApplication::setWindowIcon(programIcon());
    installSavedTranslation();
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::tr("A desktop laboratory for autoencoders."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("data"), QApplication::tr("A file or folder to open, or a built-in data set."),
                                 QStringLiteral("[data]"));
    const QCommandLineOption light(QStringLiteral("light"), QApplication::tr("Light theme."));
    const QCommandLineOption dark(QStringLiteral("dark"), QApplication::tr("Dark theme."));
    parser.addOptions({light, dark});
    parser.process(app);

    MainWindow window(decodePages);
    if (parser.isSet(light) || parser.isSet(dark))
        window.theme().setMode(parser.isSet(dark) ? Theme::Mode::Dark : Theme::Mode::Light);
    window.present();
    window.lab().opener().openFirst(parser.positionalArguments().value(0));
    return QApplication::exec();
}
