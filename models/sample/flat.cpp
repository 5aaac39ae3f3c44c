// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/flat.h"

#include "models/sample/text_output.h"

namespace goldenrod::sample {

void appendRecordId(std::string& out, std::uint64_t number) {
    out += 'R';
    appendNumber(out, number + 1, 7);
}

void appendFlatRow(std::string& out, std::uint64_t number, const System& system, const Captured& record) {
    std::string given, family, street;
    system.appendName(given, family, record);
    appendRecordId(out, number);
    (out += ',').append(system.profile().name);
    appendCsv(out += ',', given);
    appendCsv(out += ',', family);
    out += ',';
    if (record.birth) appendIso(out, *record.birth);
    appendCsv(out += ',', record.email);
    appendCsv(out += ',', record.phone);
    if (record.country != nullptr) appendStreetLine(street, *record.country, record.street, record.number);
    appendCsv(out += ',', street);
    appendCsv(out += ',', record.city);
    appendCsv(out += ',', record.postcode);
    out += ',';
    if (record.country != nullptr) out += record.country->iso;
    appendCsv(out += ',', record.nationalId);
    out += '\n';
}

} // namespace goldenrod::sample
