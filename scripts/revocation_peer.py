# SPDX-License-Identifier: EUPL-1.2
"""A real certification authority for tests (openssl behind HTTP): port, folder.

Makes root.pem and two authorities below it: house.pem issues a seal (seal.pem: its certificate and key,
without the authority's), inter.pem issues a time-stamping authority. The certificates name this server. Then
it stamps times, and answers about each certificate as the file "mode" says, a word for OCSP and one for CRL:

good      as it is: openssl ocsp, openssl ca -gencrl
revoked   the seal was revoked an hour ago
unknown   the responder does not know the certificate (OCSP)
refuse    the responder says "try later" (OCSP)
stale     well signed, and out of date for an hour
wrong     signed by somebody else with the same name
foreign   well signed, about another certificate (OCSP) or by another authority (CRL)
delta     only what has changed since an earlier list (CRL)
late      answers after five seconds
down      answers 500
page      answers with a web page
garbage   answers with bytes that are nothing
large     answers with more than anybody reads

The file "asked" has a line for each question. Python's cryptography is needed for "stale" alone: openssl
cannot sign an answer of the past.
"""

import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

port, folder = int(sys.argv[1]), Path(sys.argv[2])
HERE = f"http://127.0.0.1:{port}"
LAST = "450101000000Z"


def access(name):
    return f"""
authorityInfoAccess = OCSP;URI:{HERE}/ocsp/{name},caIssuers;URI:{HERE}/certificate/{name}
crlDistributionPoints = URI:{HERE}/list/{name}
"""


SETTINGS = f"""
[req]
distinguished_name = name
prompt = no
[name]
CN = Wurzel der Probe
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[inter]
basicConstraints = critical,CA:true,pathlen:0
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
{access("root")}
[seal]
basicConstraints = CA:false
keyUsage = critical,digitalSignature,nonRepudiation
{access("house")}
[stamp]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
{access("inter")}
[responder]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,OCSPSigning
noCheck = ignored
[tsa]
default_tsa = one
[one]
serial = serial
signer_cert = tsa.pem
certs = inter.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
accuracy = secs:1
"""
HOUSE = "/O=Probe/CN=Siegelstelle der Probe"
INTER = "/O=Probe/CN=Zwischenstelle der Probe"
# Whose certificates have which numbers, by their names.
ISSUED = {
    "root": {"house": "11", "inter": "12"},
    "house": {"seal": "21"},
    "inter": {"tsa": "31", "responder": "32"},
}
# One authority lets another answer for it; the others answer themselves.
RESPONDERS = {"root": "root", "house": "house", "inter": "responder"}


def openssl(*words):
    return subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True).stdout


CURVE = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc", "-config", "settings")


def root(name, own="/CN=Wurzel der Probe"):
    whole = ("-utf8", "-subj", own, "-extensions", "root", "-days", "3650")
    openssl("req", "-x509", *CURVE, *whole, "-keyout", f"{name}.key", "-out", f"{name}.pem")


def issue(name, own, above, section):
    openssl("req", *CURVE, "-utf8", "-subj", own, "-keyout", f"{name}.key", "-out", f"{name}.csr")
    number = ("-set_serial", f"0x{ISSUED[above][name]}", "-days", "3650")
    signed = ("-CA", f"{above}.pem", "-CAkey", f"{above}.key", *number)
    made = ("-extfile", "settings", "-extensions", section, "-out", f"{name}.pem")
    openssl("x509", "-req", "-in", f"{name}.csr", *signed, *made)


def past(hours):
    return (datetime.now(UTC) - timedelta(hours=hours)).strftime("%y%m%d%H%M%SZ")


def line(number, revoked=None):
    return f"{'R' if revoked else 'V'}\t{LAST}\t{revoked or ''}\t{number}\tunknown\t/CN={number}\n"


(folder / "settings").write_text(SETTINGS)
(folder / "serial").write_text("01\n")
root("root")
issue("house", HOUSE, "root", "inter")
issue("inter", INTER, "root", "inter")
issue("seal", "/O=Agentur der Probe/CN=Siegel der Probe", "house", "seal")
issue("tsa", "/O=Probe/CN=Zeitstempel der Probe", "inter", "stamp")
issue("responder", "/O=Probe/CN=Auskunft der Probe", "inter", "responder")
# Others with the same names: of them nothing may be believed.
root("root-other")
root("house-other", HOUSE)
root("inter-other", INTER)
with (folder / "seal.pem").open("a") as file:
    file.write((folder / "seal.key").read_text())
for name, issued in ISSUED.items():
    (folder / f"{name}.index").write_text("".join(line(number) for number in issued.values()))
    (folder / f"{name}.der").write_bytes(openssl("x509", "-in", f"{name}.pem", "-outform", "der"))
(folder / "revoked.index").write_text(line(ISSUED["house"]["seal"], past(1)))
(folder / "none.index").write_text("")


def stamped(query):
    with TemporaryDirectory() as own:
        (Path(own) / "query").write_bytes(query)
        return openssl("ts", "-reply", "-config", "settings", "-queryfile", f"{own}/query")


def index(name, mode):
    """What the authority knows of its certificates."""
    if mode == "unknown":
        return "none.index"
    return "revoked.index" if mode == "revoked" and name == "house" else f"{name}.index"


def answered(name, mode, query):
    if mode == "stale":
        return stale(name, query)
    signer = f"{name}-other" if mode == "wrong" else RESPONDERS[name]
    with TemporaryDirectory() as own:
        place = Path(own) / "query"
        place.write_bytes(query)
        if mode == "foreign":
            openssl("ocsp", "-issuer", f"{name}.pem", "-serial", "0x77", "-no_nonce", "-reqout", str(place))
        openssl(
            *("ocsp", "-reqin", str(place), "-respout", f"{own}/answer", "-index", index(name, mode)),
            *("-CA", f"{name}.pem", "-rsigner", f"{signer}.pem", "-rkey", f"{signer}.key", "-ndays", "1"),
        )
        return (Path(own) / "answer").read_bytes()


def stale(name, query):
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.x509 import ocsp

    def certificate(of):
        return x509.load_pem_x509_certificate((folder / f"{of}.pem").read_bytes())

    number = ocsp.load_der_ocsp_request(query).serial_number
    of = {number: name for name, number in ISSUED[name].items()}[f"{number:x}"]
    signer = RESPONDERS[name]
    key = serialization.load_pem_private_key((folder / f"{signer}.key").read_bytes(), None)
    now = datetime.now(UTC).replace(microsecond=0, tzinfo=None)
    builder = ocsp.OCSPResponseBuilder().add_response(
        cert=certificate(of),
        issuer=certificate(name),
        algorithm=hashes.SHA1(),
        cert_status=ocsp.OCSPCertStatus.GOOD,
        this_update=now - timedelta(hours=2),
        next_update=now - timedelta(hours=1),
        revocation_time=None,
        revocation_reason=None,
    )
    builder = builder.responder_id(ocsp.OCSPResponderEncoding.HASH, certificate(signer))
    builder = builder.certificates([certificate(signer)])
    return builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def listed(name, mode):
    others = {"root": "house", "house": "inter", "inter": "root"}
    above = {"wrong": f"{name}-other", "foreign": others[name]}.get(mode, name)
    span = ("-crl_lastupdate", past(2), "-crl_nextupdate", past(1)) if mode == "stale" else ("-crldays", "1")
    with TemporaryDirectory() as own:
        own = Path(own)
        (own / "number").write_text("01\n")
        (own / "index").write_text((folder / index(name, mode)).read_text())
        (own / "ca").write_text(
            f"[ca]\ndefault_ca = one\n[one]\ndatabase = {own}/index\ncrlnumber = {own}/number\n"
            "default_md = sha256\n[delta]\n2.5.29.27 = critical,DER:02:01:01\n"
        )
        whole = ("-crlexts", "delta") if mode == "delta" else ()
        signed = ("-cert", f"{above}.pem", "-keyfile", f"{above}.key", "-out", str(own / "list"))
        openssl("ca", "-gencrl", "-config", str(own / "ca"), *span, *whole, *signed)
        return openssl("crl", "-in", str(own / "list"), "-outform", "der")


class Peer(BaseHTTPRequestHandler):
    noting = Lock()

    def do_POST(self):
        query = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/tsa":
            self.note()
            return self.say(200, "application/timestamp-reply", stamped(query))
        self.answer(0, "application/ocsp-response", lambda name, mode: answered(name, mode, query))

    def do_GET(self):
        if self.path.startswith("/certificate/"):
            self.note()
            return self.say(200, "application/pkix-cert", (folder / f"{self.name()}.der").read_bytes())
        self.answer(1, "application/pkix-crl", listed)

    def answer(self, place, kind, made):
        self.note()
        mode = (folder / "mode").read_text().split()[place]
        if mode == "down":
            return self.say(500, "text/plain", b"no")
        if mode == "page":
            return self.say(200, "text/html", b"<h1>Willkommen</h1>")
        if mode == "late":
            time.sleep(5)
        garbage, later = b"\x30\x03\x02\x01\x00", b"\x30\x03\x0a\x01\x03"
        said = {"garbage": garbage, "large": bytes(3_000_000), "refuse": later}.get(mode)
        self.say(200, kind, said or made(self.name(), mode))

    def name(self):
        return self.path.rsplit("/", 1)[1]

    def note(self):
        with self.noting, (folder / "asked").open("a") as file:
            file.write(f"{self.command} {self.path}\n")

    def say(self, status, kind, body):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", port), Peer).serve_forever()
