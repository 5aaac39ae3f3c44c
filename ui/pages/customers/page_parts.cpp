// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/page_parts.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/text_line.h"

#include <QApplication>
#include <QPainter>
#include <QScrollArea>

namespace goldenrod::ui {

namespace {

constexpr int kMonths = 12;

/// The three shapes of touchpoints with their words, 16 high.
class Legend : public QWidget {
    Q_DECLARE_TR_FUNCTIONS(goldenrod::ui::Legend)
public:
    Legend() {
        setAccessibleName(words().join(QStringLiteral(", ")));
        setFixedSize(sizeHint());
    }
    QSize sizeHint() const override {
        int width = 0;
        for (const QString& word : words()) width += kMark + textWidth(word, face(Type::Small)) + kGap;
        return {width - kGap, fonts::kSmallLine};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        int at = 0, kind = 0;
        for (const QString& word : words()) {
            const int width = textWidth(word, face(Type::Small));
            const QRectF mark = placed(QRect(at, 0, kMark, height()), rect(), layoutDirection());
            paintMark(painter,
                      QRectF(mark.center() - QPointF(kShape / 2, kShape / 2), QSizeF(kShape, kShape)),
                      kind++);
            paintText(painter, placed(QRect(at + kMark, 0, width, height()), rect(), layoutDirection()), word,
                      face(Type::Small), Colour::Muted, Align::Leading, layoutDirection());
            at += kMark + width + kGap;
        }
    }

private:
    static constexpr int kMark = 16, kGap = 12;
    static constexpr qreal kShape = 8;

    static QStringList words() { return {tr("digital"), tr("in person or by post"), tr("complaint")}; }
    static void paintMark(QPainter& painter, const QRectF& box, int kind) {
        if (kind == 0) return paintBox(painter, box, kShape / 2, colour(Colour::Series1));
        if (kind == 1) return paintBox(painter, box, 1, colour(Colour::Series4));
        painter.setPen(QPen(colour(Colour::Differ), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(1, 1, -1, -1));
    }
};

TouchpointKind kindOf(items::ContactKind kind) {
    switch (kind) {
    case items::ContactKind::Digital: return TouchpointKind::Digital;
    case items::ContactKind::InPerson: return TouchpointKind::InPerson;
    case items::ContactKind::Complaint: return TouchpointKind::Complaint;
    }
    return TouchpointKind::Digital;
}

} // namespace

QWidget* inMargins(QWidget* content) {
    auto* frame = new QWidget;
    rowIn(frame, spaces::kMargin, spaces::kMargin)->addWidget(content);
    return frame;
}

QWidget* tableInMargins(QWidget* table) {
    auto* frame = new QWidget;
    rowIn(frame, spaces::kMargin - spaces::kUnit, spaces::kMargin - spaces::kUnit)->addWidget(table);
    return frame;
}

QScrollArea* scrolled(QWidget* content, bool sideways) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    if (!sideways) area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inner = new QWidget;
    auto* column = columnIn(inner);
    column->addWidget(content);
    column->addStretch(1);
    area->setWidget(inner);
    // The ground of the panel shows.
    area->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    return area;
}

QWidget* hairline() {
    auto* line = new Panel(Colour::Line);
    line->setFixedHeight(strokes::kLine);
    return line;
}

QWidget* makeLegend() {
    return new Legend;
}

QList<TouchpointLane> lanesOf(const QList<items::Channel>& channels) {
    QList<TouchpointLane> lanes;
    for (const items::Channel& channel : channels) {
        TouchpointLane lane{channel.name, {}};
        for (const items::Contact& contact : channel.contacts)
            lane.touchpoints += Touchpoint{contact.when, kindOf(contact.kind), contact.words};
        lanes += lane;
    }
    return lanes;
}

int rowOfPart(const QList<items::Channel>& channels, QDate first, int part) {
    const QDate end = first.addMonths(kMonths);
    for (const items::Channel& channel : channels)
        for (const items::Contact& contact : channel.contacts) {
            const QDate day = contact.when.date();
            if (day >= first && day < end && part-- == 0) return contact.row;
        }
    return -1;
}

bool mayTakeFocus(const QWidget* sheet) {
    const QWidget* focus = QApplication::focusWidget();
    return sheet->isVisible() && (!focus || sheet->isAncestorOf(focus));
}

QList<Fact> factsOf(const items::LineageFacts& facts) {
    QList<Fact> made;
    for (const items::LineageFact& fact : facts)
        made += Fact{{plain(fact.label)}, fact.value, {}, fact.sign, false, false};
    return made;
}

} // namespace goldenrod::ui
