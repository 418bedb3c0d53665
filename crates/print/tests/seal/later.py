"""Signs a document with proofs for a later check in the ways of others: later.py PEER PORT IN OUTDIR

PEER is the folder of a running scripts/revocation_peer.py, PORT its port. What is in data/later was made of
data/pillow.pdf.
"""
import io
import subprocess
import sys
import urllib.request
from pathlib import Path

from asn1crypto import crl, ocsp, pem, tsp, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers, timestamps
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.validation import DocumentSecurityStore

peer, port, src, out = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]).read_bytes(), Path(sys.argv[4])
out.mkdir(exist_ok=True)


def ask(place, body=None, kind=None):
    head = {"Content-Type": kind} if kind else {}
    question = urllib.request.Request(f"http://127.0.0.1:{port}{place}", body, head)
    return urllib.request.urlopen(question).read()


class Authority(timestamps.TimeStamper):
    async def async_request_tsa_response(self, req):
        return tsp.TimeStampResp.load(ask("/tsa", req.dump(), "application/timestamp-query"))


def certificate(name):
    return x509.Certificate.load(pem.unarmor((peer / f"{name}.pem").read_bytes())[2])


def answer(name, above):
    words = ["-issuer", f"{above}.pem", "-cert", f"{name}.pem", "-no_nonce", "-reqout", "query"]
    subprocess.run(["openssl", "ocsp", *words], cwd=peer, check=True)
    return ocsp.OCSPResponse.load(
        ask(f"/ocsp/{above}", (peer / "query").read_bytes(), "application/ocsp-request")
    )


def sign(stamp):
    signer = signers.SimpleSigner.load(str(peer / "seal.key"), str(peer / "seal.pem"))
    meta = signers.PdfSignatureMetadata("Sig1", md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    writer = IncrementalPdfFileWriter(io.BytesIO(src), strict=False)
    stamps = Authority() if stamp else None
    return signers.PdfSigner(meta, signer, timestamper=stamps).sign_pdf(writer).getvalue()


def later(name, mode, ocsps=(), crls=(), stamp=True):
    document = io.BytesIO(sign(stamp))
    (peer / "mode").write_text(mode)
    answers = [answer(*of) for of in ocsps]
    lists = [crl.CertificateList.load(ask(f"/list/{of}")) for of in crls]
    certs = [certificate(one) for one in ("seal", "house", "tsa", "inter", "root")]
    DocumentSecurityStore.add_dss(document, None, certs=certs, ocsps=answers, crls=lists, strict=False)
    (out / f"{name}.pdf").write_bytes(document.getvalue())


ALL = (("tsa", "inter"), ("inter", "root"), ("seal", "house"), ("house", "root"))
LISTS = ("root", "house", "inter")
later("ocsp", "good good", ALL)
later("crl", "good good", (), LISTS)
later("mixed", "good good", ALL[:2], ("root", "house"))
later("part", "good good", ALL[:3])
later("revoked", "revoked good", ALL)
later("listed", "good revoked", (), LISTS)
later("stale", "stale good", ALL)
later("wrong", "wrong good", ALL)
later("unstamped", "good good", ALL, stamp=False)
(out / "root.pem").write_bytes((peer / "root.pem").read_bytes())
