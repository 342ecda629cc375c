"""Makes reference cases for canonical composition with Python's own implementation.

    python3 tools/unicode/make-normalization-cases.py > tests/AntiStalinistLeft.Tests/Text/Normalization/Unicode/normalization-cases.txt

Each line: the code points of a text, a semicolon, those of its form C.
"""
import random
import unicodedata

random.seed(1923)
marks = [chr(c) for c in range(0x300, 0x370)] + [chr(c) for c in (0x591, 0x5B0, 0x64B, 0x93C, 0x94D, 0x3099, 0x302A, 0x1D165, 0x1D16E)]
starters = list("aAoOcszZDd ") + [chr(c) for c in (
    0xC5, 0xE7, 0x110, 0x1A1, 0x212B, 0x2126, 0x37E, 0x3B1, 0x915, 0x958, 0x9C7, 0x9BE, 0x1100, 0x1161, 0x11A8, 0xAC00, 0xAC01,
    0x304B, 0xFB1D, 0x1D157, 0x1D15F, 0x2F868, 0x110A5, 0x110BA, 0x1F9D1, 0x1E0A, 0x1E9B, 0x1F80, 0x0344, 0x2ADC)]


def codes(text):
    return " ".join(f"{ord(c):04X}" for c in text)


print(f"# From Python's unicodedata, Unicode {unicodedata.unidata_version}; made by tools/unicode/make-normalization-cases.py.")
for _ in range(240):
    text = "".join(random.choice(starters if random.random() < 0.5 else marks) for _ in range(random.randint(1, 7)))
    print(codes(text) + ";" + codes(unicodedata.normalize("NFC", text)))
