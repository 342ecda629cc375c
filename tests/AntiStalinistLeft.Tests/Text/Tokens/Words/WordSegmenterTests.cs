using System.Globalization;
using AntiStalinistLeft.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Text;

public class WordSegmenterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a\r\nb\n\nc", "a|\r\n|b|\n|\n|c")]
    [InlineData("two  blanks", "two|  |blanks")]
    [InlineData("can't can’t", "can't| |can’t")]
    [InlineData("workers’ state", "workers|’| |state")]
    [InlineData("S.R.s. Next", "S.R.s|.| |Next")]
    [InlineData("3,14.15 a,b 1,b", "3,14.15| |a|,|b| |1|,|b")]
    [InlineData("a_b __c1", "a_b| |__c1")]
    [InlineData("anti-war", "anti|-|war")]
    [InlineData("кошка-мышка", "кошка|-|мышка")]
    [InlineData("e\u0301te\u0301", "e\u0301te\u0301")]
    [InlineData("co\u00ADop", "co\u00ADop")]
    [InlineData("カタカナ漢字かな", "カタカナ|漢|字|か|な")]
    [InlineData("กำแพง", "ก|ำ|แ|พ|ง")]
    [InlineData("צה\"ל ג' \"כן\"", "צה\"ל| |ג'| |\"|כן|\"")]
    [InlineData("🇫🇷🇩🇪🇮", "🇫🇷|🇩🇪|🇮")]
    [InlineData("👩\u200D🔧x", "👩\u200D🔧|x")]
    [InlineData("\u0308a", "\u0308|a")]
    [InlineData("𝒜𝒷c", "𝒜𝒷c")]
    public void Segments_follow_the_default_rules_of_Unicode(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Segments(text)));

    [Fact]
    public void Half_a_surrogate_pair_is_a_segment_of_its_own() =>
        Assert.Equal(["\uD800", "a", "\uDC00"], Segments("\uD800a\uDC00"));

    [Fact]
    public void Segments_agree_with_the_test_file_of_the_Unicode_Character_Database()
    {
        string folder = Environment.GetEnvironmentVariable("ASL_UNICODE") ?? "/usr/share/unicode";
        string path = Path.Combine(folder, "auxiliary", "WordBreakTest.txt");
        Assert.SkipUnless(File.Exists(path), $"No Unicode Character Database in {folder}: install Debian's unicode-data or set ASL_UNICODE.");
        string[] lines = File.ReadAllLines(path);
        Assert.SkipUnless(
            lines[0].Contains(WordBreakTable.UnicodeVersion, StringComparison.Ordinal),
            $"{path} is of another version than our tables, {WordBreakTable.UnicodeVersion}.");
        string[] cases = [.. lines.Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0)];
        Assert.True(cases.Length > 1000, "The test file is cut short.");
        Assert.All(cases, line => Assert.Equal(Expected(line), Segments(string.Concat(Expected(line)))));
    }

    [Fact]
    public void Segments_of_any_text_lie_end_to_end()
    {
        Gen<string> texts = Gen.Elements(
            "a", "Z", "7", " ", ".", "'", "\"", "_", ",", "ש", "カ", "漢", "\u0301", "\u200D", "\u00AD", "🇫", "😀", "\r", "\n", "\uD800", "\uDC00")
            .ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            string[] segments = Segments(text);
            return segments.All(s => s.Length > 0) && string.Concat(segments) == text;
        }).QuickCheckThrowOnFailure();
    }

    private static string[] Segments(string text)
    {
        var segments = new List<string>();
        for (int at = 0; at < text.Length;)
        {
            int next = WordSegmenter.Next(text, at, out _);
            segments.Add(text[at..next]);
            at = next;
        }

        return [.. segments];
    }

    // «÷ 0061 × 0308 ÷ 0020 ÷» becomes two strings.
    private static string[] Expected(string line) =>
        [.. line.Split('÷', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => string.Concat(part.Split('×', StringSplitOptions.TrimEntries)
                .Select(hex => char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))))];
}
