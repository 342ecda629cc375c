# Reference numbers for lexical diversity, formulas written out. Run: Rscript diversity.R > diversity.csv
# A text is a row of numbers, one for each type; HD-D by R's own hypergeometric distribution.
options(digits = 17)
cat("measure,seed,words,types,parameter,value\n")
mtld <- function(text, threshold) {
  factors <- 0; start <- 1
  for (i in seq_along(text)) {
    part <- text[start:i]
    if (length(unique(part)) / length(part) < threshold) { factors <- factors + 1; start <- i + 1 }
  }
  if (start <= length(text)) {
    part <- text[start:length(text)]
    factors <- factors + (1 - length(unique(part)) / length(part)) / (1 - threshold)
  }
  if (factors == 0) NA else length(text) / factors
}
# The same small generator in R and in the tests: x' = (1103515245 x + 12345) mod 2^31, a type is x' %/% 65536 %% types.
make <- function(seed, words, types) {
  x <- seed; text <- integer(words)
  for (i in seq_len(words)) {
    # By parts, so that no product leaves the 53 bits of a double.
    high <- x %/% 65536; low <- x %% 65536
    x <- (((1103515245 * high) %% 32768) * 65536 + 1103515245 * low + 12345) %% 2147483648
    text[i] <- (x %/% 65536) %% types
  }
  text
}
for (case in list(c(1, 300, 40), c(7, 1000, 300), c(42, 120, 15), c(3, 50, 400), c(99, 2000, 900))) {
  text <- make(case[1], case[2], case[3])
  counts <- as.vector(table(text)); n <- length(text)
  row <- function(measure, parameter, value) cat(sprintf("%s,%d,%d,%d,%s,%.15g\n", measure, case[1], case[2], case[3], parameter, value))
  row("types", "", length(counts))
  row("ttr", "", length(counts) / n)
  for (w in c(10, 50)) row("mattr", w, mean(sapply(1:(n - w + 1), function(i) length(unique(text[i:(i + w - 1)])) / w)))
  row("hdd", 42, sum(1 - dhyper(0, counts, n - counts, 42)) / 42)
  row("yules-k", "", 1e4 * (sum(counts^2) - n) / n^2)
  forward <- mtld(text, 0.72); backward <- mtld(rev(text), 0.72)
  row("mtld", 0.72, mean(c(forward, backward)))
}
