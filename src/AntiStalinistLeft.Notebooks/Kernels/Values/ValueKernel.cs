using System.Collections.Immutable;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Keeps texts under names: the lines behind <c>#!value --name NAME</c>, or a file's. Other kernels take them by
/// <c>#!set --value @value:NAME</c>.
/// </summary>
internal sealed class ValueKernel : IValueKernel
{
    public const string Name = "value";

    private ImmutableSortedDictionary<string, KernelVariable> _values = ImmutableSortedDictionary.Create<string, KernelVariable>(StringComparer.Ordinal);

    /// <summary>True for a line that begins a value; the lines behind it are its text.</summary>
    public static bool IsDirective(string line) => line.StartsWith("#!value ", StringComparison.Ordinal) || line == "#!value";

    /// <inheritdoc/>
    public IReadOnlyList<KernelVariable> Variables => [.. _values.Values];

    /// <inheritdoc/>
    public async Task<CellError?> ExecuteAsync(CellCode code, ICellOutput output, CancellationToken cancellationToken)
    {
        string[] lines = code.Text.Split('\n');
        int first = Array.FindIndex(lines, static line => line.Trim().Length > 0);
        MagicInvocation call = MagicInvocation.Parse(lines[first].TrimEnd('\r'), first + 1, code.Location, Name);
        if (call.GetOption("--from-url") is not null) return call.CreateError("#!value does not fetch addresses. Save the page as a file and name it by --from-file FILE.");
        if (call.Name != "#!value" || call.GetOption("--name") is not { Length: > 0 } name)
        {
            return call.CreateError("#!value is written #!value --name NAME [--mime-type TYPE] with the text in the lines behind it, or #!value --name NAME --from-file FILE, or --from-value @input:QUESTION.");
        }

        string text = string.Join('\n', lines.Skip(first + 1)).Trim('\n');
        if (call.GetOption("--from-file") is { } file)
        {
            string path = Path.GetFullPath(file, Path.GetFullPath(code.Location.Directory));
            if (!File.Exists(path)) return call.CreateError($"There is no file {path}.");
            text = await File.ReadAllTextAsync(path, cancellationToken);
        }

        if (CellQuestion.Find(call) is { } question)
        {
            try
            {
                text = await output.AskAsync(question, cancellationToken);
            }
            catch (InputUnavailableException e)
            {
                return call.CreateError(e.Message);
            }
        }

        _values = _values.SetItem(name, new KernelVariable(name, text, typeof(string)));
        if (call.GetOption("--mime-type") is { Length: > 0 } form) output.Show(MimeBundle.Create(form, text));
        return null;
    }

    /// <inheritdoc/>
    public Task<CellError?> SetAsync(string name, object? value, CancellationToken cancellationToken)
    {
        _values = _values.SetItem(name, new KernelVariable(name, value, value?.GetType() ?? typeof(object)));
        return Task.FromResult<CellError?>(null);
    }
}
