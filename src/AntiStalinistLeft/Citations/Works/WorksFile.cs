using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Citations;

/// <summary>Reads a file of <c>data/works</c>: one key with a list below it. All that is wrong is told at once.</summary>
internal static class WorksFile
{
    /// <summary>Reads a file; a missing or unreadable one is a failure.</summary>
    public static Result<T> Load<T>(string path, Func<string, string?, Result<T>> parse)
        where T : class
    {
        try
        {
            return File.Exists(path)
                ? parse(File.ReadAllText(path), path)
                : Result<T>.Fail(new Diagnostic(Severity.Error, "works-file-not-found", "There is no such file. Name one that holds works or decisions in YAML.", path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Result<T>.Fail(new Diagnostic(Severity.Error, "works-file-unreadable", $"The file cannot be read: {FileFailures.Explain(e)}", path));
        }
    }

    /// <summary>Reads the items below the one key of a text and makes the result of them, unless something is wrong.</summary>
    public static Result<T> Read<T>(string yaml, string? file, string key, Func<IReadOnlyList<YamlFields>, YamlProblems, T> make)
        where T : class
    {
        var problems = new YamlProblems("works");
        string name = file ?? string.Empty;
        T? result = null;
        (YamlValue? root, YamlFault? fault) = StrictYaml.Read(yaml);
        if (fault is not null) problems.Add("no-yaml", $"The file is no valid YAML: {fault.Message}", name, fault.Place.Line);
        else if (root is null) problems.Add("bad-value", $"The file must be one YAML document with the key «{key}».", name, 1);
        else result = make(Items(new YamlFields(root, name, problems), key), problems);
        Diagnostic[] all = [.. problems.Sorted()];
        return all is [var first, .. var others] ? Result<T>.Fail(Together(first with { File = file }, others)) : Result<T>.Success(result!);
    }

    private static YamlFields[] Items(YamlFields fields, string key)
    {
        fields.AllowOnly(key);
        if (!fields.Has(key)) fields.Report("missing-key", $"«{key}» is missing.", 1);
        return [.. fields.Mappings(key)];
    }

    private static Diagnostic Together(Diagnostic first, IEnumerable<Diagnostic> others)
    {
        string more = string.Join(" ", others.Select(other => FormattableString.Invariant($"Line {other.Line}: {other.Message}")));
        return more.Length == 0 ? first : first with { Message = $"{first.Message} Also: {more}" };
    }
}
