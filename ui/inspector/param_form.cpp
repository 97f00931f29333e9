// Forms from Params; see param_form.h.
#include "ui/inspector/param_form.h"

#include "core/base/error.h"
#include "ui/look/controls.h"
#include "ui/look/numbers.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>

#include <cmath>

namespace hourglass {

namespace {

/// Values from a slider are rounded as if typed.
double rounded(double value)
{
    if (value == 0)
        return 0;
    const double step = std::pow(10, std::floor(std::log10(std::abs(value))) - 1);
    return std::stod(QString::number(std::round(value / step) * step, 'g', 3).toStdString());
}

QString shown(const Value &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return significant(*number, 6);
    return QString::fromStdString(valueText(value));
}

} // namespace

/// One Param: its label, its control and, for numbers, a field to type into.
class ParamForm::Row : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(hourglass::ParamForm)

public:
    Row(ParamForm &form, const Param &param, int at) : QObject(&form), param(param), m_form(form)
    {
        const bool unitSaid = param.unit.empty() || text(param.label).compare(text(param.unit), Qt::CaseInsensitive) == 0;
        m_label =
            hourglass::label(unitSaid ? text(param.label) : text(param.label) + QStringLiteral(", ") + text(param.unit), "label", &form);
        m_label->setToolTip(text(param.help));
        m_label->setWordWrap(true);
        m_label->setContentsMargins(0, 0, 16, 0);
        form.m_grid->addWidget(m_label, at, 0);
        makeReset(at);
        std::visit([&](const auto &domain) { make(domain, at); }, param.domain);
        for (QWidget *widget : {m_control, static_cast<QWidget *>(m_field)})
            if (widget) {
                widget->setToolTip(text(param.help));
                widget->setAccessibleName(text(param.label));
            }
    }

    void name(const Place &owner)
    {
        const QString full = QString::fromStdString(owner.setting(param.key).text());
        if (m_control)
            m_control->setObjectName(m_field ? full + QStringLiteral("/slider") : full);
        if (m_field)
            m_field->setObjectName(full);
        m_reset->setObjectName(full + QStringLiteral("/reset"));
    }

    void set(const Value &value)
    {
        m_value = value;
        m_reset->setVisible(m_reset->isEnabled() && !(value == initialValue(param)));
        if (auto *slider = qobject_cast<Slider *>(m_control)) {
            const auto *whole = std::get_if<std::int64_t>(&value);
            slider->setValue(whole ? static_cast<double>(*whole) : std::get<double>(value));
        } else if (auto *combo = qobject_cast<QComboBox *>(m_control)) {
            combo->setCurrentIndex(combo->findData(QString::fromStdString(std::get<std::string>(value))));
        } else if (auto *toggle = qobject_cast<Switch *>(m_control)) {
            toggle->setChecked(std::get<bool>(value));
        }
        // What is being typed is left alone until it is finished.
        if (m_field && !(m_field->hasFocus() && m_field->isModified()))
            m_field->setText(shown(value));
    }

    void lock(const QString &why)
    {
        m_reset->setEnabled(why.isEmpty());
        m_reset->setVisible(why.isEmpty() && !(m_value == initialValue(param)));
        for (QWidget *widget : {m_control, static_cast<QWidget *>(m_field)})
            if (widget) {
                widget->setEnabled(why.isEmpty());
                widget->setToolTip(why.isEmpty() ? text(param.help) : why);
            }
    }

    const Param &param;

private:
    template <typename Number>
    void makeNumber(const Number &domain, int at)
    {
        auto *slider = new Slider(m_form.m_theme, static_cast<double>(domain.minimum), static_cast<double>(domain.maximum),
                                  domain.scale == Scale::Logarithmic, &m_form);
        m_control = slider;
        connect(slider, &Slider::moved, this, [this, slider](double value, int drag) {
            Value chosen;
            if constexpr (std::is_same_v<Number, Integer>)
                chosen = static_cast<std::int64_t>(std::llround(value));
            else
                chosen = rounded(value);
            if (chosen == m_value)
                return;
            m_value = chosen;
            if (m_field)
                m_field->setText(shown(chosen));
            // A drag is one gesture; the slider counts them, and the row tells sliders apart.
            m_form.tell(param.key, chosen, static_cast<int>(qHash(quintptr(slider)) & 0xffff) << 12 | (drag & 0xfff));
        });
        m_form.m_grid->addWidget(slider, at, 1);
        makeField(at, 2, 1);
        m_field->setFixedWidth(72);
        m_field->setFont(Theme::numbers(12));
        m_field->setAlignment(Qt::AlignRight);
    }

    void makeField(int at, int column, int span)
    {
        m_field = new QLineEdit(&m_form);
        m_form.m_grid->addWidget(m_field, at, column, 1, span);
        connect(m_field, &QLineEdit::editingFinished, this, [this] { typed(); });
        connect(m_field, &QLineEdit::textEdited, this, [this] { mark(false); });
    }

    void make(const Integer &domain, int at) { makeNumber(domain, at); }
    void make(const Real &domain, int at) { makeNumber(domain, at); }
    void make(const Text &, int at) { makeField(at, 1, 2); }

    void make(const OneOf &domain, int at)
    {
        auto *combo = new QComboBox(&m_form);
        m_control = combo;
        for (const Option &option : domain.options)
            combo->addItem(text(option.label), plain(option.id));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
        connect(combo, &QComboBox::activated, this,
                [this, combo](int index) { m_form.tell(param.key, combo->itemData(index).toString().toStdString(), 0); });
        m_form.m_grid->addWidget(combo, at, 1, 1, 2);
    }

    void make(const Toggle &, int at)
    {
        auto *toggle = new Switch(m_form.m_theme, &m_form);
        m_control = toggle;
        connect(toggle, &Switch::clicked, this, [this](bool on) { m_form.tell(param.key, on, 0); });
        m_form.m_grid->addWidget(toggle, at, 1, 1, 2, Qt::AlignRight);
    }

    /// A small button that is there while the value is not the initial one.
    void makeReset(int at)
    {
        m_reset = new QToolButton(&m_form);
        const QString initial = shownText(initialValue(param));
        m_reset->setToolTip(tr("Reset to %1").arg(initial));
        m_reset->setAccessibleName(tr("Reset %1 to %2").arg(text(param.label), initial));
        m_reset->setIconSize({12, 12});
        m_reset->setFixedSize(16, 16);
        const auto paint = [this] {
            const Tokens &t = m_form.m_theme.tokens();
            m_reset->setIcon(icon(Icon::Reset, t.captionText, t.line2));
        };
        paint();
        connect(&m_form.m_theme, &Theme::changed, m_reset, paint);
        connect(m_reset, &QToolButton::clicked, this, [this] { m_form.tell(param.key, initialValue(param), 0); });
        m_form.m_grid->addWidget(m_reset, at, 0, Qt::AlignRight | Qt::AlignVCenter); // beside the label
    }

    QString shownText(const Value &value) const
    {
        if (const auto *choices = std::get_if<OneOf>(&param.domain))
            for (const Option &option : choices->options)
                if (value == Value(std::string(option.id)))
                    return text(option.label);
        if (const auto *on = std::get_if<bool>(&value))
            return *on ? tr("on") : tr("off");
        return shown(value);
    }

    void mark(bool wrong)
    {
        if (m_field->property("problem").toBool() == wrong)
            return;
        m_field->setProperty("problem", wrong);
        m_field->style()->unpolish(m_field);
        m_field->style()->polish(m_field);
        m_field->setToolTip(text(param.help));
    }

    void typed()
    {
        if (!m_field->isModified())
            return;
        m_field->setModified(false);
        try {
            QString typed = m_field->text().trimmed();
            if (!param.unit.empty() && typed.endsWith(text(param.unit), Qt::CaseInsensitive)) // "10 epochs" is 10
                typed = typed.chopped(text(param.unit).size()).trimmed();
            if (!std::holds_alternative<Text>(param.domain))
                typed.replace(QLatin1Char(','), QLatin1Char('.'));
            const Value value = parseValue(param, typed.toStdString());
            mark(false);
            if (!(value == m_value))
                m_form.tell(param.key, value, 0);
        } catch (const Error &problem) { // the field says why and keeps what was typed
            mark(true);
            m_field->setToolTip(QString::fromUtf8(problem.what()));
            Q_EMIT m_form.refused(QString::fromUtf8(problem.what()));
        }
    }

    ParamForm &m_form;
    QLabel *m_label = nullptr;
    QWidget *m_control = nullptr;
    QLineEdit *m_field = nullptr;
    QToolButton *m_reset = nullptr;
    Value m_value;
};

ParamForm::ParamForm(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
}

void ParamForm::rebuild(const Kind &kind)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide(); // at once; it goes when the events it sent have been dealt with
            old->deleteLater();
        }
        delete item;
    }
    for (Row *row : m_rows)
        row->deleteLater();
    m_rows.clear();
    m_kind = &kind;
    int at = 0;
    for (const Param &param : kind.params)
        m_rows.push_back(new Row(*this, param, at++));
}

void ParamForm::show(const Kind &kind, const Settings &settings, const Place &owner)
{
    if (m_kind != &kind || m_owner != owner) {
        m_owner = owner;
        rebuild(kind);
    }
    for (Row *row : m_rows) {
        row->name(owner);
        if (const Value *value = settings.find(row->param.key); value && validationError(row->param, *value).empty())
            row->set(*value);
    }
}

void ParamForm::setLocked(std::string_view key, const QString &why)
{
    for (Row *row : m_rows)
        if (row->param.key == key)
            row->lock(why);
}

void ParamForm::tell(std::string_view key, const Value &value, int gesture)
{
    // Gestures of sliders keep their number; every other edit gets one of its own.
    Q_EMIT edited(m_owner.setting(key), value, gesture != 0 ? gesture : -(++m_gesture));
}

} // namespace hourglass
