// Draw your own; see draw_view.h.
#include "ui/panels/draw/draw_view.h"

#include "core/base/input_file.h"
#include "core/probe/drawing_probe.h"
#include "core/probe/map_probe.h"
#include "ui/look/controls.h"
#include "ui/look/numbers.h"
#include "ui/look/on_screen.h"
#include "ui/look/queued.h"
#include "ui/map/vote.h"
#include "ui/panels/draw/camera.h"
#include "ui/panels/draw/draw_tools.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QImageReader>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hourglass {

namespace {
constexpr std::size_t mostBytes = std::size_t{1} << 29; // of a picture's file
} // namespace

DrawView::DrawView(const PanelContext &context, QWidget *parent)
    : Panel(parent), m_focus(context.focus), m_say([context](const QString &sentence) { context.say(sentence); }), m_reading(queuedTo(this))
{
    const Theme &theme = context.theme;
    setObjectName(QStringLiteral("drawView"));
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 12, 8);
    column->setSpacing(6);
    m_canvas = new DrawCanvas(theme, this);
    m_tools = new DrawTools(theme, m_canvas, this);
    m_camera = new Camera(this);
    connectCamera();
    connect(m_tools, &DrawTools::taken, this, &DrawView::take);
    connect(m_tools, &DrawTools::cleared, this, [this] {
        m_original.clear();
        m_canvas->clear();
    });
    column->addLayout(m_tools);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_canvas, 1);
    m_made = new NamedTile(theme, tr("Reconstruction"), this);
    m_made->setObjectName(QStringLiteral("drawMade"));
    m_was = new NamedTile(theme, tr("Original sample"), this);
    m_was->setObjectName(QStringLiteral("drawWas"));
    auto *beside = new QVBoxLayout;
    beside->setSpacing(4);
    m_tiles = new QBoxLayout(QBoxLayout::TopToBottom);
    m_tiles->addWidget(m_made, 1);
    m_tiles->addWidget(m_was, 1);
    beside->addLayout(m_tiles, 1);
    m_words = label({}, "caption", this);
    m_words->setObjectName(QStringLiteral("drawWords"));
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    beside->addWidget(m_words);
    row->addLayout(beside, 1);
    column->addLayout(row, 1);
    m_near = new SampleRow(theme, this);
    m_near->setAccessibleName(tr("Samples with the codes nearest to the drawing's"));
    column->addWidget(m_near);
    connect(m_near, &SampleRow::chosen, &m_focus, &Focus::follow);
    connect(m_canvas, &DrawCanvas::drawn, this, &Panel::questionsChanged);
    connect(&m_focus, &Focus::datasetChanged, this, &DrawView::setDataset);
    connect(&m_focus, &Focus::selectionChanged, this, &DrawView::followSelection);
    connect(&m_focus, &Focus::followedChanged, this, [this] { m_sample = m_focus.followed(); });
    say();
}

DrawView::~DrawView() = default;

/// The camera's image fills the canvas until the user draws, or the panel is hidden.
void DrawView::connectCamera()
{
    const auto off = [this] { m_tools->camera()->setChecked(false); };
    connect(m_tools->camera(), &QToolButton::toggled, this, [this](bool on) {
        if (on) {
            m_original.clear();
            m_firstPicture = true;
            m_camera->start();
        } else {
            m_camera->stop();
        }
    });
    connect(m_camera, &Camera::pictured, this,
            [this](const QImage &picture) { m_canvas->setLiveImage(picture, std::exchange(m_firstPicture, false)); });
    connect(m_camera, &Camera::failed, this, [this, off](const QString &sentence) {
        off();
        m_say(sentence);
    });
    connect(m_canvas, &DrawCanvas::touched, this, off);
}

void DrawView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tools->camera()->setVisible(m_dataset && m_dataset->shape().isPicture() && Camera::isThere());
}

/// The neighbours in a row of their own where there is room for them.
void DrawView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_near->setFixedHeight(height() < 260 ? SampleRow::lowHeight : SampleRow::usualHeight);
    m_tiles->setDirection(height() < 300 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void DrawView::setOnScreen(bool seen)
{
    if (!seen)
        m_tools->camera()->setChecked(false);
}

/// The canvas is for the sample that is followed, or the first of a selection that it is not in.
void DrawView::followSelection()
{
    const auto &samples = m_focus.selection();
    const auto followed = m_focus.followed();
    if (!samples.empty() && !(followed && std::ranges::find(samples, *followed) != samples.end()))
        m_sample = samples.front();
}

void DrawView::setDataset()
{
    const auto &dataset = m_focus.dataset();
    m_dataset = dataset;
    m_sample.reset();
    m_original.clear();
    m_tools->camera()->setChecked(false);
    m_tools->camera()->setVisible(dataset && dataset->shape().isPicture() && Camera::isThere());
    m_canvas->setDataset(dataset);
    m_tools->setColourVisible(dataset && dataset->shape().isPicture() && dataset->shape().channels >= 3);
    showFrame(nullptr);
}

/// The chosen sample, or another one at each call when none is chosen.
void DrawView::take()
{
    if (!m_dataset)
        return;
    const std::uint32_t sample = m_sample.value_or(static_cast<std::uint32_t>(m_dataset->count() / 2));
    const std::uint32_t one[] = {sample};
    m_original.resize(static_cast<std::size_t>(m_dataset->shape().size()));
    m_dataset->gather(one, Out(m_original.data(), static_cast<Index>(m_original.size()), 1));
    m_canvas->setValues(m_original);
    m_was->setValues(m_original, m_dataset->shape());
}

void DrawView::paste()
{
    const QImage image = QApplication::clipboard()->image();
    if (image.isNull())
        m_say(tr("The clipboard contains no image. Copy one first."));
    else if (m_dataset && !m_dataset->shape().isPicture())
        m_say(tr("These samples are not images. Drag their bars instead."));
    else
        m_canvas->setImage(image);
}

bool DrawView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void DrawView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else
        QWidget::keyPressEvent(event);
}

void DrawView::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    const bool file = urls.size() == 1 && urls[0].isLocalFile() &&
                      QImageReader::supportedImageFormats().contains(urls[0].toLocalFile().section(u'.', -1).toLower().toLatin1());
    if (m_dataset && m_dataset->shape().isPicture() && (file || event->mimeData()->hasImage()))
        event->acceptProposedAction();
}

void DrawView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    if (event->mimeData()->hasImage()) {
        m_canvas->setImage(qvariant_cast<QImage>(event->mimeData()->imageData()));
        return;
    }
    // Read in the background: a picture can be large, and its folder far away.
    const QString path = event->mimeData()->urls().constFirst().toLocalFile();
    m_reading.start<QImage>(
        [path](const Task::Job &) {
            const std::string bytes = readFile(path.toStdString(), mostBytes);
            QByteArray raw = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
            QBuffer buffer(&raw);
            QImageReader reader(&buffer);
            reader.setAutoTransform(true);
            return reader.read();
        },
        [this, path](const Outcome<QImage> &image) {
            if (image && !image->isNull())
                m_canvas->setImage(*image);
            else
                m_say(tr("%1 cannot be read as an image.").arg(path.section(u'/', -1)));
        });
}

void DrawView::ask(Questions &questions) const
{
    if (m_dataset && !m_canvas->isBlank() && (isOnScreen(*this) || questions.has<MapQuestion>()))
        questions.ask(DrawingQuestion{m_canvas->values()});
}

Panel::News DrawView::news(const Frame *before, const Frame *now) const
{
    return !now || differs<DrawingAnswer>(before, now) ? News::Now : News::None;
}

void DrawView::showFrame(const std::shared_ptr<const Frame> &frame)
{
    m_frame = frame;
    const bool there = frame && frame->get<DrawingAnswer>();
    m_made->setValues(there ? frame->get<DrawingAnswer>()->reconstruction : Numbers{}, m_dataset ? m_dataset->shape() : Shape{0, 0, 0});
    m_near->setSamples(there ? frame->setup : nullptr, there ? frame->get<DrawingAnswer>()->near : std::vector<std::uint32_t>{});
    m_was->setVisible(!m_original.empty());
    say();
}

void DrawView::say()
{
    QString words;
    if (!m_frame || !m_frame->get<DrawingAnswer>()) {
        words = m_dataset && m_dataset->shape().isPicture() ? tr("Draw, drop or paste an image, or load a sample and corrupt it.")
                                                            : tr("Drag the bars, or load a sample and edit it.");
    } else {
        const DrawingAnswer &d = *m_frame->get<DrawingAnswer>();
        words = vote(*m_frame->setup->dataset, d.near).words();
        if (!words.isEmpty())
            words += QStringLiteral(". ");
        const auto error = [&](const Numbers &a) {
            double sum = 0;
            for (std::size_t i = 0; i < a.size(); ++i)
                sum += (static_cast<double>(a[i]) - static_cast<double>(m_original[i])) *
                       (static_cast<double>(a[i]) - static_cast<double>(m_original[i]));
            return decimals(sum / static_cast<double>(a.size()), 4);
        };
        if (m_original.size() == d.drawing.size())
            words += tr("Error against the original: corrupted %1, healed %2.").arg(error(d.drawing), error(d.reconstruction));
        else
            words += tr("Error %1.").arg(decimals(static_cast<double>(d.error), 4));
    }
    if (m_words->text() != words)
        m_words->setText(words);
}

QString DrawView::table() const
{
    if (!m_frame || !m_frame->get<DrawingAnswer>())
        return {};
    QString text = QStringLiteral("value,drawn,reconstructed\n");
    const DrawingAnswer &d = *m_frame->get<DrawingAnswer>();
    for (std::size_t i = 0; i < d.drawing.size(); ++i)
        text +=
            QStringLiteral("%1,%2,%3\n").arg(i + 1).arg(static_cast<double>(d.drawing[i])).arg(static_cast<double>(d.reconstruction[i]));
    return text;
}

} // namespace hourglass
