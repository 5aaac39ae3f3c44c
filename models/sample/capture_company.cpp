// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/clerk.h"

namespace goldenrod::sample {
namespace {

struct Shorter {
    std::string_view word, shorter;
};
constexpr Shorter kShorter[] = {
    {"Trading", "Trdg"},          {"General", "Gen"},    {"Services", "Svcs"},   {"Contracting", "Cont"},
    {"Materials", "Mat"},         {"Industries", "Ind"}, {"Management", "Mgmt"}, {"Transport", "Transp"},
    {"Engineering", "Engg"},      {"Building", "Bldg"},  {" and ", " & "},       {"Brothers", "Bros"},
    {"Consulting", "Consultancy"}};

/// Other writings of a legal form.
std::string_view otherWritings(std::string_view form) {
    constexpr Shorter kWritings[] = {{"LLC", "L.L.C.|L.L.C|Limited Liability Company|(LLC)"},
                                     {"FZE", "F.Z.E.|Free Zone Establishment"},
                                     {"FZCO", "FZ Co|F.Z.C.O."},
                                     {"FZ-LLC", "FZ LLC|FZLLC"},
                                     {"PJSC", "P.J.S.C.|Public Joint Stock Company"},
                                     {"Est", "Est.|Establishment"},
                                     {"Ltd", "Limited|Ltd."}};
    for (const Shorter& writing : kWritings)
        if (writing.word == form) return writing.shorter;
    return {};
}

/// The record of a company being captured.
class CompanyClerk : public Clerk {
public:
    CompanyClerk(const Company& company, const SystemProfile& system, ErrorModel& errors, Captured& out)
        : Clerk(system, errors, out)
        , m_company(company) {}

    void takeName();
    void takeNumbers();
    void takeContact();

private:
    bool isOf(SystemId system) const { return m_system.id == system; }
    void addForm();

    const Company& m_company;
};

void CompanyClerk::takeName() {
    std::string& name = m_out.organisation;
    const bool renamed = m_company.renamed != kNever;
    const bool before = renamed && m_out.opened < m_company.renamed;
    const bool former = before && (m_out.changed < m_company.renamed || strikes(ErrorKind::StaleCompany));
    name = former ? m_company.formerName : m_company.name;
    const bool trades = !m_company.trading.empty();
    if (trades && strikes(ErrorKind::TradingName)) {
        name = m_company.trading;
    } else {
        const auto word = std::find_if(std::begin(kShorter), std::end(kShorter), [&](const Shorter& s) {
            return name.find(s.word) != std::string::npos;
        });
        if (word != std::end(kShorter) && strikes(ErrorKind::CompanyShortened))
            name.replace(name.find(word->word), word->word.size(), word->shorter);
        addForm();
    }
    if (strikes(ErrorKind::TypoCompany)) mistype(name, m_errors.random());
    m_out.trading.clear();
    if (trades && isOf(SystemId::Crm) && !strikes(ErrorKind::MissingTrading))
        m_out.trading = m_company.trading;
}

void CompanyClerk::addForm() {
    if (strikes(ErrorKind::FormDropped)) return;
    std::string_view form = m_company.form;
    if (strikes(ErrorKind::FormRespelt)) {
        const std::string_view others = otherWritings(form);
        form = listed(others, m_errors.random().below(static_cast<std::uint32_t>(countListed(others))));
    }
    m_out.organisation.append(" ").append(form);
}

void CompanyClerk::takeNumbers() {
    for (std::string* text : {&m_out.licence, &m_out.taxNumber, &m_out.lei}) text->clear();
    if (!strikes(ErrorKind::MissingLicence)) {
        appendLicence(m_out.licence, m_company.serial);
        if (strikes(ErrorKind::TypoLicence)) mistypeDigits(m_out.licence, m_errors.random());
        if (strikes(ErrorKind::BareLicence)) m_out.licence.erase(0, m_out.licence.find('-') + 1);
    }
    const bool taxed = isOf(SystemId::Core) || isOf(SystemId::Loans);
    if (taxed && !strikes(ErrorKind::MissingTaxNumber)) appendTaxNumber(m_out.taxNumber, m_company.taxSerial);
    if (isOf(SystemId::Crm) && m_company.hasLei && !strikes(ErrorKind::MissingLei))
        appendLei(m_out.lei, m_company.serial);
    m_out.founded.reset();
    if (isOf(SystemId::Loans)) m_out.founded = m_company.founded;
    m_out.contact = m_company.contact;
}

void CompanyClerk::takeContact() {
    if (notesEmail()) {
        m_out.email = std::string(m_company.desk) + '@' + m_company.host;
        mistypeEmail();
    }
    if (notesPhone()) writePhone(m_company.phones[seen(m_company.phones, ErrorKind::StalePhone)]);
}

} // namespace

void captureCompany(const Company& company, const SystemProfile& system, ErrorModel& errors, Captured& out) {
    out.company = true;
    for (std::string* text : {&out.given, &out.middle, &out.family, &out.nationalId}) text->clear();
    out.arabic = false;
    out.birth.reset();
    out.sex.reset();
    CompanyClerk clerk(company, system, errors, out);
    clerk.takeDates(company.customerSince);
    clerk.takeName();
    clerk.takeNumbers();
    clerk.takeContact();
    clerk.takeAddress(company.addresses);
}

} // namespace goldenrod::sample
