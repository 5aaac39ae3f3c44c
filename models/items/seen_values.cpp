// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/seen_values.h"

#include "matching/rules/fields.h"
#include "matching/text/unicode.h"

#include <algorithm>

namespace goldenrod::items {
namespace {

constexpr double kNearly = 0.6; // share of letters in common

bool isUsual(std::string_view field, bool scored) {
    if (scored) return true;
    return !isFreeAttribute(field) && field != "source.created" && field != "party.kind";
}

} // namespace

int sectionOf(std::string_view field) {
    const std::string_view group = fieldGroup(field);
    if (group == "contact") return 1;
    if (group == "address") return 2;
    if (group == "name" || group == "organisation" || group == "birth" || group == "person" ||
        group == "identifier")
        return 0;
    return 3;
}

int comparisonOf(const ReviewCase& view, const std::string& field) {
    for (std::size_t c = 0; c < view.compared.size(); ++c) {
        const auto& fields = view.compared[c];
        if (std::find(fields.begin(), fields.end(), field) != fields.end()) return static_cast<int>(c);
    }
    return -1;
}

std::vector<std::string> fieldsInOrder(const ReviewCase& view, const std::vector<const SeenRecord*>& records,
                                       SeenFields which) {
    std::vector<std::string> fields;
    for (const FieldInfo& info : partyFields()) fields.emplace_back(info.id);
    std::set<std::string> free;
    for (const SeenRecord* record : records)
        for (const SeenValue& value : record->values)
            if (findField(value.field) == nullptr) free.insert(value.field);
    fields.insert(fields.end(), free.begin(), free.end());
    std::erase_if(fields, [&](const std::string& field) {
        const bool scored = comparisonOf(view, field) >= 0;
        return (which == SeenFields::Usual && !isUsual(field, scored)) ||
               std::none_of(records.begin(), records.end(),
                            [&](const SeenRecord* record) { return !valuesOf(*record, field).empty(); });
    });
    std::stable_sort(fields.begin(), fields.end(),
                     [](const std::string& a, const std::string& b) { return sectionOf(a) < sectionOf(b); });
    return fields;
}

std::vector<const SeenValue*> valuesOf(const SeenRecord& record, std::string_view field) {
    std::vector<const SeenValue*> values;
    for (const SeenValue& value : record.values)
        if (value.field == field && !value.raw.empty()) values.push_back(&value);
    return values;
}

SeenText textOf(const std::vector<const SeenValue*>& values) {
    SeenText text;
    QStringList raw, forms, letters;
    for (const SeenValue* value : values) {
        raw << QString::fromStdString(value->raw);
        letters << QString::fromStdString(value->letters);
        const text::Script script = text::dominantScript(value->raw);
        text.inOtherScript |= script != text::Script::Latin && script != text::Script::None;
        const QString form = QString::fromStdString(value->form);
        if (!form.isEmpty() && !forms.contains(form)) forms << form;
    }
    text.text = raw.join(QStringLiteral(", "));
    text.standardised = forms.join(QStringLiteral(", "));
    text.letters = letters.join(QStringLiteral(", "));
    return text;
}

bool hasOtherLetters(const QList<SeenText>& values) {
    return std::any_of(values.begin(), values.end(), [](const SeenText& text) { return text.inOtherScript; });
}

QString lineOf(const SeenText& text, SeenLine line) {
    switch (line) {
    case SeenLine::Standardised: return text.standardised;
    case SeenLine::Letters: return text.letters;
    case SeenLine::None: break;
    }
    return {};
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

std::pair<Marks, Marks> marksOf(const std::string& field, const SeenText& left, const SeenText& right) {
    return semanticType(field) == SemanticType::Date
               ? dateDifferences(left.text, left.standardised, right.text, right.standardised)
               : differences(left.text, right.text);
}

} // namespace goldenrod::items
