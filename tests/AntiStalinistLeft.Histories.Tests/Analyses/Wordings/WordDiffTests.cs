using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Histories.Tests;

public class WordDiffTests
{
    private static string Show(string older, string newer) => string.Join(' ', WordDiff.Compare(older, newer).Select(run => run.Change switch
    {
        ChangeKind.Kept => $"={run.Newer.GetText(newer)}",
        ChangeKind.Added => $"+{run.Newer.GetText(newer)}",
        _ => $"-{run.Older.GetText(older)}",
    }));

    [Theory]
    [InlineData("was critical of it", "was opposed to it", "=was -critical of +opposed to =it")]
    [InlineData("", "all new", "+all new")]
    [InlineData("all gone", "", "-all gone")]
    [InlineData("", "", "")]
    [InlineData("same words", "same  words", "=same  words")]
    [InlineData("one, two", "three, four", "-one, two +three, four")]
    [InlineData("a b", "a x b", "=a +x =b")]
    public void Texts_are_told_apart_word_by_word(string older, string newer, string expected) => Assert.Equal(expected, Show(older, newer));

    [Fact]
    public void The_runs_give_both_texts_back_blanks_apart() => Prop.ForAll<NonNull<string>, NonNull<string>>((older, newer) =>
    {
        IReadOnlyList<WordRun> runs = WordDiff.Compare(older.Get, newer.Get);
        string left = string.Concat(runs.Where(run => run.Change != ChangeKind.Added).Select(run => run.Older.GetText(older.Get)));
        string right = string.Concat(runs.Where(run => run.Change != ChangeKind.Removed).Select(run => run.Newer.GetText(newer.Get)));
        return WithoutBlanks(left) == WithoutBlanks(older.Get) && WithoutBlanks(right) == WithoutBlanks(newer.Get);
    }).QuickCheckThrowOnFailure();

    // The separators from 28 to 31 are blanks to the tokenizer, as they are in Python.
    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not (>= '\u001C' and <= '\u001F')));
}
