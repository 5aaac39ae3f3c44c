// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gallery/sample_data.h"

#include "ui/widgets/sign.h"

namespace goldenrod::ui::gallery {

namespace {

ComparedValue missing(const QString& word = {}) {
    return {{}, {}, {}, word};
}
Spans same(const QString& note) {
    return {plain(note)};
}

} // namespace

Signs signsOf(const QString& pattern) {
    Signs signs;
    for (QChar c : pattern)
        for (Sign sign : {Sign::Agree, Sign::Close, Sign::Differ, Sign::Missing, Sign::Warning})
            if (glyph(sign) == QString(c)) signs += sign;
    return signs;
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    const QueueRow& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.names;
    case items::FigureRole: return row.weight;
    case items::SecondLineRole: return row.sources;
    case items::SignsRole: return QVariant::fromValue(signsOf(row.pattern));
    case Qt::AccessibleTextRole:
        return QString(row.names + QStringLiteral(", ") + row.weight + QStringLiteral(", ") +
                       spoken(signsOf(row.pattern)));
    default: return {};
    }
}

namespace {

void fillQueue(ReviewSample& s) {
    s.queueFilters = {"Undecided", "Decided", "Parked"};
    s.orders = {"most useful first", "oldest first", "highest value first"};
    s.mine = "Mine", s.sort = "Sort:", s.count = "312";
    s.queue = {{"J. Smith · John A. Smith", "+11.8", "CRM · Cards", "=≈≈=∅≈≠"},
               {"Layla Haddad · L. Hadad", "+9.4", "Digital · Loans", "≈≈==∅∅="},
               {"Marek Nowak · M. Nowak", "+9.1", "Core · Cards", "=≈=∅∅≈≠"},
               {"Yusuf Al Mansoori ×2", "+8.9", "CRM · Digital", "≈==∅=≠∅"},
               {"Fatima Zahra Idrissi · F. Idrissi", "+8.6", "Cards · Loans", "=≈≈≠∅=="},
               {"王 小明 · Wang Xiaoming", "+8.2", "Wealth · Digital", "≈≈==∅∅∅"},
               {"Thomas Becker · Tomas Beker", "+7.7", "Core · CRM", "≈≈=∅≠≈="},
               {"Noura Saleh · Nora Saleh", "+7.3", "Core · Digital", "=≈=≠∅≈="},
               {"Priya Raman · P. Raman", "+6.8", "Cards · Digital", "=≈∅=∅∅≠"},
               {"Omar Khalil · Omar Khaleel", "+6.5", "CRM · Loans", "≈=≈∅∅≈="},
               {"Anna Lindqvist ×2", "+6.1", "Core · Wealth", "==≠=∅≠≠"},
               {"Hassan Aziz · Hasan Aziz", "+5.6", "Core · Cards", "=≈≈≠∅≈∅"},
               {"Chen Li · Li Chen", "+5.2", "Digital · Cards", "≈≈=∅∅∅≠"},
               {"Samira Darwish · S. Darwich", "+4.9", "CRM · Core", "≈≈≈∅∅=="},
               {"Peter Hall · Petra Hall", "+4.4", "Core · Loans", "=≈≠=∅=="}};
    s.like = "1,204 pairs like this", s.likeNote = "Read a sample, decide the rest together";
}

void fillCompare(ReviewSample& s) {
    s.title = {value("J. Smith", Emphasis::Strong), plain(" and "), value("John A. Smith", Emphasis::Strong)};
    s.toggles = {{"Space", "Standardised"}, {"T", "Letters"}, {"F", "All fields"}, {"L", "Cluster"}};
    s.comparison.records = {{"A", "CRM 10231", {plain("changed "), value("2026-09-14")}},
                            {"B", "Cards 88-104", {plain("changed "), value("2024-03-02")}}};
    s.comparison.noteTitle = "comparison";
    s.comparison.rows = {
        {"family name", Sign::Agree, {{"Smith"}, {"Smith"}}, same("1 record in 412")},
        {"given name", Sign::Close, {{"John A.", {{1, 3}}}, {"J."}}, same("initial agrees")},
        {"born",
         Sign::Close,
         {{"1980-02-03", {{5, 2}, {8, 2}}}, {"1980-03-02", {{5, 2}, {8, 2}}}},
         {toned("⇄", Sign::Swapped), plain(" day and month swapped")}},
        {"Emirates ID", Sign::Missing, {{"784-1980-•••••••-4"}, missing()}, same("B has none"), true},
        {"mobile", Sign::Agree, {{"+971 50 123 4567"}, {"050 123 4567"}}, same("same number")},
        {"e-mail", Sign::Missing, {missing(), {"john.smith@example.com"}}, same("A has none"), true},
        {"street", Sign::Close, {{"12 King St"}, {"12 King Street", {{10, 4}}}}, same("St = Street")},
        {"PO box", Sign::Differ, {{"11482", {{0, 5}}}, {"27310", {{0, 5}}}}, same("different boxes")},
        {"city", Sign::Agree, {{"Dubai"}, {"DUBAI"}}, same("letter case only"), true},
        {"customer since", Sign::None, {{"2011-05-19"}, {"2017-10-02"}}, same("not scored")},
        {"products", Sign::None, {{"Current account, mortgage"}, {"Platinum card"}}, same("not scored")},
        {"last contact", Sign::None, {{"2026-11-03, branch"}, {"2026-10-28, app"}}, same("not scored")}};
    s.goldenTitle = "Golden record if matched";
    s.goldenNote = {plain("keeps "), value("G-204417"), plain(" · "), value("G-391055"),
                    plain(" forwards to it")};
    s.golden = {{"name", "John A. Smith", "CRM · most complete", true},
                {"born", "1980-02-03", "CRM · source priority", true},
                {"mobile", "+971 50 123 4567", "CRM, Cards · agree", true},
                {"Emirates ID", "784-1980-•••••••-4", "CRM · only value", true},
                {"e-mail", "john.smith@example.com", "Cards · only value", true},
                {"address", "12 King Street, 11482 Dubai", "CRM · most recent, standardised", true}};
    s.around = {{{plain("A stands in")}, {value("G-204417"), plain(", alone")}},
                {{plain("B stands in")},
                 {value("G-391055"), plain(" with "), value("Digital 7719-02"), muted(" (+22.4)")}},
                {{plain("decided before")}, {plain("nothing on either record")}}};
}

void fillWhy(ReviewSample& s) {
    s.score = {11.8, 2.0, 14.0};
    s.bits = "bits", s.probability = "99.97 %", s.total = "match weight";
    s.waterfall = {{{plain("prior")}, Sign::None, -13.0},
                   {{plain("family name")}, Sign::Agree, 8.9},
                   {{value("Smith"), plain(" is common")}, Sign::None, -2.6},
                   {{plain("given name")}, Sign::Close, 1.7},
                   {{plain("born ⇄")}, Sign::Close, 6.1},
                   {{plain("mobile")}, Sign::Agree, 12.2},
                   {{plain("street")}, Sign::Close, 0.7},
                   {{plain("PO box")}, Sign::Differ, -2.2},
                   {{plain("ID, e-mail")}, Sign::Missing, 0.0}};
    s.inWords = "In words";
    s.words =
        "Same mobile and family name. The birth dates agree once day and month are swapped. The PO boxes "
        "differ, which counts a little against.";
    s.whatIf = "What would change it";
    s.changes = {{{plain("birth dates agreed")}, {value("+20.6")}, {plain("merges")}},
                 {{plain("PO boxes agreed")}, {value("+17.4")}, {plain("merges")}},
                 {{plain("no mobile on either side")}, {value("−0.4")}, {plain("drops out")}}};
    s.rules = "Rules";
    s.ruleWords = {plain("None fired. "), muted("Nearly: ⊕ “same Emirates ID”; B has none.")};
}

} // namespace

ReviewSample englishReview() {
    ReviewSample s;
    fillQueue(s);
    fillCompare(s);
    fillWhy(s);
    s.acts = {{"M", "Match"}, {"N", "Not a match"}, {"U", "Unsure"}, {"P", "Park"},    {"C", "Comment"},
              {"E", "Edit"},  {"Z", "Undo"},        {"J", "Next"},   {"K", "Previous"}};
    s.pace = "312 left · 41 today · about 2 h 10 at your pace";
    s.saved = {plain("Saved: not a match, "), value("A. Haddad (CRM 20994)"), plain(" and "),
               value("A. Hadad (Loans 5-3391)"), plain(". Both records stay as they were.")};
    s.undo = "Undo", s.job = "Backing up the workspace", s.role = "Steward · R. Osei",
    s.workspace = "Alder Bank · Retail";
    return s;
}

} // namespace goldenrod::ui::gallery
