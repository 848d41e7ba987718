"""A server that has read our rooms, and Qt, once, and does nothing but fork: so each program is there at once."""

import multiprocessing

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(
    [
        "tests.faults.broken_chores",
        "tests.faults.answering_program",
        "tests.faults.saving_program",
        "caregiver.keeping",
        "caregiver.locking",
        "caregiver.ui.entrance",
        "caregiver.ui.pages",
        "caregiver.ui.today.page",
    ]
)
