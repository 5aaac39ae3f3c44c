// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/hidden_characters.h"
#include "ui/widgets/text_line.h"

#include <QKeyEvent>
#include <QPainter>
#include <cmath>

namespace goldenrod::ui {

RailButton::RailButton(Icon icon, const QString& words, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_words(words) {
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    announce();
}

void RailButton::announce() {
    setAccessibleName(m_count.isEmpty() ? m_words : tr("%1, %2 open").arg(m_words, m_count));
    setToolTip(m_folded ? plainToolTip(accessibleName()) : QString());
    update();
}

void RailButton::setCount(const QString& count) {
    m_count = count;
    announce();
}

void RailButton::setFolded(bool folded) {
    m_folded = folded;
    announce();
}

void RailButton::setWords(const QString& words) {
    m_words = words;
    announce();
}

void RailButton::setQuiet(bool quiet) {
    m_quiet = quiet;
    update();
}

QSize RailButton::sizeHint() const {
    return {widths::kRailFolded - 2 * spaces::kUnit, heights::kRailRow};
}

void RailButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event); // Up and Down walk the group
}

void RailButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (isChecked() || underMouse())
        paintBox(painter, rect(), radii::kControl, colour(isChecked() ? Colour::Selection : Colour::Hover));
    const QRect icon(spaces::kUnit, (height() - spaces::kIcon) / 2, spaces::kIcon, spaces::kIcon);
    paintIcon(painter, m_icon, placed(icon, rect(), layoutDirection()),
              colour(isChecked() ? Colour::Text : Colour::Muted), layoutDirection());
    if (m_folded) return;
    const QFont small = face(Type::Small);
    const int count = static_cast<int>(std::ceil(figureWidth(m_count, small)));
    const int start = spaces::kUnit + spaces::kIcon + spaces::kUnit;
    const QRect words(start, 0, width() - start - spaces::kUnit - count, height());
    paintText(painter, placed(words, rect(), layoutDirection()), m_words,
              face(Type::Work, isChecked() ? Weight::Strong : Weight::Text),
              m_quiet ? Colour::Muted : Colour::Text, Align::Leading, layoutDirection());
    const QRect end(width() - spaces::kUnit - count, 0, count, height());
    paintFigure(painter, placed(end, rect(), layoutDirection()), m_count, small, Colour::Muted,
                Align::Trailing, layoutDirection());
}

Rail::Rail(QWidget* parent)
    : Panel(Colour::Window, NoEdge, parent)
    , m_column(columnIn(this))
    , m_fold(new RailButton(Icon::Fold, tr("Fold the rail"))) {
    setAccessibleName(tr("pages"));
    m_column->setContentsMargins(spaces::kUnit, spaces::kGap, spaces::kUnit, spaces::kGap);
    m_column->addStretch(1);
    m_column->addWidget(m_fold);
    m_fold->setQuiet(true);
    connect(m_fold, &RailButton::clicked, this, [this] { setFolded(!m_folded); });
    setFixedWidth(widths::kRail);
}

void Rail::setEntries(const QList<RailEntry>& entries) {
    qDeleteAll(m_buttons);
    m_buttons.clear();
    while (m_column->count() > 2) delete m_column->takeAt(0);
    int at = 0;
    for (const RailEntry& entry : entries) {
        if (entry.startsGroup && at > 0) m_column->insertSpacing(at++, spaces::kGap);
        auto* button = new RailButton(entry.icon, entry.title);
        button->setCheckable(true);
        button->setFolded(m_folded);
        m_column->insertWidget(at++, button);
        m_buttons.insert(entry.id, button);
        setTabOrder(button, m_fold);
        connect(button, &RailButton::clicked, this, [this, id = entry.id] { emit chosen(id); });
    }
    setCurrent(m_current);
}

void Rail::setCount(const QString& id, const QString& count) {
    if (RailButton* button = m_buttons.value(id)) button->setCount(count);
}

void Rail::setCurrent(const QString& id) {
    m_current = id;
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) it.value()->setChecked(it.key() == id);
}

void Rail::setFolded(bool folded) {
    if (folded == m_folded) return;
    m_folded = folded;
    setFixedWidth(folded ? widths::kRailFolded : widths::kRail);
    for (RailButton* button : std::as_const(m_buttons)) button->setFolded(folded);
    m_fold->setWords(folded ? tr("Unfold the rail") : tr("Fold the rail"));
    m_fold->setFolded(folded);
    emit foldedChanged(folded);
}

} // namespace goldenrod::ui
