// The presets as cards: the shape of each network, its name and what to look at.
#pragma once

#include "core/experiment/presets.h"
#include "ui/look/theme.h"

#include <QAbstractButton>
#include <QDialog>

namespace hourglass {

/// One preset, drawn for the data at hand.
class PresetCard : public QAbstractButton
{
    Q_OBJECT

public:
    PresetCard(const Theme &theme, const Preset &preset, Shape in, QWidget *parent);
    QSize sizeHint() const override { return {248, 196}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintStack(QPainter &painter, const QRectF &area) const;

    const Theme &m_theme;
    QString m_help;
    QString m_facts;
    std::vector<std::pair<double, QString>> m_bars; // height, 0 to 1, and kind; the code has the kind "code"
};

class PresetGallery : public QDialog
{
    Q_OBJECT

public:
    PresetGallery(const Theme &theme, Shape in, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const hourglass::Preset &preset);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_columns = 4; // as many as there is room for
    std::vector<PresetCard *> m_cards;
};

} // namespace hourglass
