# Reference numbers for normalised pointwise mutual information (Bouma 2009). Run: Rscript npmi.R > npmi.csv
# together: contexts with both; left, right: contexts with each; contexts: all contexts.
cat("together,left,right,contexts,value\n")
for (case in list(c(3, 5, 4, 100), c(10, 10, 10, 50), c(3, 30, 30, 90), c(4, 40, 60, 100), c(7, 12, 9, 640))) {
  joint <- case[1] / case[4]
  pmi <- log(joint / ((case[2] / case[4]) * (case[3] / case[4])))
  cat(sprintf("%d,%d,%d,%d,%.15g\n", case[1], case[2], case[3], case[4], pmi / -log(joint)))
}
