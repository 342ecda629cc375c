using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary>The pages of a run: a name each that no other notebook's page in the folder has.</summary>
internal sealed class SitePages
{
    private const string Ending = ".html";

    private SitePages(IReadOnlyList<string> names, IReadOnlyList<string> notebooks, IReadOnlyList<IndexCard> kept)
    {
        Names = names;
        Notebooks = notebooks;
        Kept = kept;
    }

    /// <summary>The names of the files without their endings, in the order of the notebooks.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The notebooks' paths from the root, by which they are known from one run to the next.</summary>
    public IReadOnlyList<string> Notebooks { get; }

    /// <summary>The cards of pages that are in the folder from earlier runs.</summary>
    public IReadOnlyList<IndexCard> Kept { get; }

    /// <summary>Gives each notebook of a run its page: its own name where that is free, else with its folder's before it, or a number behind it.</summary>
    /// <param name="site">The folder.</param>
    /// <param name="results">The runs.</param>
    /// <param name="root">The folder from which notebooks are told apart.</param>
    public static SitePages Assign(string site, IReadOnlyList<RunResult> results, string root)
    {
        string index = Path.Combine(site, SiteWriter.IndexName);
        IndexCard[] there = File.Exists(index) ? [.. IndexCard.ReadAll(File.ReadAllText(index)).Where(card => card.Address == Path.GetFileName(card.Address) && File.Exists(Path.Combine(site, card.Address)))] : [];
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [Path.GetFileNameWithoutExtension(SiteWriter.IndexName)] = string.Empty };
        foreach (IndexCard card in there) taken.TryAdd(Path.GetFileNameWithoutExtension(card.Address), card.Notebook);
        string[] notebooks = [.. results.Select(result => IdOf(result.Document, root))];
        string[] names = [.. results.Select((result, i) => NameOf(result.Document, notebooks[i], taken))];
        return new SitePages(names, notebooks, [.. there.Where(card => !names.Contains(Path.GetFileNameWithoutExtension(card.Address), StringComparer.OrdinalIgnoreCase))]);
    }

    /// <summary>The page of a notebook, from the index.</summary>
    public string AddressOf(int place) => Names[place] + Ending;

    private static string IdOf(NotebookDocument notebook, string root) => Path.GetRelativePath(root, Path.Combine(notebook.Folder, notebook.Name)).Replace('\\', '/');

    private static string NameOf(NotebookDocument notebook, string id, Dictionary<string, string> taken)
    {
        string own = Path.GetFileNameWithoutExtension(notebook.Name);
        string withFolder = $"{Path.GetFileName(notebook.Folder)}-{own}";
        IEnumerable<string> wishes = [own, withFolder, .. Enumerable.Range(2, taken.Count + 1).Select(number => FormattableString.Invariant($"{withFolder}-{number}"))];
        string name = wishes.First(wish => !taken.TryGetValue(wish, out string? by) || by == id);
        taken[name] = id;
        return name;
    }
}
