using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Citations;

/// <summary>Reads a person's coding of texts, authors and works (<c>data/works/camps.yaml</c>).</summary>
internal static class CampsFile
{
    private static readonly string[] Subjects = ["document", "author", "work"];

    /// <summary>Reads the file strictly; each coding names one subject and says why.</summary>
    public static Result<SourceCodings> Load(string path) => WorksFile.Load(path, Parse);

    public static Result<SourceCodings> Parse(string yaml, string? file = null) =>
        WorksFile.Read(yaml, file, "codings", (items, _) => Make(items));

    private static SourceCodings Make(IReadOnlyList<YamlFields> items)
    {
        var documents = new Dictionary<string, DocumentCoding>(StringComparer.Ordinal);
        var authors = new Dictionary<string, SourceCoding>(StringComparer.Ordinal);
        var works = new Dictionary<string, SourceCoding>(StringComparer.Ordinal);
        foreach (YamlFields item in items)
        {
            string[] subjects = [.. Subjects.Where(item.Has)];
            if (subjects is not [var subject])
            {
                item.Report("bad-value", "A coding names one of «document», «author» and «work».", item.Line);
                continue;
            }

            string name = item.RequiredText(subject);
            bool isNew = subject switch
            {
                "document" => documents.TryAdd(name, Document(item, name)),
                "author" => authors.TryAdd(name, Source(item, subject)),
                _ => works.TryAdd(name, Source(item, subject)),
            };
            if (!isNew) item.Report("duplicate-key", $"The {subject} «{name}» is coded twice. Take one of the two out.", item.Line);
        }

        return new SourceCodings(documents, authors, works);
    }

    private static DocumentCoding Document(YamlFields item, string name)
    {
        item.AllowOnly("document", "camp", "opponents", "why");
        string[] opponents = [.. item.Texts("opponents").Select(text => text.Text)];
        string camp = item.RequiredText("camp");
        if (opponents.Contains(camp)) item.Report("bad-value", $"The camp «{camp}» cannot be its own opponent.", item.Line);
        return new DocumentCoding(name, camp, opponents, item.RequiredText("why"));
    }

    private static SourceCoding Source(YamlFields item, string subject)
    {
        item.AllowOnly(subject, "camp", "evidence", "why");
        string? camp = item.Text("camp");
        EvidenceKind evidence = EvidenceKind.Uncoded;
        if (item.Text("evidence") is { } kind)
        {
            if (kind is "primary" or "secondary") evidence = KebabCase.Find<EvidenceKind>(kind)!.Value;
            else item.Report("bad-value", $"«evidence» must be primary or secondary, not «{kind}».", item.Line);
        }
        else if (camp is null) item.Report("bad-value", "A coding says something of «camp», of «evidence», or of both.", item.Line);

        return new SourceCoding(camp, evidence, item.RequiredText("why"));
    }
}
