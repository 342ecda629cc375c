using System.Security.Cryptography;
using System.Text;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Annotations;

/// <summary>What came of reading a folder: the entries, all that is wrong with the files, and their digest.</summary>
internal sealed record LexiconReadResult(IReadOnlyList<LexiconEntry> Entries, IReadOnlyList<Diagnostic> Problems, string Digest);

/// <summary>Reads the files of a lexicon: first the named lists of all of them, then the entries, then what spans files.</summary>
internal static class LexiconFolderReader
{
    /// <summary>Reads every YAML file of a folder.</summary>
    public static LexiconReadResult Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var problems = new YamlProblems("lexicon");
        var entries = new List<LexiconEntry>();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        List<YamlFields> files = Open(folder, problems, digest);
        var sets = new PhraseSets();
        foreach (YamlFields file in files) sets.Add(file);
        foreach (YamlFields file in files) entries.AddRange(new LexiconFileReader(file, sets).Entries());
        LexiconChecks.Run(entries, problems);
        return new LexiconReadResult(entries, problems.Sorted(), Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    private static List<YamlFields> Open(string folder, YamlProblems problems, IncrementalHash digest)
    {
        var files = new List<YamlFields>();
        string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        if (paths.Length == 0)
        {
            problems.Add("missing", "No folder with *.yaml files is here; give the folder that holds tendencies.yaml and its like.", folder, null);
            return files;
        }

        Array.Sort(paths, StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (Parse(path, problems, digest) is { } root) files.Add(new YamlFields(root, path, problems));
        }

        return files;
    }

    private static YamlValue? Parse(string path, YamlProblems problems, IncrementalHash digest)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            digest.AppendData(Encoding.UTF8.GetBytes($"{Path.GetFileName(path)}\n{bytes.Length}\n"));
            digest.AppendData(bytes);
            using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
            (YamlValue? root, YamlFault? fault) = StrictYaml.Read(reader.ReadToEnd());
            if (fault is not null) problems.Add("yaml", $"This is not YAML as expected: {fault.Reason}", path, fault.Place.Line);
            else if (root is null) problems.Add("yaml", "The file must hold one mapping with the keys kind and entries.", path, 1);
            return root;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add("unreadable", $"The file cannot be read: {FileFailures.Explain(e)}", path, null);
        }

        return null;
    }
}
