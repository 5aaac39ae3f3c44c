// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/walkable.h"

#include <QStringList>

namespace goldenrod::ui {

/// Views of one record as words in a row, 36 high, the current one semi-bold with a line below. Left and
/// Right (or Home, End) change the view at once.
class TabStrip : public Walkable {
    Q_OBJECT
public:
    explicit TabStrip(const QStringList& views, QWidget* parent = nullptr);
    void setViews(const QStringList& views); ///< keeps the current index where it can
    int current() const { return m_shown; }
    void setCurrent(int view);

    int partCount() const override { return static_cast<int>(m_views.size()); }
    QRect partRect(int part) const override;
    QString partText(int part) const override { return m_views[part]; }
    bool partOpens(int) const override { return true; }
    QSize sizeHint() const override;

signals:
    void chosen(int view);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int viewWidth(int view) const;
    QStringList m_views;
    int m_shown = 0;
};

} // namespace goldenrod::ui
