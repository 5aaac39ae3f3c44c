// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/latin_shortcuts.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QWidget>

namespace goldenrod::ui {

namespace {

/// X11 key codes (evdev's plus 8) of the rows of a US keyboard.
struct Row {
    quint32 first;
    QLatin1String keys;
};
constexpr Row kRows[] = {{10, QLatin1String("1234567890")},
                         {24, QLatin1String("QWERTYUIOP")},
                         {38, QLatin1String("ASDFGHJKL")},
                         {52, QLatin1String("ZXCVBNM")}};

/// The Arabic (101) layout on the same keys; B gives the ligature lam-alef.
constexpr char16_t kArabicRows[][11] = {u"ضصثقفغعهخح", u"شسيبلاتنم", u"ئءؤر\xFEFBىة"};

bool isLatin(int key) {
    return key < 0x80 || key >= Qt::Key_Escape;
}

/// Typing belongs to the field that has the keyboard.
bool takesText(const QWidget* focus, Qt::KeyboardModifiers modifiers) {
    if (!focus || (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) return false;
    const auto* line = qobject_cast<const QLineEdit*>(focus);
    if (line) return !line->isReadOnly();
    return focus->testAttribute(Qt::WA_InputMethodEnabled) && focus->inputMethodQuery(Qt::ImEnabled).toBool();
}

/// Whoever has the keyboard, or is around it, may keep a key from the commands.
bool keeps(QWidget* focus, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    if (!focus) return false;
    QKeyEvent asked(QEvent::ShortcutOverride, key, modifiers, QString(QChar(key)).toLower());
    asked.ignore();
    QApplication::sendEvent(focus, &asked);
    return asked.isAccepted();
}

bool applies(const QAction* action, const QWidget* owner, const QWidget* focus) {
    if (!owner->isVisible() || !owner->isEnabled() || !action->isEnabled()) return false;
    switch (action->shortcutContext()) {
    case Qt::WidgetShortcut: return owner == focus;
    case Qt::WidgetWithChildrenShortcut: return focus && (owner == focus || owner->isAncestorOf(focus));
    case Qt::WindowShortcut:
    case Qt::ApplicationShortcut: return true;
    }
    return false;
}

} // namespace

LatinShortcuts::LatinShortcuts(QObject* parent)
    : QObject(parent) {
    qApp->installEventFilter(this);
}

Qt::Key LatinShortcuts::latinKey(const QKeyEvent& event) {
    if (isLatin(event.key())) return Qt::Key_unknown;
    for (const Row& row : kRows)
        if (event.nativeScanCode() >= row.first && event.nativeScanCode() < row.first + row.keys.size())
            return static_cast<Qt::Key>(
                row.keys[static_cast<qsizetype>(event.nativeScanCode() - row.first)].unicode());
    const QString text = event.text();
    if (text.isEmpty()) return Qt::Key_unknown;
    // Platforms may give lam-alef as its two letters.
    const char16_t letter = text == QStringLiteral("لا") ? char16_t{0xFEFB} : text[0].unicode();
    for (std::size_t i = 0; i < std::size(kArabicRows); ++i)
        for (qsizetype at = 0; kArabicRows[i][at] != 0; ++at)
            if (kArabicRows[i][at] == letter) return static_cast<Qt::Key>(kRows[i + 1].keys[at].unicode());
    return Qt::Key_unknown;
}

QAction* LatinShortcuts::actionFor(const QKeySequence& keys, const QWidget* focus, const QWidget* window) {
    QAction* found = nullptr;
    QList<const QWidget*> owners{window};
    for (const QWidget* child : window->findChildren<QWidget*>()) owners += child;
    for (const QWidget* owner : owners)
        for (QAction* action : owner->actions()) {
            if (action == found || !action->shortcuts().contains(keys) || !applies(action, owner, focus))
                continue;
            if (found) return nullptr; // ambiguous: nobody, as Qt does
            found = action;
        }
    return found;
}

bool LatinShortcuts::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QObject::eventFilter(watched, event);
    const auto& press = *static_cast<QKeyEvent*>(event);
    const Qt::Key key = latinKey(press);
    const QWidget* window = QApplication::activeWindow();
    if (key == Qt::Key_unknown || !window || QApplication::activePopupWidget()) return false;
    QWidget* focus = QApplication::focusWidget();
    const Qt::KeyboardModifiers modifiers = press.modifiers() & ~Qt::KeypadModifier;
    if (takesText(focus, modifiers) || keeps(focus, key, modifiers)) return false;
    QAction* action = actionFor(QKeySequence(QKeyCombination(modifiers, key)), focus, window);
    if (!action || (press.isAutoRepeat() && !action->autoRepeat())) return false;
    action->trigger();
    return true;
}

} // namespace goldenrod::ui
