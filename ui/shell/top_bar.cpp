// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/text_line.h"

#include <QPainter>

namespace goldenrod::ui {

namespace {

constexpr int kMark = 12;

/// The mark and the name of the product.
class Brand : public QWidget {
public:
    Brand() {
        setFixedWidth(widths::kBrand);
        setAccessibleName(QStringLiteral("Goldenrod"));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QRect mark(0, (height() - kMark) / 2, kMark, kMark);
        paintBox(painter, placed(mark, rect(), layoutDirection()), kMark / 2.0, colour(Colour::Accent));
        const QRect name(kMark + spaces::kUnit, 0, width() - kMark - spaces::kUnit, height());
        paintText(painter, placed(name, rect(), layoutDirection()), QStringLiteral("Goldenrod"),
                  face(Type::Work, Weight::Strong), Colour::Text, Align::Leading, layoutDirection());
    }
};

} // namespace

TopBar::TopBar(QWidget* parent)
    : Panel(Colour::Window, Bottom, parent)
    , m_back(new Button(Button::Kind::Flat, QString()))
    , m_forward(new Button(Button::Kind::Flat, QString()))
    , m_workspace(new TextBlock(QString(), Type::Work, Colour::Text, Weight::Label))
    , m_jobs(new TextBlock(QString(), Type::Work, Colour::Muted))
    , m_search(new SearchField(tr("Search customers, pages, commands")))
    , m_role(new ComboButton(ComboButton::Kind::Link)) {
    setFixedHeight(heights::kTopBar);
    m_back->setGlyphOnly(Icon::Back, tr("Back (Alt+Left)"));
    m_forward->setGlyphOnly(Icon::Forward, tr("Forward (Alt+Right)"));
    m_search->setFixedWidth(widths::kSearch);
    m_search->setHints({QStringLiteral("Ctrl"), QStringLiteral("K")});
    for (TextBlock* text : {m_workspace, m_jobs}) text->setExact(true);

    auto* row = rowIn(this, spaces::kMargin, spaces::kGap, spaces::kUnit);
    row->addWidget(new Brand);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addSpacing(spaces::kUnit);
    row->addWidget(m_workspace);
    row->addStretch(1);
    row->addWidget(m_search);
    row->addStretch(1);
    row->addWidget(new IconLabel(Icon::Job, Colour::Muted));
    row->addWidget(m_jobs);
    row->addSpacing(2 * spaces::kUnit);
    row->addWidget(new IconLabel(Icon::Customers, Colour::Text));
    row->addWidget(m_role);
    connect(m_role, &ComboButton::chosen, this, &TopBar::roleChosen);
    setRoles({}, 0);
    setJobs(0);
}

void TopBar::setWorkspace(const QString& name) {
    m_workspace->setValue(name);
}
void TopBar::setRoles(const QStringList& roles, int current) {
    m_role->setVisible(!roles.isEmpty());
    m_role->setChoices(tr("person"), roles, current);
}

void TopBar::setJobs(int running) {
    m_jobs->setWords(running == 0   ? tr("No jobs")
                     : running == 1 ? tr("1 job")
                                    : tr("%n jobs", nullptr, running));
}

} // namespace goldenrod::ui
