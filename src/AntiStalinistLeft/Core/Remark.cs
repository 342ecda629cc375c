using System.Diagnostics.CodeAnalysis;
using System.Net;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft;

/// <summary>A sentence or a few that a notebook shows as prose, for instance why a chart has nothing to show.</summary>
/// <param name="Sentences">The sentences; several stand below each other.</param>
[TypeFormatterSource(typeof(RemarkFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed record Remark(params IReadOnlyList<string> Sentences)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Sentences);
}

/// <summary>Shows a remark as a paragraph, and several sentences as a list.</summary>
internal sealed class RemarkFormatterSource
{
    /// <summary>The formatters, best first.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Engines call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new ConventionFormatter<Remark>("text/html", (remark, writer) => writer.Write(WriteHtml(remark)));
        yield return new ConventionFormatter<Remark>("text/plain", (remark, writer) => writer.Write(remark.ToString()));
    }

    /// <summary>The remark as HTML; its words are encoded.</summary>
    public static string WriteHtml(Remark remark) => remark.Sentences is [var only]
        ? $"<p class=\"asl-remark\">{WebUtility.HtmlEncode(Quoted.Visible(only))}</p>"
        : $"<ul class=\"asl-remark\">{string.Concat(remark.Sentences.Select(sentence => $"<li>{WebUtility.HtmlEncode(Quoted.Visible(sentence))}</li>"))}</ul>";
}
