namespace AntiStalinistLeft.Core;

/// <summary>A YAML mapping that is read key by key; whatever is missing, unknown or of the wrong shape is reported with its line.</summary>
internal sealed class YamlFields(YamlValue mapping, string file, YamlProblems problems)
{
    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>The line at which the mapping starts.</summary>
    public int Line => mapping.Line;

    /// <summary>The keys that are texts.</summary>
    public IEnumerable<string> Keys => mapping.Fields!.Select(pair => pair.Key.Text).OfType<string>();

    /// <summary>Reports an error at a line.</summary>
    public void Report(string code, string message, int line) => problems.Add(code, message, file, line);

    /// <summary>Reports every key that is not among those known.</summary>
    public void AllowOnly(params ReadOnlySpan<string> known)
    {
        foreach ((YamlValue key, _) in mapping.Fields!)
        {
            string name = key.Text ?? "(no word)";
            if (!known.Contains(name)) Report("unknown-key", $"Unknown key «{name}»; known here: {string.Join(", ", known!)}.", key.Line);
        }
    }

    /// <summary>True where the key is present.</summary>
    public bool Has(string key) => mapping.Find(key) is not null;

    /// <summary>The text of a key; null where it is absent or no text, the latter reported.</summary>
    public string? Text(string key)
    {
        YamlValue? value = mapping.Find(key);
        if (value is null) return null;
        if (!string.IsNullOrWhiteSpace(value.Text)) return value.Text.Trim();
        Report("bad-value", $"«{key}» must be a text that is not empty.", value.Line);
        return null;
    }

    /// <summary>The text of a key that must be there.</summary>
    public string RequiredText(string key)
    {
        if (!Has(key)) Report("missing-key", $"«{key}» is missing.", Line);
        return Text(key) ?? string.Empty;
    }

    /// <summary>The value of an enumeration that a key names in kebab case; null where it is absent or names none, the latter reported.</summary>
    public T? Choice<T>(string key, bool isRequired = false)
        where T : struct, Enum
    {
        string? text = isRequired ? RequiredText(key) : Text(key);
        T? found = text is null ? null : KebabCase.Find<T>(text);
        if (found is null && !string.IsNullOrEmpty(text)) Report("bad-value", $"«{text}» is no {key}; known: {string.Join(", ", Enum.GetValues<T>().Select(value => KebabCase.From(value)))}.", Line);
        return found;
    }

    /// <summary>True where the key says <c>true</c>.</summary>
    public bool Flag(string key)
    {
        if (Text(key) is not { } text) return false;
        if (text is not ("true" or "false")) Report("bad-value", $"«{key}» must be true or false, not «{text}».", mapping.Find(key)!.Line);
        return text == "true";
    }

    /// <summary>A mapping below a key; null where it is absent or none, the latter reported.</summary>
    public YamlFields? Mapping(string key)
    {
        YamlValue? value = mapping.Find(key);
        if (value is null) return null;
        if (value.IsMapping) return new YamlFields(value, file, problems);
        Report("bad-value", $"«{key}» must be a mapping.", value.Line);
        return null;
    }

    /// <summary>The items of a list below a key; none where it is absent. A single text or mapping is a list of one.</summary>
    public IReadOnlyList<YamlValue> Items(string key) => mapping.Find(key) is { } value ? value.Items ?? [value] : [];

    /// <summary>The texts of a list below a key with their lines; an item that is no text is reported.</summary>
    public IEnumerable<(string Text, int Line)> Texts(string key)
    {
        foreach (YamlValue item in Items(key))
        {
            if (item.Text is { } text) yield return (text, item.Line);
            else Report("bad-value", $"«{key}» must list texts.", item.Line);
        }
    }

    /// <summary>The mappings of a list below a key; an item that is none is reported.</summary>
    public IEnumerable<YamlFields> Mappings(string key) => Items(key).Select(MappingAt).OfType<YamlFields>();

    /// <summary>An item of a list as a mapping; null where it is none, which is reported.</summary>
    public YamlFields? MappingAt(YamlValue item)
    {
        if (item.IsMapping) return new YamlFields(item, file, problems);
        Report("bad-value", "This item must be a mapping.", item.Line);
        return null;
    }
}
