// A form made from the Params of a kind: the same for layers, codes, losses, optimisers and the plan.
#pragma once

#include "core/experiment/place.h"
#include "core/spec/kind.h"
#include "ui/look/theme.h"

#include <QWidget>

class QGridLayout;

namespace hourglass {

class ParamForm : public QWidget
{
    Q_OBJECT

public:
    /// Of the column of labels at least, so that rows above and below a form line up with it.
    static constexpr int labelWidth = 92;

    ParamForm(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the kind's Params with these values; rows are only made anew when the kind changes, so that a field that is
    /// being edited keeps the focus. The fields' object names are their places ("encoder/0/units").
    void show(const Kind &kind, const Settings &settings, const Place &owner);
    /// Fields that cannot be changed here, with the reason as their tooltip; an empty reason frees them.
    void setLocked(std::string_view key, const QString &why);

Q_SIGNALS:
    /// `gesture` is the same through one drag of a slider, so that it can be one undo step, and differs otherwise.
    void edited(const hourglass::Place &place, const hourglass::Value &value, int gesture);
    /// Something was typed that cannot be; the sentence says why.
    void refused(const QString &sentence);

private:
    class Row;
    void rebuild(const Kind &kind);
    void tell(std::string_view key, const Value &value, int gesture);

    const Theme &m_theme;
    const Kind *m_kind = nullptr;
    Place m_owner;
    std::vector<Row *> m_rows;
    QGridLayout *m_grid;
    int m_gesture = 0;
};

} // namespace hourglass
