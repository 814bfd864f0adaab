"""Loading the program: what Qt's binding would do with every import is not done."""

import subprocess
import sys


def test_no_source_is_read_while_the_window_is_loaded() -> None:
    code = """
import linecache
from reader.loading import load_qt
load_qt()
import reader.app
print(sorted(name for name in linecache.cache if "reader" in name))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
