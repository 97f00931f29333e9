// A bar over the whole width of a window that stays where it is and has no look of its own.
#pragma once

#include <QLayout>
#include <QMainWindow>
#include <QToolBar>

namespace hourglass {

inline void addPlainBar(QMainWindow &window, const char *name, Qt::ToolBarArea area, QWidget *content)
{
    auto *bar = new QToolBar(&window);
    bar->setObjectName(QLatin1String(name));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setStyleSheet(QStringLiteral("QToolBar{border:none;padding:0;margin:0;spacing:0}"));
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    bar->addWidget(content);
    window.addToolBar(area, bar);
    bar->ensurePolished(); // the bar takes its margins from the style sheet only once it knows it
    bar->layout()->setContentsMargins(0, 0, 0, 0);
}

} // namespace hourglass
