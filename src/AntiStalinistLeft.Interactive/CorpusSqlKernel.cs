using System.Text.RegularExpressions;
using AntiStalinistLeft.Cli;
using AntiStalinistLeft.Notebooks;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.ValueSharing;

namespace AntiStalinistLeft.Interactive;

/// <summary>
/// SQL cells as the kit's own engine has them: the corpus' tables come into a database in memory when a query names them,
/// <c>@name</c> is a value that <c>#!set</c> gave, and the last result is the value <c>result</c>.
/// </summary>
internal sealed partial class CorpusSqlKernel : Kernel, IKernelCommandHandler<SubmitCode>, IKernelCommandHandler<SendValue>, IKernelCommandHandler<RequestValue>, IKernelCommandHandler<RequestValueInfos>
{
    private readonly SortedDictionary<string, object?> _values = new(StringComparer.Ordinal);
    private readonly KitTables _tables = new();
    private readonly SqlDatabase _database;
    private int _cells;

    public CorpusSqlKernel()
        : base("sql")
    {
        KernelInfo.LanguageName = "SQL";
        KernelInfo.DisplayName = "sql - the corpus' tables";
        _database = new SqlDatabase(connectionString: null, _tables, name => _values.GetValueOrDefault(name));
    }

    Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        var cell = new CellCode(command.Code, new CellLocation(Name, ++_cells, Environment.CurrentDirectory));
        if (_database.Run(cell, ValueOf, Show, context.CancellationToken) is { } error) context.Fail(command, message: string.Join('\n', error.Traceback));
        return Task.CompletedTask;

        void Show(TableData table)
        {
            object value = _tables.ToValue(table);
            _values[SqlDatabase.ResultName] = value;
            context.Display(value);
        }
    }

    Task IKernelCommandHandler<SendValue>.HandleAsync(SendValue command, KernelInvocationContext context) => SetValueAsync(command, context, (name, value, _) =>
    {
        if (!ParameterName().IsMatch(name)) throw new ArgumentException($"«{name}» cannot name a parameter of a query.", nameof(name));
        _values[name] = value;
        return Task.CompletedTask;
    });

    Task IKernelCommandHandler<RequestValue>.HandleAsync(RequestValue command, KernelInvocationContext context)
    {
        if (_values.TryGetValue(command.Name, out object? value)) context.Publish(new ValueProduced(value, command.Name, FormattedValue.CreateSingleFromObject(value, command.MimeType), command));
        else context.Fail(command, message: $"There is no value {command.Name}; the last result is called {SqlDatabase.ResultName}.");
        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<RequestValueInfos>.HandleAsync(RequestValueInfos command, KernelInvocationContext context)
    {
        context.Publish(new ValueInfosProduced([.. _values.Select(value => new KernelValueInfo(value.Key, FormattedValue.CreateSingleFromObject(value.Value, PlainTextSummaryFormatter.MimeType), value.Value?.GetType()))], command));
        return Task.CompletedTask;
    }

    private object? ValueOf(string parameter) => _values.TryGetValue(parameter[1..], out object? value)
        ? value
        : throw new InvalidOperationException($"The parameter {parameter} has no value. Give it one by «#!set --name {parameter[1..]} --value @csharp:{parameter[1..]}» at the top of the cell.");

    [GeneratedRegex(@"^[\p{L}_]\w*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ParameterName();
}
