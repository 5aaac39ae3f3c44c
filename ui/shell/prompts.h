// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/values.h"

#include <QObject>
#include <QStringList>
#include <functional>
#include <optional>

namespace goldenrod::ui {

struct FileQuestion {
    QString title;
    QString directory = {};   ///< where to start; empty: where the last one was
    QString name = {};        ///< proposed, when saving
    QStringList filters = {}; ///< "Extracts (*.csv *.xlsx)"
};

struct Confirmation {
    Sign sign = Sign::Warning;
    Spans sentence; ///< what would happen and what would stay; data as value()
    QString yes;    ///< the word on the button: what it does, not "OK"
};

struct TextQuestion {
    Spans sentence;
    QString label; ///< accessible name of the field
    QString initial = {};
    QString yes;
    /// Why a text cannot be taken, or nothing; asked while typing.
    std::function<QString(const QString&)> fault = {};
    bool secret = false; ///< what is typed is not shown
};

/// Questions to the user. Nobody waits: the answer comes by callback, later, in the GUI thread, and never
/// when `context` is gone. Injected into pages, so that tests can answer.
class Prompts {
public:
    virtual ~Prompts() = default;
    /// No file: the user turned away.
    virtual void chooseFiles(const FileQuestion& question, QObject* context,
                             std::function<void(const QStringList&)> answer) = 0;
    virtual void chooseTarget(const FileQuestion& question, QObject* context,
                              std::function<void(const std::optional<QString>&)> answer) = 0;
    virtual void confirm(const Confirmation& question, QObject* context,
                         std::function<void(bool)> answer) = 0;
    virtual void askText(const TextQuestion& question, QObject* context,
                         std::function<void(const std::optional<QString>&)> answer) = 0;
};

} // namespace goldenrod::ui
