// A drawing and its reconstruction; see drawing_probe.h.
#include "core/probe/drawing_probe.h"

namespace hourglass {

std::shared_ptr<const DrawingAnswer> reconstructDrawing(SnapshotNetwork &network, const LatentNeighbourhood &around, const Numbers &drawing)
{
    if (static_cast<Index>(drawing.size()) != network.setup().network.in().size())
        return nullptr;
    auto answer = std::make_shared<DrawingAnswer>();
    const Matrix values = asVector(drawing);
    const Matrix code = network.encode(values);
    const Matrix made = network.decode(code);
    answer->drawing = drawing;
    answer->code = asNumbers(code);
    answer->reconstruction = asNumbers(made);
    answer->error = static_cast<float>((values - made).squaredNorm() / static_cast<Scalar>(values.size()));
    for (const auto &[distance, sample] : around.nearest(answer->code, LatentNeighbourhood::shown, LatentNeighbourhood::mostSearched))
        answer->near.push_back(sample);
    return answer;
}

std::shared_ptr<const DrawingAnswer> DrawingProbe::answer(const Scene &scene, const DrawingQuestion &question, Looked &)
{
    return reconstructDrawing(scene.network, scene.around, question.values);
}

} // namespace hourglass
