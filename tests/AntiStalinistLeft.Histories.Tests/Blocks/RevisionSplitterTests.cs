using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Histories.Tests;

public class RevisionSplitterTests
{
    private static readonly string[] Pieces =
        ["\n", "\n\n", "\n \n", "== A ==", "==", "=", "* item", "*", "word", " more words", "{|", "|-", "|}", "| cell", "----", " ", "\t", "& <b>", "ü", "\U0001F600", "# 1", "&#"];

    private static readonly Gen<string> Texts =
        from picks in Gen.ListOf(Gen.Choose(0, Pieces.Length - 1), 12)
        select string.Concat(picks.Select(i => Pieces[i]));

    /// <summary>Texts each of which is its forerunner with a piece cut out and another put in.</summary>
    private static readonly Gen<string[]> Histories =
        from first in Texts
        from edits in Gen.ListOf(
            from at in Gen.Choose(0, 60)
            from cut in Gen.Choose(0, 9)
            from put in Gen.OneOf(Texts, Gen.Elements(Pieces))
            select (at, cut, put), 12)
        select edits.Aggregate(new List<string> { first }, Edit).ToArray();

    private static List<string> Edit(List<string> history, (int At, int Cut, string Put) edit)
    {
        Rune[] text = [.. history[^1].EnumerateRunes()];
        int at = Math.Min(edit.At, text.Length);
        int end = Math.Min(at + edit.Cut, text.Length);
        history.Add(string.Concat(text[..at]) + edit.Put + string.Concat(text[end..]));
        return history;
    }

    private static List<string> Split(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var parts = new List<string>();
        for (int at = 0; at < utf8.Length;)
        {
            int end = BlockRules.EndOfBlock(utf8, at, out int next);
            parts.Add(Encoding.UTF8.GetString(utf8, at, end - at));
            parts.Add(Encoding.UTF8.GetString(utf8, end, next - end));
            at = next;
        }

        return parts;
    }

    private static List<string> Listed(DeltaLog<BlockOccurrence> log, int index, ByteTable blocks, ByteTable gaps)
    {
        var list = new List<BlockOccurrence>();
        log.Rebuild(index, list);
        return [.. list.SelectMany(p => new[] { Encoding.UTF8.GetString(blocks[p.Block]), Encoding.UTF8.GetString(gaps[p.Gap]) })];
    }

    [Theory]
    [InlineData("A\n\nB", "A|\n\n|B||")]
    [InlineData("A\nB\n", "A\nB|\n|")]
    [InlineData("A\n== H ==\nB", "A|\n|== H ==|\n|B||")]
    [InlineData("A\n== H\nB", "A\n== H\nB||")]
    [InlineData("* a\n* b\nc", "* a|\n|* b|\n|c||")]
    [InlineData("\n\nA\n \n\t\nB  \n\n", "|\n\n|A|\n \n\t\n|B  |\n\n|")]
    [InlineData("{|\n! a\n|-\n| b\n|}\nA", "{|\n! a|\n||-\n| b|\n||}\nA||")]
    [InlineData("----\nA", "----|\n|A||")]
    [InlineData("=", "=||")]
    [InlineData("==\nA", "==\nA||")]
    [InlineData("", "")]
    public void Text_falls_into_blocks_and_gaps(string text, string expected) =>
        Assert.Equal(expected, string.Concat(Split(text).Select(part => part + "|")));

    [Fact]
    public void Splitting_only_what_changed_gives_the_blocks_of_splitting_all() => Prop.ForAll(Histories.ToArbitrary(), texts =>
    {
        foreach (bool isEscaped in new[] { false, true })
        {
            var blocks = new ByteTable();
            var gaps = new ByteTable();
            var splitter = new RevisionSplitter(blocks, gaps);
            var log = new DeltaLog<BlockOccurrence>();
            foreach (string text in texts)
            {
                Assert.True(splitter.TryAdd(Encoding.UTF8.GetBytes(isEscaped ? SmallExport.Escape(text) : text), isEscaped, out ListDelta delta));
                log.Append(delta.Prefix, delta.Suffix, splitter.Middle);
            }

            for (int i = 0; i < texts.Length; i++)
            {
                Assert.Equal(Split(texts[i]), Listed(log, i, blocks, gaps));
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void A_change_of_one_word_touches_few_blocks()
    {
        string[] paragraphs = [.. Enumerable.Range(0, 200).Select(i => $"Paragraph {i} says something of its own.")];
        var splitter = new RevisionSplitter(new ByteTable(), new ByteTable());
        Assert.True(splitter.TryAdd(Encoding.UTF8.GetBytes(string.Join("\n\n", paragraphs)), false, out _));
        paragraphs[100] = "Paragraph 100 says nothing.";
        Assert.True(splitter.TryAdd(Encoding.UTF8.GetBytes(string.Join("\n\n", paragraphs)), false, out ListDelta delta));
        Assert.InRange(delta.Middle, 1, 2);
        Assert.Equal(200, delta.Count);
    }

    [Fact]
    public void A_text_that_is_refused_leaves_the_splitter_as_it_was()
    {
        var splitter = new RevisionSplitter(new ByteTable(), new ByteTable());
        Assert.True(splitter.TryAdd("One.\n\nTwo."u8, true, out _));
        Assert.False(splitter.TryAdd("One.\n\nTwo &bad; words."u8, true, out _));
        Assert.Equal("unknown-entity", splitter.Problem?.Code);
        Assert.Equal(10, splitter.Problem?.Offset);
        Assert.True(splitter.TryAdd("One.\n\nTwo."u8, true, out ListDelta delta));
        Assert.True(delta.IsEmpty);
    }
}
