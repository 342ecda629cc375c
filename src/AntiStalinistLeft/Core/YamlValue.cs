using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AntiStalinistLeft.Core;

/// <summary>A place in a YAML text, line and column from 1.</summary>
internal readonly record struct YamlPlace(int Line, int Column)
{
    internal YamlPlace(Mark mark)
        : this((int)mark.Line, (int)mark.Column)
    {
    }

    /// <summary>The place of what is wrong with a text as a whole.</summary>
    public static YamlPlace Whole { get; } = new(Mark.Empty);

    /// <summary>An error at this place.</summary>
    public Diagnostic ToError(string code, string message, string? file) =>
        new(Severity.Error, code, message, file, Line > 0 ? Line : null, Line > 0 ? Column : null);
}

/// <summary>A text, a list or a mapping of a YAML file, with its place.</summary>
internal sealed class YamlValue(YamlNode node)
{
    /// <summary>Where it starts.</summary>
    public YamlPlace Place => new(node.Start);

    /// <summary>The line at which it starts.</summary>
    public int Line => Place.Line;

    /// <summary>Its text; null for a list and for a mapping.</summary>
    public string? Text => (node as YamlScalarNode)?.Value;

    /// <summary>Whether it is a text without quotation marks that says there is no value.</summary>
    public bool IsNull => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: "~" or "null" };

    /// <summary>Its items; null where it is no list.</summary>
    public IReadOnlyList<YamlValue>? Items => node is YamlSequenceNode list ? [.. list.Children.Select(item => new YamlValue(item))] : null;

    /// <summary>Its keys with their values in the order of the file; null where it is no mapping.</summary>
    public IReadOnlyList<(YamlValue Key, YamlValue Value)>? Fields =>
        node is YamlMappingNode mapping ? [.. mapping.Children.Select(pair => (new YamlValue(pair.Key), new YamlValue(pair.Value)))] : null;

    /// <summary>Whether it is a mapping.</summary>
    public bool IsMapping => node is YamlMappingNode;

    /// <summary>What stands below a key; null where it is absent, or this is no mapping.</summary>
    public YamlValue? Find(string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? new YamlValue(value) : null;

    /// <summary>What a message can quote of it.</summary>
    public override string ToString() => node is YamlScalarNode { Value: { } text } ? Quoted.Cut(text) : node is YamlSequenceNode ? "a list" : "a mapping";
}
