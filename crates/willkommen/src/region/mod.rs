//! The region: its pack, its municipalities, their town halls and office holders.
//!
//! Used by everybody. Owns the tables `municipality` and `office_holder`; the register comes in as
//! a table (CSV, XLSX, ODS) through [`import`] or the command line.

mod columns;
mod difference;
mod import;
pub mod pack;
mod register;
mod rules;
mod sheet;
mod store;
mod workbook;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use platform::clock::Day;
use platform::db::Tx;
use sea_orm::{ConnectionTrait, DbErr};

pub use columns::Mapping;
pub use difference::Difference;
pub use pack::{Local, Pack, Spoken};
pub use register::{Fault, Register, written_day};
pub use rules::{Office, SizeClass};
pub use sheet::{MOST_BYTES, Sheet};
pub use store::{
    Listed, Municipality, OfficeHolder, TABLES, all, all_holders, any_town_hall, by_ags, ever_in, in_office,
    leave, of, office_holders,
};
pub use workbook::{Book, read_sheets};

use crate::app::App;
use crate::ids::MunicipalityId;
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    Routes::new().get("/{lang}/region/import", MANAGER, import::show).post(
        "/{lang}/region/import",
        MANAGER,
        import::submit,
    )
}

/// All municipalities, ordered by name, kept until something changes.
///
/// # Errors
/// The database's own.
pub async fn known(app: &App) -> Result<Arc<Vec<Municipality>>, DbErr> {
    app.register.get(&app.db, &[TABLES], store::all(app.db.read())).await
}

/// All municipalities as lists show them, ordered by name, kept until one of them changes.
///
/// # Errors
/// The database's own.
pub async fn listed(app: &App) -> Result<Arc<Vec<Arc<Listed>>>, DbErr> {
    app.list.get(&app.db, &[TABLES], store::list(app.db.read())).await
}

/// The mayor in office on a day.
///
/// # Errors
/// The database's own.
pub async fn mayor_of(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    on: Day,
) -> Result<Option<OfficeHolder>, DbErr> {
    holder_of(c, municipality, Office::Mayor, on).await
}

/// Who holds an office on a day.
///
/// # Errors
/// The database's own.
pub async fn holder_of(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    office: Office,
    on: Day,
) -> Result<Option<OfficeHolder>, DbErr> {
    let holders = store::office_holders(c, municipality).await?;
    Ok(holders.into_iter().find(|holder| holder.office == office.word() && holder.holds_on(on)))
}

/// All mayors in office on a day, by municipality.
///
/// # Errors
/// The database's own.
pub async fn mayors(
    c: &impl platform::db::Streaming,
    on: Day,
) -> Result<HashMap<MunicipalityId, OfficeHolder>, DbErr> {
    let holders = store::in_office(c, Office::Mayor, on).await?;
    Ok(holders.into_iter().map(|holder| (holder.municipality, holder)).collect())
}

/// Puts somebody into office; see [`store::appoint`].
///
/// # Errors
/// The database's own.
pub async fn appoint(tx: &Tx, holder: &OfficeHolder) -> Result<(), DbErr> {
    store::appoint(tx, holder).await
}

/// Reads a register against the municipalities that exist; with `any_district` also municipalities
/// outside the region's districts.
///
/// # Errors
/// Every fault by cell; nothing is written.
pub async fn read_register(
    c: &impl platform::db::Streaming,
    pack: &Pack,
    sheet: &Sheet,
    mapping: &Mapping,
    any_district: bool,
) -> Result<Result<Register, Vec<Fault>>, DbErr> {
    let towns: HashSet<String> = store::all(c).await?.into_iter().map(|town| town.ags).collect();
    let districts: HashSet<String> = pack.district.iter().map(|district| district.key.clone()).collect();
    let districts = (!any_district).then_some(&districts);
    Ok(register::read(sheet, mapping, &register::Known { towns: &towns, districts }))
}

/// Reads facts about municipalities without a database.
///
/// # Errors
/// Every fault by cell.
pub fn read_towns(
    sheet: &Sheet,
    mapping: &Mapping,
    districts: Option<&HashSet<String>>,
) -> Result<Register, Vec<Fault>> {
    register::read(sheet, mapping, &register::Known { towns: &HashSet::new(), districts })
}

/// What a register would change.
///
/// # Errors
/// The database's own.
pub async fn difference(c: &impl platform::db::Streaming, register: &Register) -> Result<Difference, DbErr> {
    Ok(Difference::of(register, &store::all(c).await?, &store::all_holders(c).await?))
}

/// Writes a register whole.
///
/// # Errors
/// The database's own; then nothing is written.
pub async fn save_register(tx: &Tx, register: &Register) -> Result<(), DbErr> {
    match register {
        Register::Towns(rows) => store::save_towns(tx, rows).await?,
        Register::Holders(rows) => {
            let ids: HashMap<String, MunicipalityId> =
                store::all(tx).await?.into_iter().map(|town| (town.ags, town.id)).collect();
            let known: HashMap<(MunicipalityId, String, Day), OfficeHolder> = store::all_holders(tx)
                .await?
                .into_iter()
                .map(|holder| ((holder.municipality, holder.office.clone(), holder.from_on), holder))
                .collect();
            for row in rows {
                let Some(&municipality) = ids.get(&row.ags) else { continue };
                let known = known.get(&(municipality, row.office.word().to_owned(), row.from));
                store::save_town_hall(tx, municipality, &row.hall).await?;
                store::appoint(tx, &holder(municipality, row, known)).await?;
            }
        }
    }
    Ok(())
}

/// The office holder of a row; a column that the file does not have takes nothing away.
fn holder(
    municipality: MunicipalityId,
    row: &register::HolderRow,
    known: Option<&OfficeHolder>,
) -> OfficeHolder {
    let or_known = |said: &Option<String>, of: fn(&OfficeHolder) -> &str| {
        difference::or_known(said, known.map(of).unwrap_or_default())
    };
    OfficeHolder {
        municipality,
        office: row.office.word().to_owned(),
        salutation: or_known(&row.salutation, |known| &known.salutation),
        title: or_known(&row.title, |known| &known.title),
        first_name: row.first_name.clone(),
        last_name: row.last_name.clone(),
        function: row.function.clone(),
        mail: or_known(&row.mail, |known| &known.mail),
        phone: or_known(&row.phone, |known| &known.phone),
        from_on: row.from,
        to_on: row.to,
    }
}
