// SPDX-License-Identifier: GPL-3.0-or-later
// What stands below the values.
#include "ui/pages/review/review_page.h"
#include "ui/shell/settings.h"

#include <QAction>

namespace goldenrod::ui {
namespace {

const QString kLine = QStringLiteral("review/line"), kStandardised = QStringLiteral("standardised"),
              kLetters = QStringLiteral("letters");

} // namespace

/// One line below the values: either of the two keys takes it from the other. It is as it was left.
void ReviewPage::makeLines() {
    m_standardised = command(tr("Standardised"), Qt::Key_Space, true);
    m_letters = command(tr("Letters"), Qt::Key_T, true);
    const QString kept = m_settings.choice(kLine);
    m_standardised->setChecked(kept == kStandardised);
    m_letters->setChecked(kept == kLetters);
    const auto keep = [this](QAction* taken, QAction* other) {
        connect(taken, &QAction::toggled, this, [this, other](bool on) {
            if (on) other->setChecked(false);
            m_settings.setChoice(kLine, m_standardised->isChecked() ? kStandardised
                                        : m_letters->isChecked()    ? kLetters
                                                                    : QString());
        });
    };
    keep(m_standardised, m_letters);
    keep(m_letters, m_standardised);
}

} // namespace goldenrod::ui
