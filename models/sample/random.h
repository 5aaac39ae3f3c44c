// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace goldenrod::sample {

/// The finaliser of SplitMix64 (Steele, Lea, Flood 2014): a bijection that scatters close inputs.
constexpr std::uint64_t scatter(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

/// What a stream of random numbers is for. Every household, record and so on has its own stream, so that any
/// of them can be made again alone, in any order. Only ever append.
enum class Stream : std::uint8_t {
    Household,
    Building,
    Membership,
    Shuffle,
    Record,
    Touchpoint,
    MobileNumbers,
    LandlineNumbers,
    NationalIds,
    EmailNumbers,
    Devices,
    RecycledPhones,
    Company,
    Licences,
    CompanyMembership,
    CompanyRecord,
    Dealings,
};

/// SplitMix64. The same numbers on every machine: integers only, no standard distributions.
class Random {
public:
    Random(std::uint64_t seed, Stream stream, std::uint64_t index)
        : m_state(scatter(scatter(seed + 0x9e3779b97f4a7c15u * (static_cast<std::uint64_t>(stream) + 1)) ^
                          (index * 0xd1342543de82ef95u))) {}

    std::uint64_t next() { return scatter(m_state += 0x9e3779b97f4a7c15u); }

    /// 0 to bound - 1, by the high bits (the bias of less than bound / 2^32 does not matter here); 0 for 0.
    std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
    }
    /// first to last, both included.
    int between(int first, int last) {
        return first + static_cast<int>(below(static_cast<std::uint32_t>(last - first + 1)));
    }
    bool percent(std::uint32_t share) { return below(100) < share; }
    bool perMillion(std::uint32_t share) { return below(1'000'000) < share; }

    /// Index of a weight, chosen in proportion to it.
    template <std::size_t N>
    std::size_t weighted(const std::uint32_t (&weights)[N]) {
        std::uint32_t total = 0;
        for (const std::uint32_t weight : weights) total += weight;
        std::uint32_t rest = below(total);
        std::size_t i = 0;
        while (i + 1 < N && rest >= weights[i]) rest -= weights[i++];
        return i;
    }

    /// One of a list that is not empty, chosen in proportion to its member `weight`.
    template <typename T>
    const T& weighted(std::span<const T> choices) {
        std::uint32_t total = 0;
        for (const T& choice : choices) total += choice.weight;
        std::uint32_t rest = below(total);
        std::size_t i = 0;
        while (rest >= choices[i].weight) rest -= choices[i++].weight;
        return choices[i];
    }

private:
    std::uint64_t m_state;
};

/// Ranks with frequencies in proportion to 1 / (rank + shift), the first being rank 0.
class Zipf {
public:
    explicit Zipf(std::size_t ranks, std::uint32_t shift = 6);
    std::size_t pick(Random& random) const;

private:
    std::vector<std::uint32_t> m_upTo;
};

/// A fixed scattering of 0 .. size - 1 onto itself: numbers that look random and never repeat. A balanced
/// Feistel network of four rounds (Luby, Rackoff 1988), walked until it lands inside.
class Permutation {
public:
    Permutation(std::uint64_t seed, Stream stream, std::uint64_t size);
    /// `value` must be below size.
    std::uint64_t operator()(std::uint64_t value) const;

private:
    std::uint64_t m_key[4] = {};
    std::uint64_t m_size;
    unsigned m_halfBits = 1;
};

} // namespace goldenrod::sample
