// SPDX-License-Identifier: EUPL-1.2
// The table of docs/benchmarks.md.

import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";

const number = (value, unit) => `${value >= 100 ? Math.round(value).toLocaleString("en") : Number(value.toPrecision(3))} ${unit}`;

// A ratio for which more is better carries `least`, one for which less is better carries `most`: the
// goal, and the floor below which it is a defect.
function verdict({ ratio, least, most }) {
  if (!least && !most) return "no goal";
  const [goal, floor] = least ?? most;
  const holds = (limit) => (least ? ratio >= limit : ratio <= limit);
  const sign = least ? "≥" : "≤";
  if (holds(goal)) return `${sign} ${goal}: reached`;
  return holds(floor ?? goal) ? `${sign} ${goal}: not reached, above the floor` : `${sign} ${goal}: **missed**`;
}

export function table(rows, conditions) {
  const lines = rows.map((row) => {
    const [raw, ours] = [row.bare, row.ours].map((value) => (value === undefined ? "–" : number(value, row.unit)));
    const ratio = row.ratio === undefined ? "–" : row.ratio.toFixed(2);
    return `| ${row.path} | ${raw} | ${ours} | ${ratio} | ${row.ratio === undefined ? "–" : verdict(row)} |`;
  });
  return [conditions, "", "| What | Bare | Willkommen | Ratio | Goal |", "| --- | --- | --- | --- | --- |", ...lines].join("\n");
}

export function conditions() {
  const { model } = cpus()[0];
  const load = loadavg()[0].toFixed(1);
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${model}, ${memory} GiB, load ${load} before the run.`;
}

// Puts the table between its marks.
export function write(file, text) {
  const page = readFileSync(file, "utf8");
  const [before, , after] = page.split(/<!-- (?:table|end) -->\n/);
  writeFileSync(file, `${before}<!-- table -->\n${text}\n<!-- end -->\n${after}`);
}
