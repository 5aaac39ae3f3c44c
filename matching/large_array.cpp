// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/large_array.h"

#include <algorithm>
#include <cstdlib>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace goldenrod {
namespace {

constexpr std::size_t kPage = std::size_t{2} << 20U;
constexpr std::size_t kWorthIt = 2 * kPage; ///< under this whole pages would be mostly empty

} // namespace

void* allocateLarge(std::size_t bytes, std::size_t alignment) {
    const std::size_t to = bytes < kWorthIt ? std::max(alignment, alignof(std::max_align_t)) : kPage;
    void* memory = std::aligned_alloc(to, (std::max<std::size_t>(bytes, 1) + to - 1) / to * to);
    if (memory == nullptr) throw std::bad_alloc();
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    // Only advice: without large pages everything works as well, if more slowly.
    if (to == kPage) madvise(memory, bytes / kPage * kPage, MADV_HUGEPAGE);
#endif
    return memory;
}

void freeLarge(void* memory) noexcept {
    std::free(memory); // NOLINT(cppcoreguidelines-no-malloc): aligned_alloc is the only way to whole pages
}

void giveBackFreeMemory() {
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

} // namespace goldenrod
