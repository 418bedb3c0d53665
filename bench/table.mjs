// SPDX-License-Identifier: EUPL-1.2
// The table of docs/benchmarks.md.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";

const number = (value, unit) => `${value >= 100 ? Math.round(value).toLocaleString("en") : Number(value.toPrecision(3))} ${unit}`;

// A ratio for which more is better carries `least`, one for which less is better carries `most`: the
// goal, and the floor below which it is a defect. `limit` is a goal for our figure itself.
function verdict({ ratio, ours, unit, least, most, limit }) {
  if (limit) return `≤ ${limit} ${unit}: ${ours <= limit ? "reached" : "**missed**"}`;
  if (ratio === undefined) return "–";
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
    // A load that uses its whole core might have been answered faster.
    return `| ${row.path} | ${raw}${row.cpu > 0.9 ? " *" : ""} | ${ours} | ${ratio} | ${verdict(row)} |`;
  });
  const mark = rows.some((row) => row.cpu > 0.9) ? ["", "\\* The load used its whole core: the bare program may be faster than that."] : [];
  return [conditions, "", "| What | Bare | Willkommen | Ratio | Goal |", "| --- | --- | --- | --- | --- |", ...lines, ...mark].join("\n");
}

export function conditions() {
  const { model } = cpus()[0];
  const load = loadavg()[0].toFixed(1);
  const memory = Math.round(totalmem() / 2 ** 30);
  const kind = execFileSync("stat", ["--file-system", "--format=%T", tmpdir()], { encoding: "utf8" }).trim();
  const server = readdirSync("/usr/lib/postgresql").sort((one, other) => one - other).at(-1);
  const machine = `${cpus().length} × ${model}, ${memory} GiB, data on ${kind}`;
  return `${new Date().toISOString().slice(0, 10)}, ${machine}, PostgreSQL ${server}, load ${load} before the run.`;
}

// Puts the table between its marks.
export function write(file, text) {
  const page = readFileSync(file, "utf8");
  const [before, , after] = page.split(/<!-- (?:table|end) -->\n/);
  writeFileSync(file, `${before}<!-- table -->\n${text}\n<!-- end -->\n${after}`);
}
