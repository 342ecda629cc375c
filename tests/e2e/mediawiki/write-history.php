<?php
// Writes the history that the test imports, as MediaWiki XML: two pages and a redirect in the kit's own words, with an
// article long enough for many answers of the API. Always the same.

$lines = [
	"'''The Wick Lane society''' was a reading circle of lamp makers & printers.",
	"== Beginnings ==",
	"It met first in a loft, then in the back room of a bakery. <ref>''Loft notes'', p. 3.</ref>",
	"Members paid \"two candles\" a month; apprentices paid none.",
	"== Quarrels ==",
	"A minority wanted a library {{citation needed}}, the majority a printing press.",
	"Käthe Öllampe and Жанна Фитиль kept the minutes — 灯芯 and 🪔 were their marks.",
	"== Afterwards ==",
	"The press was sold; the minutes are kept in the town's archive.",
	"[[Category:Invented societies]]",
];
$users = [ 'Ada Trimmer', 'Bert Loft', '192.0.2.17', 'Not Here Yet', '2001:DB8:0:0:0:0:0:7', 'Cleo Bot' ];

$page = static function ( string $title, int $ns, int $id, array $texts ) use ( $users ): void {
	echo "  <page>\n    <title>$title</title>\n    <ns>$ns</ns>\n    <id>$id</id>\n";
	foreach ( $texts as $i => $text ) {
		// Two revisions a minute, of which every fifth pair shares its second.
		$time = gmdate( 'Y-m-d\TH:i:s\Z', 1100000000 + 60 * intdiv( $i, 2 ) + ( $i % 10 < 2 ? 0 : 30 * ( $i % 2 ) ) );
		$user = $users[$i % count( $users )];
		$who = str_contains( $user, '.' ) || str_contains( $user, ':' ) ? "<ip>$user</ip>" : "<username>$user</username>";
		$comment = $i % 4 === 3 ? '' : htmlspecialchars( "change $i: «wicks» & <oil>", ENT_NOQUOTES );
		echo "    <revision>\n      <id>" . ( 1000 * $id + $i ) . "</id>\n      <timestamp>$time</timestamp>\n",
			"      <contributor>$who</contributor>\n", $i % 3 === 1 ? "      <minor />\n" : '',
			$comment === '' ? '' : "      <comment>$comment</comment>\n",
			"      <model>wikitext</model>\n      <format>text/x-wiki</format>\n",
			'      <text xml:space="preserve">' . htmlspecialchars( $text, ENT_NOQUOTES ) . "</text>\n    </revision>\n";
	}
	echo "  </page>\n";
};

$article = [];
for ( $i = 0; $i < 150; $i++ ) {
	$now = $lines;
	$now[3] .= " In year $i there were " . ( 7 + $i % 23 ) . ' members.';
	array_splice( $now, 5 + $i % 4, 0, array_fill( 0, 1 + $i % 3, "A note of day $i was added here." ) );
	$article[] = $i % 37 === 36 ? '' : ( $i % 29 === 28 ? 'wicks!!!' : implode( "\n\n", $now ) );
}
$article[60] = $article[58];

echo '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">', "\n";
$page( 'Wick Lane society', 0, 1, $article );
$page( 'Talk:Wick Lane society', 1, 2, [ "Was it a bakery? ~~~~", "Was it a bakery?\n:Yes; see the minutes." ] );
$page( 'Society of Wick Lane', 0, 3, [ '#REDIRECT [[Wick Lane society]]' ] );
echo "</mediawiki>\n";
