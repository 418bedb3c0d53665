// SPDX-License-Identifier: EUPL-1.2
// A million code cards as towns come to them: a project lead prepares batches, a second person releases each, and
// every sheet is printed, two files at a time. WILLKOMMEN_CARDS is another number of cards, for a quick look.

import { join } from "node:path";
import { Server, postgres, signInWith } from "../e2e/plain.mjs";
import { stories } from "../e2e/story.mjs";
import { built, forgetPeak, median, memory, startProduct } from "./measure.mjs";

const [story] = stories();
const CARDS = Number(process.env.WILLKOMMEN_CARDS ?? 1_000_000);
// The largest batch, so many of which a town may prepare in an hour, and the cards of one print file.
const [BATCH, BATCHES, FILE] = [5_000, 40, 200];

// Somebody with an account; answers how to sign in.
function account(server, role, ags) {
  const mail = `${role}@ort-${ags}.example`;
  server.run("account", role, "--name", "Kim Beispiel", "--mail", mail, "--ags", ags);
  return () => signInWith(server, server.run("link", mail).trim());
}

// Prepares and releases a batch of a town; answers where it is.
async function batch(town, size) {
  const address = await town.lead.submit("/de/cards/new", { size: `${size}`, months: "12", kind: "cards", note: "" });
  await town.second.submit(`${address}/release`, {});
  return { town, address, files: Math.ceil(size / FILE) };
}

// Prints everything, a town after the other and two files at a time; answers the milliseconds of each and how many
// megabytes they were. Until its turn comes the session of a town has ended, so it signs in again. Says how far it is:
// a million take more than an hour.
async function print(towns, batches, server) {
  const times = [];
  let bytes = 0;
  for (const town of towns) {
    const own = batches.filter((batch) => batch.town === town);
    const paths = own.flatMap(({ address, files }) => Array.from({ length: files }, (_, place) => `${address}/print/${place + 1}`));
    const lead = await town.signIn();
    await lead.page("/de/cards/new");
    const printer = async () => {
      for (let path = paths.pop(); path; path = paths.pop()) {
        const begun = performance.now();
        const answer = await lead.post(path, {});
        if (answer.status !== 200 || answer.bytes.subarray(0, 4).toString() !== "%PDF") {
          throw new Error(`${path} answered ${answer.status}: ${answer.bytes.toString().slice(0, 2000)}`);
        }
        times.push(performance.now() - begun);
        bytes += answer.bytes.length;
        if (times.length % 250 === 0) {
          console.error(`${(times.length * FILE).toLocaleString("en")} cards printed, ${Math.round(memory(server.process).peak)} MB at the most`);
        }
      }
    };
    await Promise.all([printer(), printer()]);
  }
  return { times, megabytes: bytes / 2 ** 20 };
}

export async function cards() {
  const server = await Server.create({ region: story.folder });
  await startProduct(server, join(built, "willkommen"));
  const towns = [];
  for (const { ags } of story.reachable.filter(({ ags }) => ags !== story.lead.ags).slice(0, Math.ceil(CARDS / BATCH / BATCHES))) {
    const signIn = account(server, "lead", ags);
    const [lead, second] = [await signIn(), await account(server, "mayor", ags)()];
    await lead.page("/de/cards/new");
    await second.page("/de/cards");
    towns.push({ signIn, lead, second });
  }
  forgetPeak(server.process);
  const begun = performance.now();
  const batches = [];
  for (let left = CARDS; left > 0; left -= BATCH) batches.push(await batch(towns[batches.length % towns.length], Math.min(left, BATCH)));
  const made = (performance.now() - begun) / 1000;
  const { times, megabytes } = await print(towns, batches, server);
  const printed = (performance.now() - begun) / 1000 - made;
  const { peak } = memory(server.process);
  server.process.kill("SIGTERM");
  await server.ended;
  const [named, engine] = [CARDS.toLocaleString("en"), postgres ? "PostgreSQL" : "SQLite"];
  return [
    { path: `Preparing and releasing ${named} code cards, ${engine}`, unit: "s", ours: made },
    { path: `Printing them as sheets, two files at a time (${Math.round(megabytes).toLocaleString("en")} MB), ${engine}`, unit: "s", ours: printed },
    { path: `One file of 25 sheets of them (half of them within), ${engine}`, unit: "ms", ours: median(times) },
    { path: `Most memory while ${named} code cards are made and printed, ${engine}`, unit: "MB", ours: peak, limit: 300 },
  ];
}
