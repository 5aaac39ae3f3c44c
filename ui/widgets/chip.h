// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icon.h"
#include "ui/widgets/values.h"

#include <QAbstractButton>

namespace goldenrod::ui {

/// What a chip says; enough for delegates to paint one.
struct ChipLook {
    QString words; ///< may come from data
    Sign sign = Sign::None;
    bool golden = false; ///< provenance: "CRM · most recent"
    Icon icon = Icon::None;
};
int chipWidth(const ChipLook& look);
/// 20 high, centred in the box, from its leading edge.
void paintChip(QPainter& painter, const QRect& box, const ChipLook& look, Qt::LayoutDirection direction,
               bool underPointer = false);

/// A fact in 20 pixels. Only a chip that opens something takes the keyboard and shows a pointing hand.
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(const ChipLook& look, QWidget* parent = nullptr);
    void setLook(const ChipLook& look);
    /// Lets clicks and Enter through: clicked().
    void setOpens(bool opens);
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    ChipLook m_look;
    bool m_opens = false;
};

} // namespace goldenrod::ui
