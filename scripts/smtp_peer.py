# SPDX-License-Identifier: EUPL-1.2
"""A real SMTP server for tests: port, folder, mode.

take         files every mail
cut-first    files the first mail, then cuts the connection before it answers
later-first  answers 451 to the first mail
refuse       answers 550
"""

import asyncio
import sys
from pathlib import Path

from aiosmtpd.controller import Controller

port, folder, mode = int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]


class Peer:
    count = 0

    async def handle_DATA(self, server, session, envelope):
        Peer.count += 1
        if mode == "refuse":
            return "550 no such mailbox"
        if mode == "later-first" and Peer.count == 1:
            return "451 come back later"
        head = f"X-RcptTo: {', '.join(envelope.rcpt_tos)}\n".encode()
        (folder / f"{Peer.count:04}.eml").write_bytes(head + envelope.content.replace(b"\r\n", b"\n"))
        if mode == "cut-first" and Peer.count == 1:
            server.transport.abort()
        return "250 taken"


controller = Controller(Peer(), hostname="127.0.0.1", port=port)
controller.start()
asyncio.new_event_loop().run_forever()
