namespace AntiStalinistLeft.Tests.Text;

public class NotesTests
{
    [Fact]
    public void Brackets_that_insert_or_date_are_no_markers()
    {
        Document essay = TestSources.Read("plain-text", "They struck [a]fter dusk [Summer 2021] in [1917],[1] and in [2] harbours.[2]\n\n[1] Minutes [p. 3].\n\n[2] A letter.");
        Assert.Equal("They struck [a]fter dusk [Summer 2021] in [1917], and in [2] harbours.", essay.GetText(essay.Blocks[0]));
        Assert.Empty(essay.Diagnostics);
    }

    [Fact]
    public void Markers_set_off_by_blanks_are_markers_where_nothing_else_calls_their_notes()
    {
        Document essay = TestSources.Read("plain-text", "They struck [1] after dusk [2].\n\n[1] Minutes.\n\n[2] A letter.");
        Assert.Equal("They struck after dusk.", essay.GetText(essay.Blocks[0]));
        Assert.All(essay.Notes, note => Assert.Single(note.Markers));
    }

    [Fact]
    public void Ten_thousand_notes_are_all_tied_to_their_markers()
    {
        string body = string.Join("\n\n", Enumerable.Range(1, 10_000).Select(i => FormattableString.Invariant($"They struck.[{i}]")));
        string notes = string.Join("\n\n", Enumerable.Range(1, 10_000).Select(i => FormattableString.Invariant($"[{i}] Minutes, {i}.")));
        Document essay = TestSources.Read("plain-text", body + "\n\n" + notes);
        Assert.Equal(Enumerable.Range(1, 10_000), essay.Notes.Select(note => note.Number));
        Assert.All(essay.Notes, note => Assert.Single(note.Markers));
    }

    [Fact]
    public void A_note_called_twice_has_both_markers()
    {
        Document essay = TestSources.Read("plain-text", "They struck.[1] They won.[1]\n\n[1] Minutes.");
        Assert.Equal([12, 22], Assert.Single(essay.Notes).Markers.Select(marker => marker.Position));
        Assert.Equal([new TextSpan(12, 3), new TextSpan(25, 3)], essay.Notes[0].Markers.Select(marker => marker.OriginalSpan));
    }

    [Fact]
    public void A_note_of_several_paragraphs_is_one_block()
    {
        Document essay = TestSources.Read("plain-text", "They struck.[1] They won.[2]\n\n[1] Minutes.\n\nThere is a copy.\n\n[2] A letter.");
        Assert.Equal("Minutes.\n\nThere is a copy.", essay.Notes[0].TextSpan.GetText(essay.Text.Value));
        Assert.Equal(3, essay.Blocks.Count);
    }

    [Fact]
    public void A_heading_may_call_a_note()
    {
        Document essay = TestSources.Read("anarchist-library", "Title: A test\n\n\u00A0\u00A0Lamps\n\nThey struck.\n\nLamps[1]\n\nThey won.\n\n[1] Minutes.");
        Assert.Equal("Lamps", essay.Sections[1].Heading);
        Assert.Single(essay.Notes[0].Markers);
    }

    [Fact]
    public void Calls_of_notes_that_were_cut_off_are_cut_and_reported_once()
    {
        Document essay = TestSources.Read("plain-text", "They struck.[1] They won.[2] Peace came in [1918].");
        Assert.Equal("They struck. They won. Peace came in [1918].", essay.Text.Value);
        Assert.Equal("notes-missing", Assert.Single(essay.Diagnostics).Code);
    }

    [Fact]
    public void A_year_in_brackets_is_no_call_of_a_note()
    {
        Document essay = TestSources.Read("plain-text", "They struck in May[1917] and again.");
        Assert.Equal("They struck in May[1917] and again.", essay.Text.Value);
        Assert.Empty(essay.Diagnostics);
    }
}
