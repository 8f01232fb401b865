"""The stock: the reviewed YAML files under ``data``, checked against the schema and kept as one JSON file.

YAML is for people and slow to load; ``python -m isnad.knowledge.stock`` writes ``stock.json`` beside this module from
the files, and a test proves that the two agree.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from isnad.errors import KnowledgeError
from isnad.knowledge import schema

DATA = Path(__file__).with_name("data")
COMPILED = Path(__file__).with_name("stock.json")

F = TypeVar("F")


class Stock(msgspec.Struct, frozen=True):
    """All entries of the knowledge, checked."""

    states: list[schema.State]
    places: list[schema.Place]
    people: list[schema.Person]
    bodies: list[schema.Body]
    outlets: list[schema.Outlet]
    offices: schema.OfficesFile
    institutions: schema.InstitutionsFile
    cues: schema.CuesFile
    particles: schema.ParticlesFile
    occasions: schema.OccasionsFile
    undertakings: schema.UndertakingsFile
    furniture: schema.FurnitureFile
    ambiguous: schema.AmbiguousFile


def read_file(path: Path, kind: type[F]) -> F:
    """The checked content of one YAML file.

    Raises:
        KnowledgeError: the file cannot be read, is no YAML, or does not fit the schema.
    """
    import yaml  # noqa: PLC0415 - heavy, and needed only where YAML is read

    try:
        raw: Any = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
        return msgspec.convert(raw, kind, strict=False)
    except OSError as error:
        raise KnowledgeError(f"{path}: cannot be read ({error.strerror}); name a readable YAML file") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{path}: is no YAML in UTF-8 ({error})") from error
    except msgspec.ValidationError as error:
        raise KnowledgeError(f"{path}: {error}; the fields are described in isnad/knowledge/schema.py") from error


def from_files(data: Path = DATA) -> Stock:
    """The stock as the YAML files under ``data`` have it."""
    people = [p for f in sorted((data / "people").glob("*.yaml")) for p in read_file(f, schema.PeopleFile).people]
    return Stock(
        states=read_file(data / "states.yaml", schema.StatesFile).states,
        places=read_file(data / "places.yaml", schema.PlacesFile).places,
        people=people,
        bodies=read_file(data / "bodies.yaml", schema.BodiesFile).bodies,
        outlets=read_file(data / "outlets.yaml", schema.OutletsFile).outlets,
        offices=read_file(data / "offices.yaml", schema.OfficesFile),
        institutions=read_file(data / "institutions.yaml", schema.InstitutionsFile),
        cues=read_file(data / "cues.yaml", schema.CuesFile),
        particles=read_file(data / "particles.yaml", schema.ParticlesFile),
        occasions=read_file(data / "occasions.yaml", schema.OccasionsFile),
        undertakings=read_file(data / "undertakings.yaml", schema.UndertakingsFile),
        furniture=read_file(data / "furniture.yaml", schema.FurnitureFile),
        ambiguous=read_file(data / "ambiguous.yaml", schema.AmbiguousFile),
    )


def compiled() -> Stock:
    """The stock as shipped."""
    return msgspec.json.decode(COMPILED.read_bytes(), type=Stock)


def with_user_file(stock: Stock, path: Path) -> Stock:
    """The stock with a user's entries added; an entry with an id of the stock takes its place.

    Raises:
        KnowledgeError: as :func:`read_file`, and where one id stands twice in the file.
    """
    own = read_file(path, schema.UserFile)

    def merged(name: str) -> list[Any]:
        added = getattr(own, name)
        twice = [i for i, times in Counter(e.id for e in added).items() if times > 1]
        if twice:
            raise KnowledgeError(f"{path}: {', '.join(twice)} stands twice under {name}; make one entry of the two")
        return list(({e.id: e for e in getattr(stock, name)} | {e.id: e for e in added}).values())

    return msgspec.structs.replace(stock, **{name: merged(name) for name in own.__struct_fields__})


def compiled_bytes(data: Path = DATA) -> bytes:
    """What ``stock.json`` must hold for the files under ``data``."""
    return msgspec.json.format(msgspec.json.encode(from_files(data)), indent=0)


if __name__ == "__main__":
    COMPILED.write_bytes(compiled_bytes())
