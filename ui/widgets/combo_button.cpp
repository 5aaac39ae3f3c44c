// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/combo_button.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/text_line.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace goldenrod::ui {

namespace {
constexpr int kGap = 6;
constexpr int kPadding = 9; // edge included
} // namespace

ComboButton::ComboButton(Kind kind, QWidget* parent)
    : QAbstractButton(parent)
    , m_kind(kind) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &ComboButton::openMenu);
}

void ComboButton::setChoices(const QString& name, const QStringList& choices, int current) {
    m_name = name;
    m_choices = choices;
    m_current = qBound(0, current, qMax(0, static_cast<int>(choices.size()) - 1));
    announce();
    updateGeometry();
}

void ComboButton::setCurrent(int index) {
    if (index == m_current || index < 0 || index >= m_choices.size()) return;
    m_current = index;
    announce();
    updateGeometry();
    emit chosen(index);
}

QString ComboButton::currentText() const {
    return m_choices.value(m_current);
}

void ComboButton::announce() {
    const bool both = !m_name.isEmpty() && !currentText().isEmpty();
    setAccessibleName(both ? tr("%1: %2").arg(m_name, currentText()) : m_name + currentText());
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

QSize ComboButton::sizeHint() const {
    const QFont letters = face(m_kind == Kind::Field ? Type::Work : Type::Small,
                               m_kind == Kind::Field ? Weight::Text : Weight::Label);
    const int text = textWidth(currentText(), letters);
    if (m_kind == Kind::Link) return {text + spaces::kSmallIcon, fonts::kSmallLine};
    return {text + kGap + spaces::kSmallIcon + 2 * kPadding, heights::kField};
}

bool ComboButton::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // With Ctrl the keys are the page's: Ctrl+Enter goes on also from a field.
        const auto* pressed = static_cast<QKeyEvent*>(event);
        const int key = pressed->key();
        const bool walks =
            key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End;
        const bool opens = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
        if ((walks || opens) && !(pressed->modifiers() & Qt::ControlModifier)) event->accept();
    }
    return QAbstractButton::event(event);
}

void ComboButton::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up: return setCurrent(m_current - 1);
    case Qt::Key_Down: return event->modifiers() & Qt::AltModifier ? openMenu() : setCurrent(m_current + 1);
    case Qt::Key_Home: return setCurrent(0);
    case Qt::Key_End: return setCurrent(static_cast<int>(m_choices.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter: return click();
    default: QAbstractButton::keyPressEvent(event);
    }
}

void ComboButton::openMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setLayoutDirection(layoutDirection());
    QAction* shown = nullptr;
    for (int i = 0; i < m_choices.size(); ++i) {
        // "&&": the text of a choice may come from data.
        QAction* choice = menu->addAction(QString(m_choices[i]).replace(u'&', QStringLiteral("&&")));
        choice->setCheckable(true);
        choice->setChecked(i == m_current);
        if (i == m_current) shown = choice;
        connect(choice, &QAction::triggered, this, [this, i] { setCurrent(i); });
    }
    menu->setMinimumWidth(width());
    menu->popup(mapToGlobal(layoutDirection() == Qt::RightToLeft
                                ? QPoint(width() - menu->sizeHint().width(), height() + 2)
                                : QPoint(0, height() + 2)));
    if (shown) menu->setActiveAction(shown);
}

void ComboButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool field = m_kind == Kind::Field;
    const bool lively = isEnabled() && (underMouse() || isDown());
    if (field)
        paintBox(painter, rect(), radii::kControl, colour(lively ? Colour::Hover : Colour::Surface),
                 colour(isEnabled() ? Colour::Edge : Colour::Line));
    const int padding = field ? kPadding : 0;
    const int arrow = spaces::kSmallIcon;
    const QRect all = rect();
    const QRect words =
        placed(QRect(padding, 0, all.width() - 2 * padding - arrow - (field ? kGap : 0), all.height()), all,
               layoutDirection());
    const Colour ink = !isEnabled() ? Colour::Disabled : field ? Colour::Text : Colour::Link;
    const QFont letters = face(field ? Type::Work : Type::Small, field ? Weight::Text : Weight::Label);
    paintText(painter, words, currentText(), letters, ink, Align::Leading, layoutDirection());
    const QRect chevron =
        placed(QRect(all.width() - padding - arrow, (all.height() - arrow) / 2, arrow, arrow), all,
               layoutDirection());
    paintIcon(painter, Icon::Down, chevron, colour(field ? Colour::Muted : Colour::Link));
}

} // namespace goldenrod::ui
