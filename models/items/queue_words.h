// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/queue_view.h"

#include <QStringList>

namespace goldenrod::items {

/// What a view asks for beside its state and order, a phrase for each condition; names are isolated.
QStringList conditionsOf(const QueueView& view);

/// The choices of a filter, each with the condition it stands for; the first asks for nothing.
struct FilterChoice {
    QString words;
    QueueView condition; ///< only what this choice sets counts
};
QList<FilterChoice> sourceChoices(const QueueChoices& choices);
QList<FilterChoice> differingChoices(const QueueChoices& choices);
QList<FilterChoice> ruleChoices(const QueueChoices& choices);
/// Quarters of what lies between the lines.
QList<FilterChoice> weightChoices(const QueueChoices& choices);

} // namespace goldenrod::items
