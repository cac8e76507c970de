"""Stand between a page and its kernel, and cut, lose or hold up what passes."""

import json

from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1


class Line:
    """The line between a page that is not open yet and the kernel it will talk to."""

    def __init__(self, page):
        self.is_cut = False
        self.loses_what_is_sent = False
        self.holds = lambda message: False
        """Tells whether a message from the kernel is held until `let_go`."""
        self.held = []
        self.waiting = set()
        """Ids of the messages on this connection that the kernel has not worked off yet."""
        self._socket = None
        page.route_web_socket("**/channels*", self._connect)

    def hang_up(self):
        """Close the connection; the page tries to connect anew."""
        self._socket.close()

    def let_go(self):
        """Hand on what was held, and hold nothing from now on."""
        self.holds = lambda message: False
        for socket, message in self.held:
            socket.send(message)
        self.held.clear()

    def _connect(self, socket):
        if self.is_cut:
            socket.close()
            return
        self.waiting.clear()
        server = socket.connect_to_server()
        socket.on_message(lambda message: self._send(server, message))
        server.on_message(lambda message: self._answer(socket, message))
        self._socket = socket

    def _send(self, server, message):
        if not self.loses_what_is_sent:
            header, _, _ = _parts(message)
            self.waiting.add(header["msg_id"])
            server.send(message)

    def _answer(self, socket, message):
        _, parent, content = _parts(message)
        if content.get("execution_state") == "idle":
            self.waiting.discard(parent.get("msg_id"))
        if self.holds(message):
            self.held.append((socket, message))
        else:
            socket.send(message)


def _parts(message):
    """Return a message's header, its parent's header and its content."""
    _, (header, parent, _, content, *_) = deserialize_msg_from_ws_v1(message)
    return json.loads(header), json.loads(parent), json.loads(content)
