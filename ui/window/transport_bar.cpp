// The top bar; see transport_bar.h.
#include "ui/window/transport_bar.h"

#include "core/nn/optimiser.h"
#include "ui/look/controls.h"
#include "ui/look/numbers.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hourglass {

namespace {

QString duration(double seconds)
{
    const auto whole = static_cast<qlonglong>(std::ceil(seconds));
    if (whole >= 3600)
        return QStringLiteral("%1:%2:%3")
            .arg(whole / 3600)
            .arg(whole / 60 % 60, 2, 10, QLatin1Char('0'))
            .arg(whole % 60, 2, 10, QLatin1Char('0'));
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

TransportBar::TransportBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("transport"));
    setFixedHeight(56);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(50, 0, 12, 0);
    row->setSpacing(8);

    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("experimentName"));
    m_name->setAccessibleName(tr("Experiment name"));
    m_name->setFont(Theme::words(15, Theme::Strong));
    m_name->setFixedWidth(200);
    m_sub = label({}, "caption", this);
    m_sub->setObjectName(QStringLiteral("runState"));
    m_sub->setIndent(9); // as the name above it
    names->addStretch(1);
    names->addWidget(m_name);
    names->addWidget(m_sub);
    names->addStretch(1);
    row->addLayout(names);

    const auto button = [&](const QString &text, const char *name, int width, const QString &tip) {
        auto *b = new QPushButton(text, this);
        b->setObjectName(QLatin1String(name));
        b->setFixedSize(width, 40);
        b->setToolTip(tip);
        row->addWidget(b);
        return b;
    };
    m_train = button(tr("Train"), "train", 118, tr("Train or pause (Space)"));
    m_train->setProperty("role", "primary");
    m_step = button(tr("Step"), "step", 80, tr("One step (N)"));
    m_reset = button(tr("Reset"), "reset", 84, tr("Reset to the initial weights (Ctrl+R)"));
    m_stop = button(tr("Stop"), "stop", 78, tr("End this run"));

    auto *progress = new QVBoxLayout;
    progress->setSpacing(3);
    auto *progressText = new QHBoxLayout;
    m_epoch = label({}, "label", this);
    m_epoch->setObjectName(QStringLiteral("epoch"));
    m_epoch->setFont(Theme::words(13, Theme::Strong));
    m_speed = label({}, "label", this);
    m_speed->setObjectName(QStringLiteral("speed"));
    m_speed->setFont(Theme::numbers(12));
    progressText->addWidget(m_epoch);
    progressText->addStretch(1);
    progressText->addWidget(m_speed);
    progress->addStretch(1);
    progress->addLayout(progressText);
    m_bar = new SandBar(theme, this);
    progress->addWidget(m_bar);
    progress->addStretch(1);
    row->addSpacing(8);
    row->addLayout(progress, 3);
    row->addSpacing(12);

    auto *rate = new QVBoxLayout;
    rate->setSpacing(0);
    auto *rateText = new QHBoxLayout;
    rateText->addWidget(label(tr("Learning rate"), "label", this));
    rateText->setSpacing(6);
    m_rateField = new QLineEdit(this);
    m_rateField->setObjectName(QStringLiteral("learningRate"));
    m_rateField->setAccessibleName(tr("Learning rate"));
    m_rateField->setToolTip(tr("Takes effect at the next step, even during training."));
    m_rateField->setFont(Theme::numbers(12));
    m_rateField->setAlignment(Qt::AlignRight);
    m_rateField->setFixedWidth(66);
    rateText->addWidget(m_rateField);
    const Param param = learningRateParam(0);
    const auto domain = std::get<Real>(param.domain);
    m_rate = new Slider(theme, domain.minimum, domain.maximum, true, this);
    m_rate->setObjectName(QStringLiteral("learningRateSlider"));
    m_rate->setAccessibleName(tr("Learning rate"));
    m_rate->setToolTip(tr("Takes effect at the next step, even during training."));
    rate->addStretch(1);
    rate->addLayout(rateText);
    rate->addWidget(m_rate);
    rate->addStretch(1);
    m_rate->setMinimumWidth(120);
    row->addLayout(rate, 1);
    row->addSpacing(8);

    const auto tool = [&](const char *name, const QString &tip) {
        auto *t = new QToolButton(this);
        t->setObjectName(QLatin1String(name));
        t->setToolTip(tip);
        t->setAccessibleName(tip);
        t->setFixedSize(30, 30);
        row->addWidget(t);
        return t;
    };
    m_presets = tool("showPresets", tr("Presets (Ctrl+P)"));
    m_explore = tool("explore", tr("Explore the latent space (F9)"));
    for (const auto &[chip, words] : {std::pair{m_presets, tr("Presets")}, {m_explore, tr("Explore")}}) {
        chip->setText(words);
        chip->setProperty("role", "chip");
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    m_inspector = tool("showInspector", tr("Inspector"));
    m_inspector->setCheckable(true);
    m_inspector->hide();
    m_help = tool("helpButton", tr("Help (F1)"));
    m_help->setText(QStringLiteral("?"));
    m_themeButton = tool("themeButton", tr("Theme"));
    m_menu = tool("menuButton", tr("Menu"));
    m_menu->setPopupMode(QToolButton::InstantPopup);

    connect(m_train, &QPushButton::clicked, this, &TransportBar::trainClicked);
    connect(m_step, &QPushButton::clicked, this, &TransportBar::stepClicked);
    connect(m_reset, &QPushButton::clicked, this, &TransportBar::resetClicked);
    connect(m_stop, &QPushButton::clicked, this, &TransportBar::stopClicked);
    connect(m_rate, &Slider::moved, this, [this](double value, int drag) {
        const double step = std::pow(10, std::floor(std::log10(value)) - 1);
        Q_EMIT learningRateMoved(std::round(value / step) * step, drag);
    });
    connect(m_rateField, &QLineEdit::editingFinished, this, [this] {
        if (!m_rateField->isModified())
            return;
        m_rateField->setModified(false);
        bool ok = false;
        const double value = m_rateField->text().trimmed().replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&ok);
        Q_EMIT learningRateMoved(ok ? value : std::nan(""), -1);
    });
    connect(m_name, &QLineEdit::editingFinished, this, [this] { Q_EMIT renamed(m_name->text().trimmed()); });
    connect(&theme, &Theme::changed, this, &TransportBar::restyle);
    restyle();
}

void TransportBar::restyle()
{
    const Tokens &t = m_theme.tokens();
    m_train->setIcon(icon(m_running ? Icon::Pause : Icon::Play, t.onAccent, t.captionText));
    m_step->setIcon(icon(Icon::Step, t.text, t.captionText));
    m_reset->setIcon(icon(Icon::Reset, t.text, t.captionText));
    m_stop->setIcon(icon(Icon::Stop, t.text, t.captionText));
    m_themeButton->setIcon(icon(t.dark ? Icon::Sun : Icon::Moon, t.labelText, t.captionText));
    m_presets->setIcon(icon(Icon::Code, t.text, t.captionText));
    m_explore->setIcon(icon(Icon::Crosshair, t.text, t.captionText));
    m_inspector->setIcon(icon(Icon::Form, t.labelText, t.captionText));
    m_menu->setIcon(icon(Icon::Menu, t.labelText, t.captionText));
    m_menu->setStyleSheet(QStringLiteral("QToolButton::menu-indicator{image:none}"));
    m_name->setStyleSheet(QStringLiteral("QLineEdit{border:1px solid transparent;background:transparent;padding:0 6px}"
                                         "QLineEdit:hover{border-color:%1}QLineEdit:focus{border:2px solid %2;padding:0 5px}")
                              .arg(t.line2.name(), t.accent.name()));
    update();
}

void TransportBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    drawMark(painter, {16, 14}, 28, t.text, t.sandFill);
}

/// In a narrow window the lesser buttons keep their icons alone.
void TransportBar::resizeEvent(QResizeEvent *)
{
    m_narrow = width() < 1180;
    const std::tuple<QPushButton *, QString, int> buttons[] = {
        {m_step, tr("Step"), 80}, {m_reset, tr("Reset"), 84}, {m_stop, tr("Stop"), 78}};
    for (const auto &[button, text, wide] : buttons) {
        button->setText(m_narrow ? QString() : text);
        button->setAccessibleName(text);
        button->setFixedWidth(m_narrow ? 40 : std::max(wide, button->sizeHint().width())); // German words are longer
    }
    for (QToolButton *button : {m_presets, m_explore}) {
        button->setToolButtonStyle(m_narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        button->setFixedSize(m_narrow ? 30 : button->sizeHint().width(), 30);
    }
    m_name->setFixedWidth(m_narrow ? 130 : 180);
}

void TransportBar::setName(const QString &name)
{
    if (!m_name->hasFocus() || !m_name->isModified()) {
        m_name->setText(name);
        m_name->setToolTip(name);
        m_name->setCursorPosition(0);
    }
}

void TransportBar::setLearningRate(double rate)
{
    m_rate->setValue(rate);
    if (!m_rateField->hasFocus() || !m_rateField->isModified())
        m_rateField->setText(significant(rate, 3));
}

void TransportBar::setStatus(const RunStatus &s, bool hasRun, bool edited, const QString &problem)
{
    const bool running = hasRun && s.state == RunState::Running;
    const bool paused = hasRun && s.state == RunState::Paused;
    if (m_running != running) {
        m_running = running;
        restyle();
    }
    QString verb = tr("Train");
    if (running)
        verb = tr("Pause");
    else if (paused && !edited)
        verb = tr("Resume");
    else if (hasRun && s.state == RunState::Finished && !edited)
        verb = tr("Continue");
    if (m_train->text() != verb)
        m_train->setText(verb);
    const bool broken = !problem.isEmpty();
    m_train->setEnabled(running || !broken);
    m_train->setToolTip(broken && !running ? problem : tr("Train or pause (Space)"));
    // Whoever stands on a button that goes out must not land on the next one, where Space would do something else.
    const std::pair<QPushButton *, bool> others[] = {{m_step, !running && !broken}, {m_reset, hasRun}, {m_stop, running || paused}};
    for (const auto &[button, enabled] : others) {
        if (!enabled && button->hasFocus())
            m_train->setFocus();
        button->setEnabled(enabled);
    }

    QString sub = tr("Not trained yet");
    if (hasRun) {
        const QString run = m_runName.isEmpty() ? tr("Run %1").arg(s.run) : m_runName;
        const char *const states[] = {QT_TR_NOOP("ready"),    QT_TR_NOOP("training"), QT_TR_NOOP("paused"),
                                      QT_TR_NOOP("finished"), QT_TR_NOOP("diverged"), QT_TR_NOOP("failed")};
        sub = run + QStringLiteral(", ") + (edited ? tr("edited since") : tr(states[static_cast<int>(s.state)]));
    }
    m_sub->setText(sub); // a label does nothing where it says so already
    QString epoch = tr("Ready");
    if (hasRun && s.step > 0) {
        // The epoch that a training is in, also while it rests; the last one once all are done.
        const int current = std::min(s.epochs, static_cast<int>(s.epoch()) + 1);
        epoch = (paused && !m_narrow ? tr("Paused in epoch %1 of %2") : tr("Epoch %1 of %2")).arg(current).arg(s.epochs);
        if (!s.phase.empty() && !m_narrow)
            epoch = QString::fromStdString(s.phase) + QStringLiteral(" · ") + epoch;
    }
    const auto widthOf = [](const QLabel &label, const QString &words) { return label.fontMetrics().horizontalAdvance(words); };
    if (hasRun && s.step > 0 && widthOf(*m_epoch, epoch) > m_bar->width())
        epoch = QStringLiteral("%1/%2").arg(std::min(s.epochs, static_cast<int>(s.epoch()) + 1)).arg(s.epochs);
    m_epoch->setText(epoch);
    m_bar->setProgress(hasRun ? s.progress() : 0);
    // The longest of them that there is room for beside the epoch; the whole is in the tooltip.
    const auto say = [&](const QStringList &sentences) {
        const int room = m_bar->width() - widthOf(*m_epoch, epoch) - 8;
        const auto found = std::find_if(sentences.begin() + (m_narrow && sentences.size() > 1 ? 1 : 0), sentences.end(),
                                        [&](const QString &words) { return widthOf(*m_speed, words) <= room; });
        m_speed->setText(found == sentences.end() ? QString() : *found);
        m_speed->setToolTip(sentences.front());
    };
    if (running && s.samplesPerSecond > 0) {
        const QString speed = QLocale().toString(static_cast<qlonglong>(s.samplesPerSecond));
        const QString left = duration(s.secondsLeft);
        say({tr("%1 samples/s · %2 left").arg(speed, 7).arg(left), tr("%1/s · %2").arg(speed, 7).arg(left), tr("%1/s").arg(speed)});
    } else if (hasRun && s.state == RunState::Finished && std::isfinite(s.bestValidation) && !broken) {
        const QString best = significant(s.bestValidation, 4);
        say({tr("best validation %1 at epoch %2").arg(best).arg(s.bestEpoch), tr("best %1 at %2").arg(best).arg(s.bestEpoch),
             tr("best %1").arg(best)});
    } else
        say({broken && !running ? tr("1 problem to fix") : QString()});
}

} // namespace hourglass
