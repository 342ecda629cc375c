using System.Globalization;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Citations;

/// <summary>Reads a person's decisions about citations (<c>data/works/overrides.yaml</c>).</summary>
internal static class OverridesFile
{
    /// <summary>Reads the file strictly; every decision must say why.</summary>
    public static Result<CitationOverrides> Load(string path) => WorksFile.Load(path, Parse);

    public static Result<CitationOverrides> Parse(string yaml, string? file = null) =>
        WorksFile.Read(yaml, file, "decisions", (items, _) => new CitationOverrides([.. items.Select(Decision)], file));

    private static CitationDecision Decision(YamlFields item)
    {
        item.AllowOnly("document", "note", "raw", "work", "unresolved", "relation", "why");
        string? work = item.Text("work");
        bool unresolved = item.Flag("unresolved");
        if (work is null == !unresolved) item.Report("bad-value", "A decision names a «work» or says «unresolved: true», one of the two.", item.Line);
        return new CitationDecision
        {
            Document = item.RequiredText("document"),
            Note = Number(item),
            Raw = item.RequiredText("raw"),
            Work = work,
            Relation = item.Choice<CitationRelation>("relation"),
            Why = item.RequiredText("why"),
            Line = item.Line,
        };
    }

    private static int Number(YamlFields item)
    {
        string text = item.RequiredText("note");
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return number;
        if (text.Length > 0) item.Report("bad-value", $"«note» must be the number of a note, not «{text}».", item.Line);
        return 0;
    }
}
