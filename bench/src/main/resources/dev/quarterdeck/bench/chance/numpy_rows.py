# Draws a setting with numpy, block by block, each step over whole vectors and without allocation.
#   numpy_rows.py KIND WEIGHTS LATEST INITIATIVES SAMPLES REPEATS
# prints a line for each repeat: CPU seconds, mean of an initiative, its standard error
import sys
import time

import numpy as np

kind, text, latest, initiatives, samples, repeats = sys.argv[1:7]
latest, initiatives, samples, repeats = int(latest), int(initiatives), int(samples), int(repeats)
weights = [np.array([float(x) for x in line.split(",")]) for line in text.split(";")]
block = min(16384, samples)
Z90 = 1.2815515655446004


def fastest(choices):
    best = []
    for choice in choices:
        choice()
        times = []
        for _ in range(5):
            start = time.process_time()
            for _ in range(20):
                choice()
            times.append(time.process_time() - start)
        best.append((min(times), len(best), choice))
    return min(best)[1]


generators = [np.random.Generator(np.random.SFC64(1)), np.random.Generator(np.random.PCG64(1))]
buffer = np.empty(block)
rng = generators[fastest([lambda g=g: g.standard_normal(out=buffer) for g in generators])]
x, y, delay, place = np.empty(block), np.empty(block), np.empty(block), np.empty(block)
levels = [np.append(line[:-1] - np.diff(line) * np.arange(latest), line[-1]) for line in weights]
slopes = [np.append(np.diff(line), 0.0) for line in weights]
grid = np.arange(latest + 1.0)
whole = np.empty(block, dtype=np.intp)


def lognormal(p10, p90, out):
    rng.standard_normal(out=out)
    out *= 0.5 * np.log(p90 / p10) / Z90
    out += 0.5 * np.log(p10 * p90)
    np.exp(out, out=out)


def two_gammas(a, b, out):
    rng.standard_gamma(a, out=out)
    rng.standard_gamma(b, out=place)
    np.add(place, out, out=place)
    np.divide(out, place, out=out)


def one_beta(a, b, out):
    out[:] = rng.beta(a, b, block)


betas = [two_gammas, one_beta]
beta = betas[fastest([lambda f=f: f(2.43, 3.57, x) for f in betas])]


def pert(low, mode, high, out):
    share = (mode - low) / (high - low)
    beta(1 + 4 * share, 5 - 4 * share, out)
    out *= high - low
    out += low


def by_index(line, amount):
    np.take(slopes[line], whole, out=place, mode="clip")
    np.multiply(place, delay, out=place)
    np.take(levels[line], whole, out=y, mode="clip")
    np.add(place, y, out=place)
    np.multiply(amount, place, out=amount)


def by_interpolation(line, amount):
    np.multiply(amount, np.interp(delay, grid, weights[line]), out=amount)


pert(0, latest / 4, latest, delay)
whole[:] = delay
choices = [by_index, by_interpolation]
fold = choices[fastest([lambda f=f: f(1, x) for f in choices])]


def late():
    pert(0, latest // 4, latest, delay)


def floor():
    if fold is by_index:
        np.floor(delay, out=place)
        np.copyto(whole, place, casting="unsafe")


def five(total):
    late()
    floor()
    mean = 0.0
    lognormal(80e3, 150e3, x)
    x.__imul__(-1.0)
    value = x.copy()
    lognormal(5e3, 9e3, x)
    fold(1, x)
    value += x
    pert(20e3, 45e3, 90e3, x)
    fold(2, x)
    value += x
    rng.standard_normal(out=x)
    x.__imul__(4e3)
    x.__iadd__(12e3)
    fold(3, x)
    value += x
    total += value
    return value.sum()


def many(total):
    late()
    delay.__imul__(rng.random(block) < 0.5)
    floor()
    costs = np.zeros(block)
    gains = np.zeros(block)
    for line in range(10):
        lognormal(8e3, 15e3, x)
        x.__imul__(weights[line][0])
        costs += x
        pert(2e3, 4.5e3, 9e3, x)
        fold(10 + line, x)
        gains += x
    lognormal(0.9, 1.4, x)
    costs *= x
    gains *= np.where(rng.random(block) < 0.1, 0.4, 1.0)
    gains *= np.where(rng.random(block) < 0.2, 0.8, 1.0)
    gains += costs
    total += gains
    return gains.sum()


draw = many if kind == "many" else five
for _ in range(repeats):
    start = time.process_time()
    totals = np.zeros(samples)
    means = np.zeros(initiatives)
    for first in range(0, samples, block):
        part = totals[first : first + block]
        for k in range(initiatives):
            means[k] += draw(part)
    means /= samples
    seconds = time.process_time() - start
    print(seconds, means.mean(), totals.std() / np.sqrt(samples) / initiatives, flush=True)
