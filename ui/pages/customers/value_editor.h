// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"
#include "models/items/value_choices.h"
#include "ui/widgets/panel.h"

class QLineEdit;

namespace goldenrod::ui {

class Button;
class ComboButton;
class TextBlock;

/// Sets one golden value in place: which value, how long, why, and what would change, before it is saved. Not
/// there while nothing is set. Enter in any line saves, Escape closes it.
class ValueEditor : public Panel {
    Q_OBJECT
public:
    explicit ValueEditor(items::Desk& desk, QWidget* parent = nullptr);
    /// What is to be set.
    struct Asked {
        QString field, label;
        std::int64_t record = 0; ///< whose value to begin with; 0: as firstChoice()
        bool isNamed = false;    ///< the customer is named, where the page does not do it
    };
    /// Appears for a field of the customer and takes the keyboard. While it is there, letters are its own.
    void open(const Customer& customer, const Asked& asked);
    /// Goes away without saving.
    void close();
    bool isOpen() const { return !isHidden(); }
    /// What would change is known for what is filled in.
    bool isReady() const { return m_ready; }

    ComboButton* choice() const { return m_choice; }
    ComboButton* expiry() const { return m_expiry; }
    QLineEdit* typed() const { return m_typed; }
    QLineEdit* day() const { return m_day; }
    QLineEdit* reason() const { return m_reason; }
    TextBlock* effect() const { return m_effect; }
    Button* saveButton() const { return m_save; }

signals:
    void saved(const goldenrod::SetValueReport& report);
    void closed(); ///< the keyboard goes back to where it was

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* line(const QString& label, QWidget* first, QWidget* second = nullptr);
    void follow();
    void preview();
    void showEffect(const Result<ValueEffect>& effect);
    void save();
    SetValueRequest request() const;

    items::Desk& m_desk;
    items::Latest m_preview;
    QList<items::ValueChoice> m_choices;
    TextBlock *m_title, *m_effect;
    ComboButton *m_choice, *m_expiry;
    QLineEdit *m_typed, *m_day, *m_reason;
    Button *m_save, *m_cancel;
    bool m_ready = false, m_fits = false;
};

} // namespace goldenrod::ui
