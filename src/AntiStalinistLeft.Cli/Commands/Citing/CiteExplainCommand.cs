using System.CommandLine;
using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl cite explain NOTE</c>: how one note was read, and why its citations mean what they mean.</summary>
internal static class CiteExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var note = new Argument<int>("NOTE") { Description = "Number of the note." };
        var corpus = new CorpusOptionsBinding();
        var command = new Command("explain", "Show the spans of a note, the rules that read them, and the candidates of each citation.") { note };
        corpus.AddTo(command, withSources: true);
        command.SetAction(call =>
        {
            Corpus opened = corpus.Open(call, KitLayout.Find(currentDirectory));
            int number = call.GetRequiredValue(note);
            NoteRow[] notes = [.. opened.Notes.Where(row => row.Note == number)];
            if (notes.Length == 0) throw new UsageException(FormattableString.Invariant($"No text has a note {number}. Name the text with --source, or look at 'asl table notes'."));
            foreach (string document in notes.Select(row => row.Document).Distinct()) Explain(opened, document, number, call.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Explain(Corpus corpus, string document, int number, TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant($"{document}, note {number}"));
        if (corpus.HasText) Spans(corpus, document, number, output);
        else output.WriteLine("  (The text-free release has no words of notes; with the full texts their spans stand here.)");
        CitationRow[] rows = [.. corpus.Citations.Where(row => row.Document == document && row.Note == number)];
        foreach (CitationRow row in rows) Citation(row, output);
        if (rows.Length == 0) output.WriteLine("  It cites nothing.");
    }

    private static void Spans(Corpus corpus, string document, int number, TextWriter output)
    {
        string text = corpus.Texts.Single(text => text.Document.Id == document).Document.Text.Value;
        foreach (CitationReading reading in corpus.Cited.Notes.Where(note => note.Document == document && note.Number == number).SelectMany(note => note.Readings))
        {
            output.WriteLine($"  {KindOf(reading.Kind)}: {reading.Span.GetText(text)}");
            if (reading.Rules.Count > 0) output.WriteLine($"    read by {string.Join(", ", reading.Rules)}");
        }
    }

    private static void Citation(CitationRow row, TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant($"  {row.Ordinal}. {row.Edition ?? "unresolved"} ({CellText.Format(row.Form)}, {CellText.Format(row.Relation)}, {CellText.Format(row.Confidence)})"));
        Line(output, "rule", row.Rule);
        Line(output, "why", row.Why);
        Line(output, "authors", row.Authors is null ? null : $"{row.Authors} ({CellText.Format(row.AuthorsFrom)})");
        Line(output, "speaker", row.Speaker);
        Line(output, "in", row.Container);
        Line(output, "at", row.Locator == row.LocatorExpanded ? row.Locator : $"{row.Locator} = {row.LocatorExpanded}");
        Line(output, "candidates", row.Candidates);
    }

    private static void Line(TextWriter output, string name, string? value)
    {
        if (value is not null) output.WriteLine($"     {name}: {value}");
    }

    private static string KindOf(ReadingKind kind) => kind.ToString().ToLowerInvariant();
}
