// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme/style.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/tokens.h"

#include <QFontMetrics>
#include <QLineEdit>
#include <QScrollBar>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>

namespace goldenrod::ui {

namespace {

constexpr int kSliderHandle = 14;

/// The handle of a scroll bar: its share of the groove, never shorter than a row.
QRect scrollHandle(const QStyleOptionSlider& bar) {
    const bool upright = bar.orientation == Qt::Vertical;
    const int groove = upright ? bar.rect.height() : bar.rect.width();
    const int range = bar.maximum - bar.minimum;
    if (range <= 0) return {};
    const auto whole = static_cast<qint64>(range) + bar.pageStep;
    const int length =
        qMin(groove, qMax(heights::kTableRow, static_cast<int>(qint64{groove} * bar.pageStep / whole)));
    const int at = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                   groove - length, bar.upsideDown);
    return upright ? QRect(bar.rect.left(), bar.rect.top() + at, bar.rect.width(), length)
                   : QRect(bar.rect.left() + at, bar.rect.top(), length, bar.rect.height());
}

QRect scrollPart(const QStyleOptionSlider& bar, QStyle::SubControl part) {
    const QRect handle = scrollHandle(bar);
    const bool upright = bar.orientation == Qt::Vertical;
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return handle;
    case QStyle::SC_ScrollBarGroove: return bar.rect;
    case QStyle::SC_ScrollBarSubPage:
        return upright ? QRect(bar.rect.topLeft(), QPoint(bar.rect.right(), handle.top() - 1))
                       : QRect(bar.rect.topLeft(), QPoint(handle.left() - 1, bar.rect.bottom()));
    case QStyle::SC_ScrollBarAddPage:
        return upright ? QRect(QPoint(bar.rect.left(), handle.bottom() + 1), bar.rect.bottomRight())
                       : QRect(QPoint(handle.right() + 1, bar.rect.top()), bar.rect.bottomRight());
    default: return {}; // no arrows
    }
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent: return spaces::kUnit;
    case PM_ScrollBarSliderMin: return heights::kTableRow;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_MenuHMargin: return 0;
    case PM_SplitterWidth:
    case PM_MenuPanelWidth:
    case PM_DefaultFrameWidth: return strokes::kLine;
    case PM_MenuVMargin: return spaces::kHalf;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return spaces::kIcon;
    case PM_ToolTipLabelFrameWidth: return spaces::kHalf + 2;
    case PM_SliderLength:
    case PM_SliderThickness:
    case PM_SliderControlThickness: return kSliderHandle;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* answer) const {
    switch (hint) {
    case SH_ScrollBar_Transient:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_UnderlineShortcut:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_ToolTipLabel_Opacity: return 255;
    default: return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_LineEdit) size.setHeight(heights::kField);
    if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        item && type == CT_MenuItem) {
        if (item->menuItemType == QStyleOptionMenuItem::Separator) return {size.width(), spaces::kUnit + 1};
        const QFontMetrics metrics(face(Type::Work));
        const QString shortcut = item->text.section(u'\t', 1);
        const int hint = shortcut.isEmpty() ? 0 : metrics.horizontalAdvance(shortcut) + spaces::kSection;
        return {metrics.horizontalAdvance(item->text.section(u'\t', 0, 0)) + hint + 2 * spaces::kGap +
                    spaces::kSection,
                heights::kButton};
    }
    return size;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar && control == CC_ScrollBar)
        return visualRect(bar->orientation == Qt::Horizontal ? Qt::LeftToRight : bar->direction, bar->rect,
                          scrollPart(*bar, part));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    // QLineEdit adds two pixels of its own on each side.
    if (element == SE_LineEditContents)
        return option->rect.adjusted(spaces::kUnit - 1, 1, 1 - spaces::kUnit, -1);
    return QProxyStyle::subElementRect(element, option, widget);
}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QScrollBar*>(widget) || qobject_cast<QSlider*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace goldenrod::ui
