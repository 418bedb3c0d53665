# SPDX-License-Identifier: EUPL-1.2
"""A real time-stamping authority for tests (openssl ts behind HTTP): port, folder.

Makes a root and an authority below it in the folder (root.pem), then answers as the file "mode" there
says:

stamp        stamps what was asked
refuse       answers as an authority that refuses the question
other-nonce  stamps the same hash for another question
other-hash   stamps another hash
slow         answers after five seconds
fail         answers 500
page         answers with a web page
garbage      answers with bytes that are no time-stamp
large        answers with more than anybody reads
elsewhere    redirects to an address that would stamp
"""

import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

port, folder = int(sys.argv[1]), Path(sys.argv[2])

SETTINGS = """
[req]
distinguished_name = name
prompt = no
[name]
CN = Wurzel der Probe
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
[stamp]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = one
[one]
serial = serial
signer_cert = tsa.pem
certs = root.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
accuracy = secs:1
"""


def openssl(*words, place=folder):
    return subprocess.run(["openssl", *words], cwd=place, check=True, capture_output=True).stdout


(folder / "settings").write_text(SETTINGS)
(folder / "serial").write_text("01\n")
CURVE = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc", "-config", "settings")
openssl("req", "-x509", *CURVE, "-extensions", "root", "-days", "2", "-keyout", "root.key", "-out", "root.pem")
openssl("req", *CURVE, "-subj", "/O=Probe/CN=Zeitstempel der Probe", "-keyout", "tsa.key", "-out", "tsa.csr")
openssl(
    *("x509", "-req", "-in", "tsa.csr", "-CA", "root.pem", "-CAkey", "root.key", "-set_serial", "7"),
    *("-days", "2", "-extfile", "settings", "-extensions", "stamp", "-out", "tsa.pem"),
)


def changed(query, place):
    return query[:place] + bytes([query[place] ^ 1]) + query[place + 1 :]


def stamped(query):
    with TemporaryDirectory() as own:
        (Path(own) / "query").write_bytes(query)
        return openssl("ts", "-reply", "-config", "settings", "-queryfile", f"{own}/query")


class Peer(BaseHTTPRequestHandler):
    def do_POST(self):
        query = self.rfile.read(int(self.headers["Content-Length"]))
        mode = (folder / "mode").read_text()
        asked = self.headers["Content-Type"] == "application/timestamp-query"
        if mode == "fail" or not asked:
            return self.say(500, "text/plain", b"no")
        if mode == "page":
            return self.say(200, "text/html", b"<h1>Willkommen</h1>")
        if mode == "elsewhere" and self.path != "/stamp":
            return self.say(302, "text/plain", b"", f"http://127.0.0.1:{port}/stamp")
        if mode == "slow":
            time.sleep(5)
        # A question ends with its nonce and the wish for the certificate; the hash is the first text in it.
        if mode == "other-nonce":
            query = changed(query, len(query) - 4)
        if mode == "other-hash":
            query = changed(query, query.index(b"\x04\x20") + 2)
        if mode == "refuse":
            query = query[:-3]
        answer = {"garbage": b"\x30\x03\x02\x01\x00", "large": bytes(100_000)}.get(mode)
        self.say(200, "application/timestamp-reply", answer or stamped(query))

    def say(self, status, kind, body, place=None):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if place:
            self.send_header("Location", place)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", port), Peer).serve_forever()
