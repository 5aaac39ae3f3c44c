// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/steward_notice.h"

#include "models/items/agreement_tables.h"
#include "models/workspace/clock.h"

#include <algorithm>

namespace goldenrod::items {
namespace {

constexpr int kPause = 60'000;

} // namespace

StewardNotice::StewardNotice(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &StewardNotice::look);
    connect(&desk, &Desk::opened, this, &StewardNotice::look);
    connect(&desk, &Desk::personChanged, this, &StewardNotice::look);
    connect(&desk, &Desk::changed, this, [this] {
        if (!m_pause.isActive()) m_pause.start();
    });
    connect(&desk, &Desk::closing, this, [this] {
        m_reading.drop();
        m_pause.stop();
        take({});
    });
    if (desk.isOpen()) look();
}

void StewardNotice::look() {
    if (!m_desk.isOpen()) return;
    const auto& key = m_desk.workspace().identity().publicKey;
    m_desk.read(
        m_reading, this, [](Database& db) { return watchStewards(db, nowMicroseconds()); },
        [this, me = std::string(key.begin(), key.end())](const Result<std::vector<StewardWatch>>& all) {
            if (!all) return; // the review itself says what cannot be read
            const auto own = std::find_if(all->begin(), all->end(),
                                          [&](const StewardWatch& one) { return one.publicKey == me; });
            take(own != all->end() ? watchWords(*own) : QString());
        });
}

void StewardNotice::take(const QString& words) {
    if (words == m_words) return;
    m_words = words;
    emit changed();
}

} // namespace goldenrod::items
