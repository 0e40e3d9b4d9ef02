#!/usr/bin/env python3
"""
Checks the hand-written tables against places.tsv.gz, and that well-known names stand where they should.

    gazetteer/check.py

Prints every fault and exits 1, or prints the counts and exits 0. Needs no network.
"""

import gzip
import sys
from collections import defaultdict
from pathlib import Path

import build
import names
import sphere

HERE = Path(__file__).resolve().parent
SUPPLEMENT_COLUMNS = build.COLUMNS + ["source"]
REQUIRED_OF_A_NEW_PLACE = ["name", "lon", "lat", "feature_class", "feature_code"]

# name, feature class, country, longitude, latitude, kilometres: a place of that name and kind stands there.
WELL_KNOWN = [
    ("Aleppo", "P", "SY", 37.161, 36.201, 5), ("Jobar", "P", "SY", 36.335, 33.526, 2),
    ("Yarmouk", "P", "SY", 36.30, 33.474, 2), ("Idlib", "P", "SY", 36.634, 35.931, 5),
    ("Raqqa", "P", "SY", 39.008, 35.95, 5), ("Fallujah", "P", "IQ", 43.78, 33.35, 6),
    ("Mosul", "P", "IQ", 43.12, 36.335, 8), ("Paris", "P", "FR", 2.349, 48.853, 5),
    ("Geneva", "P", "CH", 6.146, 46.202, 5), ("Benghazi", "P", "LY", 20.07, 32.117, 6),
    ("Tuz Khurmato", "P", "IQ", 44.63, 34.888, 5), ("Tuz Khurmatu", "P", "IQ", 44.63, 34.888, 5),
    ("Baghdad", "P", "IQ", 44.40, 33.34, 8), ("Damascus", "P", "SY", 36.291, 33.51, 5),
    ("Deir Ezzor", "P", "SY", 40.14, 35.336, 5), ("Deir al-Zor", "P", "SY", 40.14, 35.336, 5),
    ("Kobane", "P", "SY", 38.354, 36.891, 5), ("Daraa", "P", "SY", 36.10, 32.618, 5),
    ("Hama", "P", "SY", 36.75, 35.132, 5), ("Homs", "P", "SY", 36.715, 34.727, 5),
    ("Douma", "P", "SY", 36.40, 33.57, 3), ("Manbij", "P", "SY", 37.956, 36.528, 5),
    ("Ramadi", "P", "IQ", 43.30, 33.42, 6), ("Tikrit", "P", "IQ", 43.68, 34.61, 5),
    ("Sinjar", "P", "IQ", 41.876, 36.32, 5), ("Kirkuk", "P", "IQ", 44.39, 35.468, 5),
    ("Erbil", "P", "IQ", 44.01, 36.19, 6), ("Tripoli", "P", "LY", 13.187, 32.875, 6),
    ("Tripoli", "P", "LB", 35.844, 34.433, 6), ("Kiev", "P", "UA", 30.52, 50.454, 8),
    ("Khan Younis", "P", "PS", 34.306, 31.346, 5), ("al-Qaim", "P", "IQ", 41.05, 34.37, 10),
    ("Washington, D.C.", "P", "US", -77.037, 38.895, 6), ("New York", "P", "US", -74.006, 40.714, 8),
    ("London", "P", "GB", -0.126, 51.509, 8), ("London", "P", "CA", -81.233, 42.983, 8),
    ("Moscow", "P", "RU", 37.616, 55.752, 8), ("Melbourne", "P", "AU", 144.963, -37.814, 10),
    ("Idlib", "A", "SY", 36.68, 35.83, 40), ("Anbar", "A", "IQ", 42.0, 32.9, 120),
    ("Nineveh", "A", "IQ", 42.3, 36.2, 100), ("Salaheddin", "A", "IQ", 43.6, 34.5, 90),
    ("Licking County", "A", "US", -82.48, 40.09, 20), ("California", "A", "US", -119.75, 37.25, 60),
    ("Scotland", "A", "GB", -4.0, 56.0, 80), ("Quebec", "A", "CA", -71.8, 52.9, 500),
    ("U.S.", "A", "US", -98.5, 39.76, 50), ("UK", "A", "GB", -2.7, 54.76, 50), ("Britain", "A", "GB", -2.7, 54.76, 50),
    ("Russia", "A", "RU", 100, 60, 50), ("France", "A", "FR", 2, 46, 50), ("Norway", "A", "NO", 10, 62, 60),
    ("Syria", "A", "SY", 38, 35, 60), ("Ivory Coast", "A", "CI", -5.5, 8, 60), ("Burma", "A", "MM", 96, 21, 60),
    ("Georgia", "A", "GE", 43.5, 42, 100), ("Georgia", "A", "US", -83.5, 32.75, 100),
    ("North Korea", "A", "KP", 127, 40, 60), ("Palestine", "A", "PS", 35.2, 31.9, 60),
    ("Gaza Strip", "A", "PS", 34.35, 31.42, 15), ("Middle East", "L", "", 42, 29, 900),
    ("Persian Gulf", "H", "", 51.5, 27, 100), ("Euphrates", "H", "", 41, 34.5, 100),
    ("Mediterranean", "H", "", 18, 35, 200), ("Sahel", "L", "", 5, 15, 500),
]


def main():
    places = read_places()
    supplement, faults = read_supplement(places)
    applied = {**places}
    for row in supplement:
        applied[row["id"]] = apply(places.get(row["id"]), row)
    faults += check_ids("demonyms.tsv", ["demonym", "id", "source"], applied)
    faults += check_ids("abbreviations.tsv", ["abbreviation", "id", "kind", "country"], applied)
    faults += check_ids("news.tsv", ["name", "id", "source"], applied)
    faults += check_places(applied.values())
    faults += check_well_known(applied.values())
    for fault in faults:
        print(fault)
    print(f"{len(places)} places, {len(supplement)} supplement rows, {len(applied)} in all, {len(faults)} faults")
    sys.exit(1 if faults else 0)


def read_places():
    with gzip.open(HERE / "places.tsv.gz", "rt", encoding="utf-8", newline="\n") as lines:
        assert next(lines).rstrip("\n").split("\t") == build.COLUMNS
        rows = (dict(zip(build.COLUMNS, line.rstrip("\n").split("\t"))) for line in lines)
        return {row["id"]: row for row in rows}


def read_table(name):
    """(line number, cells) of a hand-written table; comments and empty lines left out."""
    for number, line in enumerate((HERE / name).read_text(encoding="utf-8").split("\n"), 1):
        if line and not line.startswith("#"):
            yield number, line.split("\t")


def read_supplement(places):
    rows, faults, seen = [], [], set()
    lines = read_table("supplement.tsv")
    if next(lines)[1] != SUPPLEMENT_COLUMNS:
        faults.append("supplement.tsv: the header differs from the columns of places.tsv.gz and source")
    for number, cells in lines:
        where = f"supplement.tsv:{number}"
        if len(cells) != len(SUPPLEMENT_COLUMNS):
            faults.append(f"{where}: {len(cells)} columns")
            continue
        row = dict(zip(SUPPLEMENT_COLUMNS, cells))
        rows.append(row)
        if row["id"] in seen:
            faults.append(f"{where}: {row['id']} stands twice")
        seen.add(row["id"])
        if not row["source"]:
            faults.append(f"{where}: no source")
        if bool(row["lon"]) != bool(row["lat"]):
            faults.append(f"{where}: half a coordinate")
        if row["id"] not in places:
            faults += [f"{where}: a new place needs {c}" for c in REQUIRED_OF_A_NEW_PLACE if not row[c]]
            if row["id"].startswith("geonames:") and row["feature_code"] != "CONT":
                faults.append(f"{where}: {row['id']} is not in places.tsv.gz")
        if any(names.clean(n) != n or not n for c in ("names", "other_names") if row[c] for n in row[c].split("|")):
            faults.append(f"{where}: a name is not clean")
    return rows, faults


def apply(place, row):
    """What the compiler of the index does with a supplement row."""
    if place is None:
        return {c: row[c] for c in build.COLUMNS}
    merged = {c: row[c] or place[c] for c in build.COLUMNS}
    for column in ("names", "other_names"):
        merged[column] = "|".join(dict.fromkeys(n for n in (place[column] + "|" + row[column]).split("|") if n))
    return merged


def check_ids(table, columns, places):
    faults, seen = [], set()
    lines = read_table(table)
    if next(lines)[1] != columns:
        faults.append(f"{table}: the header is not {columns}")
    for number, cells in lines:
        if len(cells) != len(columns) or not all(cells):
            faults.append(f"{table}:{number}: not {len(columns)} filled columns")
        elif cells[1] not in places:
            faults.append(f"{table}:{number}: no place {cells[1]}")
        key = (cells[0], cells[-1]) if table == "abbreviations.tsv" else cells[0]
        if key in seen:
            faults.append(f"{table}:{number}: {cells[0]} stands twice")
        seen.add(key)
    return faults


def check_places(rows):
    faults = []
    for row in rows:
        if not (-180 <= float(row["lon"]) <= 180 and -90 <= float(row["lat"]) <= 90):
            faults.append(f"{row['id']}: coordinates out of range")
        if not row["name"] or len(row["feature_class"]) != 1 or not row["feature_code"]:
            faults.append(f"{row['id']}: no name or feature")
        if int(row["population"] or 0) < 0 or int(row["radius_m"] or 0) < 0:
            faults.append(f"{row['id']}: a negative number")
    return faults


def check_well_known(rows):
    wanted = {names.fold(entry[0]) for entry in WELL_KNOWN}
    by_name = defaultdict(list)
    for row in rows:
        for name in {names.fold(n) for n in [row["name"], *row["names"].split("|")]} & wanted:
            by_name[name].append(row)
    faults = []
    for name, feature_class, country, lon, lat, km in WELL_KNOWN:
        if not any(row["feature_class"] == feature_class and row["country"] == country
                   and sphere.distance_m((lon, lat), (float(row["lon"]), float(row["lat"]))) <= km * 1000
                   for row in by_name[names.fold(name)]):
            found = [(r["id"], r["feature_code"], r["country"], r["lon"], r["lat"]) for r in by_name[names.fold(name)]][:5]
            faults.append(f"{name} ({feature_class}, {country}) does not stand at {lon} {lat}; found {found}")
    return faults


if __name__ == "__main__":
    main()
