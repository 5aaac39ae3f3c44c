// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fact_list.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/text_line.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace goldenrod::ui {

namespace {

TextLine lineOf(const Spans& spans, Type type, Colour ink) {
    StyledText text(face(type), ink);
    text.add(spans);
    return TextLine(std::move(text));
}

int widthOf(const Spans& spans, Type type) {
    return static_cast<int>(std::ceil(lineOf(spans, type, Colour::Text).naturalWidth()));
}

} // namespace

FactList::FactList(Kind kind, const QString& name, QWidget* parent)
    : Walkable(parent)
    , m_kind(kind) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FactList::setFacts(const QList<Fact>& facts) {
    m_facts = facts;
    partsChanged();
}

void FactList::setLabelWidth(int pixels) {
    m_labelWidth = pixels;
    update();
}

void FactList::setRowHeight(int pixels) {
    m_rowHeight = pixels;
    updateGeometry();
}

void FactList::setHairlines(bool between) {
    m_hairlines = between;
    update();
}

void FactList::setOutcomeWidth(int pixels) {
    m_outcomeWidth = pixels;
    update();
}

int FactList::labelWidth() const {
    if (m_labelWidth > 0) return m_labelWidth;
    int widest = 0;
    for (const Fact& fact : m_facts) widest = qMax(widest, widthOf(fact.label, Type::Work));
    return widest + spaces::kUnit;
}

int FactList::signWidth() const {
    const bool any =
        std::any_of(m_facts.begin(), m_facts.end(), [](const Fact& f) { return f.sign != Sign::None; });
    return any && m_kind == Kind::Ledger ? widths::kSign + spaces::kUnit : 0;
}

QRect FactList::partRect(int part) const {
    return {0, part * m_rowHeight, width(), m_rowHeight};
}

QRect FactList::valueRect(int part) const {
    const QRect row = partRect(part);
    int from = labelWidth();
    if (m_facts[part].sign != Sign::None) from += widths::kSign;
    return placed(QRect(from, row.top(), qMax(0, width() - from), m_rowHeight), row, layoutDirection());
}

QString FactList::partText(int part) const {
    const Fact& fact = m_facts[part];
    QStringList words{plainText(fact.label), spoken(fact.sign), plainText(fact.value),
                      plainText(fact.outcome)};
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

QString FactList::partCopy(int part) const {
    return plainText(m_facts[part].value);
}

QString FactList::partToolTip(int part) const {
    if (m_kind == Kind::Ledger) return {};
    TextLine line = lineOf(m_facts[part].value, Type::Work, Colour::Text);
    line.fit(valueRect(part).width());
    return line.isElided() ? plainText(m_facts[part].value) : QString();
}

QSize FactList::sizeHint() const {
    return {widths::kQueue, partCount() * m_rowHeight};
}

void FactList::paintFact(QPainter& painter, int part) const {
    const Fact& fact = m_facts[part];
    const QRect row = partRect(part);
    const auto at = [&](int from, int width) {
        return placed(QRect(from, row.top(), qMax(0, width), m_rowHeight), row, layoutDirection());
    };
    if (fact.opens && part == hoveredPart()) painter.fillRect(row, colour(Colour::Hover));
    if (fact.ruled || (m_hairlines && part > 0)) paintHairline(painter, 0, width(), row.top());
    TextLine value = lineOf(fact.value, Type::Work, Colour::Text);
    if (m_kind == Kind::Facts) {
        TextLine label = lineOf(fact.label, Type::Work, Colour::Muted);
        label.fit(labelWidth() - spaces::kHalf);
        label.paint(painter, at(0, labelWidth()), Align::Leading, layoutDirection());
        if (fact.sign != Sign::None) paintSign(painter, at(labelWidth(), widths::kSign), fact.sign);
        const QRect box = valueRect(part);
        value.fit(box.width());
        value.paint(painter, box, Align::Leading, layoutDirection());
        return;
    }
    // A ledger's figures never give way; its labels do.
    int end = width();
    if (std::any_of(m_facts.begin(), m_facts.end(), [](const Fact& f) { return !f.outcome.isEmpty(); })) {
        end -= m_outcomeWidth;
        lineOf(fact.outcome, Type::Small, Colour::Muted)
            .paint(painter, at(end, m_outcomeWidth), Align::Trailing, layoutDirection());
        end -= spaces::kUnit;
    }
    const int figure = static_cast<int>(std::ceil(value.width()));
    value.paint(painter, at(end - figure, figure), Align::Trailing, layoutDirection());
    paintSign(painter, at(0, widths::kSign), fact.sign);
    TextLine label = lineOf(fact.label, Type::Work, Colour::Text);
    label.fit(end - figure - spaces::kUnit - signWidth());
    label.paint(painter, at(signWidth(), end - figure - signWidth()), Align::Leading, layoutDirection());
}

void FactList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (int part = 0; part < partCount(); ++part) paintFact(painter, part);
    paintCursor(painter);
}

} // namespace goldenrod::ui
