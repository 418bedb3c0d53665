# SPDX-License-Identifier: EUPL-1.2
"""What pyHanko says of the signatures in a PDF: file, then the certificates that are trusted.

A line each: field, whether it is intact, valid and trusted, whether its time-stamp is, and whether all of
that and what was added later is in order.
"""

import sys

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

document, roots = sys.argv[1], list(load_certs_from_pemder(sys.argv[2:]))
with open(document, "rb") as file:
    for signature in PdfFileReader(file).embedded_signatures:
        one = validate_pdf_signature(signature, ValidationContext(trust_roots=roots, allow_fetching=False))
        stamp = one.timestamp_validity
        print(
            signature.field_name,
            "intact" if one.intact else "changed",
            "valid" if one.valid else "invalid",
            "trusted" if one.trusted else "untrusted",
            "unstamped" if stamp is None else "stamped" if stamp.valid and stamp.trusted else "misstamped",
            "good" if one.bottom_line else "bad",
        )
