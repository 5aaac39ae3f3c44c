// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/suggesting_field.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/shell/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>
#include <QStyledItemDelegate>

namespace goldenrod::ui {
namespace {

constexpr int kShown = 10, kInside = 4;

/// Rows as high as those of a menu, clear of the frame.
class Row : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {QStyledItemDelegate::sizeHint(option, index).width() + 2 * kInside, heights::kButton};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem inside = option;
        if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, colour(Colour::Selection));
        inside.state &= ~QStyle::State_Selected;
        inside.rect.adjust(kInside, 0, -kInside, 0);
        QStyledItemDelegate::paint(painter, inside, index);
    }
};

} // namespace

/// Takes a word for what stands at the end of the line, the words before it stay.
class SuggestingField::Completer : public QCompleter {
public:
    explicit Completer(QObject* parent)
        : QCompleter(parent) {
        setModel(&m_words);
        setCompletionMode(UnfilteredPopupCompletion);
        setMaxVisibleItems(kShown);
        popup()->setItemDelegate(new Row(popup()));
    }
    void setWords(const QString& before, const QStringList& words) {
        m_before = before;
        m_words.setStringList(words);
    }
    QStringList words() const { return m_words.stringList(); }
    QString pathFromIndex(const QModelIndex& index) const override {
        return m_before + index.data().toString() + u' ';
    }

private:
    QStringListModel m_words;
    QString m_before;
};

SuggestingField::SuggestingField(const QString& name, Suggest suggest, QWidget* parent)
    : QLineEdit(parent)
    , m_suggest(std::move(suggest))
    , m_completer(new Completer(this)) {
    setAccessibleName(name);
    setFixedHeight(heights::kField);
    setLayoutDirection(Qt::LeftToRight);
    setCompleter(m_completer);
    connect(this, &QLineEdit::textEdited, this, &SuggestingField::prepare);
    // What is taken may lead to the next word.
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &SuggestingField::offer,
            Qt::QueuedConnection);
    dress();
}

void SuggestingField::prepare() {
    const QString written = text().left(cursorPosition());
    const Suggestions found =
        cursorPosition() == text().size() ? m_suggest(written) : Suggestions{cursorPosition(), {}};
    m_completer->setWords(written.left(found.begin), found.words);
}

void SuggestingField::offer() {
    prepare();
    if (m_completer->words().isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

QStringList SuggestingField::offered() const {
    return m_completer->popup()->isVisible() ? m_completer->words() : QStringList();
}

void SuggestingField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down && text().isEmpty()) return offer();
    QLineEdit::keyPressEvent(event);
}

void SuggestingField::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange) dress();
}

void SuggestingField::dress() {
    setFont(face(Type::Bytes));
    m_completer->popup()->setFont(face(Type::Bytes));
    m_completer->popup()->setLayoutDirection(Qt::LeftToRight);
}

} // namespace goldenrod::ui
