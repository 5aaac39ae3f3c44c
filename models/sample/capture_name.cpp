// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/clerk.h"

namespace goldenrod::sample {

void PersonClerk::respellByTable(ErrorKind kind, std::string_view variants, std::string& text) {
    const auto count = static_cast<std::uint32_t>(m_out.arabic ? 0 : countListed(variants));
    if ((count == 0 && !canRespell(text)) || !strikes(kind)) return;
    if (count == 0) {
        respell(text, m_errors.random());
    } else {
        text = listed(variants, m_errors.random().below(count));
    }
}

void PersonClerk::takeGiven() {
    const GivenName& name = *m_person.given;
    std::string& given = m_out.given;
    given = m_out.arabic ? name.arabic : name.latin;
    if (!m_out.arabic && strikes(ErrorKind::GivenInitial)) {
        given = initial(given);
        return;
    }
    const auto nicknames = static_cast<std::uint32_t>(m_out.arabic ? 0 : countListed(name.nicknames));
    if (nicknames > 0 && strikes(ErrorKind::Nickname)) {
        given = listed(name.nicknames, m_errors.random().below(nicknames));
    } else {
        respellByTable(ErrorKind::RespeltGiven, name.variants, given);
    }
    maybeMishear(ErrorKind::MisheardGiven, given);
    maybeMisread(ErrorKind::MisreadGiven, given);
    maybeMistype(ErrorKind::TypoGiven, given);
}

void PersonClerk::takeFamily() {
    const std::size_t i = seen(m_person.family, ErrorKind::StaleName);
    m_out.family.clear();
    if (strikes(ErrorKind::MissingFamily)) return;
    m_out.family = m_out.arabic ? m_person.family[i]->arabic : m_person.familyName(i);
    // A feminine form has no variants of its own in the tables.
    const bool ownForm = m_person.familyName(i) == m_person.family[i]->latin;
    respellByTable(ErrorKind::RespeltFamily, ownForm ? m_person.family[i]->variants : "", m_out.family);
    maybeMishear(ErrorKind::MisheardFamily, m_out.family);
    maybeMisread(ErrorKind::MisreadFamily, m_out.family);
    maybeMistype(ErrorKind::TypoFamily, m_out.family);
}

void PersonClerk::takeMiddle() {
    m_out.middle.clear();
    if (m_person.middle.empty() || strikes(ErrorKind::MiddleDropped)) return;
    m_out.middle = m_out.arabic ? m_person.middleArabic : m_person.middle;
    if (!m_out.arabic && strikes(ErrorKind::MiddleInitial)) m_out.middle = initial(m_out.middle);
}

void PersonClerk::changeCase(void (*append)(std::string&, std::string_view)) {
    for (std::string* text : {&m_out.given, &m_out.middle, &m_out.family}) {
        std::string changed;
        append(changed, *text);
        *text = changed;
    }
}

void PersonClerk::takeName() {
    const bool hasArabic =
        std::ranges::all_of(std::array{std::size_t{0}, m_person.family.size() - 1},
                            [&](std::size_t i) { return !m_person.family[i]->arabic.empty(); });
    m_out.arabic = hasArabic && !m_person.given->arabic.empty() && strikes(ErrorKind::ArabicScript);
    takeGiven();
    takeMiddle();
    takeFamily();
    if (!m_out.family.empty() && strikes(ErrorKind::NamesSwapped)) std::swap(m_out.given, m_out.family);
    if (m_out.arabic) return;
    if (strikes(ErrorKind::UpperCase)) {
        changeCase(appendAsciiUpper);
    } else if (strikes(ErrorKind::LowerCase)) {
        changeCase(appendAsciiLower);
    }
}

} // namespace goldenrod::sample
