# SPDX-License-Identifier: EUPL-1.2
"""A real SMTP server for tests: port, folder, mode, and for some modes an address.

take         files every mail
cut-first    files the first mail, then cuts the connection before it answers
later-first  answers 451 to the first mail
refuse       answers 550 to every mail
busy         answers 421 instead of its greeting
later-rcpt   answers 451 to every recipient
refuse-rcpt  answers 550 to the recipient ADDRESS, or to everybody
full         answers 552 to every mail

The last four end as soon as a file named "open" lies in the folder; then every mail is filed.
"""

import asyncio
import sys
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

port, folder, mode = int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
address = sys.argv[4] if len(sys.argv) > 4 else ""


def closed(kind):
    return mode == kind and not (folder / "open").exists()


class Server(SMTP):
    async def push(self, status):
        if closed("busy") and isinstance(status, str) and status.startswith("220 "):
            await super().push("421 4.3.2 busy, come back later")
            self.transport.close()
            return
        await super().push(status)


class Peer:
    count = 0

    async def handle_RCPT(self, server, session, envelope, recipient, options):
        if closed("later-rcpt"):
            return "451 4.7.1 greylisted, come back later"
        if closed("refuse-rcpt") and address in ("", recipient):
            return "550 5.1.1 nobody here by that name"
        envelope.rcpt_tos.append(recipient)
        return "250 fine"

    async def handle_DATA(self, server, session, envelope):
        Peer.count += 1
        if mode == "refuse":
            return "550 no such mailbox"
        if closed("full"):
            return "552 5.2.2 the mailbox is full"
        if mode == "later-first" and Peer.count == 1:
            return "451 come back later"
        head = f"X-RcptTo: {', '.join(envelope.rcpt_tos)}\n".encode()
        (folder / f"{Peer.count:04}.eml").write_bytes(head + envelope.content.replace(b"\r\n", b"\n"))
        if mode == "cut-first" and Peer.count == 1:
            server.transport.abort()
        return "250 taken"


class Desk(Controller):
    def factory(self):
        return Server(self.handler, **self.SMTP_kwargs)


controller = Desk(Peer(), hostname="127.0.0.1", port=port)
controller.start()
asyncio.new_event_loop().run_forever()
