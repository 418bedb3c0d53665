# SPDX-License-Identifier: EUPL-1.2
"""Signs a PDF as somebody with a card of their own would, with a program made by others (pyHanko):
reads the PDF from the input, writes the signed one, name of the signer as the only argument.

The certificate is made for this one signature, so nobody vouches for it.
"""

import io
import subprocess
import sys
import tempfile
from pathlib import Path

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, signers


def card(folder: Path, name: str) -> signers.SimpleSigner:
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-sha256", "-days", "30", "-utf8",
         "-subj", f"/CN={name}", "-addext", "keyUsage=critical,digitalSignature,nonRepudiation",
         "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True,
    )
    return signers.SimpleSigner.load(str(key), str(certificate))


def main() -> None:
    document = io.BytesIO(sys.stdin.buffer.read())
    with tempfile.TemporaryDirectory() as folder:
        signer = card(Path(folder), sys.argv[1])
    how = PdfSignatureMetadata(field_name="Signature", name=sys.argv[1])
    signed = signers.sign_pdf(IncrementalPdfFileWriter(document), how, signer=signer)
    sys.stdout.buffer.write(signed.getvalue())


main()
