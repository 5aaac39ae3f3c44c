// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/hidden_characters.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/text_line.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace goldenrod::ui {

namespace {
constexpr int kGap = 6;
constexpr int kPadding = 11, kCompactPadding = 7; // edge included
} // namespace

Button::Button(Kind kind, const QString& words, QWidget* parent)
    : QAbstractButton(parent)
    , m_kind(kind) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setCheckable(kind == Kind::Toggle);
    if (kind == Kind::Link) setCursor(Qt::PointingHandCursor);
    setWords(words);
}

Button::Button(Kind kind, QAction* action, QWidget* parent)
    : Button(kind, action->text(), parent) {
    m_action = action;
    follow(action);
    connect(action, &QAction::changed, this, [this, action] { follow(action); });
    // An action that is checkable checks itself; the button only shows it.
    connect(this, &QAbstractButton::clicked, action, [this, action] {
        action->trigger();
        follow(action);
    });
}

void Button::follow(QAction* action) {
    setWords(action->text());
    setHint(keyHintText(action->shortcut()));
    setEnabled(action->isEnabled());
    // Without a parent yet, showing it would make it a window of its own that takes the keyboard.
    if (parentWidget() || !action->isVisible()) setVisible(action->isVisible());
    if (isCheckable()) setChecked(action->isChecked());
    setToolTip(plainToolTip(action->toolTip() == action->text() ? QString() : action->toolTip()));
}

void Button::setWords(const QString& words) {
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

void Button::setGlyph(Icon icon) {
    m_glyph = icon;
    updateGeometry();
    update();
}

void Button::setGlyphOnly(Icon icon, const QString& name) {
    setWords({});
    setGlyph(icon);
    setAccessibleName(name);
    setToolTip(plainToolTip(name));
}

void Button::setHint(const QString& hint) {
    m_hint = hint;
    updateGeometry();
    update();
}

void Button::setHintFirst(bool first) {
    m_hintFirst = first;
    update();
}

void Button::setCompact(bool compact) {
    m_compact = compact;
    updateGeometry();
}

void Button::setInk(Colour ink) {
    m_linkInk = ink;
    update();
}

void Button::setStrong(bool strong) {
    m_strong = strong;
    updateGeometry();
    update();
}

void Button::setSmall(bool small) {
    m_small = small;
    updateGeometry();
}

void Button::setFramed(bool framed) {
    m_framed = framed;
    update();
}

QFont Button::wordsFace() const {
    const bool strong = m_kind == Kind::Primary || m_strong;
    return face(m_small ? Type::Small : Type::Work, strong ? Weight::Strong : Weight::Label);
}

int Button::padding() const {
    if (m_kind == Kind::Link) return 0;
    return m_compact ? kCompactPadding : kPadding;
}

int Button::contentWidth() const {
    int width = 0, parts = 0;
    const auto take = [&](int part) { width += part, ++parts; };
    if (m_glyph != Icon::None) take(spaces::kIcon);
    if (!m_words.isEmpty()) take(textWidth(m_words, wordsFace()));
    if (!m_hint.isEmpty()) take(keyHintWidth(m_hint));
    return width + kGap * qMax(0, parts - 1);
}

QSize Button::sizeHint() const {
    const int height = m_kind != Kind::Link ? heights::kButton
                       : m_small            ? fonts::kSmallLine
                                            : fonts::kWorkLine;
    return {contentWidth() + 2 * padding(), height};
}

bool Button::event(QEvent* event) {
    // A focused button is pressed by Space and Enter, also where the page has an action on them.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool presses =
            key->key() == Qt::Key_Space || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (presses && key->modifiers() == Qt::NoModifier) event->accept();
    }
    return QAbstractButton::event(event);
}

void Button::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

Colour Button::ink() const {
    if (!isEnabled()) return Colour::Disabled;
    if (m_kind == Kind::Primary) return Colour::OnAccent;
    return m_kind == Kind::Link ? m_linkInk : Colour::Text;
}

void Button::paintGround(QPainter& painter) const {
    const bool lively = isEnabled() && (underMouse() || isDown());
    const QRectF box(rect());
    switch (m_kind) {
    case Kind::Flat:
    case Kind::Toggle:
        if (m_framed)
            paintBox(painter, box, radii::kControl,
                     colour(isChecked() ? Colour::Selection
                            : lively    ? Colour::Hover
                                        : Colour::Surface),
                     colour(isChecked() ? Colour::SelectionBar : Colour::Edge));
        else if (isChecked())
            paintBox(painter, box, radii::kControl, colour(Colour::Selection));
        else if (lively)
            paintBox(painter, box, radii::kControl, colour(Colour::Hover));
        return;
    case Kind::Normal:
        paintBox(painter, box, radii::kControl, colour(lively ? Colour::Hover : Colour::Raised),
                 colour(Colour::Line));
        return;
    case Kind::Decision:
        paintBox(painter, box, radii::kControl, colour(lively ? Colour::Hover : Colour::Surface),
                 colour(isEnabled() ? Colour::Edge : Colour::Line));
        return;
    case Kind::Primary:
        if (!isEnabled())
            paintBox(painter, box, radii::kControl, colour(Colour::Raised), colour(Colour::Line));
        else
            paintBox(painter, box, radii::kControl, colour(lively ? Colour::GoldLine : Colour::Accent));
        return;
    case Kind::Link: return;
    }
}

void Button::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGround(painter);
    const QRect all = rect();
    int x = padding() + qMax(0, (all.width() - 2 * padding() - contentWidth()) / 2);
    if (m_kind == Kind::Link) x = 0;
    const auto place = [&](int width) {
        const QRect part = placed(QRect(x, all.top(), width, all.height()), all, layoutDirection());
        x += width + kGap;
        return part;
    };
    if (m_glyph != Icon::None) {
        QRect icon = place(spaces::kIcon);
        icon.setTop(all.top() + (all.height() - spaces::kIcon) / 2);
        icon.setHeight(spaces::kIcon);
        paintIcon(painter, m_glyph, icon, colour(ink()), layoutDirection());
    }
    if (!m_hint.isEmpty() && m_hintFirst)
        paintKeyHint(painter, place(keyHintWidth(m_hint)), m_hint, isEnabled());
    if (!m_words.isEmpty()) {
        const int hint = m_hint.isEmpty() || m_hintFirst ? 0 : keyHintWidth(m_hint) + kGap;
        const int room = qMax(0, all.width() - padding() - hint - x);
        const QRect words = place(qMin(room, textWidth(m_words, wordsFace())));
        paintText(painter, words, m_words, wordsFace(), ink(), Align::Leading, layoutDirection());
        if (m_kind == Kind::Link && isEnabled() && underMouse())
            painter.fillRect(QRect(words.left(), words.bottom() - 2, words.width(), strokes::kLine),
                             colour(ink()));
    }
    if (!m_hint.isEmpty() && !m_hintFirst)
        paintKeyHint(painter, place(keyHintWidth(m_hint)), m_hint, isEnabled());
}

} // namespace goldenrod::ui
