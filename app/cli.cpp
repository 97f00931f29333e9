// hourglass-cli: the same engine without a window.
#include "app/cli.h"

#include "app/choices.h"

#include "app/picture_pages.h"
#include "core/base/error.h"
#include "core/base/outcome.h"

#include <cmath>
#include <cstdio>

namespace hourglass {

LoadContext loadContext(bool forInference)
{
    LoadContext context;
    context.decodePicture = decodePages;
    context.forInference = forInference;
    return context;
}

Choice dataChoice(const std::string &pathOrName, const Choice &like, const std::string &settings)
{
    Choice choice = sourceLike(like, pathOrName);
    if (!settings.empty())
        setParams(*findKind(sourceKinds(), choice.kind), choice.settings, settings);
    return choice;
}

std::string jsonNumber(double value) { return std::isfinite(value) ? valueText(Value(value)) : "null"; }

namespace {

/// What CLI11 found, in words: it gives fragments such as "--code: Value 0 not in range 1 to 4096".
std::string sentenceOf(const CLI::Error &error)
{
    const std::string text = error.what();
    const std::size_t colon = text.find(": ");
    const std::string option = colon == std::string::npos ? std::string() : text.substr(0, colon);
    const std::string rest = colon == std::string::npos ? text : text.substr(colon + 2);
    const auto is = [&](CLI::ExitCodes code) { return error.get_exit_code() == static_cast<int>(code); };
    if (is(CLI::ExitCodes::ExtrasError))
        return "Unknown option or argument: " + rest + "; see --help.";
    if (is(CLI::ExitCodes::RequiredError))
        return text.substr(0, text.find(" is required")) + " is missing; see --help.";
    if (is(CLI::ExitCodes::ConversionError)) // "Could not convert: --seed = abc"
        return rest.substr(0, rest.find(" = ")) + " does not take \"" + rest.substr(std::min(rest.size(), rest.find(" = ") + 3)) +
               "\"; see --help.";
    if (is(CLI::ExitCodes::ArgumentMismatch))
        return option + " has the wrong number of values (" + rest + ").";
    if (is(CLI::ExitCodes::ValidationError)) {
        const std::size_t range = rest.find(" not in range ");
        if (rest.starts_with("Value ") && range != std::string::npos)
            return option + " must be a number from " + rest.substr(range + 14) + ", not \"" + rest.substr(6, range - 6) + "\".";
        return option + " cannot be used: " + rest + ".";
    }
    return text + (text.ends_with('.') ? "" : ".");
}

} // namespace

void printLine(const std::string &line)
{
    std::fputs((line + "\n").c_str(), stdout);
    std::fflush(stdout);
}

} // namespace hourglass

int main(int argc, char **argv)
{
    using namespace hourglass;
    CLI::App app("Hourglass: design, train and explore autoencoders.", "hourglass-cli");
    app.set_version_flag("--version", HOURGLASS_VERSION);
    app.require_subcommand(0, 1);
    app.failure_message([](const CLI::App *, const CLI::Error &error) { return "hourglass-cli: " + sentenceOf(error) + "\n"; });
    addTrainCommand(app);
    addEvaluateCommand(app);
    addEncodeCommand(app);
    addReconstructCommand(app);
    addBenchCommand(app);
    addKindsCommand(app);
    addLookCommand(app);
    int code = 2;
    try {
        app.parse(argc, argv);
        if (app.get_subcommands().empty())
            throw Error("No command given. Use train, evaluate, encode, reconstruct, bench or kinds; see --help.");
        code = 0;
    } catch (const CLI::ParseError &problem) {
        code = app.exit(problem) == 0 ? 0 : 2;
    } catch (...) {
        std::fprintf(stderr, "hourglass-cli: %s\n", currentFailure().sentence.c_str());
    }
    // Asked at the end: a training is saved even when its report cannot be written.
    if (code == 0 && (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)) {
        std::fprintf(stderr, "hourglass-cli: Standard output cannot be written. Is the disk full?\n");
        return 2;
    }
    return code;
}
