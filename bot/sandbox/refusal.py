"""What the sandbox says to a person who cannot do what they asked for."""


class Refused(Exception):
    """A person cannot do that: a code for scripts and a sentence for people. `status` is the HTTP status, a 4xx."""

    def __init__(self, code: str, say: str, status: int = 400) -> None:
        super().__init__(say)
        self.code = code
        self.say = say
        self.status = status
