// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gallery/parts_board.h"

#include "tests/gui/gallery/table_sample.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/comparison_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/golden_panel.h"
#include "ui/widgets/job_bar.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/text_line.h"
#include "ui/widgets/tile.h"

#include <QAction>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>

namespace goldenrod::ui::gallery {

namespace {

/// Swatches of the colours by name.
class Swatches : public QWidget {
public:
    Swatches() { setFixedHeight(3 * 33); }

protected:
    void paintEvent(QPaintEvent*) override {
        constexpr struct {
            const char* name;
            Colour colour;
        } kShown[] = {{"window", Colour::Window},
                      {"surface", Colour::Surface},
                      {"raised", Colour::Raised},
                      {"hover", Colour::Hover},
                      {"selection", Colour::Selection},
                      {"line", Colour::Line},
                      {"edge", Colour::Edge},
                      {"text", Colour::Text},
                      {"muted", Colour::Muted},
                      {"accent", Colour::Accent},
                      {"goldInk", Colour::GoldInk},
                      {"goldSoft", Colour::GoldSoft},
                      {"agree", Colour::Agree},
                      {"agreeSoft", Colour::AgreeSoft},
                      {"close", Colour::Close},
                      {"closeSoft", Colour::CloseSoft},
                      {"differ", Colour::Differ},
                      {"differSoft", Colour::DifferSoft},
                      {"warning", Colour::Warning},
                      {"warningSoft", Colour::WarningSoft},
                      {"agreeFill", Colour::AgreeFill},
                      {"closeFill", Colour::CloseFill},
                      {"differFill", Colour::DifferFill},
                      {"neutralFill", Colour::NeutralFill}};
        QPainter painter(this);
        QFont tiny = face(Type::Small);
        tiny.setPixelSize(10);
        const int width = (this->width() - 7 * 6) / 8;
        for (std::size_t i = 0; i < std::size(kShown); ++i) {
            const int x = static_cast<int>(i % 8) * (width + 6), y = static_cast<int>(i / 8) * 33;
            paintBox(painter, QRectF(x, y, width, 14), radii::kMark, colour(kShown[i].colour),
                     colour(Colour::Line));
            paintText(painter, QRectF(x, y + 16, width, 12), kShown[i].name, tiny, Colour::Muted,
                      Align::Leading, Qt::LeftToRight);
        }
    }
};

class Series : public QWidget {
public:
    Series() { setFixedHeight(20); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        for (int i = 0; i < 6; ++i)
            paintBox(painter, QRectF(i * 60, 0, 52, 14), radii::kMark,
                     colour(static_cast<Colour>(int(Colour::Series1) + i)));
        for (int i = 0; i < 4; ++i)
            paintBox(painter, QRectF(384 + i * 40, 0, 32, 14), radii::kMark,
                     colour(static_cast<Colour>(int(Colour::Heat1) + i)), colour(Colour::Line));
    }
};

/// The ring FocusRing draws, for a picture in which several parts have it at once.
class Ringed : public QWidget {
public:
    explicit Ringed(QWidget* content) {
        auto* row = rowIn(this);
        row->setContentsMargins(3, 3, 3, 3);
        row->addWidget(content);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colour(Colour::Focus), strokes::kFocus));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
};

QWidget* rowOf(const QList<QWidget*>& parts, int spacing = spaces::kUnit) {
    auto* box = new QWidget;
    auto* row = rowIn(box, 0, 0, spacing);
    for (QWidget* part : parts) row->addWidget(part);
    row->addStretch(1);
    return box;
}

QWidget* buttons() {
    auto* match = new Button(Button::Kind::Decision, "Match");
    match->setHint("M");
    match->setHintFirst(true);
    auto* lines = new Button(Button::Kind::Toggle, "Lines");
    lines->setChecked(true);
    auto* publish = new Button(Button::Kind::Normal, "Publish");
    publish->setEnabled(false);
    return rowOf({new Button(Button::Kind::Primary, "Load 268,114 records"),
                  new Button(Button::Kind::Normal, "Export"), match,
                  new Button(Button::Kind::Flat, "Versions"), lines, publish});
}

QWidget* fields() {
    auto* combo = new ComboButton;
    combo->setChoices("queue", {"Undecided", "Decided"});
    auto* field = new QLineEdit("Haddad");
    field->setFixedSize(120, heights::kField);
    field->setAccessibleName("name");
    auto* cut = new Button(Button::Kind::Normal, "Cut here");
    cut->setHint("X");
    auto* keys = rowOf({new KeyHint("Ctrl"), new KeyHint("K")}, spaces::kHalf);
    return rowOf({combo, new Ringed(field), new Ringed(cut), keys, new KeyHint("Space"), new KeyHint("↵")},
                 9);
}

QWidget* chips() {
    return rowOf({new Chip({"CRM · most recent", Sign::None, true}), new Chip({"rule, computed 23 Nov"}),
                  new Chip({"no errors", Sign::Agree}), new Chip({"3 close", Sign::Close}),
                  new Chip({"2 differ", Sign::Differ}), new Chip({"late", Sign::Warning})});
}

QWidget* comparison() {
    Comparison c;
    c.records = {{}, {}};
    c.rows = {
        {"mobile", Sign::Agree, {{"+971 50 123 4567"}, {"050 123 4567"}}, {plain("same number")}},
        {"born",
         Sign::Close,
         {{"1980-02-03", {{5, 2}, {8, 2}}}, {"1980-03-02", {{5, 2}, {8, 2}}}},
         {toned("⇄", Sign::Swapped), plain(" day and month swapped")}},
        {"PO box", Sign::Differ, {{"11482", {{0, 5}}}, {"27310", {{0, 5}}}}, {plain("different boxes")}},
        {"e-mail", Sign::Missing, {{}, {"j.smith@example.com"}}, {plain("A has none")}},
        {"street",
         Sign::Warning,
         {{"شارع الوصل\u200F 21"}, {"21 Al Wasl Road"}},
         {plain("hidden character")}}};
    auto* grid = new ComparisonGrid;
    grid->setComparison(c);
    return grid;
}

QWidget* tileAndGold() {
    auto* tile = new Tile;
    tile->setLook({"Timeliness",
                   "91.3 %",
                   "−1.1",
                   "confirmed within 24 months",
                   {92.4, 92.5, 92.2, 92.3, 92.1, 91.9, 91.8, 91.8, 91.3},
                   Sign::Warning});
    tile->setFixedWidth(196);
    auto* golden = new GoldenPanel;
    golden->setColumns({1});
    golden->setTitle(
        {}, {plain("keeps "), value("G-204417"), plain(" · "), value("G-391055"), plain(" forwards to it")});
    golden->setValues({{"name", "John A. Smith", "CRM · most complete", true}});
    auto* box = new QWidget;
    auto* row = rowIn(box, 0, 0, spaces::kMargin);
    row->addWidget(tile);
    row->addWidget(golden, 1);
    return box;
}

QWidget* strips() {
    auto* box = new QWidget;
    auto* column = columnIn(box, 0, 6);
    auto* question =
        new InPageStrip(Sign::Warning, {plain("All 204 rows with tier "), value("BLK"), plain(" say "),
                                        value("04.05.2026"), plain(". Is that 4 May or 5 April?")});
    question->addAction(new Button(Button::Kind::Link, "Answer"));
    auto* failure = new InPageStrip(
        Sign::Differ, {plain("Line 41,207 could not be read. 268,113 rows are kept, nothing is loaded.")});
    failure->addAction(new Button(Button::Kind::Link, "Show line"));
    column->addWidget(question);
    column->addWidget(failure);
    return box;
}

QWidget* bottomBar() {
    auto* bar = new Panel(Colour::Window, Panel::Top);
    bar->setFixedHeight(heights::kBottomBar);
    auto* row = rowIn(bar, spaces::kGap, spaces::kGap, spaces::kUnit);
    auto* message = new MessageStrip;
    auto* undo = new QAction("Undo", bar);
    undo->setShortcut(QKeySequence("Z"));
    bar->addAction(undo);
    message->show({Sign::Agree, {plain("Saved: not a match.")}, undo});
    auto* job = new JobBar;
    row->addWidget(message, 1);
    row->addWidget(job);
    job->setJob(JobLook{"Matching", 0.61, 240});
    return bar;
}

} // namespace

QWidget* makePartsBoard() {
    auto* board = new Panel(Colour::Surface);
    board->setFixedSize(780, 930);
    auto* grid = new QGridLayout(board);
    grid->setContentsMargins(24, 12, 24, 12);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(7);
    grid->setColumnMinimumWidth(0, 92);
    grid->setColumnStretch(1, 1);
    int row = 0;
    grid->addWidget(new TextBlock(Theme::tone() == Tone::Light ? "Parts, light" : "Parts, dark",
                                  Type::Heading, Colour::Text, Weight::Strong),
                    row++, 0, 1, 2);
    const auto add = [&](const QString& name, QWidget* part) {
        auto* label = new TextBlock(Type::Small, TextBlock::Lines::Wrapped);
        label->setInk(Colour::Muted);
        label->setWords(name);
        label->setContentsMargins(0, 6, 0, 0);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(part, row++, 1);
    };
    add("colour", new Swatches);
    add("series, heat", new Series);
    add("buttons", buttons());
    add("fields, focus, keys", fields());
    add("chips", chips());
    add("comparison", comparison());
    add("table row", makeRowSample());
    add("tile, golden", tileAndGold());
    add("question, failure", strips());
    add("busy", new SkeletonRows(2, heights::kTableRow, {150, 100, 150, 70}));
    add("empty", new EmptyState("Review shows the pairs the engine cannot decide alone.",
                                "There are none yet: load a source, then run the matching.",
                                new Button(Button::Kind::Primary, "Load a source")));
    add("bottom bar", bottomBar());
    grid->setRowStretch(row, 1);
    return board;
}

} // namespace goldenrod::ui::gallery
