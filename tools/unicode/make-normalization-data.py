"""Makes the data for canonical composition (NFC) from the Unicode Character Database.

    python3 tools/unicode/make-normalization-data.py DIR > src/AntiStalinistLeft/Text/Normalization/Unicode/normalization.txt

DIR holds UnicodeData.txt and DerivedNormalizationProps.txt (on Debian: package unicode-data, /usr/share/unicode).
Hangul is composed by arithmetic and left out.
"""
import re
import sys
from pathlib import Path

folder = Path(sys.argv[1])
props = (folder / "DerivedNormalizationProps.txt").read_text(encoding="utf-8")
version = re.match(r"# DerivedNormalizationProps-([0-9.]+)\.txt", props).group(1)


def property_ranges(name):
    for line in props.splitlines():
        fields = [part.strip() for part in line.split("#")[0].split(";")]
        if len(fields) >= 2 and ";".join(fields[1:]) == name:
            first, _, last = fields[0].partition("..")
            yield int(first, 16), int(last or first, 16)


excluded = {c for first, last in property_ranges("Full_Composition_Exclusion") for c in range(first, last + 1)}
classes, pairs = {}, []
for line in (folder / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
    fields = line.split(";")
    code = int(fields[0], 16)
    if fields[3] != "0":
        classes.setdefault(int(fields[3]), []).append(code)
    if fields[5] and not fields[5].startswith("<"):
        pairs.append((code, fields[5], code in excluded))

print(f"# Canonical combining classes and decompositions, from the Unicode Character Database {version}.")
print("# Made by tools/unicode/make-normalization-data.py; not to be edited by hand.")
print("# class: code points and ranges; a decomposition with * is never composed again; ? may compose with what is before.")
for value in sorted(classes):
    codes, spans = classes[value], []
    for code in codes:
        if spans and spans[-1][1] == code - 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    print(f"{value}: " + " ".join(f"{a:X}" if a == b else f"{a:X}-{b:X}" for a, b in spans))
print("?: " + " ".join(f"{a:X}" if a == b else f"{a:X}-{b:X}" for a, b in sorted(property_ranges("NFC_QC;M"))))
for code, decomposition, never in pairs:
    print(f"{code:X}{'*' if never else ''}={decomposition}")
