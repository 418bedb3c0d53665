# SPDX-License-Identifier: EUPL-1.2
"""What pyHanko says of the signatures in a PDF: file, then the certificates that are trusted.

A line each: field, whether it is intact, valid and trusted, whether its time-stamp is, and whether all of
that and what was added later is in order.

With "--later" in front, nothing counts but what lies in the document, as in many years: each certificate
needs its proof in the document security store that it was not revoked at the time of the time-stamp.
"""

import sys

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import DocumentSecurityStore, validate_pdf_signature
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.generic_cms import extract_tst_data_iter
from pyhanko_certvalidator import ValidationContext

is_later = sys.argv[1] == "--later"
document, *names = sys.argv[2:] if is_later else sys.argv[1:]
roots = list(load_certs_from_pemder(names))


def judges(reader, signature):
    """Who judges the signer's certificates and those of the time-stamp."""
    now = {"trust_roots": roots, "allow_fetching": False}
    if not is_later:
        return ValidationContext(**now)
    then = {**now, "revocation_mode": "require", "retroactive_revinfo": True}
    for stamp in extract_tst_data_iter(signature.signer_info, signed=False):
        then["moment"] = stamp["encap_content_info"]["content"].parsed["gen_time"].native
    try:
        return DocumentSecurityStore.read_dss(reader).as_validation_context(then)
    except NoDSSFoundError:
        return ValidationContext(**then)


with open(document, "rb") as file:
    reader = PdfFileReader(file)
    for signature in reader.embedded_signatures:
        one = validate_pdf_signature(signature, judges(reader, signature), judges(reader, signature))
        stamp = one.timestamp_validity
        print(
            signature.field_name,
            "intact" if one.intact else "changed",
            "valid" if one.valid else "invalid",
            "trusted" if one.trusted else "untrusted",
            "unstamped" if stamp is None else "stamped" if stamp.valid and stamp.trusted else "misstamped",
            "good" if one.bottom_line else "bad",
        )
