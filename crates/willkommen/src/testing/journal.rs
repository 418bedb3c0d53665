//! The journal holds: a changed row is named, a deleted personal value is not missed.

use super::World;
use crate::journal::{self, Finding};

async fn world() -> World {
    let world = World::new().await;
    world.campaign_near().await;
    world.declare("05966004", ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    world
}

async fn findings(world: &World) -> Vec<Finding> {
    journal::verify(world.app.db.read()).await.unwrap().1
}

async fn sql(world: &World, sql: &'static str) -> u64 {
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, sql, vec![]).await?) })).await
}

#[tokio::test(flavor = "multi_thread")]
async fn one_changed_row_is_named() {
    let world = world().await;
    assert_eq!(findings(&world).await, []);
    sql(&world, "update journal set actor = 'person:somebody-else' where seq = 7").await;
    assert_eq!(findings(&world).await, [Finding::LineChanged { seq: 7 }]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_with_a_matching_hash_still_breaks_the_chain() {
    let world = world().await;
    let line = journal::after(world.app.db.read(), 6, 1).await.unwrap().remove(0);
    let forged = journal::Line { actor: "person:somebody-else".into(), ..line };
    let hash = forged.true_hash();
    world
        .write(move |tx| {
            Box::pin(async move {
                let sql = "update journal set actor = 'person:somebody-else', hash = $1 where seq = 7";
                Ok(platform::db::run(tx, sql, platform::values![hash]).await?)
            })
        })
        .await;
    assert!(matches!(findings(&world).await.as_slice(), [Finding::SealBroken { .. }]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_row_is_missed() {
    let world = world().await;
    sql(&world, "delete from journal_personal where entry in (select id from journal where seq = 7)").await;
    sql(&world, "delete from journal where seq = 7").await;
    let found = findings(&world).await;
    assert!(found.contains(&Finding::LineMissing { seq: 7 }), "{found:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn personal_values_can_be_deleted_but_not_exchanged() {
    let world = world().await;
    let changed = sql(&world, "update journal_personal set value = 'Somebody Else'").await;
    assert!(changed > 0);
    assert!(findings(&world).await.iter().all(|found| matches!(found, Finding::PersonalChanged { .. })));
    assert!(!findings(&world).await.is_empty());
    let lines = journal::after(world.app.db.read(), 0, 1000).await.unwrap();
    world
        .write(move |tx| {
            Box::pin(async move {
                for line in lines {
                    journal::forget(tx, line.id).await?;
                }
                Ok(())
            })
        })
        .await;
    assert_eq!(findings(&world).await, []);
}
