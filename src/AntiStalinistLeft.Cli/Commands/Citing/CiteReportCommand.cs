using System.CommandLine;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl cite report</c>: how many citations were resolved by which rules, and each that was not.</summary>
internal static class CiteReportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var corpus = new CorpusOptionsBinding();
        var command = new Command("report", "Count citations by form, relation, confidence and rule; list each that no rule could resolve, with its candidates.");
        corpus.AddTo(command, withSources: true);
        command.SetAction(call =>
        {
            Corpus opened = corpus.Open(call, KitLayout.Find(currentDirectory));
            foreach (var document in opened.Citations.GroupBy(row => row.Document)) Report(document.Key, [.. document], opened, call.InvocationConfiguration.Output);
            if (opened.Citations.Count == 0) call.InvocationConfiguration.Output.WriteLine("No note of these texts cites anything.");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Report(string document, CitationRow[] rows, Corpus corpus, TextWriter output)
    {
        CitationRow[] citations = [.. rows.Where(row => row.Relation != CitationRelation.Mentions)];
        int notes = corpus.Notes.Count(note => note.Document == document);
        output.WriteLine(FormattableString.Invariant($"{document}: {notes} notes, {citations.Length} citations of {citations.Select(row => row.Edition).OfType<string>().Distinct().Count()} works, {rows.Length - citations.Length} mentions"));
        Counts(output, "form", citations.Select(row => CellText.Format(row.Form)));
        Counts(output, "relation", citations.Select(row => CellText.Format(row.Relation)));
        Counts(output, "confidence", citations.Select(row => CellText.Format(row.Confidence)));
        Counts(output, "rule", citations.Select(row => row.Rule));
        CitationRow[] open = [.. citations.Where(row => row.Confidence == Confidence.Unresolved)];
        foreach (CitationRow row in open)
        {
            output.WriteLine(FormattableString.Invariant($"  unresolved: note {row.Note}.{row.Ordinal} {row.Raw} ({row.Rule}); candidates: {row.Candidates ?? "none"}"));
        }

        if (open.Length == 0) output.WriteLine("  No citation is unresolved.");
    }

    private static void Counts(TextWriter output, string name, IEnumerable<string> values) =>
        output.WriteLine($"  {name}: {string.Join(", ", values.CountBy(value => value).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => FormattableString.Invariant($"{pair.Key} {pair.Value}")))}");
}
