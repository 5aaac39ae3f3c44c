// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

namespace goldenrod::ui {

/// "M", "⇧L", "Ctrl+Z", "Ctrl ↵", "Space": Latin letters in every language.
QString keyHintText(const QKeySequence& keys);
int keyHintWidth(const QString& hint);
/// A key drawn into the box, vertically centred, from its left edge.
void paintKeyHint(QPainter& painter, const QRect& box, const QString& hint, bool enabled = true);

/// A key on its own, beside words that are not a button. The shortcut itself belongs to an action; a hint
/// without one is a mistake.
class KeyHint : public QWidget {
    Q_OBJECT
public:
    explicit KeyHint(const QString& hint, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_hint;
};

} // namespace goldenrod::ui
