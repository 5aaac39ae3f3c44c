// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/values.h"

#include <QWidget>
#include <memory>

class QTextLayout;

namespace goldenrod::ui {

/// Words and values as plain text in one or more lines; the label of this window (QLabel takes data for
/// markup). A single line is shortened at its end, with the whole in a tooltip; a paragraph wraps.
class TextBlock : public QWidget {
    Q_OBJECT
public:
    enum class Lines : unsigned char { One, Wrapped };

    explicit TextBlock(Type type = Type::Work, Lines lines = Lines::One, QWidget* parent = nullptr);
    TextBlock(const QString& words, Type type, Colour ink, Weight weight = Weight::Text,
              QWidget* parent = nullptr);
    ~TextBlock() override;

    void setWords(const QString& words);
    void setValue(const QString& data); ///< data: own direction, hidden characters visible
    void setSpans(const Spans& spans);
    void setInk(Colour ink);
    void setWeight(Weight weight);
    /// The text to its end of the line, for figures.
    void setTrailing(bool trailing);
    /// Takes the height of its line or rows only; off: centres its line in whatever height it is given.
    void setLineHeight(int pixels);
    /// Never shortened: its width is a minimum.
    void setExact(bool exact);

    QString plainText() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class StyledLines;
    void rebuild();
    int lineHeight() const;

    Spans m_spans;
    Type m_type;
    Lines m_lines;
    Colour m_ink = Colour::Text;
    Weight m_weight = Weight::Text;
    int m_lineHeight = 0;
    bool m_trailing = false, m_exact = false;
    std::unique_ptr<StyledLines> m_laidOut;
};

} // namespace goldenrod::ui
