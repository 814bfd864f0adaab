"""Loads what reading and indexing a release need: the rooms, the lists of names, the model.

Imported once by the server of `warm_processes`, before anything is forked from it.
"""

from importlib import import_module

from index.file_reading import read_file
from tests.helpers.small_archive import RELEASES

for _room in ("indexing", "isolation", "sync", "engine.workshop"):
    import_module(f"index.{_room}")
for _key, _text in RELEASES.items():
    read_file(_key, _text.encode())
