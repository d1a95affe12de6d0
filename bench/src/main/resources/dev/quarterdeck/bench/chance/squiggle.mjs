// Draws a setting of five quantities in Squiggle, with weights that are linear in the delay.
//   squiggle.mjs KIND LINES LATEST INITIATIVES SAMPLES REPEATS     LINES: level,slope of each line
// prints a line for each repeat: CPU seconds, mean of an initiative, its standard error
import { run } from "@quri/squiggle-lang";

const [, , , text, latest, initiatives, samples, repeats] = process.argv;
const lines = text.split(";").map((line) => line.split(","));
const weight = (line) => `(${lines[line][0]} + (${lines[line][1]}) * late)`;
const code = `
pert(low, mode, high) = {
  share = (mode - low) / (high - low)
  low + (high - low) * beta(1 + 4 * share, 5 - 4 * share)
}
one(k) = {
  late = pert(0, ${Math.floor(latest / 4)}, ${latest})
  lognormal({p10: 5000, p90: 9000}) * ${weight(1)} + pert(20000, 45000, 90000) * ${weight(2)} +
    normal(12000, 4000) * ${weight(3)} - lognormal({p10: 80000, p90: 150000})
}
values = List.map(List.upTo(1, ${initiatives}), one)
total = List.reduce(values, 0, {|sum, value| sum + value})
means = List.map(values, mean)
[mean(means), stdev(total)]
`;
for (let round = 0; round < Number(repeats); round++) {
  const start = process.cpuUsage();
  const output = await run(code, {
    environment: { sampleCount: Number(samples), xyPointLength: 1000, seed: `round ${round}` },
  });
  const result = output.getResult ? output.getResult() : output.result;
  if (!result.ok) {
    throw new Error(result.value.toString());
  }
  const [average, spread] = JSON.parse(result.value.result.toString());
  const took = process.cpuUsage(start);
  const error = spread / Math.sqrt(Number(samples)) / Number(initiatives);
  console.log((took.user + took.system) / 1e6, average, error);
}
