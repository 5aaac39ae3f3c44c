// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/load_ledger.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <QCoreApplication>

#include <algorithm>

namespace goldenrod::items {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("LoadLedger", text);
}

Span figure(const QString& text, Emphasis emphasis = Emphasis::Normal) {
    return {text, emphasis};
}

LedgerLine lineOf(const LedgerEntry& entry) {
    return {{{wording::ledgerEntry(entry.entry), Emphasis::Muted}},
            {figure(wording::isolated(QStringLiteral("−") + wording::count(entry.rows)), Emphasis::Muted)}};
}

} // namespace

std::int64_t rowsIn(const std::vector<LedgerEntry>& ledger) {
    std::int64_t rows = 0;
    for (const LedgerEntry& entry : ledger) rows += entry.rows;
    return rows;
}

std::int64_t rowsOf(const std::vector<LedgerEntry>& ledger, std::string_view entry) {
    const auto at =
        std::find_if(ledger.begin(), ledger.end(), [&](const LedgerEntry& e) { return e.entry == entry; });
    return at == ledger.end() ? 0 : at->rows;
}

bool reconciles(const std::vector<LedgerEntry>& ledger, std::int64_t fileBytes) {
    std::int64_t bytes = 0;
    for (const LedgerEntry& entry : ledger) bytes += entry.bytes;
    return bytes == fileBytes;
}

QList<LedgerLine> ledgerLines(const std::vector<LedgerEntry>& ledger, std::int64_t fileBytes, bool ahead) {
    const std::int64_t loaded = rowsOf(ledger, "loaded"), bad = rowsOf(ledger, "quarantined");
    QList<LedgerLine> lines;
    lines += {{{tr("rows in the file")}}, {figure(wording::count(rowsIn(ledger)))}};
    for (const LedgerEntry& entry : ledger) {
        if (entry.entry != "loaded" && entry.entry != "quarantined" && entry.rows > 0) lines += lineOf(entry);
    }
    lines += {{{tr("records"), Emphasis::Label}},
              {figure(wording::count(loaded + bad), Emphasis::Label)},
              Sign::None,
              true};
    lines += {{{ahead ? tr("load") : wording::ledgerEntry("loaded")}}, {figure(wording::count(loaded))}};
    lines += {{{wording::ledgerEntry("quarantined")},
               {QStringLiteral(" ") + tr("bytes kept, can be read"), Emphasis::Muted}},
              {figure(wording::count(bad), bad > 0 ? Emphasis::Link : Emphasis::Normal)},
              Sign::None,
              false,
              bad > 0};
    const bool whole = reconciles(ledger, fileBytes);
    const Sign sign = whole ? Sign::Agree : Sign::Differ;
    lines += {{{tr("accounted for"), Emphasis::Label}},
              {figure(wording::count(loaded + bad), Emphasis::Label),
               {whole ? QStringLiteral(" =") : QStringLiteral(" ≠"), Emphasis::Strong, sign}},
              Sign::None,
              true};
    lines +=
        {{{whole ? tr("every row and byte in one entry") : tr("the bytes do not add up"), Emphasis::Muted}},
         {figure(wording::bytes(fileBytes), Emphasis::Muted)}};
    return lines;
}

} // namespace goldenrod::items
