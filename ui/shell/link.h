// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace goldenrod::ui {

/// A place in the window that can be copied, kept and opened again: "goldenrod:customer/G-204417/lineage".
/// `kind` says which page opens it, the rest is that page's own.
struct Link {
    QString kind;
    QString path = {}; ///< without the leading slash, decoded

    /// Nothing when the text is not one of ours.
    static std::optional<Link> parse(const QString& text);
    QString toString() const;
    bool isEmpty() const { return kind.isEmpty(); }
    friend bool operator==(const Link&, const Link&) = default;
};

} // namespace goldenrod::ui
