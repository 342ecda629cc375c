using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Runs C# cells as one growing script: what a cell declares, later cells use.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The loader lives as long as the process: its assemblies cannot be unloaded.")]
internal sealed class CSharpKernel : IValueKernel, ILanguageServiceKernel, IPreloadableKernel
{
    private static readonly string[] UsualUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading.Tasks"];

    private readonly HashSet<string> _extensions = new(StringComparer.Ordinal);
    private readonly InteractiveAssemblyLoader _loader = new();
    private readonly KernelSession _session;
    private readonly CSharpReferences _references;
    private readonly Lazy<ScriptOptions> _options;
    private readonly CSharpDrafts _drafts;
    private ScriptState<object>? _state;

    public CSharpKernel(KernelSession session)
    {
        KernelSetup composition = session.Setup;
        _session = session;
        _references = new CSharpReferences(composition, _loader, session.Packages);
        // The process keeps the handler: it must not keep the cells' values, too.
        CSharpReferences references = _references;
        AppDomain.CurrentDomain.AssemblyResolve += (_, asked) => references.ResolveOtherVersion(new AssemblyName(asked.Name).Name!);
        _options = new Lazy<ScriptOptions>(() => ScriptOptions.Default
            .WithReferences(PlatformAssemblies.GetDotNetReferences().Concat(_references.GetHostReferences()))
            .WithImports(UsualUsings.Append(typeof(NotebookFunctions).FullName!).Concat(composition.Usings))
            .WithMetadataResolver(_references)
            .WithSourceResolver(new SourceFileResolver([], Path.GetFullPath(composition.WorkingDirectory)))
            .WithOptimizationLevel(composition.OptimizeCells ? OptimizationLevel.Release : OptimizationLevel.Debug)
            .WithLanguageVersion(LanguageVersion.Latest)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8));
        _drafts = new CSharpDrafts(session, _loader, _options);
    }

    /// <inheritdoc/>
    public IReadOnlyList<KernelVariable> Variables => _state is null
        ? []
        : [.. _state.Variables.GroupBy(static v => v.Name, StringComparer.Ordinal).Select(static group => group.Last())
            .OrderBy(static v => v.Name, StringComparer.Ordinal).Select(static v => new KernelVariable(v.Name, v.Value, v.Type))];

    /// <summary>Makes the compiler ready while other work goes on: compiles a line like those that notebooks have.</summary>
    public void WarmUp() =>
        CSharpScript.Create<object>("var a = new[] { 1 }.Select(x => x + 1).ToList(); a", _options.Value.WithFilePath("warm-up"), null, new InteractiveAssemblyLoader())
            .Compile(CancellationToken.None);

    /// <inheritdoc/>
    public async Task<CellError?> ExecuteAsync(CellCode code, ICellOutput output, CancellationToken cancellationToken)
    {
        _references.Directory = code.Location.Directory;
        _references.Problem = null;
        _references.Note = text => output.Stream("stdout", text + "\n");
        (string text, ImmutableArray<MetadataReference> packages) = PackageDirectives.Resolve(code.Text, _references);
        if (await ExtendAsync(code, output, packages, cancellationToken) is { } refused) return refused;

        return await RunCellAsync(code with { Text = text }, code, packages, output, cancellationToken);
    }

    /// <summary>Runs the extensions of the packages that the cell named for the first time.</summary>
    private async Task<CellError?> ExtendAsync(CellCode code, ICellOutput output, ImmutableArray<MetadataReference> packages, CancellationToken cancellationToken)
    {
        string[] files = [.. _references.Extensions.Where(_extensions.Add)];
        _references.Extensions.Clear();
        foreach (string file in files)
        {
            CellError? error = PackageExtensions.IsNotebook(file)
                ? await _session.ExecuteAsync("csharp", $"#!import \"{file}\"", code.Location, output, cancellationToken)
                : PackageExtensions.WriteCall(file) is { } call
                    ? await RunCellAsync(new CellCode(call, code.Location), new CellCode(call, code.Location), packages, output, cancellationToken)
                    : null;
            if (error is not null) return new CellError(error.Name, $"The extension {Path.GetFileName(file)} of a package failed: {error.Message}") { Location = code.Location };
        }

        return null;
    }

    private async Task<CellError?> RunCellAsync(CellCode compiled, CellCode code, ImmutableArray<MetadataReference> packages, ICellOutput output, CancellationToken cancellationToken)
    {
        Script<object> script = Next(compiled.Text, CellPath.FromLocation(code.Location), packages);
        ImmutableArray<RoslynDiagnostic> diagnostics = script.Compile(cancellationToken);
        if (CSharpErrors.FromDiagnostics(code, diagnostics, _references.Problem) is { } error) return error;

        if (await RunUntilCancelledAsync(script, cancellationToken) is not { } after) return Cancelled(code);

        _state = after;
        if (after.Exception is { } exception)
        {
            return exception is OperationCanceledException && cancellationToken.IsCancellationRequested
                ? Cancelled(code)
                : CSharpErrors.FromException(code, exception);
        }

        ShowResult(script, after.ReturnValue, output);
        return null;
    }

    /// <inheritdoc/>
    public async Task<CellError?> SetAsync(string name, object? value, CancellationToken cancellationToken)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            return new CellError("MagicCommand", $"«{name}» cannot name a C# variable.");
        }

        SharedSlot.Value = value;
        string declaration = $"{CSharpTypeName.GetName(value?.GetType() ?? typeof(object))} @{name} = {typeof(SharedSlot).FullName}.Take<{CSharpTypeName.GetName(value?.GetType() ?? typeof(object))}>();";
        Script<object> script = Next(declaration, "shared", []);
        ImmutableArray<RoslynDiagnostic> diagnostics = script.Compile(cancellationToken);
        if (diagnostics.Any(static d => d.Severity == DiagnosticSeverity.Error))
        {
            script = Next($"object @{name} = {typeof(SharedSlot).FullName}.Take<object>();", "shared", []);
        }

        _state = await RunAsync(script, cancellationToken);
        return null;
    }

    /// <inheritdoc/>
    public Task<CompletionList> CompleteAsync(CellCode code, int position, CancellationToken cancellationToken) =>
        Task.FromResult(CSharpLanguageService.Complete(Draft(code), position));

    /// <inheritdoc/>
    public Task<CodeDescription?> DescribeAsync(CellCode code, int position, CancellationToken cancellationToken) =>
        Task.FromResult(CSharpLanguageService.Describe(Draft(code), position));

    /// <inheritdoc/>
    public Task<CallDescription?> DescribeCallAsync(CellCode code, int position, CancellationToken cancellationToken) =>
        Task.FromResult(CSharpCalls.Describe(Draft(code), position));

    /// <inheritdoc/>
    public Task<CodeDefinition?> FindDefinitionAsync(CellCode code, int position, CancellationToken cancellationToken) =>
        Task.FromResult(CSharpLanguageService.FindDefinition(Draft(code), position));

    /// <inheritdoc/>
    public Task<IReadOnlyList<CodeDiagnostic>> DiagnoseAsync(CellCode code, CancellationToken cancellationToken) =>
        Task.FromResult(CSharpLanguageService.Diagnose(Draft(code).GetDiagnostics(cancellationToken)));

    /// <inheritdoc/>
    public CodeCompleteness Check(CellCode code) => CSharpLanguageService.Check(code.Text, PackageDirectives.Parsing);

    private Compilation Draft(CellCode code) => _drafts.GetCompilation(code, (Script<object>?)Volatile.Read(ref _state)?.Script);

    private Script<object> Next(string code, string path, ImmutableArray<MetadataReference> packages)
    {
        ScriptOptions own = _options.Value.WithFilePath(path);
        if (_state is null) return CSharpScript.Create<object>(code, own.AddReferences(packages), null, _loader);

        // What earlier cells opened and referenced is inherited; giving it again would only be read again.
        return _state.Script.ContinueWith<object>(code, own.WithReferences(packages).WithImports(Array.Empty<string>()));
    }

    private Task<ScriptState<object>> RunAsync(Script<object> script, CancellationToken cancellationToken) => _state is null
        ? script.RunAsync(null, static _ => true, cancellationToken)
        : script.RunFromAsync(_state, static _ => true, cancellationToken);

    /// <summary>
    /// The state after the cell; null where it was cancelled while it waited for something. What it waited for is left
    /// alone then, and what the cell declared is not known to later ones.
    /// </summary>
    private async Task<ScriptState<object>?> RunUntilCancelledAsync(Script<object> script, CancellationToken cancellationToken)
    {
        Task<ScriptState<object>> running = RunAsync(script, cancellationToken);
        Task cancelled = Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return running.IsCompleted || await Task.WhenAny(running, cancelled) == running || await StopsInTimeAsync(running) ? await running : null;
    }

    /// <summary>A cell that listens to its cancellation gets a moment to end in its own way.</summary>
    private static async Task<bool> StopsInTimeAsync(Task running) => await Task.WhenAny(running, Task.Delay(TimeSpan.FromMilliseconds(500))) == running;

    private static CellError Cancelled(CellCode code) => new("Cancelled", "The cell was cancelled.") { Location = code.Location };

    private static void ShowResult(Script<object> script, object? value, ICellOutput output)
    {
        // What display(x) returns has been shown already.
        if (value is DisplayedValue || InteractiveFormatting.IsHandle(value) || (value is null && !EndsInValue(script.GetCompilation()))) return;

        if (DisplayContext.Current is { } context) output.Result(context.Formatter.Format(value));
    }

    /// <summary>True when the cell's last line is an expression that has a value, be it null, rather than a call without one.</summary>
    private static bool EndsInValue(Compilation compilation)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Last();
        return tree.GetRoot() is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }] }
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type?.SpecialType != SpecialType.System_Void;
    }
}
