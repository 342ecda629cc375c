using AntiStalinistLeft.Annotations;

namespace AntiStalinistLeft;

/// <summary>The entries to search texts for, read from a folder of YAML files.</summary>
/// <remarks>Immutable. Entries are ordered by file name, then by position in the file.</remarks>
public sealed class Lexicon
{
    private readonly Dictionary<string, LexiconEntry> _byId;

    private Lexicon(IReadOnlyList<LexiconEntry> entries, string digest)
    {
        Entries = entries;
        Digest = digest;
        _byId = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
    }

    /// <summary>All entries.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; }

    /// <summary>SHA-256 over the names and bytes of its files, in hexadecimal: two lexicons with one digest find the same.</summary>
    public string Digest { get; }

    /// <summary>The entry with an id; null where there is none.</summary>
    public LexiconEntry? this[string id] => _byId.GetValueOrDefault(id);

    /// <summary>Reads a folder of YAML files.</summary>
    /// <param name="folder">The folder; every <c>*.yaml</c> file in it is read, subfolders are not.</param>
    /// <returns>
    /// The lexicon, or the first thing that is wrong with a file; its message says how many more there are, and
    /// <see cref="Check"/> names them.
    /// </returns>
    public static Result<Lexicon> Load(string folder)
    {
        LexiconReadResult reading = LexiconFolderReader.Read(folder);
        if (reading.Problems.Count == 0) return Result<Lexicon>.Success(new Lexicon(reading.Entries, reading.Digest));
        Diagnostic first = reading.Problems[0];
        int others = reading.Problems.Count - 1;
        return Result<Lexicon>.Fail(others == 0 ? first : first with { Message = $"{first.Message} ({others} more in this folder.)" });
    }

    /// <summary>Reads a folder of YAML files and reports every error, sorted by file and line; empty where there is none.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<Diagnostic> Check(string folder) => LexiconFolderReader.Read(folder).Problems;
}
