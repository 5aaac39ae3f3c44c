// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"

#include <QString>
#include <QTimer>

namespace goldenrod::items {

/// What the person who works here is told of their own pace and agreement: looked at when they begin, and at
/// most once a minute while anything is decided. GUI thread.
class StewardNotice : public QObject {
    Q_OBJECT
public:
    explicit StewardNotice(Desk& desk, QObject* parent = nullptr);
    const QString& words() const { return m_words; } ///< empty: nothing to tell

signals:
    void changed();

private:
    void look();
    void take(const QString& words);

    Desk& m_desk;
    Latest m_reading;
    QTimer m_pause;
    QString m_words;
};

} // namespace goldenrod::items
