using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Annotations;

/// <summary>The named lists of words that patterns refer to as <c>{@name}</c>; they are shared by all files of a folder.</summary>
internal sealed class PhraseSets
{
    private readonly Dictionary<string, IReadOnlyList<string>> _sets = new(StringComparer.Ordinal);

    /// <summary>Takes the lists of a file.</summary>
    public void Add(YamlFields file)
    {
        if (file.Mapping("sets") is not { } sets) return;
        foreach (string name in sets.Keys)
        {
            string[] words = [.. sets.Texts(name).Select(item => item.Text)];
            if (words.Length == 0) sets.Report("bad-value", $"The set «{name}» is empty.", sets.Line);
            if (!_sets.TryAdd(name, words)) sets.Report("duplicate-set", $"A set «{name}» stands in another file already.", sets.Line);
        }
    }

    /// <summary>The words of a list; null where there is none of that name.</summary>
    public IReadOnlyList<string>? Find(string name) => _sets.GetValueOrDefault(name);
}
