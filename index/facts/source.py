"""Where a release comes from: its address on the web, the host of it, and who published it."""

from __future__ import annotations

from dataclasses import dataclass

from index.facts.candidates import candidates, evidence_of, first_value
from index.formats import Parsed
from index.formats.addresses import host_of, web_address
from index.records import Evidence


@dataclass(frozen=True, slots=True)
class Origin:
    """Source, address and publisher of a release, and the evidence by field."""

    source: str | None
    source_url: str | None
    publisher: str | None
    evidence: dict[str, Evidence]


def find_origin(parsed: Parsed) -> Origin:
    """The first address that is one of the web; the source is its host, without one the publisher."""
    evidence: dict[str, Evidence] = {}
    address = host = None
    for fact in candidates(parsed, "source_url"):
        address = web_address(fact.value)
        host = host_of(address) if address else None
        if host:
            evidence["source_url"] = evidence["source"] = evidence_of(fact)
            break
        address = None
    publisher, found = first_value(candidates(parsed, "publisher"))
    if found:
        evidence["publisher"] = found
        evidence.setdefault("source", found)
    return Origin(host or publisher, address, publisher, evidence)
