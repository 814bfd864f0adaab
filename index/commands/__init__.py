"""One module a command: HELP, `add_arguments` and `run`, which returns the exit code."""
