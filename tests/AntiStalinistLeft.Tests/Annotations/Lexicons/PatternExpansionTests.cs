using AntiStalinistLeft.Annotations;

namespace AntiStalinistLeft.Tests.Annotations;

public class PatternExpansionTests
{
    [Theory]
    [InlineData("POUM", "POUM")]
    [InlineData("Trotskyist[s]", "Trotskyist|Trotskyists")]
    [InlineData("{left|council} communis{m|t}", "left communism|left communist|council communism|council communist")]
    [InlineData("left[ist|ists]", "left|leftist|leftists")]
    [InlineData("[The ]New {Left |}Review", "New Left Review|New Review|The New Left Review|The New Review")]
    [InlineData("a{b{c|d}|}e", "abce|abde|ae")]
    [InlineData("RCP(B)", "RCP(B)")]
    [InlineData("  two   words ", "two words")]
    [InlineData("{a|a}", "a")]
    [InlineData("", "")]
    public void Variants_are_written_out(string pattern, string variants) =>
        Assert.Equal(variants.Split('|'), PatternExpansion.Expand(pattern, new PhraseSets(), out _)!);

    [Theory]
    [InlineData("a[b", "does not close")]
    [InlineData("a{b", "does not close")]
    [InlineData("a]b", "did not open")]
    [InlineData("a{b]c}", "did not open")]
    [InlineData("{@nobody} party", "«nobody»")]
    [InlineData("{@nobody", "«nobody»")]
    public void A_pattern_with_broken_brackets_or_an_unknown_set_is_refused(string pattern, string reason)
    {
        Assert.Null(PatternExpansion.Expand(pattern, new PhraseSets(), out string? problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }
}
