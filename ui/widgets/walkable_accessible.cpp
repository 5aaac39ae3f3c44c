// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/walkable_accessible.h"

#include "ui/widgets/walkable.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace goldenrod::ui {

namespace {

class Part : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    Part(Walkable* owner, int index)
        : m_owner(owner)
        , m_index(index) {}

    bool isValid() const override { return m_owner && m_index < m_owner->partCount(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_owner); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override {
        return isValid() && kind == QAccessible::Name ? m_owner->partText(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!isValid()) return {};
        const QRect local = m_owner->partRect(m_index);
        return {m_owner->mapToGlobal(local.topLeft()), local.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = state.selectable = true;
        state.focused = state.selected =
            isValid() && m_owner->hasFocus() && m_owner->currentPart() == m_index;
        state.linked = isValid() && m_owner->partOpens(m_index);
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override {
        return isValid() && m_owner->partOpens(m_index) ? QStringList{pressAction()} : QStringList();
    }
    void doAction(const QString& action) override {
        if (isValid() && action == pressAction()) emit m_owner->opened(m_index);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<Walkable> m_owner;
    int m_index;
};

class List : public QAccessibleWidget {
public:
    explicit List(Walkable* widget)
        : QAccessibleWidget(widget, QAccessible::List) {}
    List(const List&) = delete;
    List& operator=(const List&) = delete;

    int childCount() const override { return walkable()->partCount(); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        const auto known = m_parts.constFind(index);
        if (known != m_parts.cend()) return QAccessible::accessibleInterface(*known);
        auto* part = new Part(walkable(), index);
        m_parts.insert(index, QAccessible::registerAccessibleInterface(part));
        return part;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (auto it = m_parts.cbegin(); it != m_parts.cend(); ++it)
            if (QAccessible::accessibleInterface(it.value()) == child) return it.key();
        return -1;
    }
    QAccessibleInterface* focusChild() const override { return child(walkable()->currentPart()); }

protected:
    ~List() override {
        for (QAccessible::Id id : std::as_const(m_parts)) QAccessible::deleteAccessibleInterface(id);
    }

private:
    Walkable* walkable() const { return static_cast<Walkable*>(widget()); }
    mutable QHash<int, QAccessible::Id> m_parts;
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* walkable = qobject_cast<Walkable*>(object);
    return walkable ? new List(walkable) : nullptr;
}

} // namespace

void installWalkableAccessible() {
    static const bool once = (QAccessible::installFactory(make), true);
    (void)once;
}

} // namespace goldenrod::ui
