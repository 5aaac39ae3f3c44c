// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace goldenrod::text {

/// One run of Double Metaphone over a word in upper-case ASCII letters. Each member function reads one letter
/// with its surroundings, adds its sounds to both codes and moves behind what it has read.
class DoubleMetaphone {
public:
    explicit DoubleMetaphone(std::string_view word);
    void encode();
    std::string primary() const { return m_primary; }
    std::string alternate() const { return m_alternate; }

private:
    void letter();
    void plainLetter(char c);
    void c();
    void ch();
    void cc();
    void d();
    void g();
    void gh();
    void gn();
    void h();
    void j();
    void l();
    void m();
    void p();
    void r();
    void s();
    void sc();
    void t();
    void w();
    void x();
    void z();

    bool germanicCh() const;
    bool germanicAch() const;
    bool softG() const;
    bool germanicStart() const;
    bool spanishLl() const;

    /// The letter `offset` places from here; '\0' beyond either end.
    char at(std::ptrdiff_t offset) const;
    bool vowelAt(std::ptrdiff_t offset) const;
    /// True when one of the texts stands `offset` places from here; startsWith() looks at the start of the
    /// word.
    bool stands(std::ptrdiff_t offset, std::initializer_list<std::string_view> texts) const;
    bool startsWith(std::initializer_list<std::string_view> texts) const;
    bool isFirst() const { return m_at == 0; }
    bool isLast() const { return m_at + 1 == m_word.size(); }

    void add(std::string_view both) { add(both, both); }
    void add(std::string_view primary, std::string_view alternate);
    void move(std::size_t letters) { m_at += letters; }
    /// Moves by two when the next letter is one of these, as in doubled consonants, else by one.
    void moveOver(std::string_view next);

    std::string_view m_word;
    std::size_t m_at = 0;
    bool m_slavoGermanic = false;
    std::string m_primary, m_alternate;
};

} // namespace goldenrod::text
