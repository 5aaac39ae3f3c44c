// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icon.h"

#include <QAbstractButton>
#include <QPointer>

class QAction;

namespace goldenrod::ui {

/// Every button of the window, 28 high. Words are plain text: "&" is a character. Takes the keyboard by Tab,
/// not by click, so that a click leaves it where the work is; Space and Enter press it.
class Button : public QAbstractButton {
    Q_OBJECT
public:
    enum class Kind : unsigned char {
        Flat,     ///< in bars and headers
        Normal,   ///< an action of the page
        Decision, ///< equal choices: surface and edge
        Primary,  ///< the one yellow action of a page
        Toggle,   ///< flat and checkable: views and filters
        Link      ///< words that open something, without padding
    };

    Button(Kind kind, const QString& words, QWidget* parent = nullptr);
    /// Words, key hint, checked and enabled state are those of the action, and pressing triggers it: the hint
    /// is a working shortcut wherever the action lives.
    Button(Kind kind, QAction* action, QWidget* parent = nullptr);

    void setWords(const QString& words);
    const QString& words() const { return m_words; }
    void setGlyph(Icon icon);
    /// An icon without words; `name` is its accessible name and tooltip.
    void setGlyphOnly(Icon icon, const QString& name);
    /// A key whose shortcut is kept elsewhere; actions bring their own.
    void setHint(const QString& hint);
    /// The key stands before the words (decision bar) instead of after them.
    void setHintFirst(bool first);
    /// Narrow padding, for rows of buttons in bars and headers.
    void setCompact(bool compact);
    /// Ink of a Link other than `link`: gold for provenance, muted for quiet ones.
    void setInk(Colour ink);
    void setStrong(bool strong);
    void setSmall(bool small);
    /// A toggle that shows that it is one while it is off: in forms.
    void setFramed(bool framed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow(QAction* action);
    void paintGround(QPainter& painter) const;
    Colour ink() const;
    QFont wordsFace() const;
    int padding() const;
    int contentWidth() const;

    Kind m_kind;
    QString m_words, m_hint;
    Icon m_glyph = Icon::None;
    QPointer<QAction> m_action;
    Colour m_linkInk = Colour::Link;
    bool m_hintFirst = false, m_compact = false, m_small = false, m_strong = false, m_framed = false;
};

} // namespace goldenrod::ui
