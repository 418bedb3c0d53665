# SPDX-License-Identifier: EUPL-1.2
"""Fills both databases with the answers of so many municipalities: fill_answers.py OURS BARE COUNT.

The rows are copies of one municipality's under invented keys; only how many there are matters here.
"""
import sqlite3
import sys
import uuid

QUESTIONS = 46


def copy(connection, table, found, **changes):
    """One row of a table once more, with some columns changed."""
    names = [column[1] for column in connection.execute(f"pragma table_info({table})")]
    row = dict(zip(names, found)) | changes
    marks = ",".join("?" for _ in names)
    connection.execute(f"insert into {table} ({','.join(names)}) values ({marks})", [row[name] for name in names])


def fill_ours(path, count):
    ours = sqlite3.connect(path)
    town = ours.execute("select * from municipality limit 1").fetchone()
    check = ours.execute("select * from quick_check where instrument = 'quickcheck' limit 1").fetchone()
    answer = ours.execute("select * from quick_check_answer limit 1").fetchone()
    present = ours.execute("select count(*) from municipality").fetchone()[0]
    for place in range(present, count):
        town_id, check_id = uuid.uuid4().bytes, uuid.uuid4().bytes
        copy(ours, "municipality", town, id=town_id, ags=f"fill-{place}")
        copy(ours, "quick_check", check, id=check_id, municipality=town_id)
        for question in range(QUESTIONS):
            copy(ours, "quick_check_answer", answer, quick_check=check_id, question=f"Q{question:04}")
    ours.commit()


def fill_bare(path, count):
    bare = sqlite3.connect(path)
    rows = ((f"town-{place}", f"Q{question:04}", "2", "", place)
            for place in range(count) for question in range(QUESTIONS))
    bare.executemany("insert or ignore into answer values (?,?,?,?,?)", rows)
    bare.commit()


fill_ours(sys.argv[1], int(sys.argv[3]))
fill_bare(sys.argv[2], int(sys.argv[3]))
