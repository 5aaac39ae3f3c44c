// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace goldenrod::ui {

/// Base of painted widgets that consist of parts (rows, cells, marks): the keyboard walks from part to part,
/// Enter opens one, Ctrl+C copies its text, and screen readers see each part with its words. Subclasses
/// answer the four questions and paint; they call partsChanged() after new content.
class Walkable : public QWidget {
    Q_OBJECT
public:
    explicit Walkable(QWidget* parent = nullptr);

    virtual int partCount() const = 0;
    virtual QRect partRect(int part) const = 0;
    /// In words, complete: what a screen reader says.
    virtual QString partText(int part) const = 0;
    virtual bool partOpens(int) const { return false; }
    /// What Ctrl+C takes; the words unless a subclass knows better.
    virtual QString partCopy(int part) const { return partText(part); }
    /// Whole of a shortened value; empty when nothing is hidden.
    virtual QString partToolTip(int) const { return {}; }

    int currentPart() const { return m_current; }
    void setCurrentPart(int part);
    int partAt(QPoint position) const;

signals:
    void currentPartChanged(int part);
    void opened(int part);

protected:
    void partsChanged();
    /// The ring of the current part, when this widget has the keyboard. Call last in paintEvent().
    void paintCursor(QPainter& painter) const;
    /// The part under the pointer, or -1.
    int hoveredPart() const { return m_hovered; }

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int neighbour(int key) const;
    void announce();
    int m_current = -1, m_hovered = -1;
};

} // namespace goldenrod::ui
