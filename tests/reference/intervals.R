# Reference numbers for the intervals, by R's own functions. Run: Rscript intervals.R > intervals.csv
# Wilson's score interval is what prop.test gives without continuity correction.
options(digits = 17, warn = -1)
row <- function(measure, a, b, c, value) cat(sprintf("%s,%s,%s,%s,%.15g\n", measure, a, b, c, value))
cat("measure,a,b,c,value\n")
for (confidence in c(0.5, 0.8, 0.9, 0.95, 0.99, 0.999)) row("critical-value", confidence, "", "", qnorm((1 + confidence) / 2))
for (case in list(c(0, 40), c(1, 40), c(13, 1300), c(40, 40), c(7, 979), c(1, 1), c(0, 1), c(250, 12000))) {
  for (confidence in c(0.9, 0.95, 0.99)) {
    ends <- prop.test(case[1], case[2], conf.level = confidence, correct = FALSE)$conf.int
    row("wilson-low", case[1], case[2], confidence, ends[1])
    row("wilson-high", case[1], case[2], confidence, ends[2])
  }
}
sample <- c(2.5, 3, 7, 7, 11, 20.25, 31)
for (share in c(0, 0.025, 0.1, 0.5, 0.9, 0.975, 1)) row("quantile-7", share, "", "", quantile(sample, share, type = 7))
