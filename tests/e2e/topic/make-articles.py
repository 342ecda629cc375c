"""Writes invented articles with their whole histories as MediaWiki exports; the same numbers give the same bytes.

usage: make-articles.py DIR ARTICLES FILES REVISIONS

DIR/part-N.xml hold the articles, DIR/titles.txt their titles. REVISIONS is the middle of their numbers of revisions: half of the
articles have fewer, one in twenty has four times as many or more, and each hundred of articles the same numbers. A text is some ten thousand letters long; it names tendencies, cites
works that other articles cite too, and is vandalised and restored now and then.
"""
import math, pathlib, random, statistics, sys
from datetime import datetime, timedelta, timezone
from xml.sax.saxutils import escape

WORDS = """lamp street oil wick evening people council winter market bridge river paper meeting letter morning window table bread
rose garden road town school teacher printer harbour ship cloth baker mill wheel stone roof door key song bell clock tower smoke""".split()
NAMES = ["Trotskyism", "the anarchists", "council communism", "social democracy", "Stalinism", "the Left Opposition", "syndicalism", "Marxism"]
EDITORS = [f"Scribe {n}" for n in range(40)] + ["TidyBot", "192.0.2.7", "198.51.100.4"]
AUTHORS = ["Tamm", "Lindqvist", "Okoro", "Varga", "Moreau", "Hale", "Ibsen", "Petrov"]


def sentence(rng):
    words = " ".join(rng.choice(WORDS) for _ in range(rng.randint(7, 14)))
    text = f"The {words}"
    if rng.random() < 0.12:
        text += f", as {rng.choice(NAMES)} had it"
    if rng.random() < 0.10:
        text += ".<ref>" + work(rng) + "</ref>"
        return text
    return text + "."


def work(rng):
    number = int(rng.paretovariate(0.7)) % 400
    return f"{{{{cite book |last={AUTHORS[number % 8]} |first=A. |title=The {WORDS[number % 40].title()} and the {WORDS[number * 7 % 40].title()} {number} |year={1920 + number % 90} |page={rng.randint(1, 300)}}}}}"


def paragraph(rng):
    return " ".join(sentence(rng) for _ in range(rng.randint(3, 7)))


def texts(rng, revisions):
    now = ["'''The subject''' is a matter of lamps and streets."] + [paragraph(rng) for _ in range(rng.randint(3, 8))]
    for _ in range(revisions):
        kind = rng.random()
        if kind < 0.04:
            yield "lamps lamps lamps"
        elif kind < 0.30 and len(now) < 24:
            now.insert(rng.randint(1, len(now)), "== " + rng.choice(WORDS).title() + " ==" if rng.random() < 0.15 else paragraph(rng))
        elif kind < 0.36 and len(now) > 4:
            del now[rng.randint(1, len(now) - 1)]
        else:
            at = rng.randint(1, len(now) - 1)
            words = now[at].split(" ")
            words[rng.randrange(len(words))] = rng.choice(WORDS + NAMES)
            now[at] = " ".join(words) + (" " + sentence(rng) if rng.random() < 0.4 else "")
        yield "\n\n".join(now)


def article(out, number, middle):
    rng = random.Random(1917 + number)
    revisions = max(2, int(middle * math.exp(0.85 * statistics.NormalDist().inv_cdf((number * 37 % 100 + 0.5) / 100))))
    when = datetime(2003, 1, 1, tzinfo=timezone.utc) + timedelta(days=rng.randint(0, 2500))
    step = timedelta(days=5500) / (revisions + 1)
    out.write(f"<page><title>Lantern matter {number:05}</title><ns>0</ns><id>{1000 + number}</id>\n")
    for index, text in enumerate(texts(rng, revisions)):
        when += step * rng.expovariate(1)
        editor = rng.choice(EDITORS)
        who = f"<ip>{editor}</ip>" if editor[0].isdigit() else f"<username>{editor}</username><id>{1 + EDITORS.index(editor)}</id>"
        out.write(f"<revision><id>{number * 100000 + index + 1}</id><timestamp>{when:%Y-%m-%dT%H:%M:%SZ}</timestamp><contributor>{who}</contributor>"
                  f"<comment>edit {index}</comment><text xml:space=\"preserve\">{escape(text)}</text></revision>\n")
    out.write("</page>\n")


folder, articles, files, middle = pathlib.Path(sys.argv[1]), *map(int, sys.argv[2:5])
folder.mkdir(parents=True, exist_ok=True)
for file in range(files):
    with open(folder / f"part-{file + 1}.xml", "w", encoding="utf-8", newline="\n") as out:
        out.write('<mediawiki version="0.11"><siteinfo><sitename>Made up</sitename><dbname>made</dbname></siteinfo>\n')
        for number in range(file, articles, files):
            article(out, number, middle)
        out.write("</mediawiki>\n")
(folder / "titles.txt").write_text("".join(f"Lantern matter {number:05}\n" for number in range(articles)), encoding="utf-8", newline="\n")
