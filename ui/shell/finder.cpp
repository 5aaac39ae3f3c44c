// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/finder.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/text_line.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

namespace goldenrod::ui {

namespace {
constexpr int kRow = heights::kTableRow, kMostPerSection = 8, kPadding = spaces::kHalf;
} // namespace

Finder::Finder(QLineEdit* field, QWidget* window)
    : QFrame(window)
    , m_field(field) {
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("findings"));
    hide();
    field->installEventFilter(this);
    connect(field, &QLineEdit::textEdited, this, &Finder::search);
    connect(field, &QLineEdit::textChanged, this, [this](const QString& words) {
        if (words.isEmpty()) hide();
    });
}

void Finder::addSource(FindSource* source) {
    const qsizetype section = m_sections.size();
    m_sections.append(Section{source, {}});
    connect(source, &FindSource::found, this,
            [this, section](const QString& words, const QList<Found>& findings) {
                take(section, words, findings);
            });
}

void Finder::search(const QString& words) {
    m_current = 0;
    for (Section& section : m_sections) section.findings.clear();
    const QString asked = words.trimmed();
    if (!asked.isEmpty())
        for (const Section& section : std::as_const(m_sections))
            if (section.source) section.source->find(asked);
    place();
}

void Finder::take(qsizetype section, const QString& words, const QList<Found>& findings) {
    if (!m_field || words != m_field->text().trimmed()) return; // answers an older question
    m_sections[section].findings = findings.mid(0, kMostPerSection);
    m_current = qMin(m_current, qMax(0, static_cast<int>(this->findings().size()) - 1));
    place();
}

QList<const Found*> Finder::findings() const {
    QList<const Found*> all;
    for (const Section& section : m_sections)
        for (const Found& finding : section.findings) all += &finding;
    return all;
}

QStringList Finder::titles() const {
    QStringList all;
    for (const Found* finding : findings()) all += finding->title;
    return all;
}

QString Finder::currentTitle() const {
    const Found* finding = findings().value(m_current);
    return finding ? finding->title : QString();
}

QList<Finder::Row> Finder::rows() const {
    QList<Row> all;
    int top = kPadding;
    const auto add = [&](const Found* finding, const QString& head) {
        all += {QRect(strokes::kLine, top, width() - 2 * strokes::kLine, kRow), finding, head};
        top += kRow;
    };
    for (const Section& section : m_sections) {
        if (section.findings.isEmpty() || !section.source) continue;
        add(nullptr, section.source->title());
        for (const Found& finding : section.findings) add(&finding, {});
    }
    return all;
}

void Finder::place() {
    if (!m_field || m_field->text().trimmed().isEmpty()) return hide();
    const QPoint below = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + spaces::kHalf));
    const int rowCount = qMax(1, static_cast<int>(rows().size()));
    setGeometry(QRect(below, QSize(m_field->width(), rowCount * kRow + 2 * kPadding)));
    raise();
    show();
    update();
}

void Finder::step(int by) {
    const auto count = static_cast<int>(findings().size());
    if (count == 0) return;
    m_current = (m_current + by + count) % count;
    setAccessibleDescription(currentTitle());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void Finder::openCurrent() {
    const Found* finding = findings().value(m_current);
    if (!finding) return;
    const std::function<void()> open = finding->open; // clearing the field forgets the findings
    hide();
    m_field->clear();
    if (open) open();
}

bool Finder::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) hide();
    if (event->type() != QEvent::KeyPress || !isVisible()) return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: openCurrent(); return true;
    default: return false;
    }
}

void Finder::mousePressEvent(QMouseEvent* event) {
    int at = 0;
    for (const Row& row : rows()) {
        if (!row.finding) continue;
        if (row.rect.contains(event->position().toPoint())) {
            m_current = at;
            return openCurrent();
        }
        ++at;
    }
}

void Finder::paintFinding(QPainter& painter, const QRect& rect, const Found& finding, bool current) const {
    if (current) {
        painter.fillRect(rect, colour(Colour::Selection));
        paintLeadingBar(painter, rect, layoutDirection(), Colour::SelectionBar);
    }
    int end = spaces::kUnit;
    const auto at = [&](int from, int width, int height) {
        return placed(QRect(rect.left() + from, rect.top() + (kRow - height) / 2, qMax(0, width), height),
                      rect, layoutDirection());
    };
    paintIcon(painter, finding.icon, at(spaces::kUnit, spaces::kIcon, spaces::kIcon), colour(Colour::Muted),
              layoutDirection());
    if (!finding.hint.isEmpty()) {
        end += keyHintWidth(finding.hint);
        paintKeyHint(painter, at(rect.width() - end, keyHintWidth(finding.hint), kRow), finding.hint);
        end += spaces::kUnit;
    }
    StyledText text(face(Type::Work));
    text.setDirection(layoutDirection());
    text.add(finding.isData ? value(finding.title) : plain(finding.title));
    TextLine title(std::move(text));
    const int start = 2 * spaces::kUnit + spaces::kIcon;
    title.fit(rect.width() - start - end);
    title.paint(painter, at(start, rect.width() - start - end, kRow), Align::Leading, layoutDirection());
    const int note = start + qRound(title.width()) + spaces::kUnit;
    paintText(painter, at(note, rect.width() - note - end, kRow), finding.note, face(Type::Small),
              Colour::Muted, Align::Leading, layoutDirection());
}

void Finder::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), radii::kControl, colour(Colour::Surface), colour(Colour::Edge));
    const QList<Row> all = rows();
    const auto words = [&](const QRect& rect, const QString& text) {
        paintText(painter, rect.adjusted(spaces::kUnit, 0, -spaces::kUnit, 0), text, face(Type::Small),
                  Colour::Muted, Align::Leading, layoutDirection());
    };
    if (all.isEmpty()) words(QRect(0, kPadding, width(), kRow), tr("Nothing found yet"));
    int at = 0;
    for (const Row& row : all) {
        if (row.finding)
            paintFinding(painter, row.rect, *row.finding, at++ == m_current);
        else
            words(row.rect, row.head);
    }
}

} // namespace goldenrod::ui
