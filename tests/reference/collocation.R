# Reference numbers for collocations, formulas written out. Run: Rscript collocation.R > collocation.csv
# Columns: occurrences in the windows, occurrences of node and collocate, words in the windows, all words.
options(digits = 17)
cat("measure,together,node,collocate,window,words,value\n")
row <- function(measure, n, value) cat(sprintf("%s,%d,%d,%d,%d,%d,%.15g\n", measure, n[1], n[2], n[3], n[4], n[5], value))
cases <- list(c(6, 20, 15, 180, 10000), c(3, 40, 900, 390, 20000), c(1, 1, 1, 10, 50), c(12, 12, 12, 100, 5000), c(25, 300, 60, 2900, 1000000))
g2 <- function(observed, expected) 2 * sum(ifelse(observed == 0, 0, observed * log(observed / expected)))
for (n in cases) {
  o <- n[1]; fx <- n[2]; fy <- n[3]; w <- n[4]; all <- n[5]
  e <- w * fy / all
  table <- matrix(c(o, w - o, fy - o, all - w - fy + o), nrow = 2)
  expected <- outer(rowSums(table), colSums(table)) / sum(table)
  row("expected", n, e)
  row("log-dice", n, 14 + log2(2 * o / (fx + fy)))
  row("pmi", n, log2(o / e))
  row("mi3", n, log2(o^3 / e))
  row("t-score", n, (o - e) / sqrt(o))
  row("g2", n, sign(o - e) * g2(table, expected))
  row("delta-p-collocate", n, o / w - (fy - o) / (all - w))
  row("delta-p-node", n, o / fy - (w - o) / (all - fy))
}
