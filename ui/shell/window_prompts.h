// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/prompts.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;

namespace goldenrod::ui {

class PromptStrip;

/// The real prompts: file dialogs of the system (window-modal, not waited for), and questions as strips above
/// the page, which stays readable and usable. One strip at a time; a new question answers the old one with
/// no.
class WindowPrompts : public Prompts {
public:
    /// Strips are inserted at the top of `slot`, a column in `window`.
    WindowPrompts(QWidget* window, QBoxLayout* slot);
    ~WindowPrompts() override;

    void chooseFiles(const FileQuestion& question, QObject* context,
                     std::function<void(const QStringList&)> answer) override;
    void chooseTarget(const FileQuestion& question, QObject* context,
                      std::function<void(const std::optional<QString>&)> answer) override;
    void confirm(const Confirmation& question, QObject* context, std::function<void(bool)> answer) override;
    void askText(const TextQuestion& question, QObject* context,
                 std::function<void(const std::optional<QString>&)> answer) override;

private:
    void show(PromptStrip* strip);
    QPointer<QWidget> m_window;
    QBoxLayout* m_slot;
    QPointer<PromptStrip> m_shown;
    QString m_directory;
};

} // namespace goldenrod::ui
