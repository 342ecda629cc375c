using System.Text.Json;
using System.Text.RegularExpressions;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Tests.Text;

/// <summary>Holds the readers to the structure of the full texts that was found by hand, block by block.</summary>
public partial class StructureTests
{
    public static TheoryData<string> Documents => [.. FullTexts.Ids];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_block_has_its_place_its_kind_and_its_section(string id)
    {
        FullTexts.SkipUnlessPresent();
        Document document = FullTexts.Read(id);
        string[] expected = [.. FullTexts.Structure(id).GetProperty("paragraph_table").EnumerateArray().Select(Row)];
        string[] found = [.. document.Blocks.Select(block => Row(document, block))];
        Assert.Equal(expected, found);
        Assert.Equal(Enumerable.Range(1, found.Length), document.Blocks.Select(block => block.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Words_by_zone_and_after_normalisation_are_those_counted_by_hand(string id)
    {
        FullTexts.SkipUnlessPresent();
        Document document = FullTexts.Read(id);
        JsonElement words = FullTexts.Structure(id).GetProperty("words");
        Assert.Equal(words.GetProperty("before_raw_W1").GetInt32(), WhiteSpaceWordCounter.Count(document.Text.Original));
        Assert.Equal(words.GetProperty("after_body_W1").GetInt32(), Count(document, Zone.Body));
        int headings = Count(document, Zone.Body) + Count(document, Zone.Heading);
        Assert.Equal(words.GetProperty("after_body_headings_W1").GetInt32(), headings);
        foreach (JsonProperty zone in words.GetProperty("by_zone_W1").EnumerateObject())
        {
            int found = document.Blocks.Where(block => ZoneName(block) == zone.Name)
                .Sum(block => WhiteSpaceWordCounter.Count(block.OriginalSpan.GetText(document.Text.Original)));
            Assert.True(zone.Value.GetInt32() == found, $"{zone.Name}: {found} words instead of {zone.Value}");
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Words_by_the_second_rule_agree_too(string id)
    {
        FullTexts.SkipUnlessPresent();
        Document document = FullTexts.Read(id);
        JsonElement words = FullTexts.Structure(id).GetProperty("words");
        int body = document.Blocks.Where(block => block.Zone == Zone.Body).Sum(block => SecondRule().Count(document.GetText(block)));
        Assert.Equal(words.GetProperty("before_raw_W2").GetInt32(), SecondRule().Count(document.Text.Original));
        Assert.Equal(words.GetProperty("after_body_W2").GetInt32(), body);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void All_residue_that_was_found_by_hand_is_changed_or_outside_the_body_and_nothing_else_is_changed(string id)
    {
        FullTexts.SkipUnlessPresent();
        Document document = FullTexts.Read(id);
        List<TextSpan> residue = [.. FullTexts.Structure(id).GetProperty("residue").EnumerateArray().SelectMany(Places)];
        Assert.All(residue, place => Assert.True(
            document.Text.Trail.Any(change => change.OriginalSpan.Overlaps(place))
            || document.Blocks.Any(block => block.Zone != Zone.Body && block.OriginalSpan.Overlaps(place))));
        Assert.All(
            document.Text.Trail.Where(change => change.Rule != "note-marker"),
            change => Assert.Contains(residue, place => place.Overlaps(change.OriginalSpan)));
    }

    [Fact]
    public void All_notes_of_the_essay_are_called_and_all_markers_cut()
    {
        FullTexts.SkipUnlessPresent();
        Document essay = FullTexts.Read("mckay");
        Assert.Equal(Enumerable.Range(1, 95), essay.Notes.Select(note => note.Number));
        Assert.All(essay.Notes, note => Assert.Equal(note.Number, Assert.Single(note.Markers).Number));
        Assert.All(essay.Notes, note => Assert.All(note.Markers, marker =>
        {
            Assert.Equal($"[{marker.Number}]", marker.OriginalSpan.GetText(essay.Text.Original));
            Assert.True(essay.Blocks[marker.Block - 1].Span.Start <= marker.Position && marker.Position <= essay.Blocks[marker.Block - 1].Span.End);
        }));
        Assert.DoesNotContain(essay.Blocks, block => block.Zone == Zone.Body && Regex.IsMatch(essay.GetText(block), @"\[\d+\]"));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_full_texts_are_read_without_a_warning_and_can_be_undone(string id)
    {
        FullTexts.SkipUnlessPresent();
        Document document = FullTexts.Read(id);
        Assert.Empty(document.Diagnostics); // among them none of a checksum that differs
        Assert.Equal(document.Text.Original, document.Text.Undo());
    }

    private static IEnumerable<TextSpan> Places(JsonElement residue) =>
        !residue.TryGetProperty("offsets", out JsonElement offsets) ? [] : offsets.EnumerateArray()
            .Select(offset => new TextSpan(offset.GetInt32(), residue.GetProperty("string").GetString()!.Length));

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*")]
    private static partial Regex SecondRule();

    private static int Count(Document document, Zone zone) =>
        document.Blocks.Where(block => block.Zone == zone).Sum(block => WhiteSpaceWordCounter.Count(document.GetText(block)));

    private static string Row(JsonElement row) => string.Join(
        " | ",
        row.GetProperty("line").GetInt32(),
        row.GetProperty("offset").GetInt32(),
        row.GetProperty("length").GetInt32(),
        row.GetProperty("zone").GetString(),
        row.GetProperty("section").GetString(),
        row.GetProperty("kind").GetString(),
        row.GetProperty("note").ToString());

    private static string Row(Document document, Block block) => string.Join(
        " | ",
        TextLines.PositionOf(document.Text.Original, block.OriginalSpan.Start).Line,
        block.OriginalSpan.Start,
        block.OriginalSpan.Length,
        ZoneName(block),
        block.Section == 0 ? null : document.Sections[block.Section - 1].Heading,
        block.Kind switch { BlockKind.Paragraph => "paragraph", BlockKind.BlockQuotation => "block quotation", _ => null },
        block.NoteNumber);

    private static string ZoneName(Block block) => block.Kind switch
    {
        BlockKind.Paragraph or BlockKind.BlockQuotation => "body",
        BlockKind.SiteHeader => "site_header",
        BlockKind.CommentForm => "comment_form",
        BlockKind.Metadata => "meta",
        BlockKind.TableOfContents => "toc",
        _ => block.Kind.ToString().ToLowerInvariant(),
    };
}
