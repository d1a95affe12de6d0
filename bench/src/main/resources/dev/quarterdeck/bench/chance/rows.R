# Draws a setting of five quantities in R, block by block, each step over whole vectors.
#   rows.R KIND WEIGHTS LATEST INITIATIVES SAMPLES REPEATS
# prints a line for each repeat: CPU seconds, mean of an initiative, its standard error
arguments <- commandArgs(trailingOnly = TRUE)
weights <- lapply(strsplit(strsplit(arguments[2], ";")[[1]], ","), as.numeric)
latest <- as.integer(arguments[3])
initiatives <- as.integer(arguments[4])
samples <- as.integer(arguments[5])
repeats <- as.integer(arguments[6])
block <- min(16384L, samples)
# The fastest of R's normal generators.
RNGkind("Mersenne-Twister", "Ahrens-Dieter")
set.seed(3)
z90 <- qnorm(0.9)
slopes <- lapply(weights, function(w) c(diff(w), 0))
levels <- lapply(weights, function(w) w - c(diff(w), 0) * 0:latest)

range <- function(n, p10, p90) rlnorm(n, 0.5 * log(p10 * p90), 0.5 * log(p90 / p10) / z90)
pert <- function(n, low, mode, high) {
  share <- (mode - low) / (high - low)
  low + (high - low) * rbeta(n, 1 + 4 * share, 5 - 4 * share)
}

draw <- function(n) {
  delay <- pert(n, 0, latest %/% 4, latest)
  whole <- as.integer(delay) + 1L
  weight <- function(line) levels[[line]][whole] + slopes[[line]][whole] * delay
  range(n, 5e3, 9e3) * weight(2) + pert(n, 20e3, 45e3, 90e3) * weight(3) +
    rnorm(n, 12e3, 4e3) * weight(4) - range(n, 80e3, 150e3)
}

for (round in seq_len(repeats)) {
  start <- proc.time()
  totals <- numeric(samples)
  means <- numeric(initiatives)
  for (first in seq(1L, samples, by = block)) {
    total <- numeric(block)
    for (k in seq_len(initiatives)) {
      value <- draw(block)
      means[k] <- means[k] + sum(value)
      total <- total + value
    }
    totals[first:(first + block - 1L)] <- total
  }
  means <- means / samples
  took <- proc.time() - start
  cat(took[["user.self"]] + took[["sys.self"]], format(mean(means), digits = 15),
    sd(totals) / sqrt(samples) / initiatives, "\n")
}
