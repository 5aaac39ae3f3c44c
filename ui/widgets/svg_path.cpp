// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/svg_path.h"

#include <cmath>
#include <numbers>

namespace goldenrod::ui {

namespace {

/// Reads commands and numbers; a sign or a second point starts the next number.
class Reader {
public:
    explicit Reader(QStringView text)
        : m_text(text) {}

    bool atEnd() {
        skip();
        return m_at >= m_text.size();
    }
    QChar command() {
        skip();
        return m_at < m_text.size() && m_text[m_at].isLetter() ? m_text[m_at++] : QChar();
    }
    std::optional<qreal> number() {
        skip();
        const qsizetype start = m_at;
        bool point = false;
        if (m_at < m_text.size() && (m_text[m_at] == u'-' || m_text[m_at] == u'+')) ++m_at;
        while (m_at < m_text.size() && (m_text[m_at].isDigit() || (m_text[m_at] == u'.' && !point)))
            point = point || m_text[m_at] == u'.', ++m_at;
        bool ok = false;
        const qreal value = m_text.mid(start, m_at - start).toDouble(&ok);
        return ok ? std::optional(value) : std::nullopt;
    }
    std::optional<bool> flag() {
        skip();
        if (m_at >= m_text.size() || (m_text[m_at] != u'0' && m_text[m_at] != u'1')) return {};
        return m_text[m_at++] == u'1';
    }
    bool nextIsNumber() { return !atEnd() && !m_text[m_at].isLetter(); }

private:
    void skip() {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u',')) ++m_at;
    }
    QStringView m_text;
    qsizetype m_at = 0;
};

struct Arc {
    qreal rx, ry, rotation;
    bool large, sweep;
};

qreal angle(qreal ux, qreal uy, qreal vx, qreal vy) {
    return std::atan2(ux * vy - uy * vx, ux * vx + uy * vy);
}

/// From end points to centre (F.6.5), then as Bezier curves of at most a quarter turn.
void addArc(QPainterPath& path, const Arc& arc, QPointF to) {
    const QPointF from = path.currentPosition();
    qreal rx = std::abs(arc.rx), ry = std::abs(arc.ry);
    if (from == to) return;
    if (rx == 0 || ry == 0) return path.lineTo(to);
    const qreal phi = arc.rotation * std::numbers::pi / 180, c = std::cos(phi), s = std::sin(phi);
    const QPointF half = (from - to) / 2;
    const qreal x1 = c * half.x() + s * half.y(), y1 = -s * half.x() + c * half.y();
    const qreal reach = (x1 * x1) / (rx * rx) + (y1 * y1) / (ry * ry);
    if (reach > 1) rx *= std::sqrt(reach), ry *= std::sqrt(reach);
    const qreal a = rx * rx * y1 * y1 + ry * ry * x1 * x1;
    const qreal root =
        std::sqrt(std::max<qreal>(0, (rx * rx * ry * ry - a) / a)) * (arc.large == arc.sweep ? -1 : 1);
    const qreal cx1 = root * rx * y1 / ry, cy1 = -root * ry * x1 / rx;
    const QPointF centre = QPointF(c * cx1 - s * cy1, s * cx1 + c * cy1) + (from + to) / 2;
    const qreal start = angle(1, 0, (x1 - cx1) / rx, (y1 - cy1) / ry);
    qreal turn = angle((x1 - cx1) / rx, (y1 - cy1) / ry, (-x1 - cx1) / rx, (-y1 - cy1) / ry);
    if (!arc.sweep && turn > 0) turn -= 2 * std::numbers::pi;
    if (arc.sweep && turn < 0) turn += 2 * std::numbers::pi;

    const int pieces = static_cast<int>(std::ceil(std::abs(turn) / (std::numbers::pi / 2) - 1e-9));
    const qreal step = turn / pieces, k = 4.0 / 3.0 * std::tan(step / 4);
    const auto at = [&](qreal x, qreal y) {
        return centre + QPointF(c * rx * x - s * ry * y, s * rx * x + c * ry * y);
    };
    for (int i = 0; i < pieces; ++i) {
        const qreal t = start + step * i, u = t + step;
        path.cubicTo(at(std::cos(t) - k * std::sin(t), std::sin(t) + k * std::cos(t)),
                     at(std::cos(u) + k * std::sin(u), std::sin(u) - k * std::cos(u)),
                     at(std::cos(u), std::sin(u)));
    }
}

class Builder {
public:
    explicit Builder(QStringView d)
        : m_read(d) {}

    std::optional<QPainterPath> build() {
        QChar command;
        while (!m_read.atEnd()) {
            if (!m_read.nextIsNumber()) command = m_read.command();
            if (command.isNull() || !step(command)) return {};
            // Pairs after a move are lines.
            if (command == u'M') command = u'L';
            if (command == u'm') command = u'l';
        }
        return m_path;
    }

private:
    std::optional<QPointF> point(bool relative) {
        const auto x = m_read.number(), y = m_read.number();
        if (!x || !y) return {};
        return QPointF(*x, *y) + (relative ? m_origin : QPointF());
    }

    bool step(QChar command) {
        const bool relative = command.isLower();
        m_origin = m_path.currentPosition();
        const QPointF reflected = m_curved ? 2 * m_origin - m_control : m_origin;
        m_curved = false;
        switch (command.toUpper().unicode()) {
        case u'M': return move(relative);
        case u'L': return line(point(relative));
        case u'H':
        case u'V': return straight(relative, command.toUpper() == u'H');
        case u'C': return curve(point(relative), relative);
        case u'S': return curve(reflected, relative);
        case u'A': return arc(relative);
        case u'Z': m_path.closeSubpath(); return true;
        default: return false;
        }
    }
    bool move(bool relative) {
        const auto to = point(relative);
        if (to) m_path.moveTo(*to);
        return to.has_value();
    }
    bool line(std::optional<QPointF> to) {
        if (to) m_path.lineTo(*to);
        return to.has_value();
    }
    bool straight(bool relative, bool horizontal) {
        const auto value = m_read.number();
        if (!value) return false;
        const QPointF base = relative ? m_origin : QPointF();
        m_path.lineTo(horizontal ? QPointF(base.x() + *value, m_origin.y())
                                 : QPointF(m_origin.x(), base.y() + *value));
        return true;
    }
    bool curve(std::optional<QPointF> first, bool relative) {
        const auto second = point(relative), to = point(relative);
        if (!first || !second || !to) return false;
        m_path.cubicTo(*first, *second, *to);
        m_control = *second;
        return m_curved = true;
    }
    bool arc(bool relative) {
        const auto rx = m_read.number(), ry = m_read.number(), rotation = m_read.number();
        const auto large = m_read.flag(), sweep = m_read.flag();
        const auto to = point(relative);
        if (!rx || !ry || !rotation || !large || !sweep || !to) return false;
        addArc(m_path, {*rx, *ry, *rotation, *large, *sweep}, *to);
        return true;
    }

    Reader m_read;
    QPainterPath m_path;
    QPointF m_origin, m_control;
    bool m_curved = false;
};

} // namespace

std::optional<QPainterPath> parseSvgPath(QStringView d) {
    return Builder(d).build();
}

} // namespace goldenrod::ui
