<?php
// Hides parts of revisions as an administrator would: arguments are a title, then pairs of a revision's place in the history
// (1 is the oldest) and what to hide: text, comment, user, or all of it as suppression does.
require_once getenv( 'MW_INSTALL_PATH' ) . '/maintenance/Maintenance.php';

class HideRevisions extends Maintenance {
	public function __construct() {
		parent::__construct();
		$this->addArg( 'words', 'TITLE PLACE WHAT [PLACE WHAT …]', true, true );
	}

	public function execute() {
		$words = $this->mArgs;
		$title = Title::newFromText( array_shift( $words ) );
		$context = RequestContext::getMain();
		$context->setUser( User::newFromName( 'Keeper' ) );
		$context->setTitle( $title );
		$ids = wfGetDB( DB_PRIMARY )->selectFieldValues(
			'revision', 'rev_id', [ 'rev_page' => $title->getArticleID() ], __METHOD__, [ 'ORDER BY' => [ 'rev_timestamp', 'rev_id' ] ] );
		$bits = [ 'text' => 1, 'comment' => 2, 'user' => 4, 'all' => 15 ];
		foreach ( array_chunk( $words, 2 ) as [ $place, $what ] ) {
			$list = RevisionDeleter::createList( 'revision', $context, $title, [ $ids[$place - 1] ] );
			$value = array_fill_keys( [ 1, 2, 4, 8 ], 0 );
			foreach ( $value as $bit => $_ ) {
				$value[$bit] = ( $bits[$what] & $bit ) ? 1 : 0;
			}
			$status = $list->setVisibility( [ 'value' => $value, 'comment' => 'for the test' ] );
			if ( !$status->isOK() ) {
				$this->fatalError( "Revision $place was not hidden: " . $status->getMessage()->text() );
			}
			$this->output( "Hidden of revision {$ids[$place - 1]}: $what\n" );
		}
	}
}

$maintClass = HideRevisions::class;
require_once RUN_MAINTENANCE_IF_MAIN;
