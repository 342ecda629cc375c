# Reference numbers for the agreement of coders, formulas written out. Run: Rscript agreement.R > agreement.csv
# Answers: coders parted by a bar, one letter a unit, a dot where a coder gave none. The last case is the worked example of
# Krippendorff (2011), «Computing Krippendorff's Alpha-Reliability», part C: four observers, twelve units, nominal, alpha = 0.743.
options(digits = 17)
cat("measure,answers,value\n")
alpha <- function(m) {
  codes <- sort(unique(m[m != "."]))
  o <- matrix(0, length(codes), length(codes), dimnames = list(codes, codes))
  for (u in seq_len(ncol(m))) {
    given <- m[m[, u] != ".", u]
    if (length(given) < 2) next
    for (i in seq_along(given)) for (j in seq_along(given)) if (i != j) o[given[i], given[j]] <- o[given[i], given[j]] + 1 / (length(given) - 1)
  }
  n <- rowSums(o); total <- sum(n)
  observed <- total - sum(diag(o)); expected <- (total^2 - sum(n^2)) / (total - 1)
  1 - observed / expected
}
kappa <- function(a, b) {
  both <- a != "." & b != "."
  a <- a[both]; b <- b[both]
  codes <- union(a, b)
  p <- mean(a == b)
  e <- sum(sapply(codes, function(code) mean(a == code) * mean(b == code)))
  (p - e) / (1 - e)
}
for (answers in c("AABBC|AABBC", "ABABABAB|AABBAABB", "ABCA.CBA|ABCABCCA|AB.ABBCA", "AAAAAAAAAB|AAAAAAAABA", "ABCCBADAB...|ABCCBBDABE.C|.CCCBCDBBEA.|ABCCBDDABEA.")) {
  m <- do.call(rbind, strsplit(strsplit(answers, "|", fixed = TRUE)[[1]], ""))
  cat(sprintf("alpha,%s,%.15g\n", answers, alpha(m)))
  if (nrow(m) == 2) cat(sprintf("kappa,%s,%.15g\n", answers, kappa(m[1, ], m[2, ])))
}
