// The data panel; see data_panel.h.
#include "ui/panels/data/data_panel.h"

#include "ui/panels/data/split_bar.h"
#include "ui/plots/sample_wall.h"

#include "core/data/source.h"
#include "core/data/split.h"
#include "ui/lab/lab.h"
#include "ui/look/controls.h"
#include "ui/plots/colour_maps.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hourglass {

namespace {
QString number(Index n) { return QLocale().toString(static_cast<qlonglong>(n)); }
} // namespace

DataPanel::DataPanel(const PanelContext &context, QWidget *parent) : Panel(parent), m_context(context), m_theme(context.theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 4, 16, 10);
    column->setSpacing(8);
    column->addWidget(buildDrop());
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("loadingProgress"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedHeight(4);
    m_progress->hide();
    column->addWidget(m_progress);
    column->addWidget(buildCard());

    auto *head = new QHBoxLayout;
    head->addWidget(label(tr("Samples"), "title", this));
    head->addStretch(1);
    m_classes = new QComboBox(this);
    m_classes->setObjectName(QStringLiteral("wallClass"));
    m_classes->setAccessibleName(tr("Class shown"));
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_classes->setMinimumContentsLength(5);
    head->addWidget(m_classes);
    auto *shuffle = new QToolButton(this);
    shuffle->setObjectName(QStringLiteral("wallShuffle"));
    shuffle->setToolTip(tr("Other samples"));
    shuffle->setAccessibleName(tr("Show other samples"));
    head->addWidget(makeBackgroundSwitch());
    head->addWidget(shuffle);
    column->addLayout(head);
    m_wall = new SampleWall(m_theme, this);
    column->addWidget(m_wall, 1);

    column->addWidget(separator(Qt::Horizontal, this));
    auto *splitHead = new QHBoxLayout;
    splitHead->addWidget(label(tr("Split"), "title", this));
    splitHead->addStretch(1);
    splitHead->addWidget(label(tr("Stratified by class"), "caption", this));
    column->addLayout(splitHead);
    m_split = new SplitBar(m_theme, this);
    column->addWidget(m_split);

    const auto paint = [this, shuffle] {
        const Tokens &t = m_theme.tokens();
        m_others->setIcon(icon(Icon::Menu, t.labelText, t.captionText));
        shuffle->setIcon(icon(Icon::Shuffle, t.labelText, t.captionText));
        m_progress->setStyleSheet(
            QStringLiteral("QProgressBar{background:%1;border:none;border-radius:2px}QProgressBar::chunk{background:%2;border-radius:2px}")
                .arg(t.track.name(), t.sandFill.name()));
        update();
    };
    paint();
    connect(&m_theme, &Theme::changed, this, paint);
    connect(shuffle, &QToolButton::clicked, m_wall, &SampleWall::shuffle);
    connect(m_classes, &QComboBox::activated, this, [this](int index) { m_wall->setClass(index - 1); });
    connectLab();
}

/// Also in the menu of what is shown. Only grey pictures leave a choice.
QWidget *DataPanel::makeBackgroundSwitch()
{
    m_background = new QAction(tr("&Zero as background"), this);
    m_background->setObjectName(QStringLiteral("backgroundAction"));
    m_background->setProperty("menu", "view");
    m_background->setCheckable(true);
    m_background->setToolTip(tr("Draws grey images like ink on paper; off: 0 is black, 1 is white"));
    addAction(m_background);
    auto *button = iconButton(m_theme, "wallBackground", Icon::Contrast, m_background->toolTip(), this);
    button->setAccessibleName(tr("Zero as background"));
    button->setCheckable(true);
    Focus &focus = m_context.focus;
    connect(m_background, &QAction::toggled, button, &QToolButton::setChecked);
    connect(m_background, &QAction::triggered, &focus, &Focus::setZeroIsBackground);
    connect(button, &QToolButton::clicked, &focus, &Focus::setZeroIsBackground);
    connect(&focus, &Focus::backgroundChanged, this, [this, button, &focus] {
        const bool grey = focus.dataset() && focus.dataset()->shape().isPicture() && focus.dataset()->shape().channels == 1;
        button->setVisible(grey);
        m_background->setEnabled(grey);
        m_background->setChecked(focus.zeroIsBackground());
    });
    return button;
}

/// Where a file or folder is dropped, and how to look for one; while data load, how to stop.
QWidget *DataPanel::buildDrop()
{
    m_drop = new QWidget(this);
    auto *drop = new QHBoxLayout(m_drop);
    drop->setContentsMargins(44, 6, 8, 6);
    auto *dropText = new QVBoxLayout;
    dropText->setSpacing(0);
    m_dropTitle = label(tr("Drop a file or folder"), "label", m_drop);
    m_dropTitle->setFont(Theme::words(12, Theme::Strong));
    dropText->addWidget(m_dropTitle);
    auto *links = new QHBoxLayout;
    links->setSpacing(4);
    const auto link = [&](const QString &text, const char *name, auto act) {
        auto *button = new QPushButton(text, m_drop);
        button->setObjectName(QLatin1String(name));
        button->setProperty("role", "link");
        links->addWidget(button);
        connect(button, &QPushButton::clicked, this, act);
        return button;
    };
    m_browse = link(tr("Open file"), "browse", [this] { m_context.run("openAction"); });
    m_folder = link(tr("Open folder"), "browseFolder", [this] { m_context.run("openFolderAction"); });
    m_cancel = link(tr("Cancel"), "cancelLoading", [this] { m_context.lab.loader().cancel(); });
    m_cancel->hide();
    links->addStretch(1);
    dropText->addLayout(links);
    drop->addLayout(dropText, 1);
    m_drop->setFixedHeight(56);
    return m_drop;
}

/// What is loaded, and a menu of other sets.
QWidget *DataPanel::buildCard()
{
    auto *card = new QFrame(this);
    card->setProperty("role", "card");
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(12, 8, 6, 8);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    m_name = label(tr("No data yet"), "name", card);
    m_name->setObjectName(QStringLiteral("datasetName"));
    m_size = label({}, "label", card);
    m_size->setFont(Theme::numbers(12));
    m_detail = label({}, "caption", card);
    m_detail->setWordWrap(true);
    words->addWidget(m_name);
    words->addWidget(m_size);
    words->addWidget(m_detail);
    row->addLayout(words, 1);
    m_others = new QToolButton(card);
    m_others->setObjectName(QStringLiteral("otherSets"));
    m_others->setToolTip(tr("Other data sets and import settings"));
    m_others->setAccessibleName(tr("Other data sets"));
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_others->setStyleSheet(QStringLiteral("QToolButton::menu-indicator{image:none}"));
    auto *menu = new QMenu(m_others);
    const auto offer = [&](const QString &text, const QString &name) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, name] { m_context.lab.opener().open(name); });
    };
    const Choice best = defaultSource();
    if (const Value *path = best.settings.find("path"))
        offer(tr("Fashion-MNIST, 70,000"), QString::fromStdString(std::get<std::string>(*path)));
    for (const Option &set : std::get<OneOf>(builtInSource.params[0].domain).options)
        offer(text(set.label), plain(set.id));
    menu->addSeparator();
    connect(menu->addAction(tr("Import settings…")), &QAction::triggered, this, [this] { m_context.run("readingAction"); });
    m_others->setMenu(menu);
    row->addWidget(m_others, 0, Qt::AlignTop);
    return card;
}

void DataPanel::connectLab()
{
    Focus &focus = m_context.focus;
    connect(m_wall, &SampleWall::sampleChosen, &focus, &Focus::follow);
    connect(m_split, &SplitBar::shareMoved, this, &DataPanel::moveShare);
    connect(&focus, &Focus::datasetChanged, this, &DataPanel::setDataset);
    connect(&focus, &Focus::selectionChanged, this, [this, &focus] { m_wall->setSelection(focus.selection()); });
    connect(&focus, &Focus::droppingChanged, this, [this](bool dropping) { setDropHighlight(dropping); });
    connect(&m_context.lab.document(), &ExperimentDocument::changed, this, &DataPanel::showSplit);
    DataLoader &loader = m_context.lab.loader();
    connect(&loader, &DataLoader::started, this, &DataPanel::setLoading);
    connect(&loader, &DataLoader::progressed, this, [this](double share) { m_progress->setValue(static_cast<int>(share * 1000)); });
    connect(&loader, &DataLoader::ended, this, &DataPanel::setIdle);
}

void DataPanel::moveShare(const QString &key, double share, int drag)
{
    ExperimentDocument &document = m_context.lab.document();
    Experiment e = document.experiment();
    e.plan.set(key.toStdString(), share);
    document.edit(std::move(e), tr("Hold out %1% for %2").arg(share * 100).arg(key), QStringLiteral("%1/%2").arg(key).arg(drag));
}

void DataPanel::showSplit()
{
    const auto &dataset = m_context.lab.dataset();
    const Settings &plan = m_context.lab.document().experiment().plan;
    if (!dataset || !plan.has("validation"))
        return;
    const SplitSizes sizes = splitSizes(*dataset, plan.real("validation"), plan.real("test"));
    m_split->setCounts(static_cast<std::size_t>(sizes.train), static_cast<std::size_t>(sizes.validation),
                       static_cast<std::size_t>(sizes.test), dataset->officialTest() > 0);
}

void DataPanel::setDataset()
{
    const auto &dataset = m_context.focus.dataset();
    m_wall->setDataset(dataset);
    m_classes->clear();
    m_classes->addItem(tr("All classes"));
    m_classes->setVisible(dataset && dataset->hasLabels());
    if (!dataset)
        return;
    for (const std::string &name : dataset->classes())
        m_classes->addItem(QString::fromStdString(name));
    m_fullName = QString::fromStdString(dataset->name());
    m_name->setToolTip(m_fullName);
    showName();
    m_size->setText(tr("%1 × %2").arg(number(dataset->count()), QString::fromStdString(dataset->shape().text())));
    QString detail = dataset->hasLabels() ? tr("%1 classes").arg(dataset->classes().size()) : tr("no classes");
    if (!dataset->note().empty())
        detail += QStringLiteral("; ") + QString::fromStdString(dataset->note());
    m_detail->setText(detail);
    showSplit();
}

void DataPanel::showName()
{
    if (!m_fullName.isEmpty())
        m_name->setText(QFontMetrics(Theme::words(15, Theme::Strong)).elidedText(m_fullName, Qt::ElideRight, std::max(40, width() - 92)));
}

void DataPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showName();
}

void DataPanel::setLoading(const QString &name)
{
    m_dropTitle->setText(QFontMetrics(m_dropTitle->font()).elidedText(tr("Loading %1").arg(name), Qt::ElideMiddle, 160));
    m_browse->hide();
    m_folder->hide();
    m_cancel->show();
    m_progress->setValue(0);
    m_progress->show();
}

void DataPanel::setIdle()
{
    m_dropTitle->setText(tr("Drop a file or folder"));
    m_browse->show();
    m_folder->show();
    m_cancel->hide();
    m_progress->hide();
}

void DataPanel::setDropHighlight(bool on)
{
    m_highlight = on;
    update();
}

void DataPanel::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.panel);
    painter.setPen(QPen(m_highlight ? t.accent : t.outline, 1.5, Qt::DashLine));
    painter.setBrush(m_highlight ? t.soft : t.sunk);
    const QRectF zone = QRectF(m_drop->geometry()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(zone, 8, 8);
    drawIcon(painter, Icon::Download, {zone.left() + 16, zone.center().y() - 8}, m_highlight ? t.accent : t.labelText);
}

} // namespace hourglass
