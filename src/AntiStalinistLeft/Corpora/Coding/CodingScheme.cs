using AntiStalinistLeft.Core;

namespace AntiStalinistLeft;

/// <summary>A code that a coder can give.</summary>
/// <param name="Id">What stands in the file of answers.</param>
/// <param name="About">When it is given.</param>
public sealed record CodingCode(string Id, string About);

/// <summary>What people code: a question and the answers it allows, read from a file of <c>data/coding</c>.</summary>
/// <param name="Name">Short name in kebab case.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Question">What a coder is asked of each mention.</param>
/// <param name="Codes">The answers.</param>
public sealed record CodingScheme(string Name, string Title, string Question, IReadOnlyList<CodingCode> Codes)
{
    /// <summary>Reads a scheme.</summary>
    /// <param name="path">The YAML file.</param>
    /// <returns>The scheme, or a failure that names the line.</returns>
    public static Result<CodingScheme> Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path)) return Result<CodingScheme>.Fail(new Diagnostic(Severity.Error, "coding-missing-file", "There is no such scheme of codes.", path));
        (YamlValue? root, YamlFault? fault) = StrictYaml.Read(File.ReadAllText(path));
        if (fault is not null) return Result<CodingScheme>.Fail(fault.Place.ToError("coding-no-yaml", fault.Reason, path));
        if (root is null) return Result<CodingScheme>.Fail(new Diagnostic(Severity.Error, "coding-bad-file", "A scheme has the keys scheme, title, question and codes.", path, 1));
        var problems = new YamlProblems("coding");
        CodingScheme scheme = Read(new YamlFields(root, path, problems));
        return problems.Sorted() is [var first, ..] ? Result<CodingScheme>.Fail(first) : Result<CodingScheme>.Success(scheme);
    }

    private static CodingScheme Read(YamlFields fields)
    {
        fields.AllowOnly("scheme", "title", "question", "codes");
        var codes = new List<CodingCode>();
        foreach (YamlFields code in fields.Mappings("codes"))
        {
            code.AllowOnly("id", "about");
            codes.Add(new CodingCode(code.RequiredText("id"), code.RequiredText("about")));
            if (codes.Count(other => other.Id == codes[^1].Id) > 1) code.Report("twice", $"The code «{codes[^1].Id}» stands here twice.", code.Line);
        }

        if (codes.Count < 2) fields.Report("few-codes", "A scheme has at least two codes.", fields.Line);
        return new CodingScheme(fields.RequiredText("scheme"), fields.RequiredText("title"), fields.RequiredText("question"), codes);
    }
}
