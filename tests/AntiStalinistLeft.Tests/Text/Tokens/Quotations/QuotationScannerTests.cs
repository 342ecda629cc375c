using AntiStalinistLeft.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Text;

public class QuotationScannerTests
{
    // Outer quotations are written as they are, nested ones behind a > for each level.
    [Theory]
    [InlineData("", "")]
    [InlineData("None at all, just workers’ and peasants' friends.", "")]
    [InlineData("A “curly” and a \"straight\" pair.", "“curly”|\"straight\"")]
    [InlineData("It \"opens straight” and “closes so\".", "\"opens straight”|“closes so\"")]
    [InlineData("“He said ‘no’ twice”", "“He said ‘no’ twice”|>‘no’")]
    [InlineData("“a “b” c”", "“a “b” c”|>“b”")]
    [InlineData("‘the workers’ state’ and ‘its’ party", "‘the workers’ state’|‘its’")]
    [InlineData("‘councils’ in English, the workers’ own", "‘councils’")]
    [InlineData("‘Left Communists’ (1918), then the ‘Centre’ (1919)", "‘Left Communists’|‘Centre’")]
    [InlineData("“a ‘workers’ state.’” End", "“a ‘workers’ state.’”|>‘workers’ state.’")]
    [InlineData("the ‘theory’ of one’s own", "‘theory’")]
    [InlineData("‘What of the ‘rule of all,’ or of ‘its’ party?’", "‘What of the ‘rule of all,’ or of ‘its’ party?’|>‘rule of all,’|>‘its’")]
    [InlineData("a 'straight' one and the workers' cup", "'straight'")]
    [InlineData("’Twas rock ’n’ roll of the ’30s, 'tis so", "")]
    [InlineData("„Erstens“ und »zweitens« und ‚drittens‘", "„Erstens“|»zweitens«|‚drittens‘")]
    [InlineData("« un « deux » » ‹trois›", "« un « deux » »|>« deux »|‹trois›")]
    [InlineData("「一『二』」", "「一『二』」|>『二』")]
    [InlineData("(“a”)–“b”/“c”", "“a”|“b”|“c”")]
    [InlineData("so “[n]ever” and “end.”", "“[n]ever”|“end.”")]
    [InlineData("5' 10\" tall", "")]
    public void Marks_pair_as_a_reader_pairs_them(string text, string expected)
    {
        QuotationScan scan = Scan(text);
        Assert.Equal(expected, string.Join('|', scan.Quotations.Select(q => new string('>', q.Depth) + q.Span.GetText(text))));
        Assert.Empty(scan.Unbalanced);
    }

    [Theory]
    [InlineData("the end is missing here” and on", 23, '”', false)]
    [InlineData("the “start only and on", 4, '“', true)]
    [InlineData("“one “two” three", 0, '“', true)]
    [InlineData("a ‘long quotation. End", 2, '‘', true)]
    [InlineData("“a ‘b c” d", 3, '‘', true)]
    [InlineData("said so.’ Then", 8, '’', false)]
    public void A_mark_without_a_partner_is_reported(string text, int position, char mark, bool isOpening) =>
        Assert.Equal([new UnbalancedMark(position, mark, isOpening)], Scan(text).Unbalanced);

    [Fact]
    public void A_broken_mark_does_not_spoil_the_pairs_behind_it()
    {
        const string text = "as now” and that “before” it was “so”";
        Assert.Equal(["“before”", "“so”"], Scan(text).Quotations.Select(q => q.Span.GetText(text)));
    }

    [Fact]
    public void A_single_mark_passed_for_an_apostrophe_is_taken_back_when_nothing_else_closes()
    {
        const string text = "“the ‘lies’ people told of ‘x’” and";
        Assert.Equal(["“the ‘lies’ people told of ‘x’”", "‘lies’", "‘x’"], Scan(text).Quotations.Select(q => q.Span.GetText(text)));
    }

    [Fact]
    public void A_range_is_scanned_as_if_it_were_alone()
    {
        const string text = "“a “b” c”";
        QuotationScan scan = QuotationScanner.Scan(text, new TextSpan(3, 3), TextLanguages.English);
        Assert.Equal([new Quotation(new TextSpan(3, 3), 0, IsDouble: true)], scan.Quotations);
        Assert.Equal("b", scan.Quotations[0].Content.GetText(text));
    }

    [Fact]
    public void A_text_of_nothing_but_marks_is_scanned_in_one_go()
    {
        QuotationScan scan = Scan(new string('“', 1_000_000));
        Assert.Equal(1_000_000, (2 * scan.Quotations.Count) + scan.Unbalanced.Count);
    }

    [Fact]
    public void Quotations_of_any_text_nest_and_every_double_mark_is_in_one_or_reported()
    {
        Gen<string> texts = Gen.Elements("a", "s", " ", ".", "“", "”", "\"", "‘", "’", "'", "«", "»", "„", "(", "–", "[n]")
            .ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            QuotationScan scan = Scan(text);
            var edges = scan.Quotations.SelectMany(q => new[] { q.Span.Start, q.Span.End - 1 }).Concat(scan.Unbalanced.Select(m => m.Position)).ToList();
            bool nested = scan.Quotations.All(a => scan.Quotations.All(b =>
                !a.Span.Overlaps(b.Span) || a.Span.Contains(b.Span) || b.Span.Contains(a.Span)));
            bool complete = Enumerable.Range(0, text.Length).Where(i => "“”„«»".Contains(text[i])).All(edges.Contains);
            return nested && complete && edges.Distinct().Count() == edges.Count;
        }).QuickCheckThrowOnFailure();
    }

    private static QuotationScan Scan(string text) => QuotationScanner.Scan(text, new TextSpan(0, text.Length));
}
