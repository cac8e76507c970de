"""Read a page of HTML as a browser does."""

from html.parser import HTMLParser


class Page(HTMLParser):
    """What a browser makes of a page: its elements, each with its attributes, and its words."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.words, self._styling = [], "", False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self._styling = tag == "style"

    def handle_endtag(self, tag):
        self._styling = False

    def handle_data(self, data):
        if not self._styling:
            self.words += data

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]
