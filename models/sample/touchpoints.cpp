// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/touchpoints.h"

#include "models/sample/names.h"
#include "models/sample/system.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace goldenrod::sample {
namespace {

constexpr Day kLogBegins = kExtractDay - std::chrono::days(730);
constexpr std::uint32_t kDaySeconds = 86'400;

/// Something that happens on a channel.
struct Script {
    std::string_view channel;
    std::uint32_t weight;
    std::string_view kind, subjects, outcomes; ///< lists separated by '|'
};

constexpr Script kCoreScripts[] = {
    {"branch", 18, "visit", "account opening|cash deposit|document update|cheque book",
     "completed|completed|referred"},
    {"branch", 8, "enquiry", "mortgage|personal loan|fixed deposit", "appointment|information given"},
    {"branch", 3, "complaint", "waiting time|fees|missing document", "resolved|open"},
    {"atm", 8, "deposit", "cash|cheque", "completed|rejected"},
};

constexpr Script kCrmScripts[] = {
    {"post", 12, "letter", "statement|terms and conditions|new card",
     "delivered|delivered|delivered|returned"},
    {"post", 4, "direct mail", "credit card offer|insurance offer", "delivered|returned"},
    {"event", 4, "invitation", "wealth evening|home finance day|small business forum",
     "attended|no show|declined"},
    {"email", 14, "campaign", "personal loan|credit card offer|savings rate",
     "opened|clicked|not opened|bounced"},
};

constexpr Script kCardsScripts[] = {
    {"atm", 26, "withdrawal", "cash", "completed|completed|completed|declined"},
    {"atm", 3, "card", "PIN change|card retained", "completed|failed"},
    {"post", 6, "letter", "new card|PIN letter|limit change", "delivered|delivered|returned"},
    {"branch", 3, "card", "card lost|card collected", "completed"},
};

constexpr Script kLoansScripts[] = {
    {"branch", 10, "meeting", "mortgage|car loan|personal loan|early repayment",
     "signed|offer made|declined"},
    {"post", 8, "letter", "instalment plan|reminder|interest change", "delivered|delivered|returned"},
    {"email", 6, "notice", "instalment due|statement ready", "opened|not opened|bounced"},
};

constexpr Script kDigitalScripts[] = {
    {"app", 26, "payment", "bill|transfer|top-up", "completed|completed|completed|failed"},
    {"app", 10, "card", "freeze|limit change|PIN view", "completed|abandoned"},
    {"app", 5, "message", "transfer not arrived|new phone|statement", "answered|open"},
    {"web", 14, "application", "personal loan|credit card|account", "submitted|abandoned|approved"},
    {"web", 10, "visit", "rates|branches|help|home finance", "left|left|form opened"},
    {"email", 12, "notice", "security|statement ready|document expires", "opened|not opened|bounced"},
    {"email", 5, "campaign", "travel card|savings rate", "opened|clicked|unsubscribed"},
    {"social", 5, "comment", "app update|branch hours|fees", "answered|ignored"},
    {"social", 3, "message", "card question|complaint", "answered|moved to call centre"},
};

constexpr Script kCallScripts[] = {
    {"call_centre", 16, "enquiry", "card limit|transfer|statement|exchange rate",
     "resolved|resolved|call back"},
    {"call_centre", 6, "complaint", "unknown charge|card declined|blocked account",
     "resolved|escalated|open"},
    {"call_centre", 4, "service", "address change|phone change|card lost", "completed|identity not proved"},
};

constexpr std::span<const Script> kScripts[kSystems] = {kCoreScripts,  kCrmScripts,     kCardsScripts,
                                                        kLoansScripts, kDigitalScripts, kCallScripts};

std::string_view pickListed(Random& random, std::string_view list) {
    return listed(list, random.below(static_cast<std::uint32_t>(countListed(list))));
}

} // namespace

void TouchpointLog::add(SystemId system, std::uint32_t row, Day opened, Day lastSeen) {
    const std::uint32_t record = row * std::uint32_t{kSystems} + static_cast<std::uint32_t>(system);
    Random random(m_seed, Stream::Touchpoint, record);
    const std::size_t count = random.weighted(kTouchpoints[static_cast<std::size_t>(system)]);
    const Day first = std::max(opened, kLogBegins), last = std::max(first, lastSeen - std::chrono::days(1));
    for (std::size_t i = 0; i < count; ++i) {
        const auto day = static_cast<std::uint32_t>((first - kLogBegins).count()) +
                         random.below(static_cast<std::uint32_t>((last - first).count()) + 1);
        m_entries.push_back({day * kDaySeconds + random.below(kDaySeconds), record});
    }
}

void TouchpointLog::sort() {
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.second, a.record) < std::tie(b.second, b.record);
    });
}

void TouchpointLog::appendRow(std::string& out, std::size_t index) const {
    const Entry& entry = m_entries[index];
    const System& system = *systems()[entry.record % kSystems];
    Random random(m_seed, Stream::Touchpoint, (std::uint64_t{entry.second} << 32) | entry.record);
    const Script& script = random.weighted(kScripts[entry.record % kSystems]);
    appendInstant(out, kLogBegins + std::chrono::days(entry.second / kDaySeconds),
                  entry.second % kDaySeconds);
    (out += ',').append(script.channel);
    (out += ',').append(system.profile().name);
    out += ',';
    system.appendKey(out, entry.record / kSystems);
    (out += ',').append(script.kind);
    (out += ',').append(pickListed(random, script.subjects));
    (out += ',').append(pickListed(random, script.outcomes));
    out += '\n';
}

} // namespace goldenrod::sample
