namespace AntiStalinistLeft.Text;

/// <summary>One block of a text whose format marks what it is; calls of notes stand in it as <c>[n]</c>.</summary>
/// <param name="Kind">What the markup says it is.</param>
/// <param name="Words">Its words without markup, white space collapsed; never empty.</param>
/// <param name="Level">Depth of a heading, from 1.</param>
/// <param name="NoteNumber">The number of a note; null for all that is none.</param>
/// <param name="Speaker">Who says it, where the markup names somebody.</param>
internal sealed record MarkedLine(BlockKind Kind, string Words, int Level = 1, int? NoteNumber = null, string? Speaker = null);

/// <summary>
/// Makes documents from marked lines. The document's original text is the text without its markup, one line a block with
/// a blank line between; offsets point into that.
/// </summary>
internal static class MarkedLines
{
    public static Result<Document> Assemble(DocumentAssembler assembler, Source source, string? file, IReadOnlyList<MarkedLine> lines, IEnumerable<(string Name, string Value)> facts)
    {
        var original = new DecodedText(string.Join("\n\n", lines.Select(WordsOf)), file);
        var layout = new PageLayoutBuilder(original);
        foreach ((string name, string value) in facts) layout.AddFact(name, value);
        int at = 0;
        foreach (MarkedLine line in lines)
        {
            var span = new TextSpan(at, WordsOf(line).Length);
            if (line.NoteNumber is { } number) layout.AddNote(number, span);
            else layout.Add(line.Kind, span, line.Level);
            if (line.Kind == BlockKind.Title) layout.AddFact("title", line.Words);
            if (line.Speaker is not null) layout.AddFact("said-by", line.Speaker);
            at = span.End + 2;
        }

        return assembler.Assemble(source, original, layout.Build());
    }

    private static string WordsOf(MarkedLine line) =>
        line.NoteNumber is { } number ? FormattableString.Invariant($"[{number}] {line.Words}") : line.Words;
}
