namespace AntiStalinistLeft.Annotations;

/// <summary>Finds where known names stand: in full, or as a surname alone.</summary>
/// <param name="context">The document.</param>
/// <param name="names">The names, sorted.</param>
/// <param name="bodies">Those among them that are of bodies and no persons.</param>
internal sealed class NamePlaces(VoiceContext context, IEnumerable<string> names, IReadOnlySet<string> bodies)
{
    /// <summary>The places of the names in runs of capitalised words.</summary>
    public List<Mention> Find(IEnumerable<NameRun> runs)
    {
        var bySurname = names.GroupBy(SurnameOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        var places = new List<Mention>();
        foreach (NameRun run in runs)
        {
            for (int last = 0; last < run.Words.Length; last++)
            {
                string surname = run.Texts[last];
                if (!bySurname.TryGetValue(surname, out string[]? known) && !(context.Language.HasGenitiveS && surname.EndsWith('s') && bySurname.TryGetValue(surname = surname[..^1], out known))) continue;
                TextSpan end = run.Words[last] with { Length = surname.Length };
                (string name, TextSpan span) = InFull(run, last, end, known);
                if (!context.IsEntity(span)) places.Add(new Mention(bodies.Contains(name) ? MentionKind.Organisation : MentionKind.Person, name, span, run.Block));
            }
        }

        return places;
    }

    // The full name that stands at a surname; where only the surname does, the one person who has it.
    private (string Name, TextSpan Span) InFull(NameRun run, int last, TextSpan surname, string[] known)
    {
        for (int first = 0; first < last; first++)
        {
            var span = TextSpan.FromBounds(run.Words[first].Start, surname.End);
            string text = span.GetText(context.Text).Replace('\u00A0', ' ');
            if (known.Contains(text, StringComparer.Ordinal)) return (text, span);
        }

        string[] full = [.. known.Where(name => name.Contains(' ', StringComparison.Ordinal))];
        string alone = surname.GetText(context.Text);
        return (full is [var only] ? only : full.Length > 1 && AreOne(full) ? full.MaxBy(name => name.Length)! : alone, surname);
    }

    // «G. W. F. Hegel» and «Georg Hegel»: the initials agree.
    private static bool AreOne(string[] full) => full.Select(name => name[0]).Distinct().Count() == 1;

    private static string SurnameOf(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
