# Reference numbers for Gries' DP. Run: Rscript dispersion.R > dispersion.csv
# The first case is the worked example of Gries (2008), section 3.1: five parts of 9, 10, 10, 10 and 11 words, in which the item stands 1, 2, 3, 4 and 5 times: DP = 0.18.
options(digits = 17)
cat("measure,words,counts,value\n")
cases <- list(list(c(9, 10, 10, 10, 11), c(1, 2, 3, 4, 5)), list(c(100, 100, 100), c(4, 4, 4)), list(c(100, 200, 700), c(0, 5, 0)), list(c(10, 1000), c(3, 0)), list(c(50, 60, 70, 80, 5), c(1, 0, 2, 0, 1)))
for (case in cases) {
  s <- case[[1]] / sum(case[[1]]); v <- case[[2]] / sum(case[[2]])
  dp <- sum(abs(v - s)) / 2
  label <- sprintf("%s,%s", paste(case[[1]], collapse = " "), paste(case[[2]], collapse = " "))
  cat(sprintf("dp,%s,%.15g\n", label, dp))
  cat(sprintf("dp-normalized,%s,%.15g\n", label, dp / (1 - min(s))))
}
