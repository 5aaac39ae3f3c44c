// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sample/capture.h"
#include "models/sample/spelling.h"

#include <algorithm>

namespace goldenrod::sample {

/// One record being captured: what records of persons and of companies have in common.
class Clerk {
public:
    Clerk(const SystemProfile& system, ErrorModel& errors, Captured& out)
        : m_system(system)
        , m_errors(errors)
        , m_out(out) {}

    void takeDates(Day customerSince);
    void takeAddress(const History<Address, 5>& addresses);

protected:
    bool strikes(ErrorKind kind) { return m_errors.strikes(kind); }
    void maybeMistype(ErrorKind kind, std::string& text) {
        if (canMistype(text) && strikes(kind)) mistype(text, m_errors.random());
    }
    Day dayBetween(Day first, Day last);
    Day lateDayBetween(Day first, Day last) {
        return std::max(dayBetween(first, last), dayBetween(first, last));
    }
    /// The value that the record shows: the one of its last change, or an older one that nobody brought up to
    /// date then.
    template <typename T, std::size_t N>
    std::size_t seen(const History<T, N>& history, ErrorKind stale) {
        const std::size_t before = history.indexAt(m_out.opened), now = history.indexAt(m_out.changed);
        return before != now && strikes(stale) ? before : now;
    }
    /// False where nothing is noted, or a default is.
    bool notesEmail();
    bool notesPhone(); ///< after the e-mail
    void mistypeEmail();
    void writePhone(const PhoneNumber& number);

    const SystemProfile& m_system;
    ErrorModel& m_errors;
    Captured& m_out;
};

/// The record of a person being captured.
class PersonClerk : public Clerk {
public:
    PersonClerk(const Household& home, std::size_t member, const SystemProfile& system, ErrorModel& errors,
                Captured& out)
        : Clerk(system, errors, out)
        , m_home(home)
        , m_person(home.members[member])
        , m_member(member) {}

    void takeName();
    void takeBirth();
    void takeNationalId();
    void takeEmail();
    void takePhone();
    void takeDevice();

private:
    void maybeMishear(ErrorKind kind, std::string& text) {
        if (canRespell(text) && strikes(kind)) respell(text, m_errors.random());
    }
    void maybeMisread(ErrorKind kind, std::string& text) {
        if (canMisread(text) && strikes(kind)) misread(text, m_errors.random());
    }
    PhoneNumber phoneToNote();
    void takeGiven();
    void takeFamily();
    void takeMiddle();
    void respellByTable(ErrorKind kind, std::string_view variants, std::string& text);
    void changeCase(void (*append)(std::string&, std::string_view));

    const Household& m_home;
    const Person& m_person;
    std::size_t m_member;
};

} // namespace goldenrod::sample
