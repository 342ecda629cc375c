# Reference numbers for Leiden communities, with igraph (Debian: r-cran-igraph). Run: Rscript leiden.R > leiden.csv
# modularity: the best of two hundred runs, each repeated until nothing changes, at the resolution.
suppressPackageStartupMessages(library(igraph))
edges <- read.csv("network-edges.csv")
cat("graph,resolution,modularity,communities\n")
for (name in unique(edges$graph[edges$directed == "false"])) {
  own <- edges[edges$graph == name, ]
  graph <- make_empty_graph(own$nodes[1], directed = FALSE)
  graph <- add_edges(graph, rbind(own$source + 1, own$target + 1), weight = own$weight)
  for (resolution in c(0.5, 1, 2)) {
    best <- -Inf
    for (seed in 1:200) {
      set.seed(seed)
      found <- cluster_leiden(graph, objective_function = "modularity", resolution_parameter = resolution, n_iterations = 50)
      quality <- modularity(graph, membership(found), weights = E(graph)$weight, resolution = resolution)
      if (quality > best + 1e-12) {
        best <- quality
        count <- length(found)
      }
    }
    cat(sprintf("%s,%.1f,%.15g,%d\n", name, resolution, best, count))
  }
}
