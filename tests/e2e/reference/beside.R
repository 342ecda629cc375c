# Measures of a corpus by base R, formulas written out, set beside the kit's. Run by the script `run` beside it.
# Arguments: folder with the kit's tables, first text, second text, word.
options(digits = 17, stringsAsFactors = FALSE)
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]; first <- arguments[2]; second <- arguments[3]; node <- arguments[4]
read <- function(name) read.csv(file.path(folder, paste0(name, ".csv")), encoding = "UTF-8", quote = "\"", na.strings = "", check.names = FALSE)
began <- proc.time()[["elapsed"]]
tokens <- read("tokens")
blocks <- read("blocks")
key <- paste(blocks$document, blocks$block)
at <- match(paste(tokens$document, tokens$block), key)
tokens <- tokens[blocks$zone[at] == "body", ]
tokens$section <- blocks$section_number[match(paste(tokens$document, tokens$block), key)]
form <- gsub("[\u2019\u2018]", "'", gsub("[\u2010\u2011\u2012\u2013]", "-", gsub("[][\u00ad\u200b]", "", tolower(tokens$text))))
tokens$form <- form
reading <- proc.time()[["elapsed"]] - began

rows <- list()
compare <- function(measure, ours, theirs) {
  if (length(ours) != length(theirs) || anyNA(match(names(ours), names(theirs)))) stop(measure, ": R has ", length(ours), " items, the kit ", length(theirs))
  theirs <- theirs[names(ours)]
  if (any(is.na(ours) != is.na(theirs))) stop(measure, ": a value is missing on one side")
  there <- !is.na(ours)
  # Relative, but absolute below 1: a log-likelihood near zero is a difference of large numbers.
  difference <- abs(ours[there] - theirs[there]) / pmax(abs(ours[there]), 1)
  rows[[length(rows) + 1]] <<- data.frame(measure = measure, values = sum(there), largest = max(difference, 0))
}
named <- function(values, names) { names(values) <- names; values }
began <- proc.time()[["elapsed"]]

# Keyness
a <- table(form[tokens$document == first]); b <- table(form[tokens$document == second])
words <- union(names(a), names(b))
of <- function(counts) { n <- as.vector(counts[words]); n[is.na(n)] <- 0; n }
fa <- of(a); fb <- of(b); na <- sum(a); nb <- sum(b)
term <- function(o, e) ifelse(o == 0, 0, o * log(o / e))
ea <- na * (fa + fb) / (na + nb); eb <- nb * (fa + fb) / (na + nb)
two <- 2 * (term(fa, ea) + term(fb, eb))
four <- two + 2 * (term(na - fa, na - ea) + term(nb - fb, nb - eb))
side <- sign(fa / na - fb / nb)
half <- function(n) ifelse(n == 0, 0.5, n)
empty <- fa == 0 | fb == 0 | fa == na | fb == nb
add <- ifelse(empty, 0.5, 0)
keyness <- read("keyness")
kit <- function(column) named(keyness[[column]], keyness$word)
compare("keyness: log-likelihood, four cells", named(side * four, words), kit("g2"))
compare("keyness: log-likelihood, two cells", named(side * two, words), kit("g2_two_cells"))
compare("keyness: Log Ratio", named(log2((half(fa) / na) / (half(fb) / nb)), words), kit("log_ratio"))
compare("keyness: %DIFF", named(ifelse(fb == 0, NA, (fa / na - fb / nb) / (fb / nb) * 100), words), kit("difference_percent"))
compare("keyness: odds ratio", named((fa + add) * (nb - fb + add) / ((fb + add) * (na - fa + add)), words), kit("odds_ratio"))
for (k in c(1, 10, 100)) compare(paste("keyness: simple maths,", k), named((fa / na * 1e6 + k) / (fb / nb * 1e6 + k), words), kit(paste0("simple_maths_", k)))
dp <- function(part, mask) {
  sizes <- tapply(rep(1, length(part)), part, sum); found <- tapply(as.numeric(mask), part, sum)
  if (sum(found) == 0 || length(sizes) < 2) return(c(NA, NA))
  s <- sizes / sum(sizes); value <- sum(abs(found / sum(found) - s)) / 2
  c(value, value / (1 - min(s)))
}
inside <- tokens$document == first
part <- tokens$block[inside]; sizes <- table(part)
spread <- sapply(words[fa > 0], function(word) sum(abs(table(factor(part[form[inside] == word], names(sizes))) / sum(form[inside] == word) - sizes / sum(sizes))) / 2)
compare("keyness: DP over paragraphs", named(spread, words[fa > 0]), kit("target_dp")[words[fa > 0]])

# Collocations: windows of five words that stop at the ends of sentences, each word once.
place <- paste(tokens$document, tokens$sentence)
hits <- which(form == node)
near <- unique(unlist(lapply(hits, function(h) { w <- setdiff(max(1, h - 5):min(length(form), h + 5), h); w[place[w] == place[h]] })))
near <- setdiff(near, hits)
found <- table(form[near]); y <- as.vector(table(form)[names(found)]); o <- as.vector(found)
w <- length(near); n <- length(form); x <- length(hits); e <- w * y / n
cells <- function(o, e) term(o, e)
g2 <- 2 * (term(o, e) + term(w - o, w - e) + term(y - o, y - e) + term(n - w - y + o, (n - w) * (n - y) / n))
collocations <- read("collocations")
kit <- function(column) named(collocations[[column]], collocations$collocate)
compare("collocations: logDice", named(14 + log2(2 * o / (x + y)), names(found)), kit("log_dice"))
compare("collocations: PMI", named(log2(o / e), names(found)), kit("pmi"))
compare("collocations: MI\u00b3", named(log2(o^3 / e), names(found)), kit("mi3"))
compare("collocations: t-score", named((o - e) / sqrt(o), names(found)), kit("t_score"))
compare("collocations: log-likelihood", named(sign(o - e) * g2, names(found)), kit("g2"))
compare("collocations: \u0394P, word to collocate", named(o / w - (y - o) / (n - w), names(found)), kit("delta_p_collocate"))
compare("collocations: \u0394P, collocate to word", named(o / y - (w - o) / (n - y), names(found)), kit("delta_p_node"))

# Dispersion over sections
dispersion <- read("dispersion")
measured <- sapply(dispersion$document, function(text) { mine <- tokens$document == text; dp(tokens$section[mine], form[mine] == node) })
compare("dispersion: DP", named(measured[1, ], dispersion$document), named(dispersion$dp, dispersion$document))
compare("dispersion: normalised DP", named(measured[2, ], dispersion$document), named(dispersion$dp_normalized, dispersion$document))

# Diversity
diversity <- read("diversity")
mtld <- function(text) {
  factors <- 0; seen <- character(0); length <- 0
  for (word in text) {
    length <- length + 1
    if (!(word %in% seen)) seen <- c(seen, word)
    if (length(seen) / length < 0.72) { factors <- factors + 1; seen <- character(0); length <- 0 }
  }
  if (length > 0) factors <- factors + (1 - length(seen) / length) / 0.28
  if (factors == 0) NA else length(text) / factors
}
texts <- lapply(diversity$document, function(text) form[tokens$document == text])
each <- function(f) named(sapply(texts, f), diversity$document)
kit <- function(column) named(diversity[[column]], diversity$document)
compare("diversity: TTR", each(function(text) length(unique(text)) / length(text)), kit("ttr"))
compare("diversity: MATTR", each(function(text) mean(sapply(1:(length(text) - 49), function(i) length(unique(text[i:(i + 49)])) / 50))), kit("mattr"))
compare("diversity: MTLD", each(function(text) mean(c(mtld(text), mtld(rev(text))))), kit("mtld"))
compare("diversity: HD-D", each(function(text) { f <- as.vector(table(text)); sum(1 - dhyper(0, f, length(text) - f, 42)) / 42 }), kit("hdd"))
compare("diversity: Yule's K", each(function(text) { f <- as.vector(table(text)); 1e4 * (sum(f^2) - length(text)) / length(text)^2 }), kit("yules_k"))

# Terms and runs
counts <- table(form, tokens$document)
weights <- counts * log10(ncol(counts) / rowSums(counts > 0))
cells <- which(counts > 0, arr.ind = TRUE)
features <- read("features")
compare("terms: TF-IDF", named(weights[cells], paste(rownames(counts)[cells[, 1]], colnames(counts)[cells[, 2]])), named(features$tf_idf, paste(features$term, features$document)))
follows <- which(place[-1] == place[-length(place)])
pairs <- table(paste(form[follows], form[follows + 1]))
ngrams <- read("ngrams")
compare("terms: runs of two words", named(as.vector(pairs), names(pairs)), named(ngrams$count, ngrams$ngram))
concordance <- read("concordance-counts")
compare("concordance: rate", named(sapply(concordance$document, function(text) sum(form == node & tokens$document == text) / sum(tokens$document == text) * 1000), concordance$document), named(concordance$rate, concordance$document))

counting <- proc.time()[["elapsed"]] - began
result <- do.call(rbind, rows)
cat(sprintf("%-42s %7s  %s\n", "measure", "values", "largest difference"))
cat(sprintf("%-42s %7d  %.1e\n", result$measure, result$values, result$largest), sep = "")
cat(sprintf("R: reading %.2f s, counting %.2f s; the kit, after opening the corpus: %s s\n", reading, counting, readLines(file.path(folder, "seconds.txt"), warn = FALSE)))
if (any(result$largest > 1e-9)) { cat("A measure differs by more than 1e-9.\n"); quit(status = 1) }
