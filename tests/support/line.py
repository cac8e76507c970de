"""Stand between a page and its kernel, and cut, lose or hold up what passes."""


class Line:
    """The line between a page that is not open yet and the kernel it will talk to."""

    def __init__(self, page):
        self.is_cut = False
        self.loses_what_is_sent = False
        self.holds = lambda message: False
        """Tells whether a message from the kernel is held until `let_go`."""
        self.held = []
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
        server = socket.connect_to_server()
        socket.on_message(lambda message: self._send(server, message))
        server.on_message(lambda message: self._answer(socket, message))
        self._socket = socket

    def _send(self, server, message):
        if not self.loses_what_is_sent:
            server.send(message)

    def _answer(self, socket, message):
        if self.holds(message):
            self.held.append((socket, message))
        else:
            socket.send(message)
