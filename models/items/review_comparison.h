// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"
#include "models/jobs/review_case.h"

namespace goldenrod::items {

/// A record's value of one field, with what has no equal on the other side.
struct SeenText {
    QString text; ///< as delivered; empty: missing
    Marks marks = {};
    QString standardised = {};
    QString letters = {};       ///< in Latin letters, whatever script it is in
    bool inOtherScript = false; ///< most of its letters are not Latin
    QString line = {};          ///< shown below it
};

/// One field of the records of a question side by side.
struct SeenField {
    QString id; ///< of the unified model; empty: what hangs on the records
    QString name;
    Sign sign = Sign::None;
    QList<SeenText> values; ///< in the order of the columns
    Spans note = {};
    bool closesGroup = false;
};

/// The head of a record's column.
struct SeenColumn {
    QString letter, name;
    Spans note = {};
    QString gid; ///< of its golden record; empty: none
    std::int64_t record = 0;
};

struct SeenSideBySide {
    QList<SeenColumn> columns;
    QList<SeenField> rows;
};

enum class SeenFields : unsigned char { Usual, All };
enum class SeenRecords : unsigned char { Front, Every };
/// What stands below the values. Letters: only in rows in which any value is in another script.
enum class SeenLine : unsigned char { None, Standardised, Letters };

struct SeenChoice {
    SeenFields fields = SeenFields::Usual;
    SeenRecords records = SeenRecords::Front;
    bool onlyDifferences = false; ///< no row whose values all say the same
    SeenLine line = SeenLine::None;
};

/// Records of a question as columns and fields as rows. Of the usual fields a name that one of the two in
/// front gives whole and the other one in parts is one row. The sign of a field that alone feeds a comparison
/// is that of its level; where several fields feed one (a name in two parts), each row says what its own two
/// values say. Marks and signs speak of the pair in front.
SeenSideBySide sideBySide(const ReviewCase& view, const SeenChoice& choice);

/// How many records stand in columns at most, the pair in front among them; more are for tableOfRecords().
inline constexpr int kMostColumns = 8;

/// Where two texts differ, spacing, punctuation and letter case aside; what stands in other letters or has
/// nothing in common is marked whole.
std::pair<Marks, Marks> differences(const QString& left, const QString& right);
/// The same of two dates, whatever the order of their parts; forms are "YYYY-MM-DD".
std::pair<Marks, Marks> dateDifferences(const QString& left, const QString& leftForm, const QString& right,
                                        const QString& rightForm);

} // namespace goldenrod::items
