// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_comparison.h"

#include "matching/rules/fields.h"
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

constexpr double kNearly = 0.6; // share of letters in common

/// Sections of the comparison, parted by a hairline.
int sectionOf(std::string_view field) {
    const std::string_view group = fieldGroup(field);
    if (group == "contact") return 1;
    if (group == "address") return 2;
    if (group == "name" || group == "organisation" || group == "birth" || group == "person" ||
        group == "identifier")
        return 0;
    return 3;
}

bool isUsual(std::string_view field, bool scored) {
    if (scored) return true;
    return !isFreeAttribute(field) && field != "source.created" && field != "party.kind";
}

std::vector<const SeenValue*> valuesOf(const SeenRecord& record, std::string_view field) {
    std::vector<const SeenValue*> values;
    for (const SeenValue& value : record.values)
        if (value.field == field && !value.raw.empty()) values.push_back(&value);
    return values;
}

SeenText textOf(const std::vector<const SeenValue*>& values) {
    QStringList raw, forms;
    for (const SeenValue* value : values) {
        raw << QString::fromStdString(value->raw);
        const QString form = QString::fromStdString(value->form);
        if (!form.isEmpty() && !forms.contains(form)) forms << form;
    }
    return {raw.join(QStringLiteral(", ")), {}, forms.join(QStringLiteral(", "))};
}

std::set<std::string> formsOf(const std::vector<const SeenValue*>& values) {
    std::set<std::string> forms;
    for (const SeenValue* value : values)
        if (!value->form.empty()) forms.insert(value->form);
    return forms;
}

bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const std::string& form) { return b.contains(form); });
}

Sign signOf(goldenrod::Sign sign) {
    switch (sign) {
    case goldenrod::Sign::Agree: return Sign::Agree;
    case goldenrod::Sign::Close: return Sign::Close;
    case goldenrod::Sign::Differ: return Sign::Differ;
    }
    return Sign::None;
}

bool nearly(const std::set<std::string>& a, const std::set<std::string>& b) {
    for (const std::string& x : a)
        for (const std::string& y : b) {
            const QString left = QString::fromStdString(x), right = QString::fromStdString(y);
            if (left.startsWith(right) || right.startsWith(left)) return true; // an initial, a shorter form
            const auto [marks, others] = differences(left, right);
            qsizetype odd = 0;
            for (const Mark& mark : marks) odd += mark.length;
            for (const Mark& mark : others) odd += mark.length;
            const auto all = static_cast<double>(left.size() + right.size());
            if (static_cast<double>(odd) <= (1.0 - kNearly) * all) return true;
        }
    return false;
}

/// Makes the rows of one question.
class SideBySide {
public:
    SideBySide(const ReviewCase& view, const SeenChoice& choice)
        : m_view(view)
        , m_choice(choice)
        , m_all(choice.fields == SeenFields::All)
        , m_every(choice.records == SeenRecords::Every) {}

    SeenSideBySide make() {
        addColumns();
        for (const std::string& field : fieldsInOrder()) addRow(field);
        for (qsizetype row = 0; row + 1 < m_made.rows.size(); ++row)
            m_made.rows[row].closesGroup = sectionOf(m_fields[static_cast<std::size_t>(row)]) !=
                                           sectionOf(m_fields[static_cast<std::size_t>(row) + 1]);
        return std::move(m_made);
    }

private:
    const SeenRecord& front(int side) const { return side == 0 ? m_view.left.front() : m_view.right.front(); }

    void addColumn(const SeenRecord& record, const QString& letter) {
        const Span key{QString::fromStdString(record.key), Emphasis::Normal, Sign::None, true};
        Spans note{key};
        if (!record.changed.empty() && !m_every) // narrow columns have it in their row alone
            note += {Span{QStringLiteral(" · ")},
                     Span{QString::fromStdString(record.changed), Emphasis::Normal, Sign::None, true}};
        m_made.columns.append(
            {letter, QString::fromStdString(record.source), note, QString::fromStdString(record.gid)});
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
        m_made.others = static_cast<int>(others.size());
        if (!m_every) return;
        m_made.first = m_choice.first < m_made.others ? m_choice.first : 0;
        for (int i = m_made.first; i < m_made.others && m_records.size() < kMostColumns; ++i)
            addColumn(*others[static_cast<std::size_t>(i)].first, others[static_cast<std::size_t>(i)].second);
    }

    /// Comparison that a field feeds; -1: none.
    int comparisonOf(const std::string& field) const {
        for (std::size_t c = 0; c < m_view.compared.size(); ++c) {
            const auto& fields = m_view.compared[c];
            if (std::find(fields.begin(), fields.end(), field) != fields.end()) return static_cast<int>(c);
        }
        return -1;
    }

    std::vector<std::string> fieldsInOrder() const {
        std::vector<std::string> fields;
        for (const FieldInfo& info : partyFields()) fields.emplace_back(info.id);
        std::set<std::string> free;
        for (const SeenRecord* record : m_records)
            for (const SeenValue& value : record->values)
                if (findField(value.field) == nullptr) free.insert(value.field);
        fields.insert(fields.end(), free.begin(), free.end());
        std::erase_if(fields, [this](const std::string& field) {
            const bool scored = comparisonOf(field) >= 0;
            return (!m_all && !isUsual(field, scored)) ||
                   std::none_of(m_records.begin(), m_records.end(),
                                [&](const SeenRecord* record) { return !valuesOf(*record, field).empty(); });
        });
        // In sections, each in the order of the unified model.
        std::stable_sort(fields.begin(), fields.end(), [](const std::string& a, const std::string& b) {
            return sectionOf(a) < sectionOf(b);
        });
        return fields;
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
        row.name = wording::fieldName(field);
        for (const SeenRecord* record : m_records) row.values.append(textOf(valuesOf(*record, field)));
        judge(field, row);
        if (m_choice.onlyDifferences && saysTheSame(row)) return;
        mark(field, row);
        m_made.rows.append(std::move(row));
        m_fields.push_back(field);
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
        const int comparison = comparisonOf(field);
        if (comparison < 0) {
            row.note = {{tr(QT_TRANSLATE_NOOP("Review", "not scored"))}};
            return;
        }
        const auto left = valuesOf(front(0), field), right = valuesOf(front(1), field);
        const auto a = formsOf(left), b = formsOf(right);
        if (a.empty() || b.empty()) {
            row.sign = Sign::Missing;
            row.note = missingNote(left, right, a.empty(), b.empty());
            return;
        }
        const ExplainedComparison& why = m_view.why.comparisons[static_cast<std::size_t>(comparison)];
        if (rowsOf(comparison) == 1 && why.sign) {
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
        auto marks = semanticType(field) == SemanticType::Date
                         ? dateDifferences(left.text, left.standardised, right.text, right.standardised)
                         : differences(left.text, right.text);
        left.marks = std::move(marks.first);
        right.marks = std::move(marks.second);
    }

    const ReviewCase& m_view;
    SeenChoice m_choice;
    bool m_all, m_every;
    std::vector<const SeenRecord*> m_records;
    std::vector<std::string> m_fields;
    SeenSideBySide m_made;
};

} // namespace

SeenSideBySide sideBySide(const ReviewCase& view, const SeenChoice& choice) {
    return SideBySide(view, choice).make();
}

} // namespace goldenrod::items
