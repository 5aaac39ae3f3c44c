// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/cluster/graph.h"

#include <igraph.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>

namespace goldenrod {
namespace {

/// So few lie on a circle: no link, of those that are not handed in either, runs through a third record.
constexpr std::size_t kOnACircle = 6;

/// igraph as Debian builds it keeps its errors, its finally stack and its random numbers in globals.
class Turn {
public:
    Turn()
        : m_lock(mutex()) {
        igraph_set_error_handler(igraph_error_handler_ignore); // the default one ends the program
        igraph_set_warning_handler(igraph_warning_handler_ignore);
        igraph_rng_seed(igraph_rng_default(), 1);
    }

private:
    static std::mutex& mutex() {
        static std::mutex one;
        return one;
    }
    std::lock_guard<std::mutex> m_lock;
};

struct Integers {
    Integers() { failed = igraph_vector_int_init(&all, 0); }
    ~Integers() {
        if (failed == IGRAPH_SUCCESS) igraph_vector_int_destroy(&all);
    }
    Integers(const Integers&) = delete;
    Integers& operator=(const Integers&) = delete;
    std::size_t size() const { return static_cast<std::size_t>(igraph_vector_int_size(&all)); }
    std::size_t operator[](std::size_t at) const {
        return static_cast<std::size_t>(VECTOR(all)[static_cast<igraph_integer_t>(at)]);
    }
    igraph_vector_int_t all;
    igraph_error_t failed;
};

/// A graph with the weights of its links, and the first failure of what was asked of it.
class Graph {
public:
    Graph(std::size_t records, std::span<const GraphLink> links)
        : m_links(links) {
        std::vector<igraph_integer_t> ends;
        for (const GraphLink& link : links) {
            ends.push_back(link.left);
            ends.push_back(link.right);
            m_weights.push_back(link.weight);
        }
        igraph_vector_int_t view;
        igraph_vector_int_view(&view, ends.data(), static_cast<igraph_integer_t>(ends.size()));
        check(igraph_create(&m_graph, &view, static_cast<igraph_integer_t>(records), IGRAPH_UNDIRECTED));
        m_made = m_error == IGRAPH_SUCCESS;
    }
    ~Graph() {
        if (m_made) igraph_destroy(&m_graph);
    }
    Graph(const Graph&) = delete;
    Graph& operator=(const Graph&) = delete;

    bool check(igraph_error_t error) {
        if (m_error == IGRAPH_SUCCESS) m_error = error;
        return m_error == IGRAPH_SUCCESS;
    }
    bool ok() const { return m_error == IGRAPH_SUCCESS; }
    Error error() const { return {kGraphFailed, {}, igraph_strerror(m_error)}; }

    const igraph_t* get() const { return &m_graph; }
    std::span<const GraphLink> links() const { return m_links; }
    std::vector<double>& weights() { return m_weights; }

private:
    std::span<const GraphLink> m_links;
    std::vector<double> m_weights;
    igraph_t m_graph;
    bool m_made = false;
    igraph_error_t m_error = IGRAPH_SUCCESS;
};

std::vector<std::uint32_t> components(Graph& graph, std::size_t records) {
    std::vector<std::uint32_t> parts(records);
    Integers of;
    if (!graph.check(of.failed) ||
        !graph.check(igraph_connected_components(graph.get(), &of.all, nullptr, nullptr, IGRAPH_WEAK)))
        return parts;
    std::vector<std::uint32_t> named(records, ~0U);
    std::uint32_t next = 0;
    for (std::size_t r = 0; r < records; ++r) {
        std::uint32_t& name = named[of[r]];
        if (name == ~0U) name = next++;
        parts[r] = name;
    }
    return parts;
}

GraphCut cutOf(std::span<const GraphLink> links, std::vector<bool> side) {
    GraphCut cut;
    if (side.front()) side.flip();
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (side[links[i].left] == side[links[i].right]) continue;
        cut.weight += links[i].weight;
        cut.across.push_back(i);
    }
    cut.side = std::move(side);
    return cut;
}

/// Into the unit square, its shape kept, in the middle.
std::vector<GraphPoint> fitted(const igraph_matrix_t& places, std::size_t records) {
    std::vector<GraphPoint> points(records);
    double low[2] = {0.0, 0.0};
    double high[2] = {0.0, 0.0};
    const auto at = [&](std::size_t r, int axis) {
        return MATRIX(places, static_cast<igraph_integer_t>(r), axis);
    };
    for (int axis = 0; axis < 2; ++axis) {
        low[axis] = high[axis] = at(0, axis);
        for (std::size_t r = 1; r < records; ++r) {
            low[axis] = std::min(low[axis], at(r, axis));
            high[axis] = std::max(high[axis], at(r, axis));
        }
    }
    const double extent = std::max(high[0] - low[0], high[1] - low[1]);
    const auto place = [&](std::size_t r, int axis) {
        const double middle = (low[axis] + high[axis]) / 2;
        return extent > 0.0 ? 0.5 + (at(r, axis) - middle) / extent : 0.5;
    };
    for (std::size_t r = 0; r < records; ++r) points[r] = {place(r, 0), place(r, 1)};
    return points;
}

} // namespace

Result<std::vector<std::size_t>> bridgesOf(std::size_t records, std::span<const GraphLink> links) {
    const Turn turn;
    Graph graph(records, links);
    Integers found;
    if (!graph.ok() || !graph.check(found.failed) || !graph.check(igraph_bridges(graph.get(), &found.all)))
        return graph.error();
    std::vector<std::size_t> bridges(found.size());
    for (std::size_t i = 0; i < bridges.size(); ++i) bridges[i] = found[i];
    std::sort(bridges.begin(), bridges.end());
    return bridges;
}

Result<std::vector<std::uint32_t>> partsOf(std::size_t records, std::span<const GraphLink> links) {
    const Turn turn;
    Graph graph(records, links);
    if (!graph.ok()) return graph.error();
    auto parts = components(graph, records);
    if (!graph.ok()) return graph.error();
    return parts;
}

Result<std::optional<std::size_t>> weakestLinkOf(std::size_t records, std::span<const GraphLink> links) {
    if (links.empty()) return std::optional<std::size_t>();
    const Turn turn;
    Graph graph(records, links);
    if (!graph.ok()) return graph.error();
    for (double& weight : graph.weights()) weight = -weight; // the heaviest tree
    igraph_vector_t weights;
    igraph_vector_view(&weights, graph.weights().data(), static_cast<igraph_integer_t>(links.size()));
    Integers tree;
    if (!graph.check(tree.failed) ||
        !graph.check(igraph_minimum_spanning_tree(graph.get(), &tree.all, &weights)))
        return graph.error();
    std::size_t weakest = tree[0];
    for (std::size_t i = 1; i < tree.size(); ++i) {
        const std::size_t at = tree[i];
        const bool lighter = links[at].weight < links[weakest].weight ||
                             (links[at].weight == links[weakest].weight && at < weakest);
        if (lighter) weakest = at;
    }
    return std::optional(weakest);
}

Result<std::optional<GraphCut>> cheapestCut(std::size_t records, std::span<const GraphLink> links,
                                            std::optional<std::pair<std::uint32_t, std::uint32_t>> between) {
    if (records < 2) return std::optional<GraphCut>();
    const Turn turn;
    Graph graph(records, links);
    if (!graph.ok()) return graph.error();
    const std::vector<std::uint32_t> parts = components(graph, records);
    if (!graph.ok()) return graph.error();
    const bool isWhole = std::all_of(parts.begin(), parts.end(), [](std::uint32_t p) { return p == 0; });
    std::vector<bool> side(records, false);
    const std::uint32_t first = between ? parts[between->first] : 0;
    if (!isWhole && (!between || parts[between->second] != first)) {
        for (std::size_t r = 0; r < records; ++r) side[r] = parts[r] != first;
        return std::optional(cutOf(links, std::move(side)));
    }
    igraph_vector_t weights;
    igraph_vector_view(&weights, graph.weights().data(), static_cast<igraph_integer_t>(links.size()));
    Integers far;
    igraph_real_t value = 0;
    if (!graph.check(far.failed)) return graph.error();
    const bool found =
        between ? graph.check(igraph_st_mincut(graph.get(), &value, nullptr, nullptr, &far.all,
                                               between->first, between->second, &weights))
                : graph.check(igraph_mincut(graph.get(), &value, nullptr, &far.all, nullptr, &weights));
    if (!found) return graph.error();
    for (std::size_t i = 0; i < far.size(); ++i) side[far[i]] = true;
    return std::optional(cutOf(links, std::move(side)));
}

Result<std::vector<GraphPoint>> layoutOf(std::size_t records, std::span<const GraphLink> links) {
    if (records < 2) return std::vector<GraphPoint>(records, GraphPoint{0.5, 0.5});
    const Turn turn;
    Graph graph(records, links);
    if (!graph.ok()) return graph.error();
    double heaviest = 0.0;
    for (const GraphLink& link : links) heaviest = std::max(heaviest, link.weight);
    // Lengths from 1 for the heaviest to 3 for those that weigh next to nothing.
    for (double& weight : graph.weights()) weight = 3.0 - 2.0 * weight / heaviest;
    igraph_vector_t lengths;
    igraph_vector_view(&lengths, graph.weights().data(), static_cast<igraph_integer_t>(links.size()));
    igraph_matrix_t places;
    if (!graph.check(igraph_matrix_init(&places, 0, 0))) return graph.error();
    const auto count = static_cast<igraph_integer_t>(records);
    std::vector<GraphPoint> points;
    if (graph.check(igraph_layout_circle(graph.get(), &places, igraph_vss_all())) &&
        (records <= kOnACircle ||
         graph.check(igraph_layout_kamada_kawai(graph.get(), &places, true, 50 * count, 0.0,
                                                static_cast<double>(records), &lengths, nullptr, nullptr,
                                                nullptr, nullptr))))
        points = fitted(places, records);
    igraph_matrix_destroy(&places);
    if (!graph.ok()) return graph.error();
    return points;
}

} // namespace goldenrod
