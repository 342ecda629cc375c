# A difference of rates in three parts, by Kitagawa's (1955) symmetric rule applied twice. Run: Rscript rate-difference.R > rate-difference.csv
# Each case is a table of strata: older mentions, older words, newer mentions, newer words.
cases <- list(
  rbind(c(3, 200, 5, 260), c(1, 300, 1, 150)),
  rbind(c(4, 120, 0, 0), c(2, 400, 2, 400), c(0, 0, 7, 310)),
  rbind(c(0, 90, 0, 95), c(6, 610, 9, 580), c(2, 55, 0, 0), c(5, 145, 5, 290)))
cat("case,strata,mentions-edited,length-changed,section-mix,difference\n")
for (i in seq_along(cases)) {
  m0 <- cases[[i]][, 1]; w0 <- cases[[i]][, 2]; m1 <- cases[[i]][, 3]; w1 <- cases[[i]][, 4]
  s0 <- w0 / sum(w0); s1 <- w1 / sum(w1)
  r0 <- ifelse(w0 > 0, m0 / w0, m1 / w1); r1 <- ifelse(w1 > 0, m1 / w1, m0 / w0)
  both <- w0 > 0 & w1 > 0
  mean_share <- (s0 + s1) / 2
  edited <- sum((mean_share * (m1 - m0) * (1 / w0 + 1 / w1) / 2)[both])
  length <- sum((mean_share * (m0 + m1) / 2 * (1 / w1 - 1 / w0))[both])
  mix <- sum((s1 - s0) * (r0 + r1) / 2)
  cat(sprintf("%d,%s,%.15g,%.15g,%.15g,%.15g\n", i, paste(apply(cases[[i]], 1, paste, collapse = " "), collapse = ";"),
              edited, length, mix, sum(m1) / sum(w1) - sum(m0) / sum(w0)))
}
