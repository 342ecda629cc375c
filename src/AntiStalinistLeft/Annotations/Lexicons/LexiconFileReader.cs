using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Annotations;

/// <summary>Reads the entries of one file.</summary>
internal sealed class LexiconFileReader
{
    private static readonly string[] Classes = ["current", "organisation", "label", "broad", "doctrine", "theory", "context"];

    private readonly YamlFields _file;
    private readonly PatternReader _patterns;
    private readonly MentionKind? _kind;

    /// <summary>Reads what holds for the whole file.</summary>
    public LexiconFileReader(YamlFields file, PhraseSets sets)
    {
        _file = file;
        file.AllowOnly("kind", "case", "one-word", "sets", "entries");
        _kind = ReadKind();
        var contexts = new ContextReader(sets);
        CaseRule byDefault = PatternReader.ReadCase(file) ?? CaseRule.Any;
        ContextRule? oneWord = file.Mapping("one-word") is { } rule ? contexts.Read(rule) : null;
        _patterns = new PatternReader(sets, contexts, byDefault, oneWord);
    }

    /// <summary>The entries; those of a file without a kind are none.</summary>
    public IEnumerable<LexiconEntry> Entries()
    {
        if (_kind is not { } kind) yield break;
        foreach (YamlFields fields in _file.Mappings("entries")) yield return Entry(kind, fields);
    }

    private LexiconEntry Entry(MentionKind kind, YamlFields fields)
    {
        fields.AllowOnly("id", "label", "class", "about", "why", "relations", "patterns", "short", "except");
        string id = fields.RequiredText("id");
        string? entryClass = ReadClass(kind, fields);
        List<LexiconPattern> patterns = _patterns.Read(fields, "patterns");
        if (fields.Items("patterns").Count == 0) fields.Report("empty-pattern", $"«{id}» has no pattern; give at least one.", fields.Line);
        patterns.AddRange(_patterns.ReadShort(fields));
        List<LexiconPattern> exceptions = _patterns.Read(fields, "except");
        string? why = fields.Text("why");
        if (why is null && (exceptions.Count > 0 || HasRuleOfItsOwn(fields)))
        {
            fields.Report("missing-key", $"«{id}» has a case rule, a context rule or exceptions: «why» must give the reason.", fields.Line);
        }

        return new LexiconEntry(
            entryClass == "organisation" ? MentionKind.Organisation : kind,
            id,
            fields.Text("label") ?? id,
            entryClass,
            fields.RequiredText("about"),
            why,
            [.. fields.Mappings("relations").Select(Relation)],
            patterns,
            exceptions,
            new LexiconLocation(fields.File, fields.Line));
    }

    private static LexiconRelation Relation(YamlFields fields)
    {
        fields.AllowOnly("type", "to", "from", "until", "source", "note");
        string type = fields.RequiredText("type");
        if (type.Length > 0 && !RelationTypes.All.Contains(type, StringComparer.Ordinal))
        {
            fields.Report("bad-value", $"«{type}» is no relation; known: {string.Join(", ", RelationTypes.All)}.", fields.Line);
        }

        return new LexiconRelation(
            type,
            fields.RequiredText("to"),
            fields.Text("from"),
            fields.Text("until"),
            fields.RequiredText("source"),
            fields.Text("note"));
    }

    private static bool HasRuleOfItsOwn(YamlFields fields) => fields.Items("patterns").Any(item => item.IsMapping);

    private static string? ReadClass(MentionKind kind, YamlFields fields)
    {
        if (kind != MentionKind.Tendency)
        {
            if (fields.Has("class")) fields.Report("unknown-key", "Only tendencies have a class.", fields.Line);
            return null;
        }

        string name = fields.RequiredText("class");
        if (name.Length > 0 && !Classes.Contains(name, StringComparer.Ordinal))
        {
            fields.Report("bad-value", $"«{name}» is no class; known: {string.Join(", ", Classes)}.", fields.Line);
        }

        return name;
    }

    private MentionKind? ReadKind()
    {
        if (!_file.Has("kind"))
        {
            if (_file.Has("entries")) _file.Report("missing-key", "«kind» is missing.", _file.Line);
            return null;
        }

        string name = _file.RequiredText("kind");
        foreach (MentionKind kind in Enum.GetValues<MentionKind>())
        {
            if (string.Equals(kind.ToString(), name, StringComparison.OrdinalIgnoreCase)) return kind;
        }

        string known = string.Join(", ", Enum.GetNames<MentionKind>()).ToLowerInvariant();
        _file.Report("bad-value", $"«{name}» is no kind; known: {known}.", _file.Line);
        return null;
    }
}
