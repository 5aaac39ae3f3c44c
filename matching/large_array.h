// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace goldenrod {

/// Memory for a large array; on large pages where the system has them, so that the processor finds its way to
/// any element quickly. Throws std::bad_alloc as new does.
void* allocateLarge(std::size_t bytes, std::size_t alignment);
void freeLarge(void* memory) noexcept;

/// Gives what was freed back to the system, where the C library keeps it: worth its time (some hundredths of
/// a second) after a phase that made and dropped much.
void giveBackFreeMemory();

template <typename T>
struct LargeAllocator {
    using value_type = T;
    LargeAllocator() = default;
    template <typename U>
    explicit LargeAllocator(const LargeAllocator<U>&) {}
    T* allocate(std::size_t count) { return static_cast<T*>(allocateLarge(count * sizeof(T), alignof(T))); }
    void deallocate(T* memory, std::size_t) noexcept { freeLarge(memory); }
    friend bool operator==(const LargeAllocator&, const LargeAllocator&) { return true; }
};

/// A vector whose elements are read in no order by many threads.
template <typename T>
using LargeArray = std::vector<T, LargeAllocator<T>>;

} // namespace goldenrod
