using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Cli;

/// <summary>The text that a scholar writes beside the report: its head in YAML and its body in Markdown.</summary>
internal sealed record ReportSource
{
    /// <summary>The name that the file has unless another is named.</summary>
    public const string FileName = "report.md";

    private const string Fence = "---";

    /// <summary>The file, for messages; null where nobody wrote one.</summary>
    public string? File { get; init; }

    /// <summary>The title; null where none is given.</summary>
    public string? Title { get; init; }

    /// <summary>The line below the title; null for none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The authors in order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The date as it is to be printed; null for none.</summary>
    public string? Date { get; init; }

    /// <summary>The abstract; null for none.</summary>
    public string? Abstract { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>A BibTeX file with works that the text cites, from the folder of the text; null for none.</summary>
    public string? Bibliography { get; init; }

    /// <summary>The body. Lines of the head are left blank, so that lines count as in the file.</summary>
    public string Body { get; init; } = string.Empty;

    /// <summary>Reads a file.</summary>
    /// <returns>The text, or a failure with file and line.</returns>
    public static Result<ReportSource> Load(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            byte[] bytes = System.IO.File.ReadAllBytes(file);
            if (bytes.Length > Limits.ReportBytes) return Fail("too-big", FormattableString.Invariant($"The text has {bytes.Length:N0} bytes; the limit is {Limits.ReportBytes:N0}."), file, null);
            return System.Text.Unicode.Utf8.IsValid(bytes) ? Parse(System.Text.Encoding.UTF8.GetString(bytes), file) : Fail("no-utf8", "The text is no UTF-8. Save it as UTF-8.", file, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail("unreadable", $"The text cannot be read: {FileFailures.Explain(failure)}", file, null);
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Its file, for messages.</param>
    public static Result<ReportSource> Parse(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (lines[0].TrimEnd() != Fence) return Result<ReportSource>.Success(new ReportSource { File = file, Body = string.Join('\n', lines) });
        int end = Array.FindIndex(lines, 1, line => line.TrimEnd() is Fence or "...");
        if (end < 0) return Fail("head", "The head begins with --- and does not end. Put --- on a line of its own behind it.", file, 1);
        string body = new string('\n', end + 1) + string.Join('\n', lines[(end + 1)..]);

        // The line of the fence is kept, so that places in the head are those of the file.
        (YamlValue? root, YamlFault? fault) = StrictYaml.Read("\n" + string.Join('\n', lines[1..end]));
        if (fault is not null) return Fail("head", $"The head is no valid YAML: {fault.Message}", file, fault.Place.Line);
        if (root is null) return Fail("head", "The head must be YAML such as «title: …».", file, 1);
        return Read(root, body, file);
    }

    private static Result<ReportSource> Read(YamlValue head, string body, string file)
    {
        var problems = new YamlProblems("report");
        var fields = new YamlFields(head, file, problems);
        fields.AllowOnly("title", "subtitle", "author", "date", "abstract", "lang", "bibliography");
        var source = new ReportSource
        {
            File = file,
            Title = fields.Text("title"),
            Subtitle = fields.Text("subtitle"),
            Authors = [.. fields.Texts("author").Select(author => author.Text)],
            Date = fields.Text("date"),
            Abstract = fields.Text("abstract"),
            Language = fields.Text("lang") ?? "en",
            Bibliography = fields.Text("bibliography"),
            Body = body,
        };
        return problems.Sorted() is [var first, ..] ? Result<ReportSource>.Fail(first) : Result<ReportSource>.Success(source);
    }

    private static Result<ReportSource> Fail(string code, string message, string file, int? line) =>
        Result<ReportSource>.Fail(new Diagnostic(Severity.Error, $"report-{code}", message, file, line));
}
