// Edits of the stack by hand; see stack_editor.h.
#include "ui/panels/designer/stack_editor.h"
#include "ui/look/controls.h"

#include "core/base/error.h"
#include "core/experiment/files.h"
#include "core/layers/catalogue.h"
#include "ui/designer/stack_view.h"
#include "ui/document/experiment_document.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace hourglass {

namespace {

constexpr const char *layersMime = "application/x-hourglass-layers+json";

} // namespace

StackEditor::StackEditor(ExperimentDocument &document, StackView &stack, Tell tell, QObject *parent)
    : QObject(parent), m_document(document), m_stack(stack), m_tell(std::move(tell))
{
    connect(&stack, &StackView::mirrorToggled, this, &StackEditor::toggleMirror);
    connect(&stack, &StackView::deleteRequested, this, &StackEditor::remove);
    connect(&stack, &StackView::bypassRequested, this, &StackEditor::bypass);
    connect(&stack, &StackView::resizeRequested, this, &StackEditor::resize);
    connect(&stack, &StackView::shiftRequested, this, &StackEditor::shift);
    connect(&stack, &StackView::moveRequested, this, &StackEditor::move);
    connect(&stack, &StackView::insertRequested, this, &StackEditor::insert);
    connect(&stack, &StackView::widthRequested, this, &StackEditor::setWidth);
    connect(&stack, &StackView::advised, this, [this](const QString &sentence) {
        m_tell(sentence.isEmpty() ? QString() : tr("If dropped here: %1").arg(sentence), !sentence.isEmpty(), {}, {});
    });
    connect(&stack, &StackView::linkedBlockDragged, this, [this] {
        m_tell(tr("The decoder mirrors the encoder. Move the encoder's block, or unlink the decoder first."), false, tr("Unlink"),
               [this] { toggleMirror(); });
    });
}

const Experiment &StackEditor::experiment() const { return m_document.experiment(); }
Shape StackEditor::shape() const { return m_document.shape(); }

void StackEditor::select(const std::vector<Place> &places)
{
    m_stack.select(places);
    Q_EMIT selected();
}

void StackEditor::apply(const std::optional<Edited> &edited, const QString &name)
{
    if (!edited)
        return;
    m_document.edit(edited->experiment, name);
    select(edited->selected);
}

QString StackEditor::named(const QString &one, const QString &several) const
{
    const std::size_t count = layersAt(experiment(), m_stack.selection(), shape()).size();
    return count == 1 ? one : several.arg(count);
}

void StackEditor::add(const std::string &kind)
{
    Gap gap = gapBehind(experiment(), m_stack.selected().value_or(Place{}), shape());
    if (gap.decoder && gap.at == experiment().decoder.size() && gap.at > 0)
        --gap.at; // the last layer stays last
    insert(kind, gap);
}

void StackEditor::insert(const std::string &kind, Gap gap)
{
    if (const LayerKind *found = findKind(layerKinds(), kind))
        apply(inserted(experiment(), {freshLayer(experiment(), kind, gap)}, gap), tr("Add %1").arg(text(found->label)));
}

void StackEditor::remove()
{
    apply(removed(experiment(), m_stack.selection(), shape()), named(tr("Delete block"), tr("Delete %1 blocks")));
}

void StackEditor::duplicate()
{
    apply(duplicated(experiment(), m_stack.selection(), shape()), named(tr("Duplicate block"), tr("Duplicate %1 blocks")));
}

void StackEditor::bypass()
{
    apply(bypassed(experiment(), m_stack.selection(), shape()), named(tr("Bypass block"), tr("Bypass %1 blocks")));
}

void StackEditor::copy()
{
    const std::vector<LayerSpec> layers = layersAt(experiment(), m_stack.selection(), shape());
    if (layers.empty()) {
        m_tell(tr("Select encoder or decoder blocks to copy; the code cannot be copied."), false, {}, {});
        return;
    }
    const QByteArray json = QByteArray::fromStdString(toJson(layers));
    auto *data = new QMimeData;
    data->setData(QLatin1String(layersMime), json);
    data->setText(QString::fromUtf8(json));
    QGuiApplication::clipboard()->setMimeData(data);
}

void StackEditor::cut()
{
    copy();
    apply(removed(experiment(), m_stack.selection(), shape()), named(tr("Cut block"), tr("Cut %1 blocks")));
}

void StackEditor::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const QByteArray json = data->hasFormat(QLatin1String(layersMime)) ? data->data(QLatin1String(layersMime)) : data->text().toUtf8();
    try {
        std::vector<LayerSpec> layers = layersFromJson(json.toStdString(), tr("Copied blocks").toStdString());
        const QString name = layers.size() == 1 ? tr("Paste block") : tr("Paste %1 blocks").arg(layers.size());
        apply(inserted(experiment(), std::move(layers), gapBehind(experiment(), m_stack.selected().value_or(Place{}), shape())), name);
    } catch (const Error &) {
        m_tell(tr("The clipboard contains no blocks. Copy some with Ctrl+C first."), false, {}, {});
    }
}

void StackEditor::move(const std::vector<Place> &places, Gap gap)
{
    apply(moved(experiment(), places, gap), places.size() == 1 ? tr("Move block") : tr("Move %1 blocks").arg(places.size()));
}

void StackEditor::shift(int by)
{
    // All of one list, so that "one place" means something.
    std::vector<std::size_t> at;
    bool decoder = false;
    for (const Place &place : m_stack.selection()) {
        if (!place.isLayer())
            return;
        decoder = place.part == Part::Decoder;
        at.push_back(*place.layer);
    }
    if (at.empty() || (decoder && experiment().mirrored))
        return;
    const auto [first, last] = std::ranges::minmax(at);
    const std::size_t count = (decoder ? experiment().decoder : experiment().encoder).size();
    if (by < 0 ? first == 0 : last + 1 >= count)
        return;
    move(m_stack.selection(), {decoder, by < 0 ? first - 1 : last + 2});
}

void StackEditor::resize(bool larger)
{
    Experiment e = experiment();
    for (const Place &place : m_stack.selection())
        if (const auto now = widthOf(e, place, shape()))
            e = reconciled(*withWidth(e, place, larger ? *now * 2 : *now / 2, shape()), shape());
    m_document.edit(std::move(e), larger ? tr("Double the units") : tr("Halve the units"));
}

void StackEditor::setWidth(const Place &place, std::int64_t value, int gesture)
{
    if (auto wider = withWidth(experiment(), place, value, shape()))
        m_document.edit(std::move(*wider), tr("Change width to %1").arg(value), QStringLiteral("width/%1").arg(gesture));
}

void StackEditor::toggleMirror()
{
    Experiment e = experiment();
    e.mirrored = !e.mirrored;
    m_document.edit(std::move(e), experiment().mirrored ? tr("Unlink the decoder") : tr("Mirror the encoder"));
}

void StackEditor::selectAll()
{
    std::vector<Place> all;
    for (std::size_t i = 0; i < experiment().encoder.size(); ++i)
        all.push_back({Part::Encoder, i});
    for (std::size_t i = 0; i < experiment().decoder.size() && !experiment().mirrored; ++i)
        all.push_back({Part::Decoder, i});
    select(all);
}

} // namespace hourglass
