// Labels, lines and buttons in the theme, the words on them, and the small widgets of our own: what the style sheet cannot draw.
#pragma once

#include "core/base/words.h"
#include "ui/look/icons.h"
#include "ui/look/sand_bar.h"
#include "ui/look/segmented_control.h"
#include "ui/look/slider.h"
#include "ui/look/switch.h"
#include "ui/look/theme.h"
#include "ui/look/unit_bars.h"

#include <QString>

#include <string_view>

class QLabel;
class QLayout;
class QToolButton;

namespace hourglass {

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
