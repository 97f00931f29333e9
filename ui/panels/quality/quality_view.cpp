// Embedding quality; see quality_view.h.
#include "ui/panels/quality/quality_view.h"

#include "ui/look/wrapped.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

constexpr int side = 16; // pixels at the left and the right
constexpr int tall = 52; // of a figure
constexpr int noteTall = 30;
constexpr int rail = 88; // for the codes' names
constexpr int wide = 56; // for the numbers

} // namespace

QualityView::QualityView(const PanelContext &context, QWidget *parent) : Panel(parent), m_theme(context.theme)
{
    setObjectName(QStringLiteral("qualityView"));
    setAccessibleName(tr("Quality of this code"));
    connect(&context.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void QualityView::ask(Questions &questions) const { questions.ask(QualityQuestion{}); }

Panel::News QualityView::news(const Frame *before, const Frame *now) const
{
    return differs<QualityAnswer>(before, now) ? News::Now : News::Soon;
}

bool QualityView::isComplete(const Frame &frame) const
{
    const auto *quality = frame.get<QualityAnswer>();
    return frame.complete && quality && quality->step == frame.step && std::isfinite(quality->pca.error);
}

void QualityView::showFrame(const std::shared_ptr<const Frame> &frame)
{
    auto quality = frame ? frame->share<QualityAnswer>() : nullptr;
    const std::uint64_t step = frame ? frame->step : 0;
    const bool old = m_quality && m_quality->step != step;
    if (quality && quality == m_quality && old == m_old) // nothing that is written has changed
        return;
    m_old = quality && quality->step != step;
    m_quality = std::move(quality);
    m_codeSize = frame ? frame->setup->network.codeShape().size() : 0;
    QStringList words;
    if (m_quality)
        for (const Figure &f : figures())
            words.append(tr("%1: %2, PCA %3").arg(f.name, number(f, m_quality->code), number(f, m_quality->pca)));
    setAccessibleDescription(words.join(QStringLiteral(". ")));
    update();
}

std::vector<QualityView::Figure> QualityView::figures() const
{
    std::vector<Figure> result;
    if (m_quality && m_quality->classes > 1) {
        result.push_back({tr("Class agreement of neighbours"), tr("kNN accuracy"),
                          tr("Accuracy of a vote among the 10 nearest training samples in the latent space."), &CodeQuality::knnAccuracy,
                          true});
        result.push_back({tr("Linear separability"), tr("linear probe"),
                          tr("Accuracy of a logistic regression fitted to the training samples' codes."), &CodeQuality::linearProbe, true});
    }
    result.push_back({tr("Reconstruction error"), tr("MSE, lower is better"),
                      tr("Mean squared difference between the values and their reconstruction."), &CodeQuality::error, false});
    result.push_back({tr("Neighbourhood preservation"), tr("trustworthiness"),
                      tr("How well the 10 nearest in the code match those in the data: 100% is perfect, about 50% is chance."),
                      &CodeQuality::trustworthiness, true});
    return result;
}

int QualityView::shownFigures() const
{
    const int room = (height() - noteTall) / tall;
    return std::clamp(room, 1, static_cast<int>(figures().size()));
}

QString QualityView::number(const Figure &figure, const CodeQuality &quality) const
{
    const double v = quality.*figure.value;
    if (!std::isfinite(v))
        return QStringLiteral("–");
    return figure.isShare ? tr("%1%").arg(QLocale().toString(100 * v, 'f', 1)) : QLocale().toString(v, 'f', v < 0.1 ? 4 : 3);
}

QString QualityView::note() const
{
    const QString evaluated = QLocale().toString(static_cast<qlonglong>(m_quality->evaluated));
    QString words = (m_codeSize == 1 ? tr("1 dimension each.") : tr("%1 dimensions each.").arg(m_codeSize)) + u' ';
    words += m_quality->heldOut ? tr("Measured on %1 held-out samples.").arg(evaluated)
                                : tr("Measured on %1 training samples, because none are held out.").arg(evaluated);
    if (m_old)
        words += u' ' + tr("As of step %1.").arg(QLocale().toString(static_cast<qulonglong>(m_quality->step)));
    return words;
}

void QualityView::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_quality) {
        painter.setFont(Theme::words(12));
        painter.setPen(t.captionText);
        painter.drawText(rect().adjusted(side, 0, -side, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_codeSize > 0 ? tr("Computing quality figures …") : tr("Quality figures appear with the first training step."));
        return;
    }
    const std::vector<Figure> all = figures();
    const double right = width() - side;
    double y = 2;
    for (int i = 0; i < shownFigures(); ++i, y += tall) {
        const Figure &f = all[static_cast<std::size_t>(i)];
        painter.setFont(Theme::words(11));
        painter.setPen(t.captionText);
        const double taken = QFontMetricsF(painter.font()).horizontalAdvance(f.measure);
        painter.drawText(QRectF(side, y, right - side, 16), Qt::AlignRight | Qt::AlignVCenter, f.measure);
        painter.setFont(Theme::words(12, Theme::Medium));
        painter.setPen(t.text);
        painter.drawText(QRectF(side, y, right - side - taken - 8, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(painter.font()).elidedText(f.name, Qt::ElideRight, static_cast<int>(right - side - taken - 8)));
        const double ours = m_quality->code.*f.value;
        const double theirs = m_quality->pca.*f.value;
        const double most = f.isShare ? 1 : 1.05 * std::max({std::isfinite(ours) ? ours : 0, std::isfinite(theirs) ? theirs : 0, 1e-12});
        for (const bool own : {true, false}) {
            const double row = y + (own ? 17 : 33);
            const double value = own ? ours : theirs;
            painter.setFont(Theme::words(11, own ? Theme::Strong : Theme::Regular));
            painter.setPen(own ? t.text : t.labelText);
            painter.drawText(QRectF(side, row, rail, 15), Qt::AlignLeft | Qt::AlignVCenter, own ? tr("Autoencoder") : tr("PCA"));
            const QRectF groove(side + rail, row + 4, right - wide - side - rail, 7);
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.track);
            painter.drawRoundedRect(groove, 2, 2);
            if (std::isfinite(value)) {
                painter.setBrush(own ? t.run[0] : t.run[1]);
                painter.drawRoundedRect(QRectF(groove.topLeft(), QSizeF(groove.width() * std::clamp(value / most, 0.0, 1.0), 7)), 2, 2);
            }
            painter.setFont(Theme::numbers(11));
            painter.setPen(own ? t.text : t.labelText);
            painter.drawText(QRectF(right - wide, row, wide, 15), Qt::AlignRight | Qt::AlignVCenter,
                             number(f, own ? m_quality->code : m_quality->pca));
        }
    }
    painter.setFont(Theme::words(11));
    painter.setPen(t.captionText);
    painter.drawText(QRectF(side, y, right - side, std::min<double>(noteTall, height() - y)), Qt::AlignLeft | Qt::TextWordWrap, note());
}

bool QualityView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_quality)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const int row = help->pos().y() / tall;
    const std::vector<Figure> all = figures();
    QToolTip::showText(help->globalPos(), row < shownFigures() ? wrapped(all[static_cast<std::size_t>(row)].help) : QString(), this);
    return true;
}

QString QualityView::table() const
{
    if (!m_quality)
        return {};
    QString text = QStringLiteral("measure,autoencoder,pca\n");
    for (const Figure &f : figures())
        text +=
            QStringLiteral("\"%1\",%2,%3\n").arg(f.name).arg(m_quality->code.*f.value, 0, 'g', 6).arg(m_quality->pca.*f.value, 0, 'g', 6);
    return text;
}

} // namespace hourglass
