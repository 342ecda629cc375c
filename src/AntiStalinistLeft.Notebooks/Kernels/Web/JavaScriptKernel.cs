using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// JavaScript cells run where their output is shown. Shared values that a cell names stand in it as variables, as JSON;
/// <c>display</c>, <c>console.log</c> and <c>return</c> show something, <c>element</c> is the place of the output.
/// </summary>
internal sealed partial class JavaScriptKernel(KernelSession session) : IValueKernel
{
    private const int MaxValueLength = 20_000_000;
    private ImmutableSortedDictionary<string, object?> _values = ImmutableSortedDictionary.Create<string, object?>(StringComparer.Ordinal);
    private int _cells;

    /// <inheritdoc/>
    public IReadOnlyList<KernelVariable> Variables =>
        [.. _values.Select(static value => new KernelVariable(value.Key, value.Value, value.Value?.GetType() ?? typeof(object)))];

    /// <inheritdoc/>
    public Task<CellError?> SetAsync(string name, object? value, CancellationToken cancellationToken)
    {
        if (Name().Match(name) is not { Success: true, Length: int length } || length != name.Length)
        {
            return Task.FromResult<CellError?>(new CellError("MagicCommand", $"«{name}» cannot name a JavaScript variable."));
        }

        _values = _values.SetItem(name, value);
        return Task.FromResult<CellError?>(null);
    }

    /// <inheritdoc/>
    public Task<CellError?> ExecuteAsync(CellCode code, ICellOutput output, CancellationToken cancellationToken)
    {
        SortedDictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (string name in Name().Matches(code.Text).Select(static match => match.Value).Distinct(StringComparer.Ordinal))
        {
            bool own = _values.TryGetValue(name, out object? value);
            if (!own && session.FindImported(name) is null) continue;

            (string? json, string? problem) = ToJson(own ? value : session.FindImported(name)!.Value);
            if (json is not null) values[name] = json;
            else if (own) return Task.FromResult<CellError?>(new CellError("JavaScript", $"«{name}» cannot be shared: {problem}") { Location = code.Location });
        }

        string id = string.Create(CultureInfo.InvariantCulture, $"asl-script-{code.Location.CellNumber}-{++_cells}");
        output.Show(MimeBundle
            .Create(MimeTypes.Html, ScriptHtml.Write(id, code.Text.Trim('\n'), values))
            .With(MimeTypes.PlainText, "(The output of a JavaScript cell appears where scripts run.)"));
        return Task.FromResult<CellError?>(null);
    }

    private (string? Json, string? Problem) ToJson(object? value)
    {
        try
        {
            string json = SharedValueJson.Serialize(value, session.Setup.Tables);
            return json.Length <= MaxValueLength
                ? (json, null)
                : (null, string.Create(CultureInfo.InvariantCulture, $"it has {json.Length / 1_000_000} MB as JSON, more than a page should carry; share fewer rows or columns."));
        }
        catch (Exception e) when (e is NotSupportedException or JsonException or InvalidOperationException)
        {
            return (null, $"it has no form in JSON. {e.Message}");
        }
    }

    [GeneratedRegex(@"[\p{L}_$][\p{L}\p{Nd}_$]*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
