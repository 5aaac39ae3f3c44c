// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/policy.h"
#include "models/workspace/persons.h"
#include "tests/gui/review_support.h"
#include "ui/pages/review/second_strip.h"

namespace goldenrod::ui {

inline constexpr const char* kPassphrase = "passphrase";

/// What a screen reader finds in it.
inline QString wordsIn(const QWidget* widget) {
    QString all;
    for (const QWidget* text : widget->findChildren<QWidget*>())
        if (text->isVisibleTo(widget)) all += text->accessibleName() + u'\n';
    return all;
}

/// Several persons at one window, with keys of this test alone.
class PersonsTest : public ReviewTest {
protected:
    void SetUp() override {
        qputenv("XDG_DATA_HOME", m_directory.filePath("data").toUtf8());
        ReviewTest::SetUp();
    }
    /// A bank under the policy, these persons, and the first of them at work.
    void openWith(const Policy& policy, std::initializer_list<const char*> names) {
        openBank();
        ASSERT_TRUE(setPolicy(policy, m_desk.workspace()));
        for (const char* name : names)
            ASSERT_TRUE(addPerson(m_desk.keyFolder(), name, kPassphrase, {1, 8192}));
        signIn(*names.begin());
    }
    void signIn(const std::string& name) {
        std::optional<Result<void>> done;
        m_desk.signIn(name, kPassphrase, m_page, [&](const Result<void>& result) { done = result; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return done.has_value(); }, 20'000));
        ASSERT_TRUE(*done);
        settle();
    }
    /// A question against whose match no rule speaks in front.
    void findPlainOne() {
        for (int row = 0; row < session().queue().rowCount(); ++row) {
            session().show(row);
            settle();
            if (session().shown()->objections.empty()) return;
        }
        FAIL() << "rules speak against every match";
    }
    QString strip() { return wordsIn(m_page->widget()->findChild<SecondStrip*>()); }
    /// The strip says it, now or when what stands in front was read again.
    bool tells(const QString& words) {
        return QTest::qWaitFor([&] { return strip().contains(words); });
    }
};

} // namespace goldenrod::ui
