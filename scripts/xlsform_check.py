# SPDX-License-Identifier: EUPL-1.2
"""Whether collection tools take a form (XLSForm): file.

pyxform turns it into an XForm; ODK Validate, which comes with pyxform and needs Java, opens that as ODK
Collect does. One line says who accepts it, or what is wrong; a line each for their warnings follows.
"""

import shutil
import sys

from pyxform.errors import PyXFormError
from pyxform.validators.odk_validate import ODKValidateError
from pyxform.xls2xform import convert

has_java = shutil.which("java") is not None
warnings = []
try:
    convert(xlsform=sys.argv[1], validate=has_java, warnings=warnings)
except (PyXFormError, ODKValidateError) as fault:
    print("refused:", " ".join(str(fault).split()))
    sys.exit(1)
print("accepted by pyxform and ODK Validate" if has_java else "accepted by pyxform")
for warning in warnings:
    print("warning:", " ".join(str(warning).split()))
