// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/seen_contacts.h"

namespace goldenrod {
namespace {

constexpr int kLatest = 5;

} // namespace

Result<SeenContacts> readContacts(Database& db, std::int64_t recordId) {
    SeenContacts contacts;
    auto channels = countByChannel(db, recordId);
    if (!channels) return channels.error();
    contacts.channels = channels.take();
    if (contacts.channels.empty()) return contacts;
    auto latest = readTouchpoints(db, std::span(&recordId, 1), kLatest);
    if (!latest) return latest.error();
    contacts.latest = latest.take();
    return contacts;
}

} // namespace goldenrod
