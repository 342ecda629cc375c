using AntiStalinistLeft.Publishing;

namespace AntiStalinistLeft.Cli;

/// <summary>What is other than it was when a crate was made.</summary>
/// <param name="Texts">Texts with another checksum, and what is said of them.</param>
/// <param name="Lexicon">Files of lexicon and works that are others.</param>
/// <param name="Kit">What is said of the kit where its version is another; null where it is the same.</param>
internal sealed record Causes(IReadOnlyDictionary<string, string> Texts, IReadOnlyList<string> Lexicon, string? Kit)
{
    private static readonly string[] Folders = ["lexicon", "works"];

    /// <summary>Finds what differs.</summary>
    /// <param name="crate">The crate.</param>
    /// <param name="texts">The texts that were read now.</param>
    /// <param name="now">The folder in which the crate was run again.</param>
    /// <param name="version">The version of the kit that ran it.</param>
    public static Causes Find(Crate crate, IReadOnlyList<CrateText> texts, string now, string version)
    {
        ArgumentNullException.ThrowIfNull(crate);
        var other = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (CrateText text in crate.Texts)
        {
            CrateText? found = texts.FirstOrDefault(one => one.Id == text.Id);
            if (found is null) other[text.Id] = $"{text.Id} is missing";
            else if (found.Sha256 != text.Sha256) other[text.Id] = $"{text.Id} is another text (SHA-256 {text.Sha256[..Math.Min(8, text.Sha256.Length)]}… in the crate, {found.Sha256[..8]}… now)";
        }

        foreach (CrateText added in texts.Where(text => crate.Texts.All(one => one.Id != text.Id))) other[added.Id] = $"{added.Id} is new";
        string[] lexicon = [.. Folders.SelectMany(folder => OtherFiles(Path.Combine(crate.Folder, "data", folder), Path.Combine(now, "data", folder)).Select(file => $"{folder}/{file}"))];
        return new Causes(other, lexicon, crate.KitVersion == version ? null : $"another kit ({crate.KitVersion} made the crate, this is {version})");
    }

    /// <summary>Why a result may differ; what is said where nothing is known to be other.</summary>
    public string Explain(ReproducedResult result)
    {
        // The order of rows and the scales of a figure can hang on texts that it does not count in.
        string[] own = [.. Texts.Keys.Where(text => result.Texts is null || result.Texts.Contains(text))];
        string[] texts = own.Length > 0 ? own : [.. Texts.Keys];
        string[] causes =
        [
            .. texts.Length > 0 ? [$"another text ({string.Join(", ", texts)})"] : Array.Empty<string>(),
            .. Lexicon.Count > 0 ? [$"another lexicon ({string.Join(", ", Lexicon)})"] : Array.Empty<string>(),
            .. Kit is null ? Array.Empty<string>() : [Kit],
        ];
        return causes.Length > 0 ? string.Join("; ", causes) : "texts, lexicon, parameters and the version of the kit are those of the crate, so it is another build of the kit, or the machine";
    }

    private static IEnumerable<string> OtherFiles(string before, string now)
    {
        Dictionary<string, string> old = Files(before), made = Files(now);
        return old.Keys.Union(made.Keys).Where(file => old.GetValueOrDefault(file) != made.GetValueOrDefault(file)).Order(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Files(string folder) => Directory.Exists(folder) ? CrateFile.List(folder).ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal) : [];
}
