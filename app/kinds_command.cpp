// hourglass-cli kinds: the whole catalogue, as text or as Markdown.
#include "app/choices.h"
#include "app/cli.h"

#include "core/data/corruption.h"
#include "core/data/formats/format.h"
#include "core/data/source.h"
#include "core/experiment/experiment.h"
#include "core/layers/catalogue.h"
#include "core/nn/catalogue.h"

namespace hourglass {

namespace {

/// "1 to 16384", "relu, tanh", "yes or no".
std::string rangeText(const Param &param)
{
    const auto between = [](const auto &d) { return valueText(Value(d.minimum)) + " to " + valueText(Value(d.maximum)); };
    std::string text;
    if (std::holds_alternative<Toggle>(param.domain)) {
        text = "yes or no";
    } else if (const auto *whole = std::get_if<Integer>(&param.domain)) {
        text = between(*whole);
    } else if (const auto *real = std::get_if<Real>(&param.domain)) {
        text = between(*real);
    } else if (const auto *options = std::get_if<OneOf>(&param.domain)) {
        for (const Option &option : options->options)
            text += (text.empty() ? "" : ", ") + std::string(option.id);
    } else {
        text = "text";
    }
    return param.unit.empty() ? text : text + " " + std::string(param.unit);
}

void printText(const Kind &kind)
{
    printLine("  " + std::string(kind.id) + " (" + std::string(kind.label) + ")");
    printLine("      " + std::string(kind.help));
    if (!kind.formula.empty())
        printLine("      " + std::string(kind.formula));
    if (!kind.source.empty())
        printLine("      [" + std::string(kind.source) + "]");
    for (const Param &param : kind.params) {
        const std::string initial = valueText(initialValue(param));
        const std::string key = hasOption(kind, param) ? "--" + std::string(param.key) : std::string(param.key) + "=";
        printLine("      " + key + ": " + rangeText(param) + (initial.empty() ? "" : "; default " + initial) +
                  (param.live ? "; can change during training" : ""));
        printLine("          " + std::string(param.help));
    }
}

void printMarkdown(const Kind &kind)
{
    printLine("### " + std::string(kind.label) + " (`" + std::string(kind.id) + "`)\n\n" + std::string(kind.help) + "\n");
    if (!kind.formula.empty())
        printLine("    " + std::string(kind.formula) + "\n");
    if (!kind.source.empty())
        printLine("*" + std::string(kind.source) + "*\n");
    if (kind.params.empty())
        return;
    printLine("| Parameter | Range | Default | |\n|---|---|---|---|");
    for (const Param &param : kind.params)
        printLine("| `" + std::string(param.key) + "` | " + rangeText(param) + " | " + valueText(initialValue(param)) + " | " +
                  std::string(param.help) + " |");
    printLine("");
}

template <typename List>
void printFamily(const char *title, const List &kinds, bool markdown)
{
    printLine(markdown ? "## " + std::string(title) + "\n" : title);
    for (const Kind *kind : kinds)
        markdown ? printMarkdown(*kind) : printText(*kind);
}

void printCatalogue(bool markdown)
{
    printFamily("Layers", layerKinds(), markdown);
    printFamily("Codes", codeKinds(), markdown);
    printFamily("Losses", lossKinds(), markdown);
    printFamily("Penalties", penaltyKinds(), markdown);
    printFamily("Corruptions", corruptionKinds(), markdown);
    printFamily("Optimisers", optimiserKinds(), markdown);
    printFamily("Schedules", scheduleKinds(), markdown);
    printFamily("Training", std::initializer_list<const Kind *>{&planKind}, markdown);
    printFamily("Data", sourceKinds(), markdown);
    printFamily("File formats", formatKinds(), markdown);
}

} // namespace

void addKindsCommand(CLI::App &app)
{
    auto *command =
        app.add_subcommand("kinds", "List every layer, code, loss, penalty, corruption, optimiser and schedule with its parameters");
    auto markdown = std::make_shared<bool>(false);
    command->add_flag("--markdown", *markdown, "Print Markdown, for documentation");
    command->callback([markdown] { printCatalogue(*markdown); });
}

} // namespace hourglass
