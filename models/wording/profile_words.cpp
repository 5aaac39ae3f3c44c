// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/profile_words.h"

#include "models/wording/numbers.h"

#include <QCoreApplication>

namespace goldenrod::wording {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("profile", text);
}

} // namespace

QString columnKind(ColumnKind kind) {
    switch (kind) {
    case ColumnKind::Empty: return tr("empty");
    case ColumnKind::WholeNumbers: return tr("whole numbers");
    case ColumnKind::Numbers: return tr("numbers");
    case ColumnKind::Dates: return tr("dates");
    case ColumnKind::Text: return tr("text");
    case ColumnKind::Mixed: return tr("mixed");
    }
    return {};
}

QString distinctCount(const ColumnProfile& column) {
    return column.distinctIsExact ? count(column.distinct) : tr("about %1").arg(count(column.distinct));
}

QString columnDrift(const ColumnDrift& drift) {
    switch (drift.what) {
    case ColumnDrift::Same: return tr("as before");
    case ColumnDrift::New: return tr("new");
    case ColumnDrift::Gone: return tr("gone");
    case ColumnDrift::Kind:
        return tr("%1, now %2").arg(columnKind(drift.kindBefore), columnKind(drift.kindNow));
    case ColumnDrift::Fill:
        return tr("filled %1, now %2").arg(percent(drift.fillBefore, 1), percent(drift.fillNow, 1));
    case ColumnDrift::Shapes: return tr("other patterns, index %1").arg(drift.stability, 0, 'f', 2);
    }
    return {};
}

QString scriptWord(text::Script script) {
    switch (script) {
    case text::Script::None: return tr("no letters");
    case text::Script::Latin: return tr("Latin letters");
    case text::Script::Arabic: return tr("Arabic letters");
    case text::Script::Hebrew: return tr("Hebrew letters");
    case text::Script::Cyrillic: return tr("Cyrillic letters");
    case text::Script::Greek: return tr("Greek letters");
    case text::Script::Han: return tr("Han characters");
    case text::Script::Kana: return tr("Kana");
    case text::Script::Hangul: return tr("Hangul");
    case text::Script::Other: return tr("other letters");
    }
    return {};
}

} // namespace goldenrod::wording
