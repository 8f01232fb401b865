"""Which reports are of one occasion.

In two steps, each a function of the reports alone, so that the order of adding plays no part. Reports that their own
words date make the cores (:mod:`isnad.joining.cores`). A report without a day joins the one core that it can mean,
within reach of its story's own date; where there is none, or more than one, it stays with those undated reports that
tell the same.

:func:`rejoin` does this for what a change of the record can touch, and for nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from isnad.joining.alike import could_mean, same_time, same_undated
from isnad.joining.cores import Core, choose, group_dated, telling
from isnad.joining.days import Window
from isnad.joining.lookup import query

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable

    from isnad.joining.lookup import Lookup
    from isnad.joining.sightings import Sighting

Group = tuple["Sighting", ...]


class Change(NamedTuple):
    """What a change of the record comes to: the occasions ``gone`` are replaced by those that ``groups`` make."""

    gone: frozenset[str]
    groups: tuple[Group, ...]


def rejoin(changed: Collection[Sighting], lookup: Lookup) -> Change:
    """What becomes of the occasions that ``changed`` could touch.

    ``changed`` are the reports added, without an occasion, and those taken out, with the one that held them; the
    record already holds the former and no longer the latter.
    """
    region = _region(changed, lookup)
    cores = group_dated(region.values())
    touched = _touched(changed, cores, lookup)
    held = _held([*changed, *region.values(), *touched.values(), *_meant(touched.values(), lookup)], lookup)
    cores += [Core(dated) for members in held.values() if (dated := _dated(members, besides=region))]
    joined, left = _settle(touched, cores, held)
    alone = _alone(left, held, lookup)
    groups = [*([*core.members, *undated] for core, undated in joined), *connected(alone)]
    return _difference(changed, groups, held)


def connected(undated: Iterable[Sighting]) -> list[list[Sighting]]:
    """Undated reports in groups that tell the same, one as the other or by others between them."""
    copies = _by_telling(sorted(undated, key=lambda s: s.order))
    groups = []
    for sort in _by_sort(told[0] for told in copies.values()).values():
        left = list(sort)
        while left:
            group = [left.pop(0)]
            for member in group:  # grows while it is walked
                near = {s.report for s in left if same_undated(member, s)}
                if near:
                    group += [s for s in left if s.report in near]
                    left = [s for s in left if s.report not in near]
            groups.append([copy for told in group for copy in copies[_undated_telling(told)]])
    return groups


def _by_sort(undated: Iterable[Sighting]) -> dict[Hashable, list[Sighting]]:
    """Undated reports by what must be equal in those of one undated occasion (:func:`same_undated`)."""
    found: dict[Hashable, list[Sighting]] = defaultdict(list)
    for sighting in undated:
        found[sighting.kind, sighting.ahead, sighting.days].append(sighting)
    return found


def _by_telling(undated: Iterable[Sighting]) -> dict[Hashable, list[Sighting]]:
    """Undated reports by all that decides what they could mean; most of those of a much told occasion are alike."""
    found: dict[Hashable, list[Sighting]] = defaultdict(list)
    for sighting in undated:
        found[_undated_telling(sighting)].append(sighting)
    return found


def _undated_telling(sighting: Sighting) -> Hashable:
    story = None if sighting.reach else (sighting.page, sighting.story)  # within no reach, only its story connects it
    told = (sighting.days, sighting.told, sighting.place, sighting.background, story)
    return (sighting.kind, sighting.status, sighting.sides, told)


def _region(changed: Iterable[Sighting], lookup: Lookup) -> dict[str, Sighting]:
    """The dated reports whose grouping the change can touch: all that it meets, directly or through others."""
    region: dict[str, Sighting] = {}
    edge = [s for s in changed if s.dated]
    seen: set[str] = set()
    while edge:
        seen.update(s.report for s in edge)
        tellings = Core(edge).tellings.values()
        names = {s.report for s in edge}
        for sighting in lookup.dated(query(tellings, _hull(s.days for s in edge))):
            if sighting.report in names or any(same_time(sighting, told) for told in tellings):
                region[sighting.report] = sighting
        edge = [s for name, s in region.items() if name not in seen]
    return region


def _touched(changed: Collection[Sighting], cores: list[Core], lookup: Lookup) -> dict[str, Sighting]:
    """The undated reports whose choice the change can touch: those added, and those that could mean what is new.

    A core that tells what it told before, with one copy more or less, changes no choice.
    """
    touched = {s.report: s for s in changed if not s.dated and not s.occasion}
    news = _news(cores, [s for s in changed if s.dated and s.occasion])
    if news:
        for alike in _by_telling(lookup.undated(query(news, _hull(s.days for s in news)))).values():
            if any(could_mean(alike[0], told) for told in news):
                touched.update((s.report, s) for s in alike if s.report not in touched)
    return touched


def _news(cores: list[Core], taken_out: list[Sighting]) -> list[Sighting]:
    """One report for each telling of the cores that are no longer, or not yet, as they were."""
    before: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in [*(s for core in cores for s in core.members), *taken_out]:
        if sighting.occasion:
            before[sighting.occasion].append(sighting)
    new = Core()
    for core in cores:
        origins = {s.occasion for s in core.members if s.occasion}
        old = before[next(iter(origins))] if len(origins) == 1 else []
        live = [s for s in old if s not in taken_out]
        if old and all(s in core.members for s in live) and Core(old).tellings.keys() == core.tellings.keys():
            before[old[0].occasion] = []
            continue
        new.extend(core.members)
    for old in before.values():
        new.extend(old)
    return list(new.tellings.values())


def _meant(touched: Collection[Sighting], lookup: Lookup) -> list[Sighting]:
    """The dated reports that one of ``touched`` could mean."""
    near = [alike[0] for alike in _by_telling(s for s in touched if s.reach).values()]
    if not near:
        return []
    asked = lookup.dated(query(near, _hull(s.reach for s in near)))
    meant = {name for name, told in Core(asked).tellings.items() if any(could_mean(s, told) for s in near)}
    return [told for told in asked if telling(told) in meant]


def _held(some: Iterable[Sighting], lookup: Lookup) -> dict[str, list[Sighting]]:
    """All that the occasions of ``some`` hold now, by occasion."""
    held: dict[str, list[Sighting]] = defaultdict(list)
    if names := {s.occasion for s in some if s.occasion}:
        for sighting in lookup.together(names):
            held[sighting.occasion].append(sighting)
    return held


def _dated(members: Iterable[Sighting], besides: Collection[str] = ()) -> list[Sighting]:
    return [s for s in members if s.dated and s.report not in besides]


def _settle(
    touched: dict[str, Sighting], cores: list[Core], held: dict[str, list[Sighting]]
) -> tuple[list[tuple[Core, list[Sighting]]], list[Sighting]]:
    """The cores with the undated reports that mean them, and those of ``touched`` that mean none."""
    joined: list[tuple[Core, list[Sighting]]] = [(core, []) for core in cores]
    place = {id(core): number for number, core in enumerate(cores)}
    home = {s.occasion: number for number, core in enumerate(cores) for s in core.members if s.occasion}
    left = []
    for sighting in touched.values():
        core = choose(sighting, cores)
        if core is None:
            left.append(sighting)
        else:
            joined[place[id(core)]][1].append(sighting)
    for occasion, members in held.items():
        if occasion in home:
            stay = [s for s in members if not s.dated and s.report not in touched]
            joined[home[occasion]][1].extend(stay)
        else:
            left += [s for s in members if s.report not in touched]
    return joined, left


def _alone(left: list[Sighting], held: dict[str, list[Sighting]], lookup: Lookup) -> list[Sighting]:
    """``left``, with the undated occasions that they connect with; these are entered into ``held``."""
    near = [alike[0] for alike in _by_telling(s for s in left if s.reach).values()]
    if not near:
        return left
    asked = lookup.undated(query(near, _hull(s.reach for s in near)))
    apart = _by_sort(s for s in asked if s.occasion and s.occasion not in held)
    peers: list[Sighting] = []
    for sort, some in _by_sort(near).items():
        for alike in _by_telling(apart.get(sort, ())).values():
            if any(same_undated(alike[0], other) for other in some):
                peers += alike
    alone = list(left)
    for occasion, members in _held(peers, lookup).items():
        if not _dated(members):
            held[occasion] = members
            alone += members
    return alone


def _difference(changed: Collection[Sighting], groups: list[list[Sighting]], held: dict[str, list[Sighting]]) -> Change:
    """The groups that are not as they were, and the occasions that they take the place of."""
    gone = {s.occasion for s in changed if s.occasion}
    new = []
    for group in groups:
        before = {s.occasion for s in group}
        (only,) = before if len(before) == 1 else ("",)
        if only and only not in gone and len(held[only]) == len(group):
            continue
        new.append(tuple(sorted(group, key=lambda s: s.order)))
        gone |= before - {""}
    return Change(frozenset(gone), tuple(new))


def _hull(windows: Iterable[Window | None]) -> Window:
    """From the first of all days to the last."""
    known = [w for w in windows if w is not None]
    return Window(min(w.first for w in known), max(w.last for w in known))
