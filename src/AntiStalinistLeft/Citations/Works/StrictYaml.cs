using AntiStalinistLeft.Annotations;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AntiStalinistLeft.Citations;

/// <summary>Reads a YAML file with one list strictly and tells all that is wrong with it at once.</summary>
internal static class StrictYaml
{
    /// <summary>Reads a file; a missing or unreadable one is a failure.</summary>
    public static Result<T> Load<T>(string path, Func<string, string?, Result<T>> parse)
        where T : class
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return File.Exists(path)
                ? parse(File.ReadAllText(path), path)
                : Result<T>.Fail(new Diagnostic(Severity.Error, "works-file-not-found", "There is no such file. Name one that holds works or decisions in YAML.", path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Result<T>.Fail(new Diagnostic(Severity.Error, "works-file-unreadable", $"The file cannot be read: {e.Message} Check its permissions.", path));
        }
    }

    /// <summary>Reads the items below the one key of a text and makes the result of them, unless something is wrong.</summary>
    public static Result<T> Read<T>(string yaml, string? file, string key, Func<IReadOnlyList<YamlFields>, LexiconProblems, T> make)
        where T : class
    {
        var problems = new LexiconProblems();
        T? result = null;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) result = make(Items(root, file ?? string.Empty, key, problems), problems);
            else problems.Add("lexicon-bad-value", $"The file must be one YAML document with the key «{key}».", file ?? string.Empty, 1);
        }
        catch (YamlException e)
        {
            problems.Add("lexicon-no-yaml", $"The file is no valid YAML: {e.Message}", file ?? string.Empty, (int)e.Start.Line);
        }

        Diagnostic[] all = [.. problems.Sorted()];
        return all is [var first, .. var others] ? Result<T>.Fail(Together(first, others, file)) : Result<T>.Success(result!);
    }

    private static IReadOnlyList<YamlFields> Items(YamlMappingNode root, string file, string key, LexiconProblems problems)
    {
        var fields = new YamlFields(root, file, problems);
        fields.AllowOnly(key);
        if (!fields.Has(key)) fields.Report("lexicon-missing-key", $"«{key}» is missing.", 1);
        return [.. fields.Mappings(key)];
    }

    private static Diagnostic Together(Diagnostic first, IReadOnlyList<Diagnostic> others, string? file)
    {
        string more = string.Join(" ", others.Select(other => FormattableString.Invariant($"Line {other.Line}: {other.Message}")));
        return first with
        {
            File = file,
            Code = first.Code.Replace("lexicon-", "works-", StringComparison.Ordinal),
            Message = more.Length == 0 ? first.Message : $"{first.Message} Also: {more}",
        };
    }
}
