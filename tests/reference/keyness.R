# Reference numbers for keyness, by R's own functions and formulas written out. Run: Rscript keyness.R > keyness.csv
# Columns: measure, counts of the four cells (item and all words on both sides), a constant where one is needed, value.
options(digits = 17, warn = -1)
row <- function(measure, n, constant, value) cat(sprintf("%s,%d,%d,%d,%d,%s,%.15g\n", measure, n[1], n[2], n[3], n[4], constant, value))
cat("measure,target,target_words,reference,reference_words,constant,value\n")
cases <- list(c(12, 1000, 3, 2000), c(3, 2000, 12, 1000), c(0, 500, 9, 700), c(9, 700, 0, 500), c(7, 350, 14, 700), c(1, 90000, 1, 11),
  c(250, 12345, 99, 54321), c(40, 40, 3, 80), c(5, 11, 6, 13), c(1200, 60000, 10, 70000))
g2 <- function(observed, expected) 2 * sum(ifelse(observed == 0, 0, observed * log(observed / expected)))
for (n in cases) {
  a <- n[1]; c <- n[2]; b <- n[3]; d <- n[4]
  table <- matrix(c(a, c - a, b, d - b), nrow = 2)
  expected <- outer(rowSums(table), colSums(table)) / sum(table)
  sign <- sign(a / c - b / d)
  four <- g2(table, expected)
  # The same by R's own deviance of a logistic model against the one without the side.
  model <- glm(cbind(c(a, b), c(c - a, d - b)) ~ 1, family = binomial)
  stopifnot(abs(model$deviance - four) < 1e-6 * max(1, four))
  row("g2", n, "", sign * four)
  row("g2-two-cells", n, "", sign * g2(table[1, ], expected[1, ]))
  row("p", n, "", pchisq(four, 1, lower.tail = FALSE))
  half <- function(x) if (x == 0) 0.5 else x
  ratio <- log2((half(a) / c) / (half(b) / d))
  error <- sqrt(1 / half(a) - 1 / c + 1 / half(b) - 1 / d) / log(2)
  row("log-ratio", n, "", ratio)
  row("log-ratio-low", n, 0.95, ratio - qnorm(0.975) * error)
  row("log-ratio-high", n, 0.95, ratio + qnorm(0.975) * error)
  if (b > 0) row("difference-percent", n, "", (a / c - b / d) / (b / d) * 100)
  cells <- if (any(table == 0)) table + 0.5 else table
  odds <- cells[1, 1] * cells[2, 2] / (cells[1, 2] * cells[2, 1])
  error <- sqrt(sum(1 / cells))
  row("odds-ratio", n, "", odds)
  row("odds-ratio-low", n, 0.99, exp(log(odds) - qnorm(0.995) * error))
  row("odds-ratio-high", n, 0.99, exp(log(odds) + qnorm(0.995) * error))
  for (k in c(1, 10, 100)) row("simple-maths", n, k, (a / c * 1e6 + k) / (b / d * 1e6 + k))
}
