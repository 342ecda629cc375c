# Reference numbers for networks, with networkx (Debian: python3-networkx). Run: /usr/bin/python3 networks.py
# Writes network-edges.csv (the graphs), network-nodes.csv (PageRank, betweenness) and network-partitions.csv (the
# modularity of fixed groupings, and the best of a hundred Louvain runs, below which no community search should fall).
import csv

import networkx as nx


def numbers(state):
    """A small generator of its own, so that the graphs do not depend on a version of Python."""
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield (state >> 33) / 2**31


def random_graph(count, edges, directed, seed):
    graph = (nx.DiGraph if directed else nx.Graph)()
    graph.add_nodes_from(range(count))
    chance = numbers(seed)
    while graph.number_of_edges() < edges:
        source, target = int(next(chance) * count), int(next(chance) * count)
        if source != target and not graph.has_edge(source, target):
            graph.add_edge(source, target, weight=1 + int(next(chance) * 5))
    return graph


def planted(groups, size, within, between, seed):
    graph = nx.Graph()
    graph.add_nodes_from(range(groups * size))
    chance = numbers(seed)
    for v in graph:
        for w in range(v):
            if next(chance) < (within if v // size == w // size else between):
                graph.add_edge(w, v, weight=1)
    return graph


karate = nx.Graph()
karate.add_nodes_from(range(34))
karate.add_edges_from(nx.karate_club_graph().edges, weight=1)
graphs = {
    'karate': karate,
    'sparse': random_graph(40, 45, False, 7),
    'weighted': random_graph(60, 200, False, 11),
    'directed': random_graph(50, 120, True, 13),
    'planted': planted(6, 20, 0.35, 0.02, 17),
}

with open('network-edges.csv', 'w', newline='') as edges, open('network-nodes.csv', 'w', newline='') as nodes, open('network-partitions.csv', 'w', newline='') as partitions:
    edges, nodes, partitions = (csv.writer(file, lineterminator='\n') for file in (edges, nodes, partitions))
    edges.writerow(['graph', 'directed', 'nodes', 'source', 'target', 'weight'])
    nodes.writerow(['graph', 'node', 'pagerank', 'betweenness'])
    partitions.writerow(['graph', 'resolution', 'modularity_of_thirds', 'best_louvain'])
    for name, graph in graphs.items():
        for source, target, weight in graph.edges(data='weight'):
            edges.writerow([name, str(graph.is_directed()).lower(), len(graph), source, target, weight])
        rank = nx.pagerank(graph, alpha=0.85, tol=1e-14, max_iter=10000, weight='weight')
        between = nx.betweenness_centrality(graph, normalized=True)
        for node in sorted(graph):
            nodes.writerow([name, node, f'{rank[node]:.15g}', f'{between[node]:.15g}'])
        if graph.is_directed():
            continue
        thirds = [{v for v in graph if v % 3 == i} for i in range(3)]
        for resolution in (0.5, 1.0, 2.0):
            fixed = nx.algorithms.community.modularity(graph, thirds, weight='weight', resolution=resolution)
            best = max(nx.algorithms.community.modularity(graph, nx.algorithms.community.louvain_communities(graph, weight='weight', resolution=resolution, seed=seed), weight='weight', resolution=resolution) for seed in range(100))
            partitions.writerow([name, resolution, f'{fixed:.15g}', f'{best:.15g}'])
