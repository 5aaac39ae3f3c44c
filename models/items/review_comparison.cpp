// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_comparison.h"

#include "models/items/seen_values.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace goldenrod::items {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Review", text);
}

Sign signOf(goldenrod::Sign sign) {
    switch (sign) {
    case goldenrod::Sign::Agree: return Sign::Agree;
    case goldenrod::Sign::Close: return Sign::Close;
    case goldenrod::Sign::Differ: return Sign::Differ;
    }
    return Sign::None;
}

constexpr int kChildren = 4; // section after those of fields
constexpr std::string_view kWholeName = "name.full";
constexpr std::string_view kNameParts[] = {"name.given", "name.middle", "name.family"};

bool isNamePart(std::string_view field) {
    return std::find(std::begin(kNameParts), std::end(kNameParts), field) != std::end(kNameParts);
}

bool hasNameParts(const SeenRecord& record) {
    return std::any_of(std::begin(kNameParts), std::end(kNameParts),
                       [&](std::string_view part) { return !valuesOf(record, part).empty(); });
}

/// The name as one, where its source gives it in parts.
SeenText nameAsOne(const SeenRecord& record) {
    if (const auto whole = valuesOf(record, kWholeName); !whole.empty()) return textOf(whole);
    SeenText name;
    QStringList raw, forms, letters;
    for (const std::string_view part : kNameParts) {
        const auto values = valuesOf(record, part);
        if (values.empty()) continue;
        const SeenText text = textOf(values);
        raw << text.text;
        forms << text.standardised;
        letters << text.letters;
        name.inOtherScript |= text.inOtherScript;
    }
    name.text = raw.join(u' ');
    name.standardised = forms.join(u' ');
    name.letters = letters.join(u' ');
    return name;
}

/// Makes the rows of one question.
class SideBySide {
public:
    SideBySide(const ReviewCase& view, const SeenChoice& choice)
        : m_view(view)
        , m_choice(choice)
        , m_every(choice.records == SeenRecords::Every) {}

    SeenSideBySide make() {
        addColumns();
        m_namesAsOne = wantsNamesAsOne();
        for (const std::string& field : fieldsInOrder(m_view, m_records, m_choice.fields))
            if (!m_namesAsOne || !isNamePart(field)) addRow(field);
        addChildren();
        for (std::size_t row = 0; row + 1 < m_sections.size(); ++row)
            m_made.rows[static_cast<qsizetype>(row)].closesGroup = m_sections[row] != m_sections[row + 1];
        return std::move(m_made);
    }

private:
    const SeenRecord& front(int side) const { return side == 0 ? m_view.left.front() : m_view.right.front(); }

    /// One source gives the name whole, the other one in parts: side by side they say nothing of each other.
    bool wantsNamesAsOne() const {
        const bool left = !valuesOf(front(0), kWholeName).empty();
        const bool right = !valuesOf(front(1), kWholeName).empty();
        return m_choice.fields == SeenFields::Usual && left != right && hasNameParts(front(left ? 1 : 0));
    }
    bool isNameAsOne(std::string_view field) const { return m_namesAsOne && field == kWholeName; }

    void addColumn(const SeenRecord& record, const QString& letter) {
        const Span key{QString::fromStdString(record.key), Emphasis::Normal, Sign::None, true};
        Spans note{key};
        if (!record.changed.empty() && !m_every) // narrow columns have it in their row alone
            note += {Span{QStringLiteral(" · ")},
                     Span{QString::fromStdString(record.changed), Emphasis::Normal, Sign::None, true}};
        m_made.columns.append({letter, QString::fromStdString(record.source), note,
                               QString::fromStdString(record.gid), record.id});
        m_records.push_back(&record);
    }

    void addColumns() {
        const QString letters[] = {QStringLiteral("A"), QStringLiteral("B")};
        addColumn(front(0), letters[0]);
        addColumn(front(1), letters[1]);
        std::vector<std::pair<const SeenRecord*, QString>> others;
        for (int side = 0; side < 2; ++side) {
            const auto& group = side == 0 ? m_view.left : m_view.right;
            for (std::size_t i = 1; i < group.size(); ++i)
                others.emplace_back(&group[i], letters[side] + QString::number(i + 1));
        }
        if (!m_every) return;
        for (const auto& [record, letter] : others)
            if (m_records.size() < kMostColumns) addColumn(*record, letter);
    }

    /// Rows of the same comparison that either record in front has a value for.
    int rowsOf(int comparison) const {
        const auto& fields = m_view.compared[static_cast<std::size_t>(comparison)];
        return static_cast<int>(std::count_if(fields.begin(), fields.end(), [&](const std::string& field) {
            return !valuesOf(front(0), field).empty() || !valuesOf(front(1), field).empty();
        }));
    }

    void addRow(const std::string& field) {
        SeenField row;
        row.id = QString::fromStdString(field);
        row.name = wording::fieldName(field);
        for (const SeenRecord* record : m_records)
            row.values.append(isNameAsOne(field) ? nameAsOne(*record) : textOf(valuesOf(*record, field)));
        if (m_choice.line == SeenLine::Standardised || hasOtherLetters(row.values))
            for (SeenText& text : row.values) text.line = lineOf(text, m_choice.line);
        judge(field, row);
        if (m_choice.onlyDifferences && saysTheSame(row)) return;
        mark(field, row);
        m_made.rows.append(std::move(row));
        m_sections.push_back(sectionOf(field));
    }

    /// What hangs on the records stands below their fields.
    void addChildren() {
        for (const ChildRow& child : childRows(m_records, m_choice.fields)) {
            SeenField row;
            row.name = child.name;
            for (const QString& text : child.texts) row.values.append({text});
            row.note = {{tr(QT_TRANSLATE_NOOP("Review", "not scored"))}};
            if (m_choice.onlyDifferences && saysTheSame(row)) continue;
            m_made.rows.append(std::move(row));
            m_sections.push_back(kChildren);
        }
    }

    /// Whether no column says anything else: equal once standardised, or as delivered.
    static bool saysTheSame(const SeenField& row) {
        const SeenText& one = row.values.first();
        const bool same = std::all_of(row.values.begin(), row.values.end(), [&](const SeenText& text) {
            return text.text == one.text ||
                   (!one.standardised.isEmpty() && text.standardised == one.standardised);
        });
        return same || (row.sign == Sign::Agree && row.values.size() == 2);
    }

    /// Sign and note.
    void judge(const std::string& field, SeenField& row) const {
        const int comparison = comparisonOf(m_view, field);
        if (comparison < 0) {
            row.note = {{tr(QT_TRANSLATE_NOOP("Review", "not scored"))}};
            return;
        }
        const auto left = valuesOf(front(0), field), right = valuesOf(front(1), field);
        const auto a = formsOf(left), b = formsOf(right);
        if ((a.empty() || b.empty()) && !isNameAsOne(field)) {
            row.sign = Sign::Missing;
            row.note = missingNote(left, right, a.empty(), b.empty());
            return;
        }
        const ExplainedComparison& why = m_view.why.comparisons[static_cast<std::size_t>(comparison)];
        if ((rowsOf(comparison) == 1 || isNameAsOne(field)) && why.sign) {
            row.sign = signOf(*why.sign);
            if (why.level == "swapped") row.note = {{QStringLiteral("⇄ "), Emphasis::Normal, Sign::Swapped}};
            const bool same = row.sign == Sign::Agree && row.values[0].text == row.values[1].text;
            const QString common = same ? commonNote(field) : QString();
            row.note += Span{common.isEmpty() ? wording::levelNote(why.id, why.level) : common};
            return;
        }
        judgeByForms(field, comparison, row);
    }

    void judgeByForms(const std::string& field, int comparison, SeenField& row) const {
        const auto left = valuesOf(front(0), field), right = valuesOf(front(1), field);
        const auto a = formsOf(left), b = formsOf(right);
        if (share(a, b)) {
            row.sign = Sign::Agree;
            row.note = {{sameNote(field, row.values[0].text, row.values[1].text)}};
            return;
        }
        if (const std::string other = crossed(field, comparison); !other.empty()) {
            row.sign = Sign::Close;
            row.note = {{QStringLiteral("⇄ "), Emphasis::Normal, Sign::Swapped},
                        {tr(QT_TRANSLATE_NOOP("Review", "with %1")).arg(wording::fieldName(other))}};
            return;
        }
        row.sign = nearly(a, b) ? Sign::Close : Sign::Differ;
        row.note = {{row.sign == Sign::Close ? tr(QT_TRANSLATE_NOOP("Review", "nearly the same"))
                                             : tr(QT_TRANSLATE_NOOP("Review", "different"))}};
    }

    QString sameNote(const std::string& field, const QString& left, const QString& right) const {
        if (left == right) {
            const QString common = commonNote(field);
            return common.isEmpty() ? tr(QT_TRANSLATE_NOOP("Review", "the same")) : common;
        }
        if (left.toCaseFolded() == right.toCaseFolded())
            return tr(QT_TRANSLATE_NOOP("Review", "letter case only"));
        return tr(QT_TRANSLATE_NOOP("Review", "the same once standardised"));
    }

    /// How many others have the value that the two share; empty when that is not known.
    QString commonNote(const std::string& field) const {
        const auto at = m_view.shared.find(field);
        if (at == m_view.shared.end() || at->second.of == 0) return {};
        const auto [records, of] = at->second;
        if (records <= 2) return tr(QT_TRANSLATE_NOOP("Review", "no other record has it"));
        return tr(QT_TRANSLATE_NOOP("Review", "1 record in %1"))
            .arg(wording::count(static_cast<std::int64_t>((of + records / 2) / records)));
    }

    static Spans missingNote(const std::vector<const SeenValue*>& left,
                             const std::vector<const SeenValue*>& right, bool noLeft, bool noRight) {
        // A value that is there but says nothing, such as a default date, with its reason.
        for (const auto& [values, none, letter] :
             {std::tuple(&left, noLeft, "A"), std::tuple(&right, noRight, "B")}) {
            if (!none || values->empty()) continue;
            const QString reason = wording::valueReason(values->front()->reason);
            return {{tr(QT_TRANSLATE_NOOP("Review", "%1 not used: %2"))
                         .arg(QLatin1String(letter),
                              reason.isEmpty() ? tr(QT_TRANSLATE_NOOP("Review", "not valid")) : reason)}};
        }
        if (noLeft && noRight) return {{tr(QT_TRANSLATE_NOOP("Review", "neither has one"))}};
        return {{noLeft ? tr(QT_TRANSLATE_NOOP("Review", "A has none"))
                        : tr(QT_TRANSLATE_NOOP("Review", "B has none"))}};
    }

    /// The other field of the comparison in which this one's value stands on the other side.
    std::string crossed(const std::string& field, int comparison) const {
        for (const std::string& other : m_view.compared[static_cast<std::size_t>(comparison)]) {
            if (other == field) continue;
            if (share(formsOf(valuesOf(front(0), field)), formsOf(valuesOf(front(1), other))) ||
                share(formsOf(valuesOf(front(0), other)), formsOf(valuesOf(front(1), field))))
                return other;
        }
        return {};
    }

    static void mark(const std::string& field, SeenField& row) {
        if (row.sign != Sign::Close && row.sign != Sign::Differ) return;
        SeenText &left = row.values[0], &right = row.values[1];
        auto marks = marksOf(field, left, right);
        left.marks = std::move(marks.first);
        right.marks = std::move(marks.second);
    }

    const ReviewCase& m_view;
    SeenChoice m_choice;
    bool m_every, m_namesAsOne = false;
    std::vector<const SeenRecord*> m_records;
    std::vector<int> m_sections; ///< of the rows
    SeenSideBySide m_made;
};

} // namespace

SeenSideBySide sideBySide(const ReviewCase& view, const SeenChoice& choice) {
    return SideBySide(view, choice).make();
}

} // namespace goldenrod::items
