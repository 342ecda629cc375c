using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Histories.Tests;

public class HistoryTokenizerTests
{
    private static List<string> Tokens(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var tokenizer = new HistoryTokenizer(utf8);
        var tokens = new List<string>();
        while (tokenizer.MoveNext())
        {
            tokens.Add(Encoding.UTF8.GetString(utf8, tokenizer.Start, tokenizer.Length));
        }

        return tokens;
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\n", "")]
    [InlineData("It's 5% of it_all.", "It|'|s|5|%|of|it_all|.")]
    [InlineData("== H ==", "=|=|H|=|=")]
    [InlineData("[[a|b]]<ref/>", "[|[|a|||b|]|]|<|ref|/|>")]
    [InlineData("Broué–Zoë", "Broué|–|Zoë")]
    [InlineData("x²½ Ⅷ", "x²½|Ⅷ")]
    [InlineData("a\u00A0b\u2003c\u0085d\u001Fe", "a|b|c|d|e")]
    [InlineData("e\u0301", "e|\u0301")]
    [InlineData("日本 😀😀", "日本|😀|😀")]
    public void Runs_of_word_characters_and_single_marks_are_tokens(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokens(text)));

    [Fact]
    public void Nothing_but_white_space_is_left_out() => Prop.ForAll<NonNull<string>>(text =>
    {
        string wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
        string kept = string.Concat(Tokens(wellFormed));
        string expected = string.Concat(wellFormed.EnumerateRunes().Where(r => CharacterClassifier.Classify(r) != CharacterKind.Space));
        return string.Equals(expected, kept, StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_tokens_have_one_number_whatever_stands_behind_them()
    {
        var vocabulary = new TokenVocabulary();
        byte[] text = Encoding.UTF8.GetBytes("a ab abc abcdefgh abcdefghi a\0b" + new string('x', 9));
        int a = vocabulary.Add(text, 0, 1);
        Assert.Equal(a, vocabulary.Add("a"u8, 0, 1));
        Assert.NotEqual(a, vocabulary.Add(text, 2, 2));
        int eight = vocabulary.Add(text, 9, 8);
        Assert.Equal(eight, vocabulary.Add("abcdefgh"u8, 0, 8));
        Assert.Equal(eight, vocabulary.Add("-abcdefghi"u8, 1, 8));
        Assert.NotEqual(eight, vocabulary.Add("abcdefghi"u8, 0, 9));
        int zero = vocabulary.Add("\0"u8, 0, 1);
        Assert.Equal(zero, vocabulary.Add("b\0b"u8, 1, 1));
        Assert.Equal("\0", vocabulary.GetString(zero));
        Assert.Equal("abcdefgh", vocabulary.GetString(eight));
    }

    [Fact]
    public void A_vocabulary_of_many_short_tokens_stays_right_as_it_grows()
    {
        var vocabulary = new TokenVocabulary();
        for (int i = 0; i < 50_000; i++)
        {
            byte[] token = Encoding.UTF8.GetBytes(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(i, vocabulary.Add(token, 0, token.Length));
        }

        Assert.Equal(12345, vocabulary.Add("12345 "u8, 0, 5));
        Assert.Equal("49999", vocabulary.GetString(49_999));
    }

    [Fact]
    public void Sentences_end_at_marks_before_space_and_at_tags_and_lines()
    {
        var blocks = new ByteTable();
        int block = blocks.Add("One two. Three<ref>{{a.b}}</ref> four.<ref name=x /> Five e.g.[[six]]\nseven"u8);
        var tokens = new BlockTokens(blocks);
        int[] starts = tokens.GetSentenceStarts(block).ToArray();
        string[] firsts = [.. starts.Select(start => tokens.Vocabulary.GetString(tokens.GetTokens(block)[start]))];
        Assert.Equal(["One", "Three", "four", "<", "Five", "[", "seven"], firsts);
    }
}
