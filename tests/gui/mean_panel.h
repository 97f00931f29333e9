// An example of a panel, and all that one takes: the mean code of the samples on the map, as numbers.
#pragma once

#include "tests/core/mean_probe.h"
#include "ui/look/controls.h"
#include "ui/panels/panel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace hourglass {

class MeanPanel : public Panel
{
    Q_OBJECT

public:
    MeanPanel(const PanelContext &, QWidget *parent) : Panel(parent), m_words(label({}, "caption", this))
    {
        setObjectName(QStringLiteral("meanView"));
        m_words->setObjectName(QStringLiteral("meanWords"));
        (new QVBoxLayout(this))->addWidget(m_words);
    }
    void ask(Questions &questions) const override { questions.ask(MeanQuestion{2}); }
    void showFrame(const std::shared_ptr<const Frame> &frame) override
    {
        m_mean = frame ? frame->share<MeanAnswer>() : nullptr;
        m_words->setText(m_mean ? QString::number(static_cast<double>(m_mean->code(0))) : QString());
    }
    QString table() const override
    {
        QString text = m_mean ? QStringLiteral("unit,mean\n") : QString();
        for (Index i = 0; m_mean && i < m_mean->code.size(); ++i)
            text += QStringLiteral("%1,%2\n").arg(i + 1).arg(static_cast<double>(m_mean->code(i)));
        return text;
    }
    bool hasTable() const override { return true; }

private:
    QLabel *m_words;
    std::shared_ptr<const MeanAnswer> m_mean;
};

inline constexpr PanelKind meanKind{"mean",
                                    "Mean code",
                                    Icon::Sliders,
                                    PanelGroup::Samples,
                                    Qt::BottomDockWidgetArea,
                                    ExplorerPlace::Side,
                                    "Ctrl+Alt+9",
                                    [](const PanelContext &context, QWidget *parent) -> Panel * { return new MeanPanel(context, parent); }};

} // namespace hourglass
