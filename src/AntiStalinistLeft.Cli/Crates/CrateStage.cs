using System.Text.RegularExpressions;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary>
/// Lays a corpus and notebooks into a folder as a crate holds them: a project that runs by itself. Texts stay out: notebooks run
/// on the text-free release, so that nothing they show can give a text away.
/// </summary>
internal static partial class CrateStage
{
    /// <summary>The folder of the text-free release in a crate.</summary>
    public const string Release = "data/features";

    private static readonly string[] KitFolders = ["styles", "sample"];

    /// <summary>Lays all that notebooks need.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="corpus">The corpus; its release is made of its texts where they are at hand, else copied.</param>
    /// <param name="kit">The clone or project whose notebooks these are.</param>
    /// <param name="withTexts">True where the owner of the texts gives them away.</param>
    /// <param name="version">The version of the kit that the release names.</param>
    /// <exception cref="FullTextRequiredException">The texts are to go in and are not at hand.</exception>
    public static void Lay(string folder, Corpus corpus, KitLayout kit, bool withTexts, string version)
    {
        string data = Path.Combine(folder, "data");
        Directory.CreateDirectory(data);
        string manifest = File.ReadAllText(corpus.Folders.Manifest.File!);
        manifest = LexiconLine().Replace(manifest, "lexicon: lexicon");
        File.WriteAllText(Path.Combine(data, "sources.yaml"), HistorySection().Replace(manifest, string.Empty));
        CopyFolder(corpus.Folders.Lexicon, Path.Combine(data, "lexicon"));
        CopyFolder(corpus.Folders.Works, Path.Combine(data, "works"));
        foreach (string name in KitFolders) CopyFolder(Path.Combine(kit.Data, name), Path.Combine(data, name));
        if (withTexts)
        {
            foreach (AnnotatedDocument text in corpus.Texts) CopyFile(Path.Combine(corpus.Folders.Texts, text.Document.Source.File), Path.Combine(data, "raw", text.Document.Source.File));
        }

        string release = Path.Combine(folder, Release);
        if (corpus.HasText) FeatureRelease.FromCorpus(corpus).Write(release, version);
        else CopyFolder(WholeFolder.Find(Path.Combine(kit.Data, "features")), release);
        foreach (string locked in Directory.EnumerateFiles(data, "*-lock")) File.Delete(locked);
    }

    /// <summary>Copies the notebooks, and the notebooks that they import from their own folder.</summary>
    /// <returns>The copies, which import copies.</returns>
    public static NotebookDocument[] LayNotebooks(string folder, IReadOnlyList<NotebookDocument> notebooks)
    {
        var waiting = new Queue<(string Folder, string Name)>(notebooks.Select(notebook => (notebook.Folder, notebook.Name)));
        while (waiting.TryDequeue(out (string Folder, string Name) next))
        {
            (string from, string into) = (Path.Combine(next.Folder, next.Name), Path.Combine(folder, "notebooks", next.Name));
            if (!File.Exists(from) || File.Exists(into)) continue;
            CopyFile(from, into);
            foreach (Match import in ImportLine().Matches(File.ReadAllText(from))) waiting.Enqueue((next.Folder, import.Groups["file"].Value));
        }

        return [.. notebooks.Select(notebook => NotebookDocument.Load(Path.Combine(folder, "notebooks", notebook.Name)).GetOrThrow())];
    }

    /// <summary>Copies a folder with all that is in it; nothing where there is none.</summary>
    public static void CopyFolder(string from, string into)
    {
        if (!Directory.Exists(from)) return;
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) CopyFile(file, Path.Combine(into, Path.GetRelativePath(from, file)));
    }

    private static void CopyFile(string from, string into)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(into)!);
        File.Copy(from, into, overwrite: true);
    }

    [GeneratedRegex("^#!import +(?<file>[^/\\\\\\s]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ImportLine();

    // In a crate the lexicon lies beside the manifest, and no history.
    [GeneratedRegex("^lexicon:.*$", RegexOptions.Multiline)]
    private static partial Regex LexiconLine();

    [GeneratedRegex(@"^history:[^\n]*\n(?:(?:[ \t][^\n]*)?\n)*", RegexOptions.Multiline)]
    private static partial Regex HistorySection();
}
