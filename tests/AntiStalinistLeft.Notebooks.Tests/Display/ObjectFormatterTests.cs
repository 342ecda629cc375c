namespace AntiStalinistLeft.Notebooks.Tests;

public class ObjectFormatterTests
{
    private static readonly ObjectFormatter Formatter = new(new FormatLimits { SequenceItems = 3, TableRows = 2, Depth = 3, TextLength = 200 });

    private static string Plain(object? value) => Formatter.FormatAs(value, MimeTypes.PlainText)!;

    private static string Html(object? value) => Formatter.FormatAs(value, MimeTypes.Html)!;

    [Fact]
    public void Scalars_are_written_the_same_in_every_culture()
    {
        Assert.Equal("null", Plain(null));
        Assert.Equal("1234.5", Plain(1234.5));
        Assert.Equal("true", Plain(true));
        Assert.Equal("1927-11-07", Plain(new DateOnly(1927, 11, 7)));
        Assert.Equal("2026-01-02", Plain(new DateTime(2026, 1, 2)));
        Assert.Equal("Friday", Plain(DayOfWeek.Friday));
        Assert.Equal("Dictionary<string, int[]>", Plain(typeof(Dictionary<string, int[]>)));
        Assert.Equal("a \"b\"\n𝔘", Plain("a \"b\"\n𝔘"));
    }

    [Fact]
    public void A_host_names_the_formatters_of_a_type_that_names_none()
    {
        var formatter = new ObjectFormatter(foreign: [new ForeignFormatters("System.IO.Stream", static () => typeof(StreamFormatters), [MimeTypes.Html])]);
        using var stream = new MemoryStream([1, 2]);
        Assert.Equal("<p>2 bytes</p>", formatter.Format(stream).GetText(MimeTypes.Html));
        Assert.Equal("[ 1 ]", formatter.Format(new[] { 1 }).GetText(MimeTypes.PlainText));
    }

    [Fact]
    public void Sequences_are_cut_at_the_limit_even_if_they_never_end()
    {
        Assert.Equal("[ 1, 2, 3, … (2 more) ]", Plain(new[] { 1, 2, 3, 4, 5 }));
        Assert.Equal("[ 0, 1, 2, … ]", Plain(Endless()));
        Assert.Equal("[]", Plain(Array.Empty<int>()));
        Assert.Contains("there are more", Html(Endless()), StringComparison.Ordinal);
    }

    internal sealed class StreamFormatters
    {
        public IEnumerable<object> CreateTypeFormatters() => [new InBytes()];

        internal sealed class InBytes
        {
            public string MimeType => MimeTypes.Html;

            public bool Format(object instance, TextWriter writer)
            {
                writer.Write($"<p>{((Stream)instance).Length} bytes</p>");
                return true;
            }
        }
    }

    private static IEnumerable<int> Endless()
    {
        for (int i = 0; ; i++)
        {
            yield return i;
        }
    }

    [Fact]
    public void Objects_dictionaries_and_tuples_show_what_they_hold()
    {
        Assert.Equal("{ A = 1, B = \"x\" }", Plain(new { A = 1, B = "x" }));
        Assert.Equal("Pair { Left = 1, Right = [ \"a\" ] }", Plain(new Pair(1, ["a"])));
        Assert.Equal("{ \"a\": 1 }", Plain(new Dictionary<string, int> { ["a"] = 1 }));
        Assert.Equal("(1, \"b\")", Plain((1, "b")));
    }

    private sealed record Pair(int Left, string[] Right);

    private sealed class Loop
    {
        public Loop Self => this;
    }

    [Fact]
    public void An_object_that_holds_itself_ends_at_the_depth_limit() => Assert.Contains("…", Plain(new Loop()), StringComparison.Ordinal);

    private sealed class Broken
    {
        public int Fine => 1;

        public int Bad => throw new InvalidOperationException("no <luck>");
    }

    [Fact]
    public void A_property_that_throws_shows_its_exception_beside_the_others()
    {
        Assert.Equal("Broken { Fine = 1, Bad = (InvalidOperationException: no <luck>) }", Plain(new Broken()));
        Assert.Contains("no &lt;luck&gt;", Html(new Broken()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sequence_of_objects_is_a_table_with_their_members_as_columns()
    {
        string html = Html(new[] { new { Name = "<b>", Count = 2 }, new { Name = "é", Count = 3 }, new { Name = "z", Count = 4 } });
        Assert.Equal(
            "<table class=\"asl-table\"><thead><tr><th scope=\"col\">Name</th><th scope=\"col\" class=\"number\">Count</th></tr></thead><tbody data-rows=\"3\">"
            + "<tr><td>&lt;b&gt;</td><td class=\"number\">2</td></tr><tr><td>&#233;</td><td class=\"number\">3</td></tr></tbody></table>"
            + "<p class=\"asl-more\">The first 2 of 3 rows are shown.</p>",
            html);
    }

    [Fact]
    public void A_sequence_of_objects_is_in_plain_text_a_table_too() =>
        Assert.Equal("Name  Count\nA         2\nLong     10", Plain(new[] { new { Name = "A", Count = 2 }, new { Name = "Long", Count = 10 } }));

    [Fact]
    public void A_long_text_is_cut_and_says_how_much_is_missing() =>
        Assert.EndsWith("… (300 more characters)", Plain(new string('x', 500)), StringComparison.Ordinal);

    [Fact]
    public void A_value_has_HTML_and_plain_text_and_a_string_only_plain_text()
    {
        Assert.Equal([MimeTypes.Html, MimeTypes.PlainText], Formatter.Format(new { A = 1 }).Select(static f => f.Key));
        Assert.Equal([MimeTypes.PlainText], Formatter.Format("<b>").Select(static f => f.Key));
    }

    [Fact]
    public void HTML_that_a_cell_made_is_shown_as_it_is() =>
        Assert.Equal("<b>x</b>", Formatter.Format(NotebookFunctions.HTML("<b>x</b>")).GetText(MimeTypes.Html));

    [Fact]
    public void JSON_is_shown_as_JSON() =>
        Assert.Contains("\"a\"", Plain(System.Text.Json.Nodes.JsonNode.Parse("""{"a":1}""")), StringComparison.Ordinal);

    [Fact]
    public void An_exception_shows_its_message_encoded() =>
        Assert.Contains("InvalidOperationException: a &lt; b", Html(new InvalidOperationException("a < b")), StringComparison.Ordinal);
}
