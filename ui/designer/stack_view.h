// The stack drawn as an hourglass: click a block to select it, keys to change it.
#pragma once

#include "core/probe/frame.h"
#include "ui/designer/stack_geometry.h"
#include "ui/look/theme.h"

#include <QWidget>

namespace hourglass {

class StackView : public QWidget
{
    Q_OBJECT

public:
    explicit StackView(const Theme &theme, QWidget *parent = nullptr);

    /// What is drawn. `problem` is the place of the first Issue, if any; `after`: it lies behind that block, not before it.
    void setExperiment(const Experiment &experiment, Shape in, const std::string &problem, bool after = false);
    /// The frame belongs to another stack than the one drawn, so that its numbers mean nothing here.
    void setStale(bool stale);
    /// The live sample in the input tile and what came through in the output tile.
    void setFrame(std::shared_ptr<const Frame> frame);
    void setDataset(std::shared_ptr<const Dataset> dataset);
    /// What the input tile shows while there is no frame.
    void setSample(std::uint32_t sample);
    /// A place as Issues name it, "" for none.
    void select(const std::string &place);
    const std::string &selected() const { return m_selected; }

Q_SIGNALS:
    void selectionChanged(const std::string &place);
    void blockClicked();
    void mirrorToggled();
    void deleteRequested();
    void resizeRequested(bool larger);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool live() const { return m_frame && !m_stale; }
    void rebuild();
    void choose(const std::string &place);
    void paintLinks(QPainter &painter) const;
    void paintBlock(QPainter &painter, const StackBlock &block) const;
    void paintCode(QPainter &painter, const StackBlock &block) const;
    void paintTile(QPainter &painter, const StackBlock &block) const;
    void paintRail(QPainter &painter, const StackBlock &block) const;
    void paintBrackets(QPainter &painter) const;
    void paintEmpty(QPainter &painter) const;
    void paintSelection(QPainter &painter, const StackBlock &block) const;
    QString describe(const StackBlock &block) const;
    QPointF chain() const;

    const Theme &m_theme;
    Experiment m_experiment;
    Shape m_in;
    std::string m_problem;
    bool m_problemAfter = false;
    bool m_stale = false;
    std::string m_selected;
    StackLayout m_layout;
    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const Frame> m_frame;
    Matrix m_sample; // of the data set, until there is a frame
};

} // namespace hourglass
