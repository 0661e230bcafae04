"""Which workers of a cluster may work: those that are what we are, once they have what they need."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from press.run.cluster import worker
from press.run.cluster.fingerprint import differences

if TYPE_CHECKING:
    from collections.abc import Callable

    from distributed import Client

    from press.run.cluster.fingerprint import Fingerprint
    from press.run.cluster.parcel import Parcel


class Admission:
    """Looks at each worker that joins, once.

    Attributes:
        admitted: the addresses of the workers that may work.
        refused: why others may not, in words, by address.
        sent: the digests of what was sent to each, by address.
    """

    def __init__(self, client: Client, parcel: Parcel, wanted: Fingerprint, tell: Callable[[str], None]) -> None:
        self.client, self.parcel, self.wanted, self.tell = client, parcel, wanted, tell
        self.admitted: frozenset[str] = frozenset()
        self.refused: dict[str, str] = {}
        self.sent: dict[str, list[str]] = defaultdict(list)

    def look_round(self) -> None:
        """Admits or refuses the workers that have joined since; forgets those that have left."""
        present = frozenset(self.client.nthreads())
        self.admitted &= present
        self.refused = {address: why for address, why in self.refused.items() if address in present}
        if joined := sorted(present - self.admitted - self.refused.keys()):
            fit = self._greeted(joined)
            self._send(fit)
            self.admitted |= self._answers(list(fit), worker.admit, (self.parcel.tree,)).keys()

    def forget(self, address: str) -> None:
        """Takes a worker for one that has just joined."""
        self.admitted -= {address}

    def _greeted(self, joined: list[str]) -> dict[str, frozenset[str]]:
        """What each of the workers that are fit lacks, by address."""
        greetings = self._answers(joined, worker.greet, (sorted(self.parcel.tree.blobs),))
        for address, greeting in greetings.items():
            if greeting.threads != 1:
                self._refuse(address, f"fills {greeting.threads} orders at once and may fill one; start it with `make worker`")
            elif words := differences(self.wanted, greeting.fingerprint):
                self._refuse(address, f"has {words}; update its checkout, run `make` there and start it again")
        return {address: greeting.lacking for address, greeting in greetings.items() if address not in self.refused}

    def _send(self, lacking: dict[str, frozenset[str]]) -> None:
        """Sends workers what they lack; those that lack the same at once."""
        alike: dict[frozenset[str], list[str]] = defaultdict(list)
        for address, names in lacking.items():
            alike[names].append(address)
        for names, addresses in alike.items():
            if names:
                self._answers(addresses, worker.take, ({name: self.parcel.blobs[name] for name in names},))
            for address in addresses:
                self.sent[address] += sorted(names)

    def _answers(self, joined: list[str], function: Callable[..., Any], given: tuple[Any, ...]) -> dict[str, Any]:
        """What a function returns on each worker; those that cannot run it are refused, those that have left are left out."""
        answers = self.client.run(function, *given, workers=joined, on_error="return") if joined else {}
        for address, answer in answers.items():
            if isinstance(answer, ImportError) or "No module named" in str(answer):
                self._refuse(address, "finds no press such as this one; start it with `make worker` inside an equal checkout")
            elif isinstance(answer, Exception) and not _has_left(answer):
                self._refuse(address, f"cannot get ready: {answer}")
        return {address: answer for address, answer in answers.items() if not isinstance(answer, Exception)}

    def _refuse(self, address: str, why: str) -> None:
        self.refused[address] = f"the worker at {address} {why}"
        self.tell(self.refused[address])


def _has_left(answer: Exception) -> bool:
    """True where nobody answers any more; an error of a worker's own disk has a number."""
    return isinstance(answer, OSError) and answer.errno is None
