using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Helps with writing the cells of a session, whatever their languages: asks the kernel that a place belongs to, and knows the
/// magic commands itself. Cells above that have not run are read, not run; so are notebooks that they import.
/// </summary>
internal sealed partial class SessionLanguageService
{
    private static readonly CompletionList Nothing = new(0, 0, []);
    private readonly KernelSession _session;
    private readonly CellsAbove _above;

    internal SessionLanguageService(KernelSession session)
    {
        _session = session;
        _above = new CellsAbove(session);
    }

    /// <summary>What could stand at a place of a cell; nothing in languages whose kernel does not help.</summary>
    /// <param name="cell">The cell as it is so far.</param>
    /// <param name="position">The place in UTF-16 code units, from 0.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    public async Task<CompletionList> CompleteAsync(CellRequest cell, int position, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cell);
        int at = Math.Clamp(position, 0, cell.Source.Length);
        int start = cell.Source.LastIndexOf('\n', Math.Max(at - 1, 0)) is >= 0 and int lf && at > 0 ? lf + 1 : 0;
        if (MagicWord().Match(cell.Source[start..at]) is { Success: true } word) return CompleteMagic(word.Value, start, at);

        if (PartAt(cell, at) is not { } part) return Nothing with { Start = at, End = at };

        CompletionList list = await part.Kernel.CompleteAsync(part.Code, part.Position, cancellationToken);
        return list with { Start = list.Start + part.Shift, End = list.End + part.Shift };
    }

    /// <summary>What stands at a place of a cell; null where there is nothing to say. Parameters as for <see cref="CompleteAsync"/>.</summary>
    public async Task<CodeDescription?> DescribeAsync(CellRequest cell, int position, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cell);
        int at = Math.Clamp(position, 0, cell.Source.Length);
        string line = cell.Source.Split('\n')[cell.Source.AsSpan(0, at).Count('\n')];
        if (_session.Commands.FirstOrDefault(command => line.StartsWith(command.Name + " ", StringComparison.Ordinal) || line.TrimEnd() == command.Name) is { } magic)
        {
            return new CodeDescription(magic.Name, magic.Usage);
        }

        return PartAt(cell, at) is { } part ? await part.Kernel.DescribeAsync(part.Code, part.Position, cancellationToken) : null;
    }

    /// <summary>What the call takes whose arguments are being written at a place; null outside of one. Parameters as for <see cref="CompleteAsync"/>.</summary>
    public async Task<CallDescription?> DescribeCallAsync(CellRequest cell, int position, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return PartAt(cell, Math.Clamp(position, 0, cell.Source.Length)) is { } part ? await part.Kernel.DescribeCallAsync(part.Code, part.Position, cancellationToken) : null;
    }

    /// <summary>Where what stands at a place was declared; null where that is in no cell. Parameters as for <see cref="CompleteAsync"/>.</summary>
    public async Task<CodeDefinition?> FindDefinitionAsync(CellRequest cell, int position, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return PartAt(cell, Math.Clamp(position, 0, cell.Source.Length)) is { } part ? await part.Kernel.FindDefinitionAsync(part.Code, part.Position, cancellationToken) : null;
    }

    /// <summary>
    /// What is wrong with a cell, as far as it can be told without running it. Where it or a cell above brings values or packages
    /// that are known only when it runs, nothing is.
    /// </summary>
    public async Task<IReadOnlyList<CodeDiagnostic>> DiagnoseAsync(CellRequest cell, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (cell.Above.Append(cell).Any(_above.BringsTheUnknown)) return [];

        List<CodeDiagnostic> all = [];
        foreach (CellPart part in _above.Split(cell).Where(static part => !part.IsMagic))
        {
            if (_session.GetKernel(part.Language) is ILanguageServiceKernel kernel) all.AddRange(await kernel.DiagnoseAsync(ToCode(part, cell), cancellationToken));
        }

        return all;
    }

    /// <summary>Whether a cell could be run as it stands.</summary>
    public CodeCompleteness Check(CellRequest cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        List<CellPart> parts = _above.Split(cell);
        return parts is [.., { IsMagic: true }] or [] ? CodeCompleteness.Complete
            : _session.GetKernel(parts[^1].Language) is ILanguageServiceKernel kernel ? kernel.Check(new CellCode(parts[^1].Text, cell.Location))
            : CodeCompleteness.Unknown;
    }

    private CompletionList CompleteMagic(string word, int start, int end)
    {
        IEnumerable<CompletionItem> commands = _session.Commands.Select(static command => new CompletionItem(command.Name, "magic", command.Usage));
        IEnumerable<CompletionItem> kernels = _session.Kernels.Select(static kernel => new CompletionItem("#!" + kernel.Name, "magic", $"The lines that follow are {kernel.LanguageName ?? kernel.Name}."));
        return new CompletionList(start, end, [.. commands.Concat(kernels).Where(item => item.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase)).OrderBy(static item => item.Text, StringComparer.Ordinal)]);
    }

    private CellCode ToCode(CellPart part, CellRequest cell) =>
        new(part.Text, cell.Location) { Above = _above.Read(cell, part), HasOthersAbove = _above.HasOthers(cell, part) };

    /// <summary>The part of the cell that a place is in; null where its kernel does not help.</summary>
    private Part? PartAt(CellRequest cell, int at)
    {
        int line = cell.Source.AsSpan(0, at).Count('\n') + 1;
        CellPart? part = _above.Split(cell).LastOrDefault(part => !part.IsMagic && part.Line <= line);
        if (part is null || _session.GetKernel(part.Language) is not ILanguageServiceKernel kernel) return null;

        // Lines of a part stand where they stand in the cell; what is before them is shorter.
        int lineStart = at == 0 ? 0 : cell.Source.LastIndexOf('\n', at - 1) + 1;
        int partLineStart = IndexOfLine(part.Text, line);
        if (partLineStart < 0) return null;

        int shift = lineStart - partLineStart;
        return new Part(kernel, ToCode(part, cell), Math.Min(at - shift, part.Text.Length), shift);
    }

    private static int IndexOfLine(string text, int line)
    {
        int index = 0;
        for (int n = 1; n < line; n++)
        {
            int lf = text.IndexOf('\n', index);
            if (lf < 0) return -1;
            index = lf + 1;
        }

        return index;
    }

    [GeneratedRegex(@"^#[!ri]?[\w-]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MagicWord();

    /// <summary>A part of a cell: its kernel, its code, a place in it, and what to add to come back to the cell.</summary>
    private sealed record Part(ILanguageServiceKernel Kernel, CellCode Code, int Position, int Shift);
}
