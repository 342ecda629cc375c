using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Cli;

/// <summary>Citations as natbib's commands.</summary>
internal static class LatexCitation
{
    /// <summary>Writes a citation.</summary>
    public static string Write(CitationInline citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        Cited[] works = [.. citation.Text.Split(';').Select(Read)];
        if (citation.IsInText) return $"\\citet{{{works[0].Key}}}";
        if (works.Length > 1 && works.All(work => work.Before.Length == 0 && work.Behind.Length == 0)) return $"\\citep{{{string.Join(',', works.Select(work => work.Key))}}}";
        if (works is [var only]) return $"{(only.HidesAuthor ? "\\citeyearpar" : "\\citep")}{Bracketed(only)}";
        return $"\\citetext{{{string.Join("; ", works.Select(work => $"{(work.HidesAuthor ? "\\citeyear" : "\\citealp")}{Bracketed(work)}"))}}}";
    }

    private static string Bracketed(Cited work) => work.Before.Length + work.Behind.Length == 0
        ? $"{{{work.Key}}}"
        : $"[{{{LatexReportWriter.Escape(work.Before)}}}][{{{LatexReportWriter.Escape(work.Behind)}}}]{{{work.Key}}}";

    private static Cited Read(string one)
    {
        Match key = ReportMarkdown.Key().Match(one);
        return key.Success
            ? new Cited(one[..key.Index].Trim(), key.Groups["key"].Value, one[(key.Index + key.Length)..].TrimStart(',', ' ').TrimEnd(), key.Groups["minus"].Length > 0)
            : new Cited(string.Empty, string.Empty, one.Trim(), false);
    }

    private sealed record Cited(string Before, string Key, string Behind, bool HidesAuthor);
}
