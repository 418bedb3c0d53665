//! Other programs that are asked about our seals and our forms, and the authorities that ours ask.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use print::seal::Certificate;

use super::{Browser, World};
use crate::app::App;

/// A folder of a test that goes when the test ends.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        let path = std::env::temp_dir().join(format!("seals-{}", platform::chance::token()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn place(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub fn openssl(&self, words: &[&str]) {
        let output = Command::new("openssl").args(words).current_dir(&self.0).output();
        let output = output.expect("openssl: scripts/install installs it");
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.0.join(name)).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A server in Python that answers as a file in its folder says; each tells its modes itself.
pub struct Peer {
    child: Child,
    pub folder: Folder,
    pub port: u16,
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Peer {
    /// Stamps times.
    pub async fn time_stamps() -> Self {
        Self::start("time_stamp_peer.py", "stamp").await
    }

    /// Stamps times, has issued a seal, and says whether certificates were revoked.
    pub async fn proofs() -> Self {
        Self::start("revocation_peer.py", "good good").await
    }

    async fn start(script: &str, mode: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let folder = Folder::new();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = Command::new(root.join(".python/bin/python"))
            .arg(root.join("scripts").join(script))
            .args([&port.to_string(), folder.0.to_str().unwrap()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("Python: scripts/install installs it");
        let peer = Self { child, folder, port };
        peer.says(mode);
        for _ in 0..200 {
            if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                return peer;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("{script} did not start");
    }

    /// Where it stamps times.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/tsa", self.port)
    }

    pub fn says(&self, mode: &str) {
        self.folder.place("mode", mode.as_bytes());
    }

    pub fn stop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A seal that counts at the test's time and at the machine's.
pub fn long_lived(name: &str) -> String {
    let made = Certificate::make(name, 0, 4_000_000_000).unwrap();
    made.certificate + &made.key
}

/// What poppler says.
pub fn pdfsig(bytes: &[u8]) -> String {
    let folder = Folder::new();
    let file = folder.place("one.pdf", bytes);
    let said = Command::new("pdfsig").arg("-nocert").arg(file).output();
    String::from_utf8_lossy(&said.expect("pdfsig: scripts/install installs it").stdout).into_owned()
}

/// What pyHanko says, a line for each signature.
pub fn pyhanko(bytes: &[u8], trusted: &[Vec<u8>]) -> Vec<String> {
    asked_of_pyhanko(&[], bytes, trusted)
}

/// The same in many years, when nothing counts but what lies in the document.
pub fn pyhanko_later(bytes: &[u8], trusted: &[Vec<u8>]) -> Vec<String> {
    asked_of_pyhanko(&["--later"], bytes, trusted)
}

fn asked_of_pyhanko(words: &[&str], bytes: &[u8], trusted: &[Vec<u8>]) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = Folder::new();
    let file = folder.place("one.pdf", bytes);
    let mut command = Command::new(root.join(".python/bin/python"));
    command.arg(root.join("scripts/pyhanko_check.py")).args(words).arg(file);
    for (place, one) in trusted.iter().enumerate() {
        command.arg(folder.place(&format!("{place}.der"), one));
    }
    let said = command.output().expect("pyHanko: scripts/install installs it");
    String::from_utf8_lossy(&said.stdout)
        .lines()
        .map(|line| line.split_once(' ').unwrap().1.to_owned())
        .collect()
}

/// What pyxform and ODK Validate say of a form, a line each.
pub fn pyxform(bytes: &[u8]) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = Folder::new();
    let file = folder.place("form.xlsx", bytes);
    let mut command = Command::new(root.join(".python/bin/python"));
    let said = command.arg(root.join("scripts/xlsform_check.py")).arg(file).output();
    let said = said.expect("pyxform: scripts/install installs it");
    let text = [said.stdout, said.stderr].concat();
    String::from_utf8_lossy(&text).lines().map(str::to_owned).collect()
}

/// Somebody of the agency confirms receipt of the only declaration that waits.
pub async fn acknowledge(world: &World) {
    let mut agency = world.signed_in("agency").await;
    let page = agency.get("/de/dashboard").await.text();
    let action = page.split("action=\"").find(|part| part.contains("/acknowledgement/")).unwrap();
    agency.post(action.split('"').next().unwrap(), &[]).await;
    world.settle().await;
}

/// What the check page says of a file.
pub async fn checked(app: &App, bytes: &[u8]) -> String {
    let mut visitor = Browser::new(app);
    visitor.get("/de/declaration/check").await;
    visitor.upload("/de/declaration/check", &[("document", bytes)]).await.words()
}
