# SPDX-License-Identifier: EUPL-1.2
"""Fills both databases with vouchers: fill_vouchers.py KEY OURS BARE COUNT KNOWN.

KEY is the file with the key of the installation; OURS and BARE are the path of a SQLite database or the address of
a PostgreSQL. One town has handed out cards, each has opened a booklet, each booklet holds a voucher for every offer
of one partner, whose phones are paired. Of so many vouchers (KNOWN), scattered over the table, the codes are printed;
the hashes of all others are chance, which nobody without the key can tell from those of a code. The bare voucher of
a place has the MD5 of that place as its code.
"""
import datetime
import hashlib
import hmac
import json
import random
import sqlite3
import subprocess
import sys
import time
import uuid

OFFERS = 10
PHONES = 8
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
NOW = int(time.time())
TODAY = datetime.date.today()
# Always the same tables.
chance = random.Random(7)


# ---- What the product makes of its key (platform/src/secret.rs, platform/src/code.rs).

class Key:
    def __init__(self, path):
        with open(path, encoding="ascii") as file:
            self.bytes = bytes.fromhex(file.read().strip())

    def seal(self, purpose, value):
        return hmac.digest(self.bytes, f"{purpose}\0{value}".encode(), "sha256")

    def code(self, voucher):
        data = [byte & 31 for byte in self.seal("voucher code", str(uuid.UUID(bytes=voucher)))[:11]]
        rest = 0
        for symbol in data:
            # Twice the sum, in the field with 32 elements.
            lead = (symbol ^ rest) << 1
            rest = lead ^ 0b100101 if lead & 32 else lead
        return "".join(ALPHABET[symbol] for symbol in [*data, rest])

    def hash(self, code):
        return self.seal("voucher code hash", code).hex()


def identifier(place):
    """One that is ordered by its place, as those of the product are ordered by time."""
    bits = ((NOW - 86400) * 1000 + place) << 80 | chance.getrandbits(80)
    bits = bits & ~(0xF << 76) | 7 << 76
    return (bits & ~(3 << 62) | 2 << 62).to_bytes(16, "big")


def any_hash():
    return f"{chance.getrandbits(256):064x}"


# ---- The two engines.

class Sqlite:
    def __init__(self, path):
        self.connection = sqlite3.connect(path, isolation_level=None)
        # Whatever happens meanwhile, the file is thrown away.
        for pragma in ["journal_mode = off", "synchronous = off", "cache_size = -4000000"]:
            self.connection.execute(f"pragma {pragma}")
        self.connection.create_function("note", 1, self.note, deterministic=True)
        self.connection.execute("begin")

    @staticmethod
    def note(content):
        return int.from_bytes(hashlib.sha256(content).digest()[:8], "little", signed=True)

    def run(self, sql):
        self.connection.execute(sql)

    def one(self, sql):
        return self.connection.execute(sql).fetchone()[0]

    def add(self, table, columns, rows, notes=True):
        names = ",".join(columns)
        marks = ",".join("?" for _ in columns)
        self.connection.executemany(f"insert into {table} ({names}) values ({marks})", rows)
        if notes:
            # What each row holds, as the product notes it (platform/src/notes.rs).
            all_columns = [column[1] for column in self.connection.execute(f"pragma table_info({table})")]
            content = " || ',' || ".join(f'quote("{column}")' for column in all_columns)
            self.connection.execute(f"insert or replace into row_note (of_table, row, hash) "
                                    f"select '{table}', rowid, note(cast({content} as blob)) from {table}")

    def without(self, constraint, work):
        work()

    def close(self):
        self.connection.execute("commit")
        self.connection.execute("pragma journal_mode = wal")
        self.connection.close()


class Postgres:
    def __init__(self, address):
        self.command = ["psql", address, "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"]

    def run(self, sql):
        subprocess.run([*self.command, "-c", sql], check=True, stdout=subprocess.PIPE)

    def one(self, sql):
        told = subprocess.run([*self.command, "-c", sql], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
        try:
            return uuid.UUID(told).bytes
        except ValueError:
            return told

    @staticmethod
    def text(value):
        if value is None:
            return "\\N"
        return value.hex() if isinstance(value, bytes) else str(value)

    def add(self, table, columns, rows, notes=True):
        copy = subprocess.Popen([*self.command, "-c", f"copy {table} ({','.join(columns)}) from stdin"],
                                stdin=subprocess.PIPE, text=True)
        for row in rows:
            copy.stdin.write("\t".join(map(self.text, row)) + "\n")
        copy.stdin.close()
        if copy.wait():
            sys.exit(f"{table} was not filled")

    def without(self, constraint, work):
        """A unique column of chance is sorted once instead of for each row."""
        table, column = constraint
        self.run(f"alter table {table} drop constraint {table}_{column}_key")
        work()
        self.run(f"alter table {table} add constraint {table}_{column}_key unique ({column})")

    def close(self):
        self.run("vacuum analyze")
        self.run("checkpoint")


def engine(address):
    return Postgres(address) if address.startswith("postgres") else Sqlite(address)


# ---- The rows.

def fill_ours(ours, key, count, known):
    moment = NOW * 1_000_000
    issued, last = TODAY.isoformat(), (TODAY + datetime.timedelta(days=365)).isoformat()
    town = ours.one("select id from municipality order by ags limit 1")
    person = ours.one("select id from person order by id limit 1")
    partner, batch = identifier(0), identifier(1)
    offers = [identifier(place) for place in range(OFFERS)]
    cards = [identifier(place) for place in range(count // OFFERS)]
    booklets = [identifier(place) for place in range(count // OFFERS)]
    booklet_token = f"{chance.getrandbits(128):032x}"
    phones = [f"{chance.getrandbits(128):032x}" for _ in range(PHONES)]

    ours.add("partner", ["id", "kind", "name", "about", "street", "postal_code", "place", "lang", "state", "applied_at"],
             [(partner, "business", "Café am Markt", "Kaffee und Kuchen", "Markt 1", "57439", "Musterstadt", "de", "active", moment)])
    ours.add("partner_town", ["partner", "municipality", "state", "asked_at"], [(partner, town, "agreed", moment)])
    ours.add("offer", ["id", "partner", "kind", "benefit", "conditions", "uses", "valid_days", "is_rotating", "is_regional",
                       "is_paused", "state", "created_at"],
             [(offer, partner, "extra", f"Ein Getränk nach Wahl, Nummer {place + 1}", "Einmal je Gutscheinheft", 1, 365, 0, 0, 0,
               "approved", moment + place) for place, offer in enumerate(offers)])
    ours.add("offer_town", ["offer", "municipality", "state"], [(offer, town, "approved") for offer in offers])
    ours.add("device", ["id", "partner", "name", "lang", "token_hash", "pin_hash", "paired_at", "paired_by", "seen_at",
                        "locked_for", "wrong_pins"],
             [(identifier(place), partner, f"Kasse {place + 1}", "de", key.seal("device", token).hex(), any_hash(), moment, person,
               moment, "", 0) for place, token in enumerate(phones)])
    ours.add("card_batch", ["id", "municipality", "number", "kind", "size", "first_number", "expires_on", "state",
                            "prepared_by", "prepared_at", "prepared_on", "note"],
             [(batch, town, 1, "cards", len(cards), 1, last, "released", person, moment, issued, "")])
    ours.without(("card", "code_hash"), lambda: ours.add(
        "card", ["id", "batch", "municipality", "number", "code_hash", "state", "expires_on", "handed_out_at", "handed_out_on",
                 "handed_out_by", "opened_at"],
        ((card, batch, town, place + 1, any_hash(), "handed_out", last, moment, issued, person, moment)
         for place, card in enumerate(cards))))
    ours.add("booklet", ["id", "card", "municipality", "issued_on", "expires_on", "tongue", "session_hash", "opened_at"],
             ((booklet, cards[place], town, issued, last, "de",
               key.seal("booklet session", booklet_token if place == 0 else f"{place}").hex(), moment)
              for place, booklet in enumerate(booklets)))

    codes, vouchers = {}, []
    # Nobody redeems from the booklet whose pages are looked at.
    wanted = set(chance.sample(range(OFFERS, count), known))

    def voucher(place):
        made = identifier(place)
        if place < OFFERS:
            vouchers.append(made)
        if place not in wanted:
            return made, any_hash()
        codes[place] = key.code(made)
        return made, key.hash(codes[place])

    ours.without(("voucher", "code_hash"), lambda: ours.add(
        "voucher", ["id", "booklet", "offer", "code_hash", "expires_on"],
        ((made, booklets[place // OFFERS], offers[place % OFFERS], hashed, last)
         for place, (made, hashed) in ((place, voucher(place)) for place in range(count)))))
    ours.close()
    scattered = list(codes.values())
    chance.shuffle(scattered)
    return {"codes": scattered, "phones": phones, "booklet": booklet_token, "voucher": str(uuid.UUID(bytes=vouchers[0]))}


def fill_bare(bare, count):
    number = "bigserial" if isinstance(bare, Postgres) else "integer"
    for table, column, value in [("voucher", "code", "used"), ("ledger", "code", "at"), ("audit", "said", "at")]:
        bare.run(f"create table {table} (id {number} primary key, {column} text not null, {value} bigint not null)")
    bare.add("voucher", ["id", "code", "used"],
             ((place, hashlib.md5(str(place).encode()).hexdigest(), 0) for place in range(1, count + 1)), notes=False)
    bare.run("create unique index voucher_by_code on voucher (code)")
    bare.close()


if __name__ == "__main__":
    key_file, ours_address, bare_address, many, wished = sys.argv[1:6]
    found = fill_ours(engine(ours_address), Key(key_file), int(many), int(wished))
    fill_bare(engine(bare_address), int(many))
    print(json.dumps(found))
