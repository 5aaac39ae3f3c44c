// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/walkable.h"

#include <QList>
#include <QPointF>

namespace goldenrod::ui {

/// A record in the picture.
struct GraphNode {
    QString label; ///< "CRM 20418"
    QString words; ///< all there is to say, for screen readers
    QPointF place; ///< in the unit square
    bool isCutOff = false;
};

/// What is said of two records.
struct GraphEdge {
    enum class Kind : unsigned char { Holding, Decided, Against };
    int left = 0, right = 0;
    double weight = 0.0;
    QString figure; ///< the weight in words; empty: none
    Kind kind = Kind::Holding;
    bool isBridge = false, isWeakest = false, isCut = false;
};

/// Records of a customer as dots, what holds them together as lines. Up to 200 records: of many links the
/// strongest of each record are drawn, those that tell something always, those of the current record as well.
/// Arrows walk the records. The marked ones are rings, with the number of their group where there are
/// several; what tells has a sign beside its colour.
class GraphView : public Walkable {
    Q_OBJECT
public:
    explicit GraphView(QWidget* parent = nullptr);
    void setGraph(const QList<GraphNode>& nodes, const QList<GraphEdge>& edges);
    /// Per record the group that it is marked for; 0: none.
    void setMarked(const QList<int>& groups);

    int partCount() const override { return static_cast<int>(m_nodes.size()); }
    QRect partRect(int part) const override;
    QString partText(int part) const override { return m_nodes[part].words; }
    QString partCopy(int part) const override { return m_nodes[part].label; }
    QString partToolTip(int part) const override { return m_nodes[part].label; }
    QSize sizeHint() const override { return {640, 480}; }
    QSize minimumSizeHint() const override { return {320, 240}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF area() const;
    QPointF placeOf(int node) const;
    qreal radius() const;
    bool tells(const GraphEdge& edge) const;
    bool isOfCurrent(const GraphEdge& edge) const;
    void paintEdge(QPainter& painter, const GraphEdge& edge) const;
    void paintFigure(QPainter& painter, const GraphEdge& edge) const;
    void paintNode(QPainter& painter, int node) const;
    void paintGroup(QPainter& painter, const QPointF& place, int group) const;
    void paintLabel(QPainter& painter, int node) const;
    void paintSample(QPainter& painter, const QRect& box, const QString& words, const GraphEdge& edge) const;
    void paintLegend(QPainter& painter) const;

    QList<GraphNode> m_nodes;
    QList<GraphEdge> m_edges;
    QList<bool> m_drawn;
    QList<int> m_marked;
    bool m_isNumbered = false;
};

} // namespace goldenrod::ui
