// Small widgets of our own: what the style sheet cannot draw.
#pragma once

#include "core/base/words.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QAbstractButton>
#include <QWidget>

#include <string_view>

class QLabel;
class QLayout;
class QToolButton;

namespace hourglass {

/// A slider over a range of numbers, linear or logarithmic. Arrows move it by a hundredth, Page keys by a tenth.
class Slider : public QWidget
{
    Q_OBJECT

public:
    Slider(const Theme &theme, double least, double most, bool logarithmic, QWidget *parent = nullptr);

    double value() const { return m_value; }
    void setValue(double value);
    QSize sizeHint() const override { return {96, 24}; }
    QSize minimumSizeHint() const override { return {48, 24}; }

Q_SIGNALS:
    /// The person moved it; `drag` stays the same through one drag, so that it can be one undo step.
    void moved(double value, int drag);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    double position() const;
    double valueAt(double position) const;
    void drag(double x);

    const Theme &m_theme;
    double m_least;
    double m_most;
    bool m_logarithmic;
    double m_value;
    int m_drag = 0;
};

/// On or off.
class Switch : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Switch(const Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {32, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

/// A few choices side by side, one of which is chosen. Arrows move the choice.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    SegmentedControl(const Theme &theme, const QStringList &labels, QWidget *parent = nullptr);
    int current() const { return m_current; }
    void setCurrent(int index);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect segment(int index) const;

    const Theme &m_theme;
    QStringList m_labels;
    int m_current = 0;
};

/// The progress of a run as sand with a darker tip.
class SandBar : public QWidget
{
public:
    explicit SandBar(const Theme &theme, QWidget *parent = nullptr);
    void setProgress(double share);
    QSize sizeHint() const override { return {240, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    double m_share = 0;
};

/// A bar for each unit of a layer, from zero; many units share a bar, which then shows the largest.
class UnitBars : public QWidget
{
    Q_OBJECT

public:
    explicit UnitBars(const Theme &theme, QWidget *parent = nullptr);
    void setValues(const QString &name, const std::vector<double> &values);
    QSize sizeHint() const override { return {200, 62}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
    std::vector<double> m_values;
};

/// A thin line between parts of the window.
QWidget *separator(Qt::Orientation orientation, QWidget *parent);
/// The catalogue's words for the screen, in the language that is set.
inline QString text(std::string_view english) { return QString::fromStdString(say(english)); }
/// What is no language's: an id, a formula, a paper's title.
inline QString plain(std::string_view view) { return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())); }
/// What a kind does, with its formula, for a label of rich text; its source is the tooltip.
QString helpOf(std::string_view help, std::string_view formula);
/// A button with an icon in the theme's colours; its tooltip is its name, too.
QToolButton *iconButton(const Theme &theme, const char *name, Icon which, const QString &tip, QWidget *parent);
/// Marks what serves to change a view and says nothing itself: pictures of the view do without it.
void markControl(QWidget *widget);
/// All widgets of a layout.
void markControls(const QLayout *layout);
bool isControl(const QWidget *widget);
/// A label in one of the style sheet's roles.
QLabel *label(const QString &text, const char *role, QWidget *parent);

} // namespace hourglass
