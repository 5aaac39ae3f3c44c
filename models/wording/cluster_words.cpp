// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/cluster_words.h"

#include <QCoreApplication>

namespace goldenrod::wording {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Cluster", text);
}

} // namespace

QString contradictionWord(Contradiction why) {
    switch (why) {
    case Contradiction::None: return {};
    case Contradiction::Decision: return tr("decided: not a match");
    case Contradiction::Veto: return tr("a rule forbids it");
    case Contradiction::Rule: return tr("identifiers contradict each other");
    case Contradiction::Source: return tr("two records of a source that holds no customer twice");
    }
    return {};
}

QStringList linkWords(const ClusterLink& link) {
    QStringList words;
    const auto add = [&](bool is, const QString& text) {
        if (is) words << text;
    };
    if (link.contradiction != Contradiction::None) words << contradictionWord(link.contradiction);
    add(link.decided != 0, tr("decided by a person"));
    add(link.isForced, tr("by a rule"));
    add(link.isWeakest, tr("weakest link"));
    add(link.isBridge, tr("bridge"));
    add(link.isCut, tr("proposed cut"));
    return words;
}

QString stepWord(const ClusterStep& step) {
    if (step.weight) return tr("by weight");
    return step.decided != 0 ? tr("decided by a person") : tr("by a rule");
}

QString concernWord(ClusterConcern concern) {
    switch (concern) {
    case ClusterConcern::Conflict: return tr("records contradict each other");
    case ClusterConcern::OnePerSource: return tr("twice in a source that holds no customer twice");
    case ClusterConcern::Oversize: return tr("many records");
    case ClusterConcern::LowDensity: return tr("few links");
    }
    return {};
}

} // namespace goldenrod::wording
