//! Every setting, with its default. The file is `willkommen.toml` in the data folder.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

/// The settings of one installation.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The address under which visitors reach the pages; links in mails and letters begin with it.
    pub base_url: String,
    /// Where the server listens.
    pub listen: SocketAddr,
    /// `postgres://…`, or empty for SQLite in the data folder.
    pub database: String,
    /// The folder of the region pack.
    pub region: PathBuf,
    /// Whether the installation shows invented data; every page and PDF says so.
    pub sample: bool,
    /// Whether it plays the story of its region pack. Then the launch that the pack names has not happened
    /// here before: the story has its own. Only with invented data.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub story: bool,
    /// The mail server; without one, mails stay in the outbox and people sign in with links from
    /// `willkommen link`.
    pub smtp: Option<Smtp>,
    /// Network addresses of proxies in front; their `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// How declarations are sealed.
    pub seal: Sealing,
    /// Single sign-on, if there is an account service.
    pub sign_in: SignIn,
    /// Who answers for these pages. Needed before they are public.
    pub legal: Legal,
    /// The data folder; not a setting of the file.
    #[serde(skip)]
    pub data: PathBuf,
}

/// The operator's mail server.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Smtp {
    /// Host name.
    pub host: String,
    /// Port: 465, 587 or another.
    pub port: u16,
    /// Off only for a server on the same machine.
    #[serde(default = "yes")]
    pub tls: bool,
    /// User, if the server asks.
    pub user: Option<String>,
    /// Password, if the server asks.
    pub password: Option<String>,
    /// Sender, such as `Willkommen <programm@agentur.example>`.
    pub from: String,
}

/// How declarations are sealed. The seal itself is the file `seal.pem` beside the settings.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sealing {
    /// The authority that stamps the time of a seal (RFC 3161), such as `https://zeitstempel.example/tsa`.
    /// Empty: no time-stamps, and nobody is asked.
    pub time_stamp_url: String,
    /// How many seconds it gets to answer, and once more all who are asked for proofs.
    pub time_stamp_seconds: u64,
    /// Whether whoever the certificates of a time-stamped seal name is asked for proofs, so that it can be
    /// checked when they have ended.
    pub long_term: bool,
}

impl Default for Sealing {
    fn default() -> Self {
        Self { time_stamp_url: String::new(), time_stamp_seconds: 10, long_term: true }
    }
}

/// Single sign-on (Einmalanmeldung) with an account service that speaks OpenID Connect.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct SignIn {
    /// The service's own name for itself, such as `https://konto.example/realms/stadt`, exactly as it states
    /// it. Empty: people sign in by mail only, and nobody is asked.
    pub issuer: String,
    /// What the service calls this installation.
    pub client_id: String,
    /// What proves to the service that it is this installation; nothing for a public client.
    pub client_secret: Option<String>,
    /// What people call the service, such as `Stadtkonto`; it stands on the button.
    pub name: String,
    /// Whether the addresses of this service are checked although it does not say so. Only for a service
    /// in which nobody can enter an address of their own.
    pub trust_mail: bool,
    /// How many seconds it gets to answer.
    pub seconds: u64,
}

impl Default for SignIn {
    fn default() -> Self {
        Self {
            issuer: String::new(),
            client_id: String::new(),
            client_secret: None,
            name: String::new(),
            trust_mail: false,
            seconds: 10,
        }
    }
}

/// Who answers for these pages: imprint (§ 5 DDG, § 18 MStV), privacy (Art. 13 GDPR) and
/// accessibility (EU directive 2016/2102).
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Legal {
    /// Legal name of the operator.
    pub operator: String,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Place.
    pub place: String,
    /// Who represents the operator.
    pub represented_by: String,
    /// Mail address for everybody.
    pub mail: String,
    /// Telephone.
    pub phone: String,
    /// Register and number, if there is one.
    pub register: String,
    /// VAT identification number, if there is one.
    pub vat_id: String,
    /// Name and address of whoever answers for the content.
    pub responsible_editor: String,
    /// How to reach the data protection officer.
    pub data_protection_officer: String,
    /// The supervisory authority for data protection, with its address.
    pub supervisory_authority: String,
    /// The ombuds office for accessibility, with its address.
    pub ombuds_office: String,
}

impl Legal {
    /// The duties that are still empty, by the names of their settings.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        [
            ("operator", &self.operator),
            ("street", &self.street),
            ("postal_code", &self.postal_code),
            ("place", &self.place),
            ("represented_by", &self.represented_by),
            ("mail", &self.mail),
            ("phone", &self.phone),
            ("responsible_editor", &self.responsible_editor),
            ("data_protection_officer", &self.data_protection_officer),
            ("supervisory_authority", &self.supervisory_authority),
            ("ombuds_office", &self.ombuds_office),
        ]
        .into_iter()
        .filter(|(_, value)| value.trim().is_empty())
        .map(|(name, _)| name)
        .collect()
    }

    /// The address in one line; empty while a part is missing.
    #[must_use]
    pub fn address(&self) -> String {
        if self.street.is_empty() || self.place.is_empty() {
            return String::new();
        }
        format!("{}, {} {}", self.street, self.postal_code, self.place)
    }
}

const fn yes() -> bool {
    true
}

impl Default for Config {
    fn default() -> Self {
        Self {
            base_url: "http://127.0.0.1:8080".into(),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            database: String::new(),
            region: PathBuf::new(),
            sample: false,
            story: false,
            smtp: None,
            trusted_proxies: Vec::new(),
            seal: Sealing::default(),
            sign_in: SignIn::default(),
            legal: Legal::default(),
            data: PathBuf::from("data"),
        }
    }
}

impl Config {
    /// Where the settings of a data folder stand.
    #[must_use]
    pub fn file(data: &Path) -> PathBuf {
        data.join("willkommen.toml")
    }

    /// Reads the settings of a data folder.
    ///
    /// # Errors
    /// When the file is missing or names an unknown setting.
    pub fn read(data: &Path) -> Result<Self> {
        let file = Self::file(data);
        let text = std::fs::read_to_string(&file).with_context(|| match file.try_exists() {
            Ok(false) => format!("{} is missing; run: willkommen init", file.display()),
            _ => format!("reading {}", file.display()),
        })?;
        let mut config: Self = toml::from_str(&text).map_err(|fault| {
            // Without the line itself: it may hold a password.
            let before = fault.span().map_or("", |span| text.get(..span.start).unwrap_or_default());
            let line = before.matches('\n').count() + 1;
            anyhow::anyhow!("{}:{line}: {}", file.display(), fault.message())
        })?;
        config.base_url.truncate(config.base_url.trim_end_matches('/').len());
        config.data = data.to_owned();
        config.refuse_unsafe()?;
        Ok(config)
    }

    /// Writes the settings of a new data folder.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn write(&self) -> Result<()> {
        self.refuse_unsafe()?;
        std::fs::create_dir_all(&self.data)?;
        // The file may hold passwords.
        platform::secret::write_private(&Self::file(&self.data), toml::to_string(self)?.as_bytes())
    }

    /// Where the installation's key is.
    #[must_use]
    pub fn key_file(&self) -> PathBuf {
        self.data.join("secret.key")
    }

    /// Where the database is.
    #[must_use]
    pub fn database_address(&self) -> String {
        if self.database.is_empty() {
            format!("sqlite:{}", self.data.join("willkommen.db").display())
        } else {
            self.database.clone()
        }
    }

    /// Whether pages are reachable from this machine only.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        let host = self.base_url.split("://").nth(1).unwrap_or_default();
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        self.listen.ip().is_loopback() && matches!(name, "127.0.0.1" | "localhost" | "[::1]")
    }

    /// Finds what would keep the pages from being served, or from being served safely.
    ///
    /// # Errors
    /// When a setting does not fit.
    pub fn refuse_unsafe(&self) -> Result<()> {
        let (scheme, host) = self.base_url.split_once("://").unwrap_or_default();
        let usual = if scheme == "https" { ":443" } else { ":80" };
        let is_plain =
            host.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || b".-:[]".contains(&c));
        anyhow::ensure!(
            matches!(scheme, "http" | "https") && !host.is_empty() && is_plain && !host.ends_with(usual),
            "base_url is the address alone, such as https://willkommen.example: in small letters, without a \
             path and without {usual}"
        );
        anyhow::ensure!(
            self.base_url.starts_with("https://") || self.is_loopback(),
            "base_url must begin with https:// unless the server is reached from this machine only"
        );
        Ok(())
    }

    /// The address without its scheme, as one types it.
    #[must_use]
    pub fn typed_address(&self) -> &str {
        self.base_url.split("://").nth(1).unwrap_or(&self.base_url)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_no_page_would_answer_under_is_refused() {
        let refused = |base_url: &str| {
            Config { base_url: base_url.into(), ..Config::default() }.refuse_unsafe().is_err()
        };
        for wrong in [
            "https://willkommen.example/pfad",
            "https://Willkommen.example",
            "https://willkommen.example:443",
            "https://",
            "willkommen.example",
            "http://willkommen.example",
        ] {
            assert!(refused(wrong), "{wrong}");
        }
        for right in
            ["https://willkommen.example", "https://willkommen.example:8443", "http://127.0.0.1:8080"]
        {
            assert!(!refused(right), "{right}");
        }
    }

    #[test]
    fn a_fault_in_the_settings_is_told_without_the_line() {
        let folder = std::env::temp_dir().join(platform::chance::token());
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(Config::file(&folder), "sample = true\n[smtp]\npassword = \"not closed\n").unwrap();
        let fault = format!("{:#}", Config::read(&folder).unwrap_err());
        assert!(fault.contains("willkommen.toml:3:") && !fault.contains("not closed"), "{fault}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
