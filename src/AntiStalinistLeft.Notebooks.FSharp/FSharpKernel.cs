using System.Text.RegularExpressions;
using FSharp.Compiler.Diagnostics;
using FSharp.Compiler.Interactive;
using Microsoft.FSharp.Core;

namespace AntiStalinistLeft.Notebooks.FSharp;

/// <summary>
/// Runs F# cells in one interactive session: what a cell binds, later cells use. The session starts with the first cell.
/// Values that other kernels share are bound as they are, not as copies.
/// </summary>
internal sealed partial class FSharpKernel : IValueKernel, IPreloadableKernel, ILanguageServiceKernel
{
    private readonly KernelSession _kernels;
    private readonly FSharpReferences _references;
    private readonly Lazy<Shell.FsiEvaluationSession> _session;

    private FSharpKernel(KernelSession kernels, FSharpKernelOptions options)
    {
        _kernels = kernels;
        _references = new FSharpReferences(kernels);
        _session = new Lazy<Shell.FsiEvaluationSession>(() => FSharpSession.Start(kernels.Setup, options));
        kernels.Formatter.Add(new FSharpNotation());
    }

    /// <inheritdoc/>
    public IReadOnlyList<KernelVariable> Variables => _session.IsValueCreated
        ? [.. _session.Value.GetBoundValues().Where(static bound => bound.Name != "it")
            .GroupBy(static bound => bound.Name, StringComparer.Ordinal).Select(static group => group.Last())
            .OrderBy(static bound => bound.Name, StringComparer.Ordinal)
            .Select(static bound => new KernelVariable(bound.Name, bound.Value.ReflectionValue, bound.Value.ReflectionType))]
        : [];

    /// <summary>The kernel as a host offers it. Its compiler is loaded when a cell first needs it, not before.</summary>
    /// <param name="options">What is available to F# cells; null for the defaults.</param>
    public static KernelRegistration CreateRegistration(FSharpKernelOptions? options = null) =>
        new(KernelInfo.Defaults.First(static kernel => kernel.Name == "fsharp"), session => new FSharpKernel(session, options ?? new FSharpKernelOptions()));

    /// <inheritdoc/>
    public void WarmUp() => _ = _session.Value;

    /// <inheritdoc/>
    public Task<CellError?> ExecuteAsync(CellCode code, ICellOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(output);
        return Task.FromResult(Execute(code, output, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<CellError?> SetAsync(string name, object? value, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        CellError? error = Identifier().IsMatch(name)
            ? FSharpValues.Bind(_session.Value, name, value)
            : new CellError("MagicCommand", $"«{name}» cannot name an F# value.");
        return Task.FromResult(error);
    }

    /// <inheritdoc/>
    public Task<CompletionList> CompleteAsync(CellCode code, int position, CancellationToken cancellationToken) =>
        Task.FromResult(FSharpLanguageService.Complete(Draft(code), position));

    /// <inheritdoc/>
    public Task<CodeDescription?> DescribeAsync(CellCode code, int position, CancellationToken cancellationToken) =>
        Task.FromResult(FSharpLanguageService.Describe(Draft(code), position));

    /// <inheritdoc/>
    public Task<CallDescription?> DescribeCallAsync(CellCode code, int position, CancellationToken cancellationToken) =>
        Task.FromResult(FSharpLanguageService.DescribeCall(Draft(code), position));

    /// <inheritdoc/>
    public Task<CodeDefinition?> FindDefinitionAsync(CellCode code, int position, CancellationToken cancellationToken) =>
        Task.FromResult(FSharpLanguageService.FindDefinition(Draft(code), position));

    /// <inheritdoc/>
    public Task<IReadOnlyList<CodeDiagnostic>> DiagnoseAsync(CellCode code, CancellationToken cancellationToken) =>
        Task.FromResult(FSharpLanguageService.Diagnose(Draft(code), code));

    /// <inheritdoc/>
    public CodeCompleteness Check(CellCode code) => FSharpLanguageService.Check(Draft(code), code.Text);

    private FSharpDraft Draft(CellCode code) => new(_session.Value, [.. FindImported(code.Text).Select(static variable => FSharpValues.Declare(variable.Name, variable.Value))], code);

    private CellError? Execute(CellCode code, ICellOutput output, CancellationToken cancellationToken)
    {
        (string text, IReadOnlyList<string> files, CellError? wrong) = _references.Resolve(code, line => output.Stream("stdout", line + "\n"));
        if (wrong is not null) return wrong;

        // One directive a file, for a directive with several fails without a word; in an interaction of its own, for the cell's lines stay where they are.
        if (files.Count > 0) _session.Value.EvalInteraction(string.Join('\n', files.Select(static file => $"#r @\"{file}\"")), "references.fsx", null);

        BindImported(text);
        (FSharpChoice<FSharpOption<Shell.FsiValue>?, Exception> outcome, FSharpDiagnostic[] diagnostics) =
            _session.Value.EvalInteractionNonThrowing(text, CellPath.FromLocation(code.Location), FSharpOption<CancellationToken>.Some(cancellationToken)).ToValueTuple();
        if (outcome is FSharpChoice<FSharpOption<Shell.FsiValue>?, Exception>.Choice2Of2 failed)
        {
            return failed.Item is OperationCanceledException && cancellationToken.IsCancellationRequested
                ? new CellError("Cancelled", "The cell was cancelled.") { Location = code.Location }
                : FSharpErrors.FromDiagnostics(code, diagnostics) ?? FSharpErrors.FromException(code, failed.Item);
        }

        Shell.FsiValue? value = ((FSharpChoice<FSharpOption<Shell.FsiValue>?, Exception>.Choice1Of2)outcome).Item?.Value;
        // What display x returns has been shown already.
        if (value is not null && value.ReflectionType != typeof(Unit) && value.ReflectionValue is not DisplayedValue) output.Result(Show(value));
        return null;
    }

    /// <summary>The value in F#'s own words, and as HTML where there is something to gain by it.</summary>
    private MimeBundle Show(Shell.FsiValue value)
    {
        object? shown = value.ReflectionValue;
        if (shown is MimeBundle or HtmlFragment or string or Exception) return _kernels.Formatter.Format(shown);

        string text = _session.Value.FormatValue(shown!, value.ReflectionType).TrimEnd();
        if (shown is null) return MimeBundle.Create(MimeTypes.PlainText, text);

        MimeBundle forms = _kernels.Formatter.Format(shown);
        return FSharpNotation.IsFSharpType(shown.GetType()) && !_kernels.Formatter.HasOwnForm(shown, MimeTypes.PlainText) ? forms.With(MimeTypes.PlainText, text) : forms;
    }

    /// <summary>Binds what an imported notebook declared and this cell names, unless F# has a value of that name itself.</summary>
    private void BindImported(string text)
    {
        foreach (KernelVariable variable in FindImported(text)) FSharpValues.Bind(_session.Value, variable.Name, variable.Value);
    }

    private IEnumerable<KernelVariable> FindImported(string text) => Word().Matches(text).Select(static word => word.Value).Distinct(StringComparer.Ordinal)
        .Where(word => FSharpValues.IsUnbound(_session.Value, word)).Select(_kernels.FindImported).OfType<KernelVariable>();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_']*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_']*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
