using AntiStalinistLeft.Text;
using AntiStalinistLeft.Wikitext;

namespace AntiStalinistLeft.Citations;

/// <summary>Tells references that lead nowhere, and those that say the same twice.</summary>
internal static class ArticleReferenceChecks
{
    public static IReadOnlyList<Diagnostic> FindProblems(WikitextArticle article, IReadOnlyDictionary<string, CiteTemplate> targets)
    {
        var lines = new Lazy<LineIndex>(() => new LineIndex(article.References.Tokens.Source));
        List<(int Offset, string Code, string Message)> found = [.. Undefined(article), .. WithoutTarget(article, targets), .. Repeated(article), .. NeverCalled(article)];
        found.Sort((left, right) => left.Offset != right.Offset ? left.Offset.CompareTo(right.Offset) : string.CompareOrdinal(left.Code, right.Code));
        return [.. found.Select(problem => At(article, problem, lines.Value))];
    }

    private static IEnumerable<(int, string, string)> Undefined(WikitextArticle article) =>
        from note in article.References.Notes
        where note.Contents.Count == 0 && note.Calls.Count > 0
        select (note.Calls[0].Span.Start, "reference-undefined", FormattableString.Invariant($"The reference '{note.Name}' is called {note.Calls.Count} times, here first, and nowhere defined. Look in earlier revisions for its words."));

    private static IEnumerable<(int, string, string)> WithoutTarget(WikitextArticle article, IReadOnlyDictionary<string, CiteTemplate> targets) =>
        from cite in article.References.ShortCites
        where !targets.ContainsKey(cite.Cite.Anchor)
        select (cite.Cite.Span.Start, "short-reference-without-target", $"No work on the page answers to '{string.Join(", ", cite.Cite.Names)} {cite.Cite.Year}'. Compare names and year with the list of works.");

    private static IEnumerable<(int, string, string)> NeverCalled(WikitextArticle article) =>
        from note in article.References.Notes
        where note.Calls.Count == 0 && note.Contents.Count > 0
        select (note.Contents[0].Span.Start, "reference-never-called", $"The reference '{note.Name}' is defined and never called.");

    private static IEnumerable<(int, string, string)> Repeated(WikitextArticle article)
    {
        string source = article.References.Tokens.Source;
        var first = new Dictionary<string, WikitextNote>(StringComparer.Ordinal);
        foreach (WikitextNote note in article.References.Notes.Where(note => note is { Kind: WikitextNoteKind.Reference, Contents.Count: > 0 }))
        {
            WikitextNoteContent content = note.Contents[0];
            string words = string.Join(' ', content.Span.GetText(source).Split(' ', '\n', '\t').Where(word => word.Length > 0));
            if (words.Length > 0 && !first.TryAdd(words, note))
            {
                yield return (content.Span.Start, "reference-repeated", FormattableString.Invariant($"Note {note.Number} says the same as note {first[words].Number}. One name for both would make them one."));
            }

            foreach (WikitextNoteContent other in note.Contents.Skip(1).Where(other => other.Span.GetText(source) != content.Span.GetText(source)))
            {
                yield return (other.Span.Start, "reference-redefined", $"The reference '{note.Name}' is defined before with other words; those count.");
            }
        }
    }

    private static Diagnostic At(WikitextArticle article, (int Offset, string Code, string Message) problem, LineIndex lines)
    {
        (int line, int column) = lines.PositionOf(problem.Offset);
        return new Diagnostic(Severity.Warning, problem.Code, problem.Message, article.Id, line, column);
    }
}
