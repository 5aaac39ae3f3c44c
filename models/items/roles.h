// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <cstdint>

/// What item models answer beyond Qt's own roles: meaning, never colours, fonts or icons. Models fill it,
/// views and widgets turn it into ink.
namespace goldenrod::items {

/// The level of a comparison, or the standing of a fact. The sign decides the colour, so that both always say
/// the same.
enum class Sign : std::uint8_t { None, Agree, Close, Differ, Missing, Warning, Swapped, Force, Veto };
using Signs = QList<Sign>;

/// How much a text weighs beside its neighbours.
enum class Emphasis : std::uint8_t {
    Normal,  ///< a value
    Label,   ///< the name of a row, medium weight
    Strong,  ///< a total, a winner, semi-bold
    Muted,   ///< labels, units, notes
    Golden,  ///< golden ids and provenance
    Link,    ///< opens something
    Disabled ///< not available, with the reason nearby
};

/// What a cell holds; it decides alignment and whether it may be shortened.
enum class Content : std::uint8_t {
    Text,   ///< a value in its own direction, shortened at its own end
    Exact,  ///< an id or a date: leading edge, never shortened
    Figure, ///< a number, weight or count: tabular, trailing edge, never shortened
    Bytes,  ///< as delivered, in the face for bytes
    Pattern ///< an agreement pattern or a single sign, centred
};

/// Part of a text that has no equal in the text it is compared with, in UTF-16 units.
struct Mark {
    int begin = 0, length = 0;
    friend bool operator==(const Mark&, const Mark&) = default;
};
using Marks = QList<Mark>;

/// One stretch of a line that mixes meanings: "4 =" in green, then " · 1 ≠" in red. Data (`isValue`) is
/// isolated in its own direction and its hidden characters are made visible.
struct Span {
    QString text;
    Emphasis emphasis = Emphasis::Normal;
    Sign tone = Sign::None; ///< when set, the ink of this sign
    bool isValue = false;
    friend bool operator==(const Span&, const Span&) = default;
};
using Spans = QList<Span>;

/// DisplayRole is the plain text, ToolTipRole is never asked for (views show the whole text themselves).
enum Role : int {
    ContentRole = Qt::UserRole + 1, ///< Content; Text when absent
    EmphasisRole,                   ///< Emphasis; Normal when absent
    ToneRole,                       ///< Sign: ink of the text
    SignRole,                       ///< Sign shown after the text (after "none" for Missing)
    SignsRole,                      ///< Signs: an agreement pattern
    SpansRole,                      ///< Spans: drawn instead of DisplayRole, which stays the plain text
    MarksRole,                      ///< Marks in DisplayRole
    MarkSignRole,                   ///< Sign of the marks: Close or Differ
    SecondLineRole,                 ///< QString: second line of a two-line list
    FigureRole,                     ///< QString: figure at the end of the first line of a two-line list
    ProvenanceRole,                 ///< QString: drawn as a golden chip, "CRM · most recent"
    LinkRole,                       ///< QString: what Enter opens, "goldenrod:customer/G-204417"
    IdRole,                         ///< qlonglong or QString: stable key, kept when rows move
    SortRole,                       ///< the raw value
    BusyRole                        ///< bool: the row is not read yet; a skeleton stands for it
};

} // namespace goldenrod::items
