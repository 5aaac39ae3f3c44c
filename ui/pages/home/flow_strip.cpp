// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/flow_strip.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/text_line.h"

#include <QPainter>

namespace goldenrod::ui {
namespace {

constexpr int kTop = 16, kArrow = 24, kHeight = 148, kSteps = 5;

QRect line(const QRect& rect, int top, int height) {
    return {rect.left(), rect.top() + top, rect.width(), height};
}

} // namespace

FlowStrip::FlowStrip(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("From rows to golden records"));
}

void FlowStrip::setSteps(const std::vector<items::FlowStep>& steps) {
    m_steps = steps;
    m_busy = 0;
    QStringList words;
    for (const items::FlowStep& step : steps) {
        words += step.name + QStringLiteral(": ") + step.figure;
        for (const auto& [label, figure] : step.parts) words += label + QStringLiteral(" ") + figure;
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

void FlowStrip::setBusy(int steps) {
    m_busy = steps;
    update();
}

QSize FlowStrip::sizeHint() const {
    return {kSteps * 160, kHeight};
}

QRect FlowStrip::stepRect(int step) const {
    const int room = width() - 2 * spaces::kMargin - (kSteps - 1) * (kArrow + 2 * spaces::kUnit);
    const int each = room / kSteps;
    const int left = spaces::kMargin + step * (each + kArrow + 2 * spaces::kUnit);
    return {left, 0, each, height()};
}

void FlowStrip::paintStep(QPainter& painter, const QRect& rect, const items::FlowStep& step) const {
    const Qt::LayoutDirection direction = layoutDirection();
    paintText(painter, line(rect, kTop, fonts::kWorkLine), step.name, face(Type::Work), Colour::Muted,
              Align::Leading, direction);
    paintFigure(painter, line(rect, kTop + fonts::kWorkLine + 2, fonts::kHeadingLine), step.figure,
                face(Type::Heading, Weight::Strong), step.golden ? Colour::GoldInk : Colour::Text,
                Align::Leading, direction);
    int top = kTop + fonts::kWorkLine + fonts::kHeadingLine + 2 * spaces::kHalf;
    for (const auto& [label, figure] : step.parts) {
        const QRect row = line(rect, top, fonts::kWorkLine);
        paintText(painter, row, label, face(Type::Small), Colour::Muted, Align::Leading, direction);
        paintFigure(painter, row, figure, face(Type::Small), Colour::Text, Align::Trailing, direction);
        top += fonts::kWorkLine;
    }
    if (!step.claim.isEmpty()) {
        const Spans claim{{QStringLiteral("= ") + step.claim, Emphasis::Label, Sign::Agree}};
        paintSpans(painter, line(rect, top, fonts::kWorkLine), claim, face(Type::Small), Colour::Text,
                   Align::Leading, direction);
    }
}

void FlowStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int steps = m_busy > 0 ? m_busy : static_cast<int>(m_steps.size());
    for (int i = 0; i < steps; ++i) {
        const QRect rect = placed(stepRect(i), this->rect(), layoutDirection());
        if (m_busy > 0) {
            for (int row = 0; row < 3; ++row)
                paintSkeleton(painter, line(rect, kTop + row * fonts::kHeadingLine, fonts::kWorkLine), row, i,
                              layoutDirection());
            continue;
        }
        paintStep(painter, rect, m_steps[static_cast<std::size_t>(i)]);
        if (i + 1 == steps) continue;
        const int x = stepRect(i).right() + 1 + spaces::kUnit;
        const QRect shaft =
            placed(QRect(x, kTop + 2, kArrow, spaces::kIcon), this->rect(), layoutDirection());
        const QRect point(layoutDirection() == Qt::LeftToRight ? shaft.right() - spaces::kIcon + 4
                                                               : shaft.left() - 4,
                          shaft.top(), spaces::kIcon, spaces::kIcon);
        painter.fillRect(QRect(shaft.left() + 2, shaft.top() + spaces::kIcon / 2, kArrow - 6, 1),
                         colour(Colour::Disabled));
        paintIcon(painter, Icon::Right, point, colour(Colour::Disabled), layoutDirection());
    }
}

} // namespace goldenrod::ui
