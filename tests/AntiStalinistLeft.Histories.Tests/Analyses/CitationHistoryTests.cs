namespace AntiStalinistLeft.Histories.Tests;

public sealed class CitationHistoryTests
{
    [Fact]
    public void The_samples_works_enter_leave_and_return_with_the_edits_that_did_it()
    {
        PageHistory article = HistoryFile.Read(RepositoryFolder.At("data", "sample", "lantern-street.xml")).GetOrThrow().Pages[0];
        Table<CitationEventRow> events = CitationEvents.Find(article);
        string[] lines = [.. events.Select(row => FormattableString.Invariant($"{row.Timestamp:yyyy-MM-dd} {row.Event} {row.Work} {row.Editor}"))];
        Assert.Equal(
            [
                "2008-05-20 Entered halloran1951-stamp-at-noon WickReader",
                "2008-07-02 Left halloran1951-stamp-at-noon 192.0.2.17",
                "2008-07-02 Returned halloran1951-stamp-at-noon HarbourPatrolBot",
                "2009-02-08 Entered tamm1962-amending-the-weather WickReader",
                "2010-10-05 Entered what-a-state-is1934 WickReader",
                "2011-03-18 Entered haddad1998-contraband-reading Ida Quill",
                "2015-11-11 Left haddad1998-contraband-reading 198.51.100.23",
                "2015-11-11 Left halloran1951-stamp-at-noon 198.51.100.23",
                "2015-11-11 Left tamm1962-amending-the-weather 198.51.100.23",
                "2015-11-11 Left what-a-state-is1934 198.51.100.23",
                "2015-11-11 Returned haddad1998-contraband-reading HarbourPatrolBot",
                "2015-11-11 Returned halloran1951-stamp-at-noon HarbourPatrolBot",
                "2015-11-11 Returned tamm1962-amending-the-weather HarbourPatrolBot",
                "2015-11-11 Returned what-a-state-is1934 HarbourPatrolBot",
                "2017-02-02 Entered ostrow2004-art-of-the-minority WickReader",
                "2021-09-09 Entered lantern-street-museum WickReader",
            ],
            lines);
    }
}
