//! Several statements in one message to the engine.

use std::fmt::Write as _;
use std::mem;

use sea_orm::{DbBackend, Statement, Value, Values};

/// Statements that travel together, each with its own values.
#[derive(Default)]
pub struct Message {
    sql: String,
    values: Vec<Value>,
    count: usize,
}

impl Message {
    /// How many statements it has.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// How many values they have in all.
    pub const fn values(&self) -> usize {
        self.values.len()
    }

    /// The statements, one after another.
    pub fn sql(&self) -> &str {
        &self.sql
    }

    /// Adds statements without values.
    pub fn say(&mut self, sql: &str) {
        self.push(sql);
        self.count += sql.split(';').count();
    }

    /// Adds one statement.
    pub fn add(&mut self, statement: Statement) {
        let sql = shifted(&statement.sql, self.values.len());
        self.push(&sql);
        self.values.extend(statement.values.into_iter().flat_map(|Values(values)| values));
        self.count += 1;
    }

    fn push(&mut self, sql: &str) {
        if !self.sql.is_empty() {
            self.sql.push_str("; ");
        }
        self.sql.push_str(sql);
    }

    /// For SQLite, which runs one after another.
    pub fn statement(self) -> Statement {
        Statement { sql: self.sql, values: Some(Values(self.values)), db_backend: DbBackend::Sqlite }
    }

    /// For PostgreSQL, as parts of one statement, whose rows say in the column `place` which part they are of.
    pub fn of_two(mut first: Statement, second: Statement) -> Statement {
        let mut values = first.values.take().map_or_else(Vec::new, |Values(values)| values);
        let part = shifted(&second.sql, values.len());
        values.extend(second.values.into_iter().flat_map(|Values(values)| values));
        let sql = format!(
            "with first as ({}), second as ({part}) select 1 as place, first.* from first union all select 2, second.* \
             from second",
            mem::take(&mut first.sql)
        );
        Statement { sql, values: Some(Values(values)), db_backend: first.db_backend }
    }
}

/// A statement whose values stand after `by` others.
fn shifted(sql: &str, by: usize) -> String {
    if by == 0 {
        return sql.to_owned();
    }
    let mut out = String::with_capacity(sql.len() + sql.len() / 4);
    // Every second part stands in quotation marks.
    for (nth, part) in sql.split('\'').enumerate() {
        if nth > 0 {
            out.push('\'');
        }
        if nth % 2 == 1 {
            out.push_str(part);
            continue;
        }
        let mut pieces = part.split('$');
        out.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            let end = piece.find(|c: char| !c.is_ascii_digit()).unwrap_or(piece.len());
            match piece[..end].parse::<usize>() {
                Ok(place) => {
                    let _ = write!(out, "${}", place + by);
                }
                Err(_) => {
                    out.push('$');
                    out.push_str(&piece[..end]);
                }
            }
            out.push_str(&piece[end..]);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_statement_keeps_its_own_values() {
        let mut message = Message::default();
        message.say("begin; savepoint job");
        for nth in 1..=2_i64 {
            let sql = "insert into t values ($1, '$1', $2) on conflict do nothing";
            message.add(Statement::from_sql_and_values(
                DbBackend::Sqlite,
                sql,
                [nth.into(), (nth * 10).into()],
            ));
        }
        assert_eq!((message.count(), message.values()), (4, 4));
        let statement = message.statement();
        assert_eq!(
            statement.sql,
            "begin; savepoint job; insert into t values ($1, '$1', $2) on conflict do nothing; insert into t values \
             ($3, '$1', $4) on conflict do nothing"
        );
        let values: Vec<Value> = [1_i64, 10, 2, 20].map(Value::from).into();
        assert_eq!(statement.values.map(|Values(values)| values), Some(values));
    }

    #[test]
    fn two_become_parts_of_one() {
        let of =
            |sql: &str, value: i64| Statement::from_sql_and_values(DbBackend::Postgres, sql, [value.into()]);
        let both = Message::of_two(
            of("insert into t values ($1) returning id", 1),
            of("delete from u where n = $1", 2),
        );
        assert_eq!(
            both.sql,
            "with first as (insert into t values ($1) returning id), second as (delete from u where n = $2) select 1 as \
             place, first.* from first union all select 2, second.* from second"
        );
    }
}
