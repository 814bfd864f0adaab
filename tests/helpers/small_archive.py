"""A handful of releases in two scripts, written to disk, and an archive made of them."""

from pathlib import Path

import pytest

from index import Archive
from tests.helpers.reading_here import read_here

RELEASES = {
    "2014/strike.txt": (
        "Hunger strike in Homs Central Prison\n\n🔇 www.qalam-monitor.example/en/strike\n\n12 May 2014\n\n"
        "Prisoners in Homs began a hunger strike on Monday. "
        "The strike was announced by relatives in Damascus.\n\n"
        "The guards answered the hunger strike with silence.\n"
    ),
    "2015/flood.txt": (
        "Flood in the camp of Umm Sidra\n\n🔇 www.qalam-monitor.example/en/flood\n\n3 February 2015\n\n"
        "Water stood in the tents for six days. The road to Aleppo was closed.\n"
    ),
    "2016/detained.txt": (
        "Journalist detained in Aleppo\n\n🔇 www.qalam-monitor.example/en/detained\n\n19 October 2016\n\n"
        "She was taken from her office in Aleppo. Colleagues spoke of a hunger strike.\n"
    ),
    "2016/detained-ar.txt": (
        "اعتقال صحفية في حلب\n\n🔇 www.qalam-monitor.example/ar/detained\n\n19 تشرين الأول 2016\n\n"
        "اعتقلت الصحفية من مكتبها في حلب، وبدأ السجناء إضراباً عن الطعام.\n"
    ),
}


def write_releases(folder: Path) -> Path:
    """Write the releases below `folder` and return it."""
    for key, text in RELEASES.items():
        path = folder / key
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def indexed(folder: Path, state: Path) -> Path:
    """Write the releases, bring an archive of them up to date, and return the folder."""
    archive = Archive.open(write_releases(folder), state)
    with pytest.MonkeyPatch.context() as meanwhile:
        read_here(meanwhile)
        archive.sync()
    archive.close()
    return folder
