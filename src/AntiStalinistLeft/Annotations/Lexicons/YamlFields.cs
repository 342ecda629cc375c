using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace AntiStalinistLeft.Annotations;

/// <summary>A YAML mapping that is read key by key; whatever is missing, unknown or of the wrong shape is reported with its line.</summary>
internal sealed class YamlFields(YamlMappingNode node, string file, LexiconProblems problems)
{
    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>The line at which the mapping starts.</summary>
    public int Line => LineOf(node);

    /// <summary>The line of a node, from 1.</summary>
    public static int LineOf(YamlNode node) => (int)node.Start.Line;

    /// <summary>Reports an error at a line.</summary>
    public void Report(string code, string message, int line) => problems.Add(code, message, file, line);

    /// <summary>Reports every key that is not among those known.</summary>
    public void AllowOnly(params ReadOnlySpan<string> known)
    {
        foreach (YamlNode key in node.Children.Keys)
        {
            string name = key is YamlScalarNode scalar ? scalar.Value ?? string.Empty : "(no word)";
            if (!known.Contains(name)) Report("lexicon-unknown-key", $"Unknown key «{name}»; known here: {string.Join(", ", known!)}.", LineOf(key));
        }
    }

    /// <summary>True where the key is present.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The text of a key; null where it is absent or no text, the latter reported.</summary>
    public string? Text(string key)
    {
        YamlNode? value = Find(key);
        if (value is null) return null;
        if (value is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)) return text.Trim();
        Report("lexicon-bad-value", $"«{key}» must be a text that is not empty.", LineOf(value));
        return null;
    }

    /// <summary>The text of a key that must be there.</summary>
    public string RequiredText(string key)
    {
        if (!Has(key)) Report("lexicon-missing-key", $"«{key}» is missing.", Line);
        return Text(key) ?? string.Empty;
    }

    /// <summary>True where the key says <c>true</c>.</summary>
    public bool Flag(string key)
    {
        if (Text(key) is not { } text) return false;
        if (text is not ("true" or "false")) Report("lexicon-bad-value", $"«{key}» must be true or false, not «{text}».", LineOf(Find(key)!));
        return text == "true";
    }

    /// <summary>A mapping below a key; null where it is absent or none, the latter reported.</summary>
    public YamlFields? Mapping(string key)
    {
        YamlNode? value = Find(key);
        if (value is null) return null;
        if (value is YamlMappingNode mapping) return new YamlFields(mapping, file, problems);
        Report("lexicon-bad-value", $"«{key}» must be a mapping.", LineOf(value));
        return null;
    }

    /// <summary>The items of a list below a key; none where it is absent. A single text or mapping is a list of one.</summary>
    public IReadOnlyList<YamlNode> Items(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children],
        YamlNode single => [single],
    };

    /// <summary>The texts of a list below a key with their lines; an item that is no text is reported.</summary>
    public IEnumerable<(string Text, int Line)> Texts(string key)
    {
        foreach (YamlNode item in Items(key))
        {
            if (item is YamlScalarNode { Value: { } text }) yield return (text, LineOf(item));
            else Report("lexicon-bad-value", string.Create(CultureInfo.InvariantCulture, $"«{key}» must list texts."), LineOf(item));
        }
    }

    /// <summary>The mappings of a list below a key; an item that is none is reported.</summary>
    public IEnumerable<YamlFields> Mappings(string key) => Items(key).Select(MappingAt).OfType<YamlFields>();

    /// <summary>An item of a list as a mapping; null where it is none, which is reported.</summary>
    public YamlFields? MappingAt(YamlNode item)
    {
        if (item is YamlMappingNode mapping) return new YamlFields(mapping, file, problems);
        Report("lexicon-bad-value", "This item must be a mapping.", LineOf(item));
        return null;
    }

    /// <summary>The keys that are texts.</summary>
    public IEnumerable<string> Keys() => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? string.Empty);

    private YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;
}
