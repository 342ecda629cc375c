using System.Collections;
using System.Reflection;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Corpora;

namespace AntiStalinistLeft.Publishing;

/// <summary>One option of the pipeline that read a corpus.</summary>
/// <param name="Part">The part of the manifest's section <c>pipeline</c>.</param>
/// <param name="Option">The option in kebab case.</param>
/// <param name="Value">Its value in words.</param>
/// <param name="SetBy">Whether the corpus' manifest or the kit sets it.</param>
internal sealed record PipelineSettingRow(string Part, string Option, string Value, string SetBy);

/// <summary>The options with which a corpus was read, as they hold: what its manifest sets, and the kit's defaults for the rest.</summary>
internal static class PipelineSettings
{
    /// <summary>All options, in the order of the pipeline.</summary>
    /// <exception cref="InputException">The manifest's section is wrong.</exception>
    public static IReadOnlyList<PipelineSettingRow> List(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        CorpusPipeline used = CorpusPipeline.FromManifest(corpus.Folders.Manifest);
        var defaults = new CorpusPipeline();
        return [.. Of("voice", used.Voice, defaults.Voice), .. Of("audit", used.Audit, defaults.Audit), .. Of("comparison", used.Comparison, defaults.Comparison)];
    }

    // What only the program sets for itself has no public setter and is no setting.
    private static IEnumerable<PipelineSettingRow> Of(string part, object used, object defaults) =>
        from property in used.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.SetMethod is { IsPublic: true }
        let value = Words(property.GetValue(used))
        select new PipelineSettingRow(part, KebabCase.From(property.Name), value, value == Words(property.GetValue(defaults)) ? "kit" : "manifest");

    private static string Words(object? value) => value is IEnumerable list and not string
        ? string.Join(", ", list.Cast<object>().Select(CellText.Format).Order(StringComparer.Ordinal)) is { Length: > 0 } items ? items : "none"
        : CellText.Format(value);
}
