// hourglass-measure: benchmarks the window; prints JSON and exits.
#include "app/picture_pages.h"
#include "tests/benchmarks/measure.h"
#include "ui/look/icons.h"

#include <QApplication>
#include <QCommandLineParser>

#include <malloc.h>

int main(int argc, char **argv)
{
    using namespace hourglass;
    mallopt(M_MMAP_THRESHOLD, 1 << 20); // as the program does
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("hourglass"));
    QApplication::setApplicationName(QStringLiteral("hourglass"));
    QApplication::setWindowIcon(programIcon());
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Benchmark the window during training, print JSON and exit."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("data"), QStringLiteral("A file or folder to open, or a built-in data set."),
                                 QStringLiteral("[data]"));
    const QCommandLineOption explorer(QStringLiteral("explorer"), QStringLiteral("The views of the latent space instead."));
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("Seconds of each round."), QStringLiteral("s"),
                                     QStringLiteral("5"));
    const QCommandLineOption light(QStringLiteral("light"), QStringLiteral("Light theme."));
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("Dark theme."));
    parser.addOptions({explorer, seconds, light, dark});
    parser.process(app);

    MainWindow window(decodePages);
    if (parser.isSet(light) || parser.isSet(dark))
        window.theme().setMode(parser.isSet(dark) ? Theme::Mode::Dark : Theme::Mode::Light);
    const double each = parser.value(seconds).toDouble();
    parser.isSet(explorer) ? measureExplorer(window, each, 3) : measure(window, each, 3);
    window.present();
    window.lab().opener().openFirst(parser.positionalArguments().value(0));
    return QApplication::exec();
}
