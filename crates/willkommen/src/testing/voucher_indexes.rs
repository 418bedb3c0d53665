//! Questions about large tables of the voucher booklet find their rows by an index.

use platform::clock::Moment;
use platform::db::{self, Value};
use platform::values;
use sea_orm::FromQueryResult;

use super::World;
use crate::ids::{OfferId, VoucherId};

/// A step of the way in which SQLite answers a question.
#[derive(FromQueryResult)]
struct Step {
    detail: String,
}

#[tokio::test(flavor = "multi_thread")]
async fn a_redeemed_voucher_finds_room_on_its_page() {
    let world = World::new().await;
    let c = world.app.db.read();
    if !db::is_postgres(c) {
        return; // SQLite changes a row where it stands
    }
    let sql = "select array_to_string(reloptions, ' ') as value from pg_class where relname = 'voucher'";
    let options: Option<String> = db::value(c, sql, vec![]).await.unwrap();
    assert_eq!(options.as_deref(), Some("fillfactor=85"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_every_hour_and_day_reads_no_whole_table() {
    let world = World::new().await;
    let c = world.app.db.read();
    if db::is_postgres(c) {
        return; // which index it takes depends there on how many rows there are
    }
    let (from, to, day) = (Moment(1), Moment(2), 1_i64);
    let asked: [(&'static str, Vec<Value>, &str); 8] = [
        (
            "explain query plan select id from redemption \
             where device is not null and at < $1 order by at limit $2",
            values![to, day],
            "redemption_to_cut",
        ),
        (
            "explain query plan select id from redemption_refusal \
             where not is_cut and at < $1 order by at limit $2",
            values![to, day],
            "redemption_refusal_uncut",
        ),
        (
            "explain query plan select device, partner from redemption \
             where at >= $1 and at < $2 and undone_at is null and not is_conflict",
            values![from, to],
            "redemption_by_at",
        ),
        (
            "explain query plan select id, at, offer from redemption \
             where voucher = $1 and undone_at is null order by at desc, id desc limit 100",
            values![VoucherId::new()],
            "redemption_by_voucher",
        ),
        (
            "explain query plan select at as value from redemption order by at limit 1",
            vec![],
            "redemption_by_at",
        ),
        (
            "explain query plan select handed_out_at as value from card where handed_out_at is not null \
             order by handed_out_at limit 1",
            vec![],
            "card_by_hand_out",
        ),
        (
            "explain query plan select id from card where handed_out_at >= $1 and handed_out_at < $2 \
             and handed_out_by is not null",
            values![from, to],
            "card_by_hand_out",
        ),
        (
            "explain query plan select id from voucher where offer = $1 and withdrawn = $2 limit $3",
            values![OfferId::new(), false, day],
            "voucher_by_offer (offer=? AND withdrawn=?)",
        ),
    ];
    for (sql, values, index) in asked {
        let steps: Vec<Step> = db::all(c, sql, values).await.unwrap();
        let way = steps.iter().map(|step| step.detail.as_str()).collect::<Vec<_>>().join("; ");
        assert!(way.contains(index) && !way.contains("TEMP B-TREE"), "{sql}: {way}");
    }
}
