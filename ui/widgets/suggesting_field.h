// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QStringList>

#include <functional>

class QStringListModel;

namespace goldenrod::ui {

/// How a line could go on: `words` in place of what stands from `begin` on.
struct Suggestions {
    int begin = 0;
    QStringList words;
};

/// A line of a small language: words that fit are offered while it is written, at its end. Down and Up
/// choose, Enter or Tab takes, Esc puts them away. In the face for bytes and never mirrored.
class SuggestingField : public QLineEdit {
    Q_OBJECT
public:
    using Suggest = std::function<Suggestions(const QString&)>;
    SuggestingField(const QString& name, Suggest suggest, QWidget* parent = nullptr);
    /// Offers what fits now, without anything typed.
    void offer();
    QStringList offered() const; ///< nothing: none are shown

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Completer;
    void prepare();
    void dress();

    Suggest m_suggest;
    Completer* m_completer;
};

} // namespace goldenrod::ui
