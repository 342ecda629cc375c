using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary>Prints what notebooks found, when they have run.</summary>
internal static class FindingsPrinter
{
    private const int MostOfOne = 3;
    private const int Indent = 4;

    /// <summary>Prints the first findings of each notebook; of one that ended itself, why.</summary>
    public static void Print(TextWriter output, IReadOnlyList<RunResult> results, IReadOnlyList<NotebookFindings> findings)
    {
        var words = new TerminalText(output);
        foreach ((RunResult result, NotebookFindings found) in results.Zip(findings).Where(pair => pair.Second.Findings.Count > 0 || pair.First.EndedAt is not null))
        {
            output.WriteLine();
            words.WriteLine(Path.GetFileNameWithoutExtension(result.Document.Name), TerminalColor.Heading);
            foreach (PageFinding finding in found.Findings.Take(MostOfOne))
            {
                words.WriteWrapped(finding.Sentence, Indent);
                if (finding.MayBeArtefact) words.WriteWrapped("(may be an artefact of extraction)", Indent, TerminalColor.Faint);
            }

            if (result.Ending is { } why) words.WriteWrapped(why, Indent, TerminalColor.Faint);
        }

        output.WriteLine();
    }
}
