using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Helps with writing the cells of a session, whatever their languages: asks the kernel that a place belongs to, and knows the magic commands itself.</summary>
internal sealed partial class SessionLanguageService
{
    private static readonly CompletionList Nothing = new(0, 0, []);
    private readonly KernelSession _session;

    internal SessionLanguageService(KernelSession session) => _session = session;

    /// <summary>What could stand at a place of a cell; nothing in languages whose kernel does not help.</summary>
    /// <param name="language">Name or alias of the cell's kernel.</param>
    /// <param name="source">The cell as it is so far.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="position">The place in UTF-16 code units, from 0.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    public async Task<CompletionList> CompleteAsync(string language, string source, CellLocation place, int position, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        int at = Math.Clamp(position, 0, source.Length);
        int start = source.LastIndexOf('\n', Math.Max(at - 1, 0)) is >= 0 and int lf && at > 0 ? lf + 1 : 0;
        if (MagicWord().Match(source[start..at]) is { Success: true } word) return Magic(word.Value, start, at);

        (ILanguageServiceKernel? kernel, CellCode code, int inPart, int shift) = PartAt(language, source, place, at);
        if (kernel is null) return Nothing with { Start = at, End = at };

        CompletionList list = await kernel.CompleteAsync(code, inPart, cancellationToken);
        return list with { Start = list.Start + shift, End = list.End + shift };
    }

    /// <summary>What stands at a place of a cell; null where there is nothing to say. Parameters as for <see cref="CompleteAsync"/>.</summary>
    public async Task<CodeDescription?> DescribeAsync(string language, string source, CellLocation place, int position, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        int at = Math.Clamp(position, 0, source.Length);
        string line = source.Split('\n')[source.AsSpan(0, at).Count('\n')];
        if (_session.Commands.FirstOrDefault(command => line.StartsWith(command.Name + " ", StringComparison.Ordinal) || line.TrimEnd() == command.Name) is { } magic)
        {
            return new CodeDescription(magic.Name, magic.Usage);
        }

        (ILanguageServiceKernel? kernel, CellCode code, int inPart, _) = PartAt(language, source, place, at);
        return kernel is null ? null : await kernel.DescribeAsync(code, inPart, cancellationToken);
    }

    /// <summary>What the call takes whose arguments are being written at a place; null outside of one. Parameters as for <see cref="CompleteAsync"/>.</summary>
    public async Task<CallDescription?> DescribeCallAsync(string language, string source, CellLocation place, int position, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        (ILanguageServiceKernel? kernel, CellCode code, int inPart, _) = PartAt(language, source, place, Math.Clamp(position, 0, source.Length));
        return kernel is null ? null : await kernel.DescribeCallAsync(code, inPart, cancellationToken);
    }

    /// <summary>What is wrong with a cell, as far as it can be told without running it. Parameters as for <see cref="CompleteAsync"/>.</summary>
    public async Task<IReadOnlyList<CodeDiagnostic>> DiagnoseAsync(string language, string source, CellLocation place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        List<CodeDiagnostic> all = [];
        foreach (CellPart part in CellSplitter.Split(_session.GetCanonicalName(language), source, _session.Names).Where(static part => !part.IsMagic))
        {
            if (_session.GetKernel(part.Language) is ILanguageServiceKernel kernel) all.AddRange(await kernel.DiagnoseAsync(new CellCode(part.Text, place), cancellationToken));
        }

        return all;
    }

    /// <summary>Whether a cell could be run as it stands. Parameters as for <see cref="CompleteAsync"/>.</summary>
    public CodeCompleteness Check(string language, string source, CellLocation place)
    {
        ArgumentNullException.ThrowIfNull(source);
        List<CellPart> parts = CellSplitter.Split(_session.GetCanonicalName(language), source, _session.Names);
        return parts is [.., { IsMagic: true }] or [] ? CodeCompleteness.Complete
            : _session.GetKernel(parts[^1].Language) is ILanguageServiceKernel kernel ? kernel.Check(new CellCode(parts[^1].Text, place))
            : CodeCompleteness.Unknown;
    }

    private CompletionList Magic(string word, int start, int end)
    {
        IEnumerable<CompletionItem> commands = _session.Commands.Select(static command => new CompletionItem(command.Name, "magic", command.Usage));
        IEnumerable<CompletionItem> kernels = _session.Kernels.Select(static kernel => new CompletionItem("#!" + kernel.Name, "magic", $"The lines that follow are {kernel.LanguageName ?? kernel.Name}."));
        return new CompletionList(start, end, [.. commands.Concat(kernels).Where(item => item.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase)).OrderBy(static item => item.Text, StringComparer.Ordinal)]);
    }

    /// <summary>The kernel of the part that the place is in, that part's code, the place in it, and what to add to come back to the cell.</summary>
    private (ILanguageServiceKernel? Kernel, CellCode Code, int Position, int Shift) PartAt(string language, string source, CellLocation place, int at)
    {
        int line = source.AsSpan(0, at).Count('\n') + 1;
        KernelNames names = _session.Names;
        CellPart? part = CellSplitter.Split(_session.GetCanonicalName(language), source, names).LastOrDefault(part => !part.IsMagic && part.Line <= line);
        if (part is null) return (null, new CellCode(source, place), at, 0);

        // Lines of a part stand where they stand in the cell; what is before them is shorter.
        int lineStart = at == 0 ? 0 : source.LastIndexOf('\n', at - 1) + 1;
        int partLineStart = IndexOfLine(part.Text, line);
        if (partLineStart < 0) return (null, new CellCode(source, place), at, 0);

        int shift = lineStart - partLineStart;
        return (_session.GetKernel(part.Language) as ILanguageServiceKernel, new CellCode(part.Text, place), Math.Min(at - shift, part.Text.Length), shift);
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
}
