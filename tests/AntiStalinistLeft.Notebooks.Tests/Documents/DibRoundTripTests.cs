using FsCheck;
using FsCheck.Fluent;

namespace AntiStalinistLeft.Notebooks.Tests;

public class DibRoundTripTests
{
    private static readonly Gen<string> Line = Gen.Elements(
        "", "", " ", "\t", "x", "#!time", "#!csharp", "#!markdown", "#!md", "#!meta", "{}", "{", "\"é\"", "«ü» 𝔘", "#!import setup.dib", " #!csharp", "var s = \"\";", "\r");

    private static readonly Gen<string> End = Gen.Frequency((8, Gen.Constant("\n")), (1, Gen.Constant("\r\n")));

    private static readonly Gen<string> File =
        from lines in Gen.ListOf(from line in Line from end in End select line + end)
        from last in Line
        select string.Concat(lines) + last;

    private static readonly Gen<NotebookCell> Cell =
        from language in Gen.Elements("csharp", "markdown", "fsharp", "sql", "html", "brainfuck")
        from lines in Gen.NonEmptyListOf(Gen.Elements("a", "", "  b", "#!time", "é𝔘", "#r \"x.dll\"", "#! csharp"))
        select new NotebookCell(language, string.Join('\n', lines));

    [Fact]
    public void A_file_that_was_not_changed_is_written_back_character_for_character() =>
        Prop.ForAll(File.ToArbitrary(), static text =>
            DibFormat.Read(text) is not { Succeeded: true } read || DibFormat.Write(read.Value).GetOrThrow() == text)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Reading_what_was_written_gives_the_same_cells() =>
        Prop.ForAll(Gen.NonEmptyListOf(Cell).ToArbitrary(), static cells =>
        {
            string text = DibFormat.Write(new NotebookDocument { Cells = [.. cells] }).GetOrThrow();
            return Normal(DibFormat.Read(text).GetOrThrow().Cells).SequenceEqual(Normal(cells));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Reading_a_changed_file_gives_the_changed_cells() =>
        Prop.ForAll(File.ToArbitrary(), Cell.ToArbitrary(), Gen.Choose(0, 9).ToArbitrary(), static (text, cell, at) =>
        {
            if (DibFormat.Read(text).Value is not { } document)
            {
                return true;
            }

            List<NotebookCell> cells = [.. document.Cells];
            cells.Insert(at % (cells.Count + 1), cell);
            Result<string> written = DibFormat.Write(document with { Cells = cells });
            if (written.Succeeded)
            {
                Assert.Equal(Normal(cells), Normal(DibFormat.Read(written.Value).GetOrThrow().Cells));
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<(string, string)> Normal(IEnumerable<NotebookCell> cells) =>
        cells.Select(static c => (c.Language, c.Source.Trim('\n'))).Where(static c => c.Item2.Length > 0);
}
