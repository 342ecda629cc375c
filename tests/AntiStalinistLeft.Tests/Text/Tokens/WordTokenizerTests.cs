using AntiStalinistLeft.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Tests.Text;

public class WordTokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" … – “”! ", "")]
    [InlineData("The workers’ and peasants' government", "The|workers|and|peasants|government")]
    [InlineData("Lenin’s party doesn't", "Lenin’s|party|doesn't")]
    [InlineData("anti-Stalinist, non-Party", "anti-Stalinist|non-Party")]
    [InlineData("Marxist–Leninist in 1923–7 (pp. 3–22)", "Marxist–Leninist|in|1923–7|pp|3–22")]
    [InlineData("a dash – spaced – and—unspaced", "a|dash|spaced|and|unspaced")]
    [InlineData("pre- and post-war --x", "pre|and|post-war|x")]
    [InlineData("one-man-management", "one-man-management")]
    [InlineData("“[a]fter that” they affirm[s] it[1] x[sic]", "[a]fter|that|they|affirm[s]|it|1|x|sic")]
    [InlineData("re[con]structed [Communist] Council [the] end[note]", "re[con]structed|Communist|Council|the|end|note")]
    [InlineData("the S.R.s. of the U.S.S.R., i.e. them", "the|S.R.s|of|the|U.S.S.R|i.e|them")]
    [InlineData("1,000 or 3.5 per cent", "1,000|or|3.5|per|cent")]
    [InlineData("snake_case and ___", "snake_case|and")]
    [InlineData("Ⅳ 〇 ½ 🙂", "Ⅳ|〇")]
    [InlineData("ΑΝΤΙ‑ΣΤΑΛΙΝ", "ΑΝΤΙ‑ΣΤΑΛΙΝ")]
    [InlineData("-x y- [ ] ]z[", "x|y|z")]
    [InlineData("[a", "a")]
    [InlineData("a]b", "a|b")]
    public void Words_follow_the_stated_rule(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Words(text)));

    [Fact]
    public void Without_our_joins_the_words_are_those_of_Unicode() =>
        Assert.Equal(["anti", "war", "a", "fter"], Words("anti-war [a]fter", WordOptions.Unicode));

    [Fact]
    public void Words_of_sentences_point_into_the_whole_text()
    {
        const string text = "One two. Three-four!";
        Sentence[] sentences = [new(1, 1, new TextSpan(0, 8)), new(2, 1, new TextSpan(9, 11))];
        Assert.Equal(
            [new Token(new TextSpan(0, 3), 1), new Token(new TextSpan(4, 3), 1), new Token(new TextSpan(9, 10), 2)],
            WordTokenizer.Tokenize(text, sentences));
    }

    [Fact]
    public void No_word_reaches_over_the_end_of_a_sentence()
    {
        Sentence[] sentences = [new(1, 1, new TextSpan(0, 3)), new(2, 1, new TextSpan(3, 3))];
        Assert.Equal(2, WordTokenizer.Tokenize("abcdef", sentences).Count);
    }

    [Fact]
    public void Words_of_any_text_stand_in_order_and_hold_a_letter_or_digit()
    {
        Gen<string> texts = Gen.Elements(
            "a", "B", "7", " ", "-", "–", "’", "'", "[", "]", ".", "_", "漢", "\u0301", "\u200D", "Ⓜ", "🙂", "\uD800", "\uDC00", "𝒜")
            .ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            int done = 0;
            foreach (TextSpan word in WordTokenizer.Enumerate(text))
            {
                string found = word.GetText(text);
                if (word.Start < done || !found.EnumerateRunes().Any(IsLetterOrDigit) || found.Contains(' ')) return false;
                if (text[done..word.Start].EnumerateRunes().Any(IsLetterOrDigit)) return false;
                done = word.End;
            }

            return !text[done..].EnumerateRunes().Any(IsLetterOrDigit);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_very_long_run_of_letters_is_one_word() =>
        Assert.Equal([new string('x', 5_000_000)], Words(new string('x', 5_000_000)));

    [Fact]
    public void Counting_allocates_nothing()
    {
        const string text = "The workers’ council met in 1917–18, re[con]structed.";
        WordTokenizer.Count(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int count = WordTokenizer.Count(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(7, count);
    }

    [Theory]
    [InlineData("[A]fter", "after")]
    [InlineData("Workers’Party’s", "workers'party's")]
    [InlineData("Marxist–Leninist", "marxist-leninist")]
    [InlineData("co\u00ADop", "coop")]
    [InlineData("Élan", "élan")]
    public void Forms_fold_what_does_not_tell_types_apart(string word, string form) => Assert.Equal(form, WordForm.Normalize(word));

    private static bool IsLetterOrDigit(System.Text.Rune rune) =>
        System.Text.Rune.IsLetterOrDigit(rune) || System.Text.Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.LetterNumber;

    private static List<string> Words(string text, WordOptions? options = null)
    {
        var words = new List<string>();
        foreach (TextSpan word in WordTokenizer.Enumerate(text, options)) words.Add(word.GetText(text));
        return words;
    }
}
