// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gallery/parts_board.h"
#include "tests/gui/gallery/table_sample.h"

#include "ui/widgets/button.h"
#include "ui/widgets/byte_view.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/step_indicator.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/timeline_strip.h"

namespace goldenrod::ui::gallery {

namespace {

const QByteArray kBefore = "88-310;SAID;MONA;08.01.1995;0501184420;MONA.SAID@EXAMPLE.COM;2 PALM "
                           "CRESCENT;1204;AJMAN;STD;19.07.2023;30.05.2026";
const QByteArray kLine =
    "88-311;HADDAD;LAYLA;14.07.1986;055-018 2277;L.HADDAD@EXAMPLE.COM;;30982;DUBAI;GLD;02.10.2017;20.06.2026";
const QByteArray kValue = "055-018 2277";

QWidget* header() {
    auto* head = new PageHeader("Lineage of mobile");
    head->setLineAbove(
        {{"Layla Haddad", Emphasis::Link, Sign::None, true}, plain("   "), {"G-118302", Emphasis::Golden}});
    head->setNote("as of today, 23 Nov 2026");
    head->setGolden(true);
    auto* copy = new Button(Button::Kind::Normal, "Copy link");
    copy->setGlyph(Icon::Link);
    auto* steps = new StepIndicator({"Read", "Map", "Check", "Load"});
    steps->setCurrent(2);
    head->addAction(steps);
    head->addAction(copy);
    head->addAction(new Button(Button::Kind::Normal, "Add to evidence pack"));
    return head;
}

QWidget* bytes() {
    auto* box = new QWidget;
    auto* column = columnIn(box);
    auto* title = new SectionTitle("Bytes of the extract",
                                   "cards_2026-11-23.csv · load 14 · Windows-1256, semicolon, CR LF");
    title->addAction(new Chip({"file matches its hash", Sign::Agree}));
    auto* lines = new RawLines;
    lines->setLines(
        {{104881, 11746575, QString::fromLatin1(kBefore)},
         {104882, 11746690, QString::fromLatin1(kLine), int(kLine.indexOf(kValue)), int(kValue.size())}});
    auto* hex = new HexRows;
    const QByteArray both = kBefore + "\r\n" + kLine;
    const auto value = both.indexOf(kValue);
    const auto start = value / 16 * 16 - 48;
    hex->setBytes(both.mid(start, 112), 11746575 + static_cast<qulonglong>(start),
                  static_cast<int>(value - start), int(kValue.size()));
    hex->setFixedWidth(660);
    column->addWidget(title);
    column->addWidget(lines);
    column->addSpacing(8);
    column->addWidget(hex);
    return box;
}

QWidget* touchpoints() {
    const QDate first(2025, 12, 1);
    const auto at = [&](double share) { return QDateTime(first, QTime(12, 0)).addDays(qRound(share * 365)); };
    const auto lane = [&](const QString& name, TouchpointKind kind, const QList<double>& shares) {
        TouchpointLane made{name, {}};
        for (double share : shares) made.touchpoints += {at(share), kind, name.toLower()};
        return made;
    };
    TouchpointLane calls = lane("Call centre", TouchpointKind::InPerson, {.4, .78});
    calls.touchpoints += {at(.41), TouchpointKind::Complaint, "complaint"};
    calls.touchpoints += {at(.79), TouchpointKind::Complaint, "complaint"};
    auto* strip = new TimelineStrip;
    strip->setLanes(
        {lane("App", TouchpointKind::Digital, {.02, .06, .09, .15, .19, .24, .31, .33, .37, .45, .52,
                                               .55, .58, .66, .71, .74, .8,  .83, .88, .91, .94, .96}),
         lane("Web", TouchpointKind::Digital, {.11, .29, .47, .63, .77, .79}),
         lane("Branch", TouchpointKind::InPerson, {.21, .62, .935}), calls},
        first);
    return strip;
}

QWidget* ledger() {
    auto* list = new FactList(FactList::Kind::Ledger, "ledger");
    list->setRowHeight(heights::kLedgerRow);
    list->setFacts(
        {{{plain("rows")}, {value("268,404")}},
         {{plain("quarantine "), muted("bytes kept, can be mended")},
          {{"37", Emphasis::Link}},
          {},
          Sign::None,
          true},
         {{plain("skip "), muted("same row twice")}, {{"12", Emphasis::Link}}, {}, Sign::None, true},
         {{plain("accounted for", Emphasis::Label)},
          {plain("268,404 ", Emphasis::Label), signSpan(Sign::Agree)},
          {},
          Sign::None,
          false,
          true}});
    return list;
}

QWidget* checks() {
    auto* list = new FactList(FactList::Kind::Ledger, "checks");
    list->setRowHeight(heights::kTableRow);
    list->setFacts({{{plain("ledger reconciles to the row")}, {muted("0 apart")}, {}, Sign::Agree},
                    {{plain("held clusters go out as last approved")},
                     {toned("218", Sign::Warning)},
                     {},
                     Sign::Warning,
                     true}});
    return list;
}

} // namespace

QWidget* makeOtherParts() {
    auto* board = new Panel(Colour::Surface);
    board->setFixedSize(1280, 900);
    auto* column = columnIn(board);
    column->addWidget(header());
    column->addWidget(new TabStrip(
        {"Overview", "Products 4", "Timeline 137", "Relationships 3", "Insights", "Consents 5"}));
    column->addWidget(bytes());
    auto* lower = new QWidget;
    auto* row = rowIn(lower, 8, 16, 24);
    auto* left = new QVBoxLayout;
    left->addWidget(new SectionTitle("Agreement patterns", "412 patterns; those near the lines first"));
    left->addWidget(makePatternTable());
    left->addWidget(checks());
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->addWidget(new SectionTitle("Touchpoints", "137 in twelve months, last 19 Nov in the app"));
    right->addWidget(touchpoints());
    right->addSpacing(16);
    right->addWidget(ledger());
    right->addStretch(1);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    column->addWidget(lower);
    column->addStretch(1);
    return board;
}

} // namespace goldenrod::ui::gallery
