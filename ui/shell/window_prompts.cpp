// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_prompts.h"

#include "ui/shell/prompt_strip.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace goldenrod::ui {

namespace {

QFileDialog* dialogFor(const FileQuestion& question, QWidget* window, const QString& directory) {
    auto* dialog = new QFileDialog(window, question.title,
                                   question.directory.isEmpty() ? directory : question.directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(question.filters);
    if (!question.name.isEmpty()) dialog->selectFile(question.name);
    return dialog;
}

} // namespace

WindowPrompts::WindowPrompts(QWidget* window, QBoxLayout* slot)
    : m_window(window)
    , m_slot(slot)
    , m_directory(QDir::homePath()) {}

WindowPrompts::~WindowPrompts() {
    delete m_shown;
}

void WindowPrompts::chooseFiles(const FileQuestion& question, QObject* context,
                                std::function<void(const QStringList&)> answer) {
    QFileDialog* dialog = dialogFor(question, m_window, m_directory);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(
        dialog, &QDialog::finished, context, [this, dialog, answer = std::move(answer)](int result) {
            const QStringList files = result == QDialog::Accepted ? dialog->selectedFiles() : QStringList();
            if (!files.isEmpty()) m_directory = QFileInfo(files.first()).absolutePath();
            answer(files);
        });
    dialog->open();
}

void WindowPrompts::chooseTarget(const FileQuestion& question, QObject* context,
                                 std::function<void(const std::optional<QString>&)> answer) {
    QFileDialog* dialog = dialogFor(question, m_window, m_directory);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(
        dialog, &QDialog::finished, context, [this, dialog, answer = std::move(answer)](int result) {
            const QStringList files = result == QDialog::Accepted ? dialog->selectedFiles() : QStringList();
            if (files.isEmpty()) return answer({});
            m_directory = QFileInfo(files.first()).absolutePath();
            answer(files.first());
        });
    dialog->open();
}

void WindowPrompts::show(PromptStrip* strip) {
    delete m_shown;
    m_shown = strip;
    m_slot->insertWidget(0, strip);
    strip->show();
    strip->takeKeyboard();
}

void WindowPrompts::confirm(const Confirmation& question, QObject* context,
                            std::function<void(bool)> answer) {
    show(
        new PromptStrip(question, context, [answer = std::move(answer)](const std::optional<QString>& words) {
            answer(words.has_value());
        }));
}

void WindowPrompts::askText(const TextQuestion& question, QObject* context,
                            std::function<void(const std::optional<QString>&)> answer) {
    show(new PromptStrip(question, context, std::move(answer)));
}

} // namespace goldenrod::ui
