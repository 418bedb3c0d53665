"""Signs a document in the ways of others: sign.py AUTHORITY IN OUTDIR"""
import sys, io
from pathlib import Path
from asn1crypto import pem, x509, keys
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils import generic
from pyhanko.sign import signers, fields, timestamps
from pyhanko.sign.fields import SigSeedSubFilter as F
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore
from pyhanko.stamp import TextStampStyle

a, src, out = Path(sys.argv[1]), Path(sys.argv[2]).read_bytes(), Path(sys.argv[3])
out.mkdir(exist_ok=True)
def der(p):
    b = p.read_bytes(); return pem.unarmor(b)[2]
def cert(n): return x509.Certificate.load(der(a / f"{n}.pem"))
store = SimpleCertificateStore.from_certs([cert("inter"), cert("root")])
tsa = timestamps.DummyTimeStamper(cert("tsa"), keys.PrivateKeyInfo.load(der(a / "tsa.key")), certs_to_embed=store)

from asn1crypto import algos
def usual(md):
    h = {"algorithm": md}; n = {"sha256": 32, "sha384": 48, "sha512": 64}[md]
    return algos.SignedDigestAlgorithm({"algorithm": "rsassa_pss", "parameters": algos.RSASSAPSSParams({"hash_algorithm": h, "mask_gen_algorithm": {"algorithm": "mgf1", "parameters": h}, "salt_length": n})})
def sign(name, who, data=src, md="sha256", pss=False, sub=F.PADES, stamp=None, chain=("inter.pem",), field="Sig1", box=None, **kw):
    signer = signers.SimpleSigner.load(str(a / f"{who}.key"), str(a / f"{who}.pem"), ca_chain_files=[str(a / c) for c in chain], prefer_pss=pss, signature_mechanism=usual(md) if pss == "usual" else None)
    w = IncrementalPdfFileWriter(io.BytesIO(data), strict=False)
    meta = signers.PdfSignatureMetadata(field_name=field, md_algorithm=md, subfilter=sub, reason="Prüfung", **kw)
    spec = fields.SigFieldSpec(field, box=box) if box else None
    style = TextStampStyle(stamp_text="Unterschrift") if box else None
    o = signers.PdfSigner(meta, signer, timestamper=stamp, stamp_style=style, new_field_spec=spec).sign_pdf(w)
    res = o.getvalue(); (out / f"{name}.pdf").write_bytes(res); return res

sign("p256", "p256")
sign("p256-384", "p256", md="sha384")
sign("p256-512", "p256", md="sha512")
sign("p384", "p384", md="sha384")
sign("p384-256", "p384", md="sha256")
sign("p521", "p521", md="sha512")
for md in ("256", "384", "512"):
    sign(f"rsa-{md}", "rsa", md="sha" + md)
    sign(f"pss-{md}", "rsa", md="sha" + md, pss="usual")
sign("pss-salt", "rsa", pss=True)
sign("old", "rsa", sub=F.ADOBE_PKCS7_DETACHED)
sign("stamped", "p256", stamp=tsa)
sign("under", "under", chain=("p384.pem", "inter.pem"))
sign("late", "late")
sign("lonely", "p256", chain=())
sign("underpss", "underpss", chain=("pss.pem",))
sign("ed", "ed", md="sha512")
one = sign("visible", "p256", box=(50, 50, 250, 100))
sign("two", "rsa", data=one, field="Sig2", box=(50, 150, 250, 200))
w = IncrementalPdfFileWriter(io.BytesIO(src)); fields.append_signature_field(w, fields.SigFieldSpec("Vorab", box=(10, 10, 90, 40))); b = io.BytesIO(); w.write(b)
pre = sign("prepared1", "p256", data=b.getvalue())
sign("prepared2", "rsa", data=pre, field="Vorab")
try:
    vc = ValidationContext(trust_roots=[cert("root")], other_certs=[cert("inter")], allow_fetching=False, revocation_mode="soft-fail")
    sign("lta", "p256", stamp=tsa, embed_validation_info=True, use_pades_lta=True, validation_context=vc)
except Exception as e: print("lta:", repr(e)[:300])
from pyhanko.sign.fields import MDPPerm
sign("certified", "p256", certify=True, docmdp_permissions=MDPPerm.NO_CHANGES)
# Attacks: something else added after the signature.
def attack(name, f, data=one):
    w = IncrementalPdfFileWriter(io.BytesIO(data), strict=False); f(w); b = io.BytesIO(); w.write(b); (out / f"{name}.pdf").write_bytes(b.getvalue())
def note(w):
    page = w.root["/Pages"]["/Kids"][0]
    ref = w.add_object(generic.DictionaryObject({generic.pdf_name("/Type"): generic.pdf_name("/Annot"), generic.pdf_name("/Subtype"): generic.pdf_name("/FreeText"), generic.pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 600, 800))), generic.pdf_name("/Contents"): generic.TextStringObject("anders")}))
    page["/Annots"].append(ref); w.update_container(page["/Annots"]); w.mark_update(page.container_ref) if page.container_ref else None
def content(w):
    page = w.root["/Pages"]["/Kids"][0]
    page[generic.pdf_name("/Contents")] = w.add_object(generic.StreamObject(stream_data=b"0 0 100 100 re f"))
    w.update_container(page)
def action(w):
    w.root[generic.pdf_name("/OpenAction")] = generic.DictionaryObject({generic.pdf_name("/S"): generic.pdf_name("/JavaScript"), generic.pdf_name("/JS"): generic.TextStringObject("app.alert(1)")}); w.update_root()
attack("attack-note", note); attack("attack-content", content); attack("attack-action", action)
