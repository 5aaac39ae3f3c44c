// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/contact.h"
#include "matching/text/email_domains.h"
#include "matching/text/unicode.h"

#include <algorithm>
#include <utility>

namespace goldenrod::text {
namespace {

constexpr std::size_t kMaxLocal = 64;   // RFC 5321, 4.5.3.1.1
constexpr std::size_t kMaxDomain = 255; // RFC 5321, 4.5.3.1.2
constexpr std::size_t kMaxLabel = 63;   // RFC 1035, 2.3.4
constexpr std::size_t kMaxText = 1000;

bool isLocalByte(char c) {
    constexpr std::string_view kMarks = "!#$%&'*+-/=?^_`{|}~.";
    return isLetter(c) || isDigit(c) || static_cast<unsigned char>(c) >= 0x80 ||
           kMarks.find(c) != std::string_view::npos;
}

bool isLocal(std::string_view local) {
    if (local.size() > kMaxLocal) return false;
    if (local.front() == '"' && local.back() == '"') return local.size() > 2; // quoted: anything goes
    if (local.front() == '.' || local.back() == '.' || local.find("..") != std::string_view::npos)
        return false;
    for (const char c : local)
        if (!isLocalByte(c)) return false;
    return true;
}

bool isLabel(std::string_view label) {
    if (label.empty() || label.size() > kMaxLabel || label.front() == '-' || label.back() == '-')
        return false;
    for (const char c : label)
        if (!isLetter(c) && !isDigit(c) && c != '-' && static_cast<unsigned char>(c) < 0x80) return false;
    return true;
}

/// Labels parted by full stops, at least two, the last one not a number.
bool isDomain(std::string_view domain) {
    if (domain.size() > kMaxDomain) return false;
    std::size_t labels = 0;
    std::string_view label;
    for (std::string_view rest = domain;; ++labels) {
        const std::size_t stop = rest.find('.');
        label = rest.substr(0, stop);
        if (!isLabel(label)) return false;
        if (stop == std::string_view::npos) break;
        rest.remove_prefix(stop + 1);
    }
    return labels >= 1 && label.size() >= 2 && !isAllDigits(label);
}

/// "Jane <jane@example.org>", "mailto:jane@example.org", "<jane@example.org>;" without what is around.
std::string_view addressIn(std::string_view text) {
    const std::size_t open = text.rfind('<');
    const std::size_t close = text.rfind('>');
    if (open != std::string_view::npos && close != std::string_view::npos && open < close)
        text = text.substr(open + 1, close - open - 1);
    if (text.starts_with("mailto:")) text.remove_prefix(7);
    constexpr std::string_view kAround = " ,;.<>()[]'\"";
    while (!text.empty() && kAround.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    while (!text.empty() && text.front() != '"' && text.front() != '.' &&
           kAround.find(text.front()) != std::string_view::npos)
        text.remove_prefix(1);
    return text;
}

Email refused(std::string_view reason) {
    Email email;
    email.reason = reason;
    return email;
}

Email single(std::string_view address) {
    const std::size_t at = address.rfind('@');
    if (at == std::string_view::npos) return refused("email.no_at");
    const std::string_view local = address.substr(0, at);
    const std::string_view domain = address.substr(at + 1);
    if (local.empty()) return refused("email.no_local");
    if (domain.empty()) return refused("email.no_domain");
    if (local.find('@') != std::string_view::npos && local.front() != '"') return refused("email.two_ats");
    if (!isLocal(local)) return refused("email.bad_local");
    const std::string meant = meantDomain(domain);
    const bool nameAlone = !meant.empty() && domain.find('.') == std::string_view::npos;
    if (!isDomain(domain) && !nameAlone) return refused("email.bad_domain");
    Email email;
    email.local = local;
    email.domain = nameAlone ? std::string_view(meant) : domain;
    email.whole.append(email.local).append("@").append(email.domain);
    email.box = mailbox(local, meant.empty() ? domain : std::string_view(meant));
    if (!meant.empty()) email.reason = "email.domain_corrected";
    return email;
}

/// "jane (at) example [dot] org": how addresses are hidden from machines.
std::string unhidden(std::string text) {
    constexpr std::pair<std::string_view, std::string_view> kHidden[] = {
        {"(at)", "@"}, {"[at]", "@"}, {"{at}", "@"}, {"(dot)", "."}, {"[dot]", "."}, {"{dot}", "."}};
    for (const auto& [hidden, meant] : kHidden) {
        for (std::size_t at = text.find(hidden); at != std::string::npos; at = text.find(hidden)) {
            std::size_t begin = at, end = at + hidden.size();
            while (begin > 0 && text[begin - 1] == ' ') --begin;
            while (end < text.size() && text[end] == ' ') ++end;
            text.replace(begin, end - begin, meant);
        }
    }
    return text;
}

// clang-format off
constexpr std::string_view kRoles[] = {
    "abuse", "accounting", "accounts", "accueil", "admin", "administration", "administrator", "billing", "booking",
    "bookings", "buero", "careers", "commercial", "compliance", "contact", "contacto", "contacts", "contato", "contatti",
    "customer.service", "customerservice", "enquiries", "enquiry", "feedback", "finance", "frontdesk", "ftp", "head.office",
    "headoffice", "hello", "help", "helpdesk", "hostmaster", "hr", "info", "informacion", "informatie", "inquiries",
    "inquiry", "invoices", "jobs", "kontakt", "legal", "mail", "mailbox", "marketing", "media", "news", "no-reply", "noc",
    "noreply", "office", "oficina", "operations", "orders", "payroll", "post", "postmaster", "press", "procurement",
    "purchasing", "reception", "reservations", "sales", "secretariat", "security", "service", "services", "staff",
    "support", "team", "uucp", "vendas", "ventas", "verkauf", "webmaster", "www",
};
// clang-format on
static_assert(std::ranges::is_sorted(kRoles));

} // namespace

bool isRoleAddress(std::string_view form) {
    const std::string_view local = form.substr(0, form.find('@'));
    return local.size() < form.size() && std::ranges::binary_search(kRoles, local);
}

Email parseEmail(std::string_view raw) {
    if (raw.size() > kMaxText) return refused("email.too_long");
    std::string folded = fold(raw);
    if (folded.find('@') == std::string::npos) folded = unhidden(std::move(folded));
    const std::string_view text = addressIn(folded);
    const std::size_t parting = text.find_first_of(",;");
    if (parting != std::string_view::npos && text.front() != '"') { // several: the first good one
        Email email = single(addressIn(text.substr(0, parting)));
        if (email.whole.empty()) email = single(addressIn(text.substr(parting + 1)));
        if (!email.whole.empty()) email.reason = "email.several";
        return email;
    }
    return single(text);
}

} // namespace goldenrod::text
