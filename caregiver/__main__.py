"""The program's door: `caregiver` and `python -m caregiver`."""

import sys


def main() -> int:
    """Run the command line; the exit code."""
    from caregiver.cli import guard_process, run

    guard_process()
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
