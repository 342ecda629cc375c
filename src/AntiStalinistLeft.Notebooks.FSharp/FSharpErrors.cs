using System.Globalization;
using System.Reflection;
using FSharp.Compiler.Diagnostics;

namespace AntiStalinistLeft.Notebooks.FSharp;

/// <summary>Turns what the F# compiler or a running cell complains of into <see cref="CellError"/>s.</summary>
internal static class FSharpErrors
{
    private const int ErrorsShown = 5;

    /// <summary>The first compile error, with those that follow it as further lines; null where none is an error.</summary>
    public static CellError? FromDiagnostics(CellCode code, IEnumerable<FSharpDiagnostic> diagnostics)
    {
        List<FSharpDiagnostic> errors = [.. diagnostics.Where(static d => d.Severity.IsError).OrderBy(static d => d.StartLine).ThenBy(static d => d.StartColumn)];
        if (errors.Count == 0) return null;

        FSharpDiagnostic first = errors[0];
        IEnumerable<string> others = errors.Skip(1).Take(ErrorsShown - 1).Select(static d => string.Create(
            CultureInfo.InvariantCulture,
            $"line {d.StartLine}, column {d.StartColumn + 1}: {d.ErrorNumberText}: {OneLine(d.Message)}"));
        IEnumerable<string> rest = errors.Count > ErrorsShown ? [string.Create(CultureInfo.InvariantCulture, $"… and {errors.Count - ErrorsShown} more")] : [];
        return CellError.AtLine(code.Location, code.Text, first.StartLine, first.StartColumn + 1, first.ErrorNumberText, OneLine(first.Message)) with
        {
            Stack = [.. others, .. rest],
        };
    }

    /// <summary>An exception that a running cell threw, with the cell's line and the calls from there.</summary>
    public static CellError FromException(CellCode code, Exception exception) =>
        CellExceptions.Report(code, exception, IsInteractive, Name);

    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsInteractive(MethodBase method) =>
        method.DeclaringType?.FullName is { } type
        && (type.StartsWith("FSI_", StringComparison.Ordinal) || type.StartsWith("<StartupCode$FSI_", StringComparison.Ordinal));

    /// <summary>The name a reader of the cell gave a function, without the names the compiler makes of it.</summary>
    private static string Name(MethodBase method)
    {
        if (!IsInteractive(method)) return $"{method.DeclaringType?.FullName?.Split('+')[0]}.{method.Name}";

        string type = method.DeclaringType!.FullName!;
        if (type.StartsWith('<') || method.Name is ".cctor" or "main@" || method.Name.StartsWith("staticInitialization@", StringComparison.Ordinal)) return "the cell";

        // A closure is a type named after its function, as in «shift@12-1», whose method is Invoke.
        string name = method.Name is "Invoke" or "MoveNext" or "GenerateNext" ? type.Split('+')[^1] : method.Name;
        int at = name.IndexOf('@', StringComparison.Ordinal);
        return at > 0 ? name[..at] : name;
    }
}
