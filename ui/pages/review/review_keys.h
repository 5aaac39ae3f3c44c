// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

#include <optional>

class QAction;

namespace goldenrod::ui {

class Settings;

/// The keys of Review: one table says which key each command is given, and the settings which one the user
/// put in its place. Whoever makes a command of Review takes its key from here. Owned by the page.
class ReviewKeys : public QObject {
    Q_OBJECT
public:
    explicit ReviewKeys(Settings& settings, QObject* parent = nullptr);

    /// Gives the command its key, now and whenever it is changed. `id` is one of the table; `words` are those
    /// of the command unless others say better what it does.
    void bind(const QString& id, QAction* action, const QString& words = {});

    struct Key {
        QString id, words;
        QPointer<QAction> action; ///< null: the command is not made yet
        QKeySequence given, now;
        bool isChanged() const { return given != now; }
    };
    /// In the order of the table; what is not made yet is left out.
    QList<Key> keys() const;
    /// Why the command cannot have the key, in words; empty: it can.
    QString fault(const QString& id, const QKeySequence& keys) const;
    /// The same of a key that somebody writes: "M", "Shift+M", "Ctrl+P", "Space".
    QString fault(const QString& id, const QString& written) const;
    /// Nothing when fault() says why.
    static std::optional<QKeySequence> parse(const QString& written);
    /// False, and nothing happens, when there is a fault.
    bool set(const QString& id, const QKeySequence& keys);
    void reset(); ///< all as they were given

signals:
    void changed();

private:
    Key* find(const QString& id);
    Settings& m_settings;
    QList<Key> m_keys;
};

} // namespace goldenrod::ui
