"""From the address of a scheduler to workers that are opened: who is there, who is fit, who has what it needs."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING, Any

import dask
from distributed import Client, Security
from distributed.comm.core import connect

from press.diagnostics import PressError
from press.run.cluster.address import address_of
from press.run.cluster.admission import Admission
from press.run.cluster.executor import ClusterExecutor, WorkerLost
from press.run.cluster.fingerprint import fingerprint_of
from press.run.cluster.parcel import parcel_of
from press.run.executors import Workers

if TYPE_CHECKING:
    from collections.abc import Callable

    from press.content.content import Content
    from press.workshop import Workshop

TIMEOUT = 10.0  # seconds to wait for a scheduler, and then for a worker
LATECOMERS = 16  # workers that may join while a build goes on, and find orders waiting for them


def cluster_at(address: str, workshop: Workshop, content: Content, tell: Callable[[str], None]) -> Callable[[int], Workers]:
    """What opens the workers of a cluster for the runner; the cluster itself decides how many they are.

    `tell` is told once of each worker that is refused.
    """
    told: set[str] = set()

    def tell_once(words: str) -> None:
        if words not in told:
            told.add(words)
            tell(words)

    return lambda _count: open_cluster(address, workshop, content, tell_once)


def open_cluster(address: str, workshop: Workshop, content: Content, tell: Callable[[str], None]) -> Workers:
    """The workers of a cluster; raises PressError where no scheduler answers, or none of its workers is fit."""
    parcel, wanted = parcel_of(workshop, content), fingerprint_of(workshop.house, workshop.output)
    client = _client(address)
    try:
        _check_scheduler(client, address)
        admission = Admission(client, parcel, wanted, tell)
        _wait_for_one(admission, address)
    except BaseException:
        client.close(timeout=TIMEOUT)
        raise
    executor = ClusterExecutor(client, address, admission, workshop)
    return Workers(executor, parcel.tree.content, len(admission.admitted) + LATECOMERS, (WorkerLost,))


def _client(address: str) -> Client:
    """A connection to the scheduler; raises PressError where there is none to be had."""
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what goes wrong is said by us, in one sentence
    dask.config.set({"distributed.comm.timeouts.connect": TIMEOUT})
    dask.config.set({"distributed.admin.large-graph-warning-threshold": "1TB"})  # an order may hold the files of a pack
    security = _security(address)
    try:
        asyncio.run(_shake_hands(address, security))  # a client that fails at this would not let go of the process
        return Client(address, timeout=TIMEOUT, set_as_default=False)
    except Exception as error:
        raise PressError(f"what answers at {address} is no scheduler that this machine can speak to") from error


def _security(address: str) -> dict[str, Any]:
    """What this machine shows to a scheduler; raises PressError where nobody answers, or it would show nothing."""
    found, security = address_of(address), Security().get_connection_args("client")
    if found.protocol == "tls" and not security.get("ssl_context"):
        raise PressError(f"this machine has no certificate for {address}; see docs/clusters.md")
    found.knock(TIMEOUT)
    return dict(security)


async def _shake_hands(address: str, security: dict[str, Any]) -> None:
    """Speaks to a scheduler as Dask does; raises whatever Dask raises where it cannot."""
    comm = await asyncio.wait_for(connect(address, timeout=TIMEOUT, **security), TIMEOUT)
    await comm.close()


def _check_scheduler(client: Client, address: str) -> None:
    """Raises PressError where the scheduler cannot read what goes through it."""
    try:
        client.run_on_scheduler(_here)
    except ImportError:
        message = f"the scheduler at {address} finds no press; start it with `make scheduler` inside a checkout"
        raise PressError(message) from None


def _here() -> None:
    """Nothing; but whoever can run it has the press."""


def _wait_for_one(admission: Admission, address: str) -> None:
    """Returns when a worker is admitted; raises PressError when all that are there are refused, or none comes."""
    until = time.monotonic() + TIMEOUT
    admission.look_round()
    while not admission.admitted and not admission.refused and time.monotonic() < until:
        time.sleep(0.2)
        admission.look_round()
    if admission.admitted:
        return
    if admission.refused:
        raise PressError(f"no worker at {address} can be used; {next(iter(admission.refused.values()))}")
    raise PressError(f"no worker has joined the scheduler at {address}; start one with `make worker`, see docs/clusters.md")
