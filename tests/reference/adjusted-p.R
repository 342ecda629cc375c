# Adjusted p-values and tails of χ², by R's own functions. Run: Rscript adjusted-p.R > adjusted-p.csv
options(digits = 17)
cat("measure,index,given,value\n")
given <- c(0.001, 0.2, 0.03, 0.03, 0.9, 1e-12, 0.0499, 1, 0.5, 0.2)
for (i in seq_along(given)) {
  cat(sprintf("bonferroni,%d,%.15g,%.15g\n", i - 1, given[i], p.adjust(given, "bonferroni")[i]))
  cat(sprintf("benjamini-hochberg,%d,%.15g,%.15g\n", i - 1, given[i], p.adjust(given, "BH")[i]))
}
for (g in c(0, 1e-6, 0.5, 1, 3.841, 3.99, 4, 4.01, 6.63, 10.83, 15.13, 40, 100, 400, 1200)) cat(sprintf("chi-square-tail,,%.15g,%.15g\n", g, pchisq(g, 1, lower.tail = FALSE)))
