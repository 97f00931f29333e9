// Models with their data; see open_model.h.
#include "core/experiment/open_model.h"

#include "core/base/error.h"
#include "core/base/input_file.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/experiment/archive.h"
#include "core/experiment/work_model.h"

#include <algorithm>
#include <array>

namespace hourglass {

namespace {

constexpr std::size_t largestExperiment = std::size_t{1} << 24; // bytes

/// A model by its content or its name: after eight bytes of length its header begins. Everything else is read as an experiment.
bool isModel(const std::filesystem::path &path)
{
    std::array<std::uint8_t, 9> head{};
    if (InputFile(path).read(head) == head.size() && head[8] == '{')
        return true;
    std::string suffix = path.extension().string();
    std::ranges::transform(suffix, suffix.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return suffix == ".safetensors";
}

/// Whether data have to be read anew to be what the model learned from.
bool differs(const Model &model, const Dataset &dataset)
{
    const auto &learned = model.reading.names;
    const auto &names = dataset.reading().names;
    return model.in != dataset.shape() || (!learned.empty() && !names.empty() && learned != names);
}

/// The data as the model understands them; throws Error when they are samples of another shape.
std::shared_ptr<const Dataset> asUnderstood(const Model &model, std::shared_ptr<const Dataset> dataset)
{
    if (model.in != dataset->shape())
        throw Error(
            say("This model needs samples of %1, but those of %2 are %3.", {model.in.text(), dataset->name(), dataset->shape().text()}));
    auto again = dataset->withPreprocessing(model.reading); // the file may hold other numbers by now
    return again ? again : dataset;
}

} // namespace

OpenedModel openModel(const std::filesystem::path &named, const LoadContext &context, const DataWish &wish)
{
    const std::filesystem::path path = findPath(named.native());
    if (ArchiveReader::accepts(path)) {
        WorkModel work = workModel(path);
        Experiment experiment = work.model ? work.model->experiment : work.experiment;
        return opened(std::move(experiment), std::move(work.model), context, wish);
    }
    if (!isModel(path))
        return opened(fromJson(readFile(path, largestExperiment), pathText(path.filename())), nullptr, context, wish);
    auto model = std::make_shared<const Model>(loadModel(path, [&] { context.throwIfStopped(); }));
    Experiment experiment = model->experiment;
    return opened(std::move(experiment), std::move(model), context, wish);
}

OpenedModel opened(Experiment experiment, std::shared_ptr<const Model> model, const LoadContext &context, const DataWish &wish)
{
    OpenedModel result{std::move(experiment), std::move(model), {}, {}, {}};
    context.throwIfStopped();
    try {
        const Choice choice = wish.choose ? wish.choose(result.experiment.dataset) : result.experiment.dataset;
        auto dataset = wish.known ? wish.known(choice) : nullptr;
        if (!dataset)
            dataset = load(choice, context);
        if (result.model && differs(*result.model, *dataset)) { // columns in another order, pictures of another size
            LoadContext asLearned = context;
            asLearned.like = std::make_shared<const LearnedFrom>(LearnedFrom{result.model->in, result.model->reading});
            dataset = load(choice, asLearned);
        }
        result.dataset = result.model ? asUnderstood(*result.model, dataset) : dataset;
        result.asRead = std::move(dataset);
        result.experiment.dataset = choice;
    } catch (const Cancelled &) {
        throw;
    } catch (const Error &problem) {
        result.missing = problem.what();
    } catch (const std::bad_alloc &) {
        result.missing = say("Not enough memory for the data.");
    }
    return result;
}

OpenedModel withData(const OpenedModel &before, const Choice &data, const LoadContext &context)
{
    return opened(before.experiment, before.model, context, {[&](const Choice &) { return data; }, {}});
}

} // namespace hourglass
