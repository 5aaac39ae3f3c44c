// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/prompts.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;

namespace goldenrod::ui {

class Button;
class InPageStrip;
class TextBlock;

/// A question in place: the sentence, a field if words are asked for, the button that does it and Cancel
/// (Esc). Takes the keyboard when it appears and gives it back. Deletes itself once answered; destroyed
/// unanswered it says no.
class PromptStrip : public QWidget {
    Q_OBJECT
public:
    using Answer = std::function<void(const std::optional<QString>&)>; ///< empty text for a plain yes

    PromptStrip(const Confirmation& question, QObject* context, Answer answer);
    PromptStrip(const TextQuestion& question, QObject* context, Answer answer);
    ~PromptStrip() override;
    /// To be called once it stands in its window.
    void takeKeyboard();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    PromptStrip(Sign sign, const Spans& sentence, const QString& yes, QObject* context, Answer answer);
    void check();
    void finish(const std::optional<QString>& words);

    QPointer<QObject> m_context;
    QPointer<QWidget> m_before;
    Answer m_answer;
    std::function<QString(const QString&)> m_fault;
    InPageStrip* m_strip;
    Button *m_yes, *m_cancel;
    QLineEdit* m_field = nullptr;
    TextBlock* m_why = nullptr;
};

} // namespace goldenrod::ui
