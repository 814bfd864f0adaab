"""The committed list of GeoNames' places is what the script makes of its source."""

import subprocess
import sys
from pathlib import Path

from tests.helpers.shared import ROOT, corpora


def test_the_script_makes_the_committed_file(tmp_path: Path) -> None:
    made = tmp_path / "geonames.tsv"
    script = ROOT / "resources" / "gazetteer" / "build_gazetteer.py"
    subprocess.run([sys.executable, script, corpora("gaz-geonames"), made], check=True)
    assert made.read_bytes() == (ROOT / "resources" / "gazetteer" / "geonames.tsv").read_bytes()


def test_the_script_says_how_it_is_used() -> None:
    script = ROOT / "resources" / "gazetteer" / "build_gazetteer.py"
    result = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert "build_gazetteer.py FOLDER" in result.stderr
