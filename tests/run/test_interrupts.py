"""press/run/interrupts.py: an interrupt ends a run, but nothing that is short is left half done."""

import os
import signal
import threading

import pytest

from press.run.executors import SerialExecutor
from press.run.interrupts import heed, heeded, held


def interrupt(number=signal.SIGINT):
    os.kill(os.getpid(), number)


def swallowing():
    """What a library does that calls us back: it loses what we raise, and goes on."""
    try:
        interrupt()
    except KeyboardInterrupt:
        return "half an answer"
    raise AssertionError("it was not interrupted")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_each_signal_that_asks_for_the_end_is_an_interrupt(number):
    with heeded(), pytest.raises(KeyboardInterrupt):
        interrupt(number)


def test_an_interrupt_waits_until_what_is_held_is_done():
    done = []

    def work():
        with held():
            interrupt()
            with held():
                done.append("the inner")
            done.append("the outer")
        done.append("what comes after")

    with heeded(), pytest.raises(KeyboardInterrupt):
        work()

    assert done == ["the inner", "the outer"]


def test_an_error_that_comes_out_of_what_is_held_is_not_hidden_by_an_interrupt():
    def fail():
        with held():
            interrupt()
            raise ValueError("of its own")

    with heeded(), pytest.raises(ValueError, match="of its own"):
        fail()


def test_an_interrupt_that_was_swallowed_comes_again():
    with heeded():
        swallowing()

        with pytest.raises(KeyboardInterrupt):
            heed()


def test_what_was_made_while_an_interrupt_was_swallowed_is_not_taken():
    with heeded(), pytest.raises(KeyboardInterrupt):
        SerialExecutor().submit(swallowing)


def test_an_interrupt_of_a_run_is_over_with_the_run():
    with pytest.raises(KeyboardInterrupt), heeded():
        interrupt()

    with heeded():
        heed()


def test_afterwards_signals_mean_what_they_meant_before():
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]

    with heeded(), heeded():
        pass

    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)] == before


def test_the_end_of_a_terminal_that_nohup_waived_stays_waived():
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with heeded():
            interrupt(signal.SIGHUP)
            heed()
    finally:
        signal.signal(signal.SIGHUP, before)


def test_in_another_thread_nothing_is_changed():
    before, seen = signal.getsignal(signal.SIGTERM), []

    def work():
        with heeded(), held():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert seen == [before]
