using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Runs SQL on a SQLite database. The kernel named <c>sql</c> has a database of its own in memory, into which the host's
/// tables come when a query names them, and so do tables that other kernels have as variables; one made by <c>#!connect</c>
/// has the database it was connected to. Each result is shown, and the last one is the value <c>result</c>, for other kernels to take. <c>@name</c> stands for a shared value.
/// </summary>
internal sealed partial class SqlKernel : IValueKernel, ILanguageServiceKernel
{
    private readonly KernelSession _session;
    private readonly SqlDatabase _database;
    private readonly ITableSource? _hostTables;
    private ImmutableSortedDictionary<string, object?> _values = ImmutableSortedDictionary.Create<string, object?>(StringComparer.Ordinal);

    /// <param name="session">The kernels; what an imported notebook declared is available as a parameter.</param>
    /// <param name="connectionString">The database; null for one in memory that has the host's tables.</param>
    public SqlKernel(KernelSession session, string? connectionString = null)
    {
        _session = session;
        _hostTables = connectionString is null ? session.Setup.Tables : null;
        _database = new SqlDatabase(connectionString, session.Setup.Tables, Shared);
    }

    /// <inheritdoc/>
    public IReadOnlyList<KernelVariable> Variables =>
    [
        .. _values.Select(static value => new KernelVariable(value.Key, value.Value, value.Value?.GetType() ?? typeof(object)))
            .Concat(_database.OwnTables().Where(name => !_values.ContainsKey(name)).Select(Whole))
            .OrderBy(static variable => variable.Name, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public Task<CellError?> ExecuteAsync(CellCode code, ICellOutput output, CancellationToken cancellationToken)
    {
        return Task.FromResult(_database.Run(code, ValueOf, Show, cancellationToken));

        void Show(TableData table)
        {
            object value = ToValue(table);
            _values = _values.SetItem(SqlDatabase.ResultName, value);
            output.Result(_session.Formatter.Format(value));
        }
    }

    /// <inheritdoc/>
    public Task<CellError?> SetAsync(string name, object? value, CancellationToken cancellationToken)
    {
        if (!ParameterName().IsMatch(name)) return Task.FromResult<CellError?>(new CellError("MagicCommand", $"«{name}» cannot name a parameter of a query."));

        _values = _values.SetItem(name, value);
        return Task.FromResult<CellError?>(null);
    }

    /// <inheritdoc/>
    public Task<CompletionList> CompleteAsync(CellCode code, int position, CancellationToken cancellationToken)
    {
        using SqlDraft draft = Draft(code);
        return Task.FromResult(SqlLanguageService.Complete(draft, code.Text, position));
    }

    /// <inheritdoc/>
    public Task<CodeDescription?> DescribeAsync(CellCode code, int position, CancellationToken cancellationToken)
    {
        using SqlDraft draft = Draft(code);
        return Task.FromResult(SqlLanguageService.Describe(draft, code.Text, position));
    }

    /// <inheritdoc/>
    public Task<CallDescription?> DescribeCallAsync(CellCode code, int position, CancellationToken cancellationToken) => Task.FromResult<CallDescription?>(null);

    /// <inheritdoc/>
    public Task<CodeDefinition?> FindDefinitionAsync(CellCode code, int position, CancellationToken cancellationToken) => Task.FromResult<CodeDefinition?>(null);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CodeDiagnostic>> DiagnoseAsync(CellCode code, CancellationToken cancellationToken)
    {
        using SqlDraft draft = Draft(code);
        return Task.FromResult(SqlLanguageService.Diagnose(draft, code));
    }

    /// <inheritdoc/>
    public CodeCompleteness Check(CellCode code) => SqlLanguageService.Check(code.Text);

    private SqlDraft Draft(CellCode code) => new(_database.ReadDefinitions(), _hostTables, Shared, code.Above);

    private object? ValueOf(string parameter)
    {
        string name = parameter[1..];
        if (_values.TryGetValue(name, out object? value)) return value;
        return _session.FindImported(name) is { } imported
            ? imported.Value
            : throw new InvalidOperationException($"The parameter {parameter} has no value. Give it one by «#!set --name {name} --value @csharp:{name}» at the top of the cell.");
    }

    private object? Shared(string name) =>
        _values.FirstOrDefault(value => value.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? _session.FindImported(name)?.Value ?? _session.FindVariable(name, this)?.Value;

    private KernelVariable Whole(string table)
    {
        object value = ToValue(_database.ReadTable(table));
        return new KernelVariable(table, value, value.GetType());
    }

    private object ToValue(TableData table) => _session.Setup.Tables?.ToValue(table) ?? table;

    [GeneratedRegex(@"^[\p{L}_]\w*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ParameterName();
}
