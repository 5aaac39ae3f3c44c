// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sign.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace goldenrod::ui {

namespace {
QString say(const char* words) {
    return QCoreApplication::translate("goldenrod::ui::Sign", words);
}
} // namespace

QString glyph(Sign sign) {
    switch (sign) {
    case Sign::None: return {};
    case Sign::Agree: return QStringLiteral("=");
    case Sign::Close: return QStringLiteral("≈");
    case Sign::Differ: return QStringLiteral("≠");
    case Sign::Missing: return QStringLiteral("∅");
    case Sign::Warning: return QStringLiteral("!");
    case Sign::Swapped: return QStringLiteral("⇄");
    case Sign::Force: return QStringLiteral("⊕");
    case Sign::Veto: return QStringLiteral("⊖");
    }
    return {};
}

Colour inkOf(Sign sign) {
    switch (sign) {
    case Sign::Agree: return Colour::Agree;
    case Sign::Close:
    case Sign::Swapped: return Colour::Close;
    case Sign::Differ: return Colour::Differ;
    case Sign::Missing: return Colour::Missing;
    case Sign::Warning: return Colour::Warning;
    case Sign::None:
    case Sign::Force:
    case Sign::Veto: break;
    }
    return Colour::Text;
}

Colour groundOf(Sign sign) {
    switch (sign) {
    case Sign::Agree: return Colour::AgreeSoft;
    case Sign::Close:
    case Sign::Swapped: return Colour::CloseSoft;
    case Sign::Differ: return Colour::DifferSoft;
    case Sign::Missing: return Colour::MissingSoft;
    case Sign::Warning: return Colour::WarningSoft;
    case Sign::None:
    case Sign::Force:
    case Sign::Veto: break;
    }
    return Colour::Hover;
}

Colour fillOf(Sign sign) {
    switch (sign) {
    case Sign::Agree: return Colour::AgreeFill;
    case Sign::Close:
    case Sign::Swapped: return Colour::CloseFill;
    case Sign::Differ: return Colour::DifferFill;
    default: return Colour::NeutralFill;
    }
}

QString spoken(Sign sign) {
    switch (sign) {
    case Sign::None: return {};
    case Sign::Agree: return say(QT_TRANSLATE_NOOP("goldenrod::ui::Sign", "agrees"));
    case Sign::Close: return say(QT_TRANSLATE_NOOP("goldenrod::ui::Sign", "close"));
    case Sign::Differ: return say(QT_TRANSLATE_NOOP("goldenrod::ui::Sign", "differs"));
    case Sign::Missing: return say(QT_TRANSLATE_NOOP("goldenrod::ui::Sign", "missing"));
    case Sign::Warning: return say(QT_TRANSLATE_NOOP("goldenrod::ui::Sign", "warning"));
    case Sign::Swapped: return say(QT_TRANSLATE_NOOP("goldenrod::ui::Sign", "swapped"));
    case Sign::Force: return say(QT_TRANSLATE_NOOP("goldenrod::ui::Sign", "force rule"));
    case Sign::Veto: return say(QT_TRANSLATE_NOOP("goldenrod::ui::Sign", "veto rule"));
    }
    return {};
}

QString spoken(const Signs& pattern) {
    QStringList words;
    for (Sign sign : pattern) words += spoken(sign);
    return words.join(QStringLiteral(", "));
}

void paintSign(QPainter& painter, const QRectF& box, Sign sign, Type type) {
    if (sign == Sign::None) return;
    const QFont letters = face(type, Weight::Strong);
    const QString text = glyph(sign);
    painter.setFont(letters);
    painter.setPen(colour(inkOf(sign)));
    const qreal width = QFontMetricsF(letters).horizontalAdvance(text);
    painter.drawText(QPointF(box.left() + (box.width() - width) / 2, baseline(box, letters)), text);
}

void paintSigns(QPainter& painter, qreal left, const QRectF& line, const Signs& pattern) {
    for (Sign sign : pattern) {
        paintSign(painter, QRectF(left, line.top(), widths::kPatternSign, line.height()), sign, Type::Sign);
        left += widths::kPatternSign;
    }
}

Span signSpan(Sign sign) {
    return {glyph(sign), Emphasis::Strong, sign};
}

QString plainText(const Spans& spans) {
    QString all;
    for (const Span& span : spans) all += span.text;
    return all;
}

SignLabel::SignLabel(Sign sign, QWidget* parent)
    : QWidget(parent)
    , m_sign(sign) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setSign(sign);
}

void SignLabel::setSign(Sign sign) {
    m_sign = sign;
    setAccessibleName(spoken(sign));
    update();
}

QSize SignLabel::sizeHint() const {
    return {widths::kSign, fonts::kWorkLine};
}

void SignLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintSign(painter, rect(), m_sign);
}

} // namespace goldenrod::ui
