namespace AntiStalinistLeft.Corpora;

/// <summary>How sentences name texts and numbers of things.</summary>
internal static class StudyNames
{
    /// <summary>A text's place among revisions, else its author, else its title.</summary>
    public static string Describe(SourceRow source) =>
        source.Revision is { } revision ? FormattableString.Invariant($"Revision {revision}") : source.Author ?? source.Title;

    /// <summary>For instance «1 revision», «12 revisions».</summary>
    public static string Count(int number, string noun, string? plural = null) => number == 1 ? $"1 {noun}" : FormattableString.Invariant($"{number:N0} {plural ?? noun + "s"}");
}
