// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/graph_view.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/text_line.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace goldenrod::ui {

namespace {

constexpr int kFewRecords = 12;  ///< all links are drawn, all weights written
constexpr int kSomeRecords = 40; ///< all labels are written
constexpr int kLinksEach = 3;    ///< of more than few records
constexpr int kLegendRow = 20, kLegend = 2 * kLegendRow + 4, kSide = 64, kEdge = 28, kLabelWidth = 168,
              kSample = 24;
constexpr qreal kTick = 7;

QColor inkOf(const GraphEdge& edge) {
    if (edge.kind == GraphEdge::Kind::Against) return colour(Colour::Differ);
    if (edge.kind == GraphEdge::Kind::Decided) return colour(Colour::GoldInk);
    if (edge.isWeakest || edge.isBridge) return colour(Colour::Warning);
    return colour(Colour::NeutralFill);
}

Qt::PenStyle styleOf(const GraphEdge& edge) {
    if (edge.kind == GraphEdge::Kind::Against) return Qt::DotLine;
    if (edge.kind == GraphEdge::Kind::Decided) return Qt::SolidLine;
    if (edge.isBridge) return Qt::DashDotLine;
    return edge.isWeakest ? Qt::DashLine : Qt::SolidLine;
}

/// The stroke across a link that a cut goes through.
void paintCut(QPainter& painter, const QPointF& from, const QPointF& to) {
    const QPointF along = to - from;
    const qreal length = std::hypot(along.x(), along.y());
    if (length < 1) return;
    const QPointF across(-along.y() / length * kTick, along.x() / length * kTick);
    const QPointF middle = (from + to) / 2;
    painter.setPen(QPen(colour(Colour::Text), strokes::kMark));
    painter.drawLine(middle - across, middle + across);
}

} // namespace

GraphView::GraphView(QWidget* parent)
    : Walkable(parent) {
    setAccessibleName(tr("graph of the customer's records"));
}

void GraphView::setGraph(const QList<GraphNode>& nodes, const QList<GraphEdge>& edges) {
    m_nodes = nodes;
    m_edges = edges;
    setMarked(QList<int>(nodes.size(), 0));
    m_drawn = QList<bool>(edges.size(), nodes.size() <= kFewRecords);
    if (nodes.size() > kFewRecords) {
        QList<int> order(edges.size()), counts(nodes.size(), 0);
        for (int i = 0; i < order.size(); ++i) order[i] = i;
        std::stable_sort(order.begin(), order.end(),
                         [&](int a, int b) { return edges[a].weight > edges[b].weight; });
        for (const int i : order) {
            const GraphEdge& edge = edges[i];
            const int left = counts[edge.left], right = counts[edge.right];
            m_drawn[i] = tells(edge) || left == 0 || right == 0 || qMax(left, right) < kLinksEach;
            if (!m_drawn[i]) continue;
            ++counts[edge.left];
            ++counts[edge.right];
        }
    }
    partsChanged();
}

void GraphView::setMarked(const QList<int>& groups) {
    m_marked = groups;
    m_isNumbered = std::any_of(groups.begin(), groups.end(), [](int group) { return group > 1; });
    update();
}

QRectF GraphView::area() const {
    return QRectF(rect()).adjusted(kSide, kEdge, -kSide, -kEdge - kLegend);
}

QPointF GraphView::placeOf(int node) const {
    const QRectF room = area();
    const QPointF place = m_nodes[node].place;
    return {room.left() + place.x() * room.width(), room.top() + place.y() * room.height()};
}

qreal GraphView::radius() const {
    return m_nodes.size() <= kFewRecords ? 9 : m_nodes.size() <= kSomeRecords ? 7 : 5;
}

QRect GraphView::partRect(int part) const {
    const qreal half = radius() + spaces::kHalf;
    return QRectF(placeOf(part) - QPointF(half, half), QSizeF(2 * half, 2 * half)).toAlignedRect();
}

bool GraphView::tells(const GraphEdge& edge) const {
    return edge.kind != GraphEdge::Kind::Holding || edge.isBridge || edge.isWeakest;
}

bool GraphView::isOfCurrent(const GraphEdge& edge) const {
    return currentPart() >= 0 && (edge.left == currentPart() || edge.right == currentPart());
}

void GraphView::paintEdge(QPainter& painter, const GraphEdge& edge) const {
    const QPointF from = placeOf(edge.left), to = placeOf(edge.right);
    QColor ink = inkOf(edge);
    if (!tells(edge) && isOfCurrent(edge) && hasFocus()) ink = colour(Colour::Focus);
    const bool thick = tells(edge) || isOfCurrent(edge);
    painter.setPen(QPen(ink, thick ? strokes::kMark : strokes::kLine, styleOf(edge)));
    painter.drawLine(from, to);
    if (edge.isCut) paintCut(painter, from, to);
}

void GraphView::paintFigure(QPainter& painter, const GraphEdge& edge) const {
    const bool all = m_nodes.size() <= kFewRecords;
    const bool few = m_nodes.size() <= kSomeRecords;
    if (edge.figure.isEmpty() || !(all || tells(edge) || (few && isOfCurrent(edge)))) return;
    const QFont font = face(Type::Small);
    const QPointF from = placeOf(edge.left), to = placeOf(edge.right);
    // Off the middle, where other links cross and the cut is marked.
    const QPointF middle = from + (to - from) * 0.38;
    const int width = textWidth(edge.figure, font) + spaces::kHalf;
    const QRectF box(middle.x() - width / 2.0, middle.y() - fonts::kSmallLine / 2.0, width,
                     fonts::kSmallLine);
    painter.fillRect(box, colour(Colour::Surface));
    Colour ink = Colour::Muted;
    if (edge.kind == GraphEdge::Kind::Against) ink = Colour::Differ;
    if (edge.kind == GraphEdge::Kind::Decided) ink = Colour::GoldInk;
    if (edge.isBridge || edge.isWeakest) ink = Colour::Warning;
    paintText(painter, box.adjusted(spaces::kHalf / 2.0, 0, 0, 0), edge.figure, font, ink, Align::Leading,
              Qt::LeftToRight);
}

void GraphView::paintNode(QPainter& painter, int node) const {
    const GraphNode& own = m_nodes[node];
    const QPointF place = placeOf(node);
    const qreal r = radius();
    painter.setPen(QPen(colour(own.isCutOff ? Colour::Close : Colour::GoldInk), strokes::kMark));
    painter.setBrush(colour(own.isCutOff ? Colour::CloseSoft : Colour::Accent));
    // The other side of the cut is told by its shape as well.
    if (own.isCutOff)
        painter.drawRect(QRectF(place.x() - r, place.y() - r, 2 * r, 2 * r));
    else
        painter.drawEllipse(place, r, r);
    if (const int group = m_marked.value(node); group != 0) {
        painter.setPen(QPen(colour(Colour::Text), strokes::kMark));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(place, r + spaces::kHalf, r + spaces::kHalf);
        if (m_isNumbered) paintGroup(painter, place, group);
    }
}

/// At the upper corner of the ring, over whatever lies there.
void GraphView::paintGroup(QPainter& painter, const QPointF& place, int group) const {
    const QString number = QString::number(group);
    const QFont font = face(Type::Small, Weight::Strong);
    const qreal out = radius() + spaces::kHalf;
    const QRectF box(place.x() + out, place.y() - out - fonts::kSmallLine / 2.0,
                     textWidth(number, font) + spaces::kHalf, fonts::kSmallLine);
    painter.fillRect(box, colour(Colour::Surface));
    paintText(painter, box.adjusted(spaces::kHalf / 2.0, 0, 0, 0), number, font, Colour::Text, Align::Leading,
              Qt::LeftToRight);
}

void GraphView::paintLabel(QPainter& painter, int node) const {
    const bool all = m_nodes.size() <= kSomeRecords;
    const bool named =
        node == hoveredPart() || (hasFocus() && node == currentPart()) || m_marked.value(node) != 0;
    if (!all && !named) return;
    const QFont font = face(Type::Small);
    const QPointF place = placeOf(node);
    const int width = qMin(kLabelWidth, textWidth(m_nodes[node].label, font) + spaces::kHalf);
    const qreal left = qBound(0.0, place.x() - width / 2.0, qreal(this->width() - width));
    const QRectF box(left, place.y() + radius() + spaces::kHalf / 2.0, width, fonts::kSmallLine);
    painter.fillRect(box, colour(Colour::Surface));
    paintValue(painter, box, m_nodes[node].label, font, named ? Colour::Text : Colour::Muted,
               Qt::LeftToRight);
}

void GraphView::paintSample(QPainter& painter, const QRect& box, const QString& words,
                            const GraphEdge& edge) const {
    const QRect line = placed(QRect(box.left(), box.top(), kSample, kLegendRow), box, layoutDirection());
    const QPointF from(line.left(), line.center().y()), to(line.right(), line.center().y());
    painter.setPen(QPen(inkOf(edge), strokes::kMark, styleOf(edge)));
    painter.drawLine(from, to);
    if (edge.isCut) paintCut(painter, from, to);
    const QRect text = placed(box.adjusted(kSample + spaces::kUnit, 0, 0, 0), box, layoutDirection());
    paintText(painter, text, words, face(Type::Small), Colour::Muted, Align::Leading, layoutDirection());
}

void GraphView::paintLegend(QPainter& painter) const {
    struct Sample {
        QString words;
        GraphEdge edge;
        bool shown;
    };
    QList<Sample> samples{{tr("link"), {}, true},           {tr("decided by a person"), {}, false},
                          {tr("contradiction"), {}, false}, {tr("weakest link"), {}, false},
                          {tr("bridge"), {}, false},        {tr("proposed cut"), {}, false}};
    samples[1].edge.kind = GraphEdge::Kind::Decided;
    samples[2].edge.kind = GraphEdge::Kind::Against;
    samples[3].edge.isWeakest = samples[4].edge.isBridge = samples[5].edge.isCut = true;
    for (const GraphEdge& edge : m_edges) {
        samples[1].shown |= edge.kind == GraphEdge::Kind::Decided;
        samples[2].shown |= edge.kind == GraphEdge::Kind::Against;
        samples[3].shown |= edge.isWeakest;
        samples[4].shown |= edge.isBridge;
        samples[5].shown |= edge.isCut;
    }
    const QFont font = face(Type::Small);
    int x = spaces::kMargin, y = height() - kLegend;
    for (const Sample& sample : samples) {
        if (!sample.shown) continue;
        const int words = textWidth(sample.words, font) + spaces::kHalf;
        const int wide = kSample + spaces::kUnit + words;
        if (x > spaces::kMargin && x + wide > width()) {
            x = spaces::kMargin;
            y += kLegendRow;
        }
        paintSample(painter, placed(QRect(x, y, wide, kLegendRow), rect(), layoutDirection()), sample.words,
                    sample.edge);
        x += wide + spaces::kMargin;
    }
}

void GraphView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colour(Colour::Surface));
    if (m_nodes.isEmpty()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    // What tells something lies over what does not, words over lines, dots over all.
    for (const bool telling : {false, true}) {
        for (int i = 0; i < m_edges.size(); ++i) {
            if (tells(m_edges[i]) == telling && (m_drawn[i] || isOfCurrent(m_edges[i])))
                paintEdge(painter, m_edges[i]);
        }
    }
    for (int i = 0; i < m_edges.size(); ++i) {
        if (m_drawn[i] || isOfCurrent(m_edges[i])) paintFigure(painter, m_edges[i]);
    }
    for (int node = 0; node < m_nodes.size(); ++node) paintLabel(painter, node);
    for (int node = 0; node < m_nodes.size(); ++node) paintNode(painter, node);
    paintLegend(painter);
    paintCursor(painter);
}

} // namespace goldenrod::ui
