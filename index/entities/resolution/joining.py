"""From the entities of an archive to those that are one: id, the id that stays for it, and why.

What is not sure stays apart, and the user can join it. Sure is: an acronym that the archive defines for one
organisation alone; the same name in another spelling; the same name in Arabic and in Latin letters, where
only one on each side fits. A person known by one name only is never joined, nor are two entities of the
gazetteer, which knows them apart.
"""

from __future__ import annotations

from collections.abc import Iterable

from index.entities.resolution.acronyms import join_acronyms
from index.entities.resolution.groups import Carriers, Groups, Joining, Named
from index.entities.resolution.scripts import join_scripts
from index.entities.resolution.spelling import join_spellings


def resolve(entities: Iterable[Named], carriers: Carriers) -> tuple[Joining, ...]:
    """Which of the entities of an archive are one; the same entities always give the same answer.

    `carriers` tells which releases name an entity: two names that differ in their vowels alone are of two
    people where one release has both.
    """
    groups = Groups(entities)
    join_spellings(groups, carriers)
    join_scripts(groups)
    join_acronyms(groups)
    return tuple(groups.joinings())
