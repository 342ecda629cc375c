namespace AntiStalinistLeft.Citations;

/// <summary>One citation as a person read it: a line of <c>NAME.citations.csv</c>.</summary>
/// <param name="Note">Number of the note.</param>
/// <param name="Seq">Place among the citations of the note, from 1.</param>
/// <param name="Key">The work, a key of <c>works.csv</c>; empty where the note cites nothing.</param>
/// <param name="Form">full, short, ibid, opcit, supra, bare-author; none for a note that cites nothing.</param>
/// <param name="Relation">cites, see, quoted-in.</param>
/// <param name="Locator">The place as printed.</param>
/// <param name="Speaker">Who is quoted.</param>
/// <param name="Certain">yes, likely, or unresolved where the person could not tell either.</param>
/// <param name="Remark">Anything else.</param>
internal sealed record CheckedCitation(int Note, int Seq, string? Key, string Form, string? Relation, string? Locator, string? Speaker, string? Certain, string? Remark);

/// <summary>One work of the answers: a line of <c>works.csv</c>.</summary>
internal sealed record CheckedWork(string Key, string? Author, string? Title, string? Container, string? Imprint);

/// <summary>The answers for some texts: a folder with <c>works.csv</c> and <c>NAME.citations.csv</c> for each text.</summary>
/// <param name="Works">The works by key.</param>
/// <param name="Texts">The citations of each text, by the text's id.</param>
internal sealed record CheckedCitations(IReadOnlyDictionary<string, CheckedWork> Works, IReadOnlyDictionary<string, IReadOnlyList<CheckedCitation>> Texts)
{
    private const string Suffix = ".citations.csv";

    /// <summary>Reads the folder; a missing file, another header or a key that no work has is a failure that names it.</summary>
    public static Result<CheckedCitations> Load(string folder)
    {
        string worksFile = Path.Combine(folder, "works.csv");
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*" + Suffix).Order(StringComparer.Ordinal)] : [];
        if (!File.Exists(worksFile) || files.Length == 0) return Fail(folder, "gold-missing", "The folder needs works.csv and a file NAME.citations.csv for each text.");
        Result<Table<CheckedWork>> works = Read<CheckedWork>(worksFile);
        if (!works.Succeeded) return Result<CheckedCitations>.Fail(works.Failure);
        var byKey = works.Value.ToDictionary(work => work.Key, StringComparer.Ordinal);
        var texts = new SortedDictionary<string, IReadOnlyList<CheckedCitation>>(StringComparer.Ordinal);
        foreach (string file in files)
        {
            Result<Table<CheckedCitation>> rows = Read<CheckedCitation>(file);
            if (!rows.Succeeded) return Result<CheckedCitations>.Fail(rows.Failure);
            if (rows.Value.FirstOrDefault(row => !string.IsNullOrEmpty(row.Key) && !byKey.ContainsKey(row.Key)) is { } unknown) return Fail(file, "unknown-work", $"«{unknown.Key}» is no key of works.csv. Add the work or correct the key.");
            texts[Path.GetFileName(file)[..^Suffix.Length]] = [.. rows.Value.Where(row => row.Form != "none")];
        }

        return Result<CheckedCitations>.Success(new CheckedCitations(byKey, texts));
    }

    private static Result<Table<TRow>> Read<TRow>(string file)
        where TRow : notnull
    {
        using StreamReader reader = File.OpenText(file);
        return CsvTable.Read<TRow>(reader, Path.GetFileNameWithoutExtension(file), file);
    }

    private static Result<CheckedCitations> Fail(string file, string code, string message) =>
        Result<CheckedCitations>.Fail(new Diagnostic(Severity.Error, code, message, file));
}
