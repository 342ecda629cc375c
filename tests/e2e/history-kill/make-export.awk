# Writes a MediaWiki XML export of PAGES pages of REVISIONS revisions each, some 4 KB a text; the same numbers give the same bytes.
BEGIN {
  state = 20261122
  print "<mediawiki version=\"0.11\"><siteinfo><sitename>Made up</sitename><dbname>made</dbname></siteinfo>"
  id = 0
  for (page = 1; page <= PAGES; page++) {
    printf "<page><title>Page %d</title><ns>0</ns><id>%d</id>\n", page, page
    for (p = 0; p < 40; p++) text[p] = "Paragraph " p " of page " page ": bread, roses, lamps, oil, a road, a town and the people who live there."
    for (r = 0; r < REVISIONS; r++) {
      text[next_random(40)] = "Paragraph number " next_random(1000000) " written anew in revision " r ": " next_random(1000000) " lamps and " next_random(1000000) " roses."
      id++
      printf "<revision><id>%d</id><timestamp>%04d-%02d-%02dT%02d:%02d:%02dZ</timestamp><contributor><username>U%d</username><id>%d</id></contributor><comment>c%d</comment><text>", id, 2001 + int(r / 40000), 1 + int(r / 3600) % 12, 1 + int(r / 150) % 28, int(r / 60) % 24, r % 60, page % 60, r % 7, r % 7, r
      for (p = 0; p < 40; p++) printf "%s\n\n", text[p]
      print "</text></revision>"
    }
    print "</page>"
  }
  print "</mediawiki>"
}
function next_random(n) { state = (state * 16807) % 2147483647; return state % n }
