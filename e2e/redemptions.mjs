// SPDX-License-Identifier: EUPL-1.2
// kill -9 while phones redeem: several tills try the same vouchers at the same moment, the program dies in the
// middle, and every attempt is made again with the key that it had. Each voucher is redeemed once, whatever was
// acknowledged is there, the journal has a line for each, and no pool gives more than it has.

import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { ask, plainText, postgres, signIn } from "./plain.mjs";
import { codes, offer, openBooklet, scanned, shop, till } from "./tills.mjs";

const TILLS = 4;
// Booklets of each round; each has a voucher for every offer.
const BOOKLETS = 4;
const ONCE = ["Ein Kaffee", "Ein Brot", "Ein Kuchen"];
const POOL = "Einer von wenigen Tellern";
// The program dies so many milliseconds after the first attempt at the latest.
const LATEST_KILL = 2000;

const draw = (most) => Math.floor(Math.random() * most);
const shuffled = (list) => list.map((one) => [Math.random(), one]).sort(([one], [other]) => one - other).map(([, one]) => one);

// One till that tries one voucher: the address carries the key of the attempt.
class Attempt {
  isAcknowledged = false;
  // Whether it counts, as soon as somebody has read it.
  won = undefined;

  constructor(phone, voucher, ticket) {
    Object.assign(this, { phone, voucher, ticket, result: `/de/redeem/result/${ticket.split(".")[1]}` });
  }

  async redeem(acknowledged = () => {}) {
    const answer = await this.phone.post(this.ticket, {});
    assert.equal(answer.status, 303, plainText(answer.text).slice(0, 200));
    assert.equal(answer.location, this.result);
    this.isAcknowledged = true;
    acknowledged();
    await this.read();
  }

  // Reads what became of it: the same every time.
  async read() {
    const page = await this.phone.page(this.result);
    const won = plainText(page).includes("Diese Einlösung zählt");
    if (this.won !== undefined) assert.equal(won, this.won, `${this.result} says something else than before`);
    this.won = won;
  }
}

class Counter {
  faults = [];
  acknowledged = 0;
  cut = 0;
  won = 0;
  taken = 0;
  attempts = [];

  constructor(server, rounds) {
    // So many that the last round finds less than it wants.
    Object.assign(this, { server, pool: BOOKLETS * (rounds - 1) + BOOKLETS / 2 });
  }

  async begin(rounds) {
    const { server } = this;
    const [lead, mayor] = [await signIn(server, "lead"), await signIn(server, "mayor")];
    const { id, owner } = await shop(server, lead, { name: "Café am Markt", mail: "kasse@cafe.example" });
    for (const benefit of ONCE) await offer(lead, id, { benefit });
    this.offer = await offer(lead, id, { benefit: POOL, pool: this.pool });
    this.tills = [];
    for (let number = 1; number <= TILLS; number++) this.tills.push(await till(server, owner, `Kasse ${number}`));
    this.codes = await codes(lead, mayor, BOOKLETS * rounds);
  }

  // Newcomers open their booklets, and every till scans every voucher of theirs.
  async scan() {
    this.attempts = [];
    for (const code of this.codes.splice(0, BOOKLETS)) {
      const vouchers = await openBooklet(this.server, code);
      assert.deepEqual([...vouchers.keys()].sort(), [...ONCE, POOL].sort());
      for (const [benefit, shown] of vouchers) {
        const voucher = { name: `${code}, ${benefit}`, isPool: benefit === POOL };
        for (const [number, phone] of this.tills.entries()) {
          // As a picture gives it, and as somebody types it.
          const ticket = await scanned(phone, number % 2 ? shown.toLowerCase() : shown.replaceAll(" ", ""));
          assert.match(ticket, /\/redeem\/check\//, voucher.name);
          this.attempts.push(new Attempt(phone, voucher, ticket));
        }
      }
    }
  }

  // All of them at once, and kill -9 in the middle: when some of them are acknowledged, however fast that is.
  async load() {
    let over = false;
    let left = draw(this.attempts.length / 2);
    let enough;
    const some = new Promise((resolve) => { enough = resolve; });
    const count = () => { if (left-- <= 0) enough(); };
    const flying = shuffled(this.attempts).map((attempt) => attempt.redeem(count).catch((fault) => {
      if (!over) this.faults.push(`${attempt.voucher.name}: ${fault.message} ${fault.cause?.message ?? ""}`);
      else if (fault.code === "ERR_ASSERTION") this.faults.push(fault.message);
    }));
    await Promise.race([some, sleep(LATEST_KILL)]);
    over = true;
    await this.server.kill();
    await Promise.all(flying);
  }

  // After the restart: what was acknowledged is there; then every attempt is made again, twice.
  async again() {
    for (const attempt of this.attempts) {
      if (attempt.isAcknowledged) {
        this.acknowledged++;
        await attempt.read();
      } else {
        this.cut++;
      }
    }
    for (const attempt of [...shuffled(this.attempts), ...this.attempts]) await attempt.redeem();
    for (const voucher of new Set(this.attempts.map((attempt) => attempt.voucher))) {
      const won = this.attempts.filter((attempt) => attempt.voucher === voucher && attempt.won).length;
      if (voucher.isPool) assert.ok(won <= 1, `${voucher.name} was redeemed ${won} times`);
      else assert.equal(won, 1, `${voucher.name} was redeemed ${won} times`);
      this.won += won;
      if (voucher.isPool) this.taken += won;
    }
  }

  // What the database knows, in the voucher, the redemption, the journal and the offer.
  books() {
    const { server } = this;
    const counted = "select count(*) from redemption where not is_conflict and undone_at is null";
    const kept = {
      redemptions: ask(server, counted),
      vouchers: ask(server, "select count(distinct voucher) from redemption"),
      used: ask(server, "select cast(sum(used) as bigint) from voucher"),
      "lines of the journal": ask(server, "select count(*) from journal where kind = 'voucher_redeemed'"),
    };
    for (const [name, number] of Object.entries(kept)) assert.equal(number, this.won, name);
    assert.equal(ask(server, "select count(*) from voucher where used > 1"), 0);
    assert.equal(ask(server, `select taken from offer where id = ${this.named(this.offer)}`), this.taken, "the pool");
    assert.ok(this.taken <= this.pool, `${this.taken} of ${this.pool}`);
  }

  // An identifier as the database writes it.
  named(id) {
    return this.server.database ? `'${id}'` : `x'${id.replaceAll("-", "")}'`;
  }
}

export async function redemptionsKept(check, install, rounds) {
  const times = Math.max(3, Math.ceil(rounds / 8));
  const part = `${postgres ? "PostgreSQL" : "SQLite"}, ${times} kills while phones redeem`;
  const server = await install();
  await server.start();
  const counter = new Counter(server, times);
  const isReady = await check(`${part}: a shop with ${TILLS} tills, and codes for newcomers`, () => counter.begin(times));
  if (!isReady) return;
  await check(`${part}: each voucher is redeemed once, what was acknowledged is there, no pool gives more than it has`, async () => {
    for (let time = 0; time < times; time++) {
      await counter.scan();
      await counter.load();
      await server.start();
      await counter.again();
      counter.books();
    }
    const figures = `${times} kills, ${counter.acknowledged} attempts acknowledged, ${counter.cut} cut off, `
      + `${counter.won} redemptions, ${counter.taken} of a pool of ${counter.pool}`;
    assert.ok(counter.acknowledged > 0 && counter.cut > 0, figures);
    assert.equal(counter.taken, counter.pool, figures);
    return figures;
  });
  await check(`${part}: until the kill every answer was a good one, and verify says intact`, async () => {
    assert.deepEqual(counter.faults.slice(0, 10), [], `${counter.faults.length} faults`);
    assert.match(server.run("verify"), /intact/);
  });
  await server.stop();
}
