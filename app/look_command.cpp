// hourglass-cli look: what was understood of a file, without training on it.
#include "app/choices.h"
#include "app/cli.h"

#include "core/data/source.h"
#include "core/export/data_summary.h"

namespace hourglass {

void addLookCommand(CLI::App &app)
{
    struct Options {
        std::string data;
        std::string reading;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("look", "Print how a file, folder or built-in data set is read");
    command->add_option("data", options->data, "File, folder or built-in data set")->required();
    command->add_option("--reading", options->reading, "Import settings, e.g. label=species,scaling=robust");
    command->add_flag("--json", options->json, "Print one JSON object");
    command->callback([options] {
        const Choice choice = dataChoice(options->data, {}, options->reading);
        const auto dataset = load(choice, loadContext());
        printLine(options->json ? summaryJson(choice, *dataset) : summaryText(choice, *dataset));
    });
}

} // namespace hourglass
