using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Turns what the compiler or a running cell complains of into <see cref="CellError"/>s.</summary>
internal static class CSharpErrors
{
    private const int ErrorsShown = 5;

    /// <summary>The first compile error, with those that follow it as further lines.</summary>
    public static CellError? FromDiagnostics(CellCode code, IEnumerable<RoslynDiagnostic> diagnostics, string? referenceProblem)
    {
        List<RoslynDiagnostic> errors = [.. diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).OrderBy(static d => d.Location.SourceSpan.Start)];
        if (errors.Count == 0) return null;

        RoslynDiagnostic first = errors.Find(static d => d.Id is "CS0006" or "CS1504") ?? errors[0];
        CellError error = One(code, first, first.Id == "CS0006" ? referenceProblem : null);
        IEnumerable<string> others = errors.Where(d => !ReferenceEquals(d, first)).Take(ErrorsShown - 1).Select(d => Line(code, d));
        IEnumerable<string> rest = errors.Count > ErrorsShown ? [string.Create(CultureInfo.InvariantCulture, $"… and {errors.Count - ErrorsShown} more")] : [];
        return error with { Stack = [.. others, .. rest] };
    }

    /// <summary>An exception that a running cell threw, with the cell's line and the calls from there.</summary>
    public static CellError FromException(CellCode code, Exception exception) =>
        CellExceptions.Report(code, exception, IsSubmission, Name);

    private static CellError One(CellCode code, RoslynDiagnostic diagnostic, string? message)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string text = message ?? diagnostic.GetMessage(CultureInfo.InvariantCulture);
        if (span.Path != CellPath.FromLocation(code.Location))
        {
            return new CellError(diagnostic.Id, Line(code, diagnostic)) { Location = code.Location };
        }

        return CellError.AtLine(code.Location, code.Text, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, diagnostic.Id, text);
    }

    private static string Line(CellCode code, RoslynDiagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string place = span.Path == CellPath.FromLocation(code.Location) || span.Path.Length == 0 ? string.Empty : $"{CellPath.Describe(span.Path) ?? span.Path}, ";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{place}line {span.StartLinePosition.Line + 1}, column {span.StartLinePosition.Character + 1}: {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private static bool IsSubmission(MethodBase method) =>
        method.DeclaringType?.FullName?.StartsWith("Submission#", StringComparison.Ordinal) == true;

    /// <summary>The name a reader of the cell gave the method, without the names the compiler makes of it.</summary>
    private static string Name(MethodBase method)
    {
        string type = method.DeclaringType?.FullName ?? string.Empty;
        string own = method.Name == "MoveNext" ? type.Split('+')[^1] : method.Name;
        int open = own.LastIndexOf('<');
        int close = own.IndexOf('>', StringComparison.Ordinal);
        string name = open >= 0 && close > open ? own[(open + 1)..close] : own;
        if (type.StartsWith("Submission#", StringComparison.Ordinal))
        {
            return name is "Initialize" or "Factory" or "" ? "the cell" : name;
        }

        return $"{type.Split('+')[0]}.{name}";
    }
}
