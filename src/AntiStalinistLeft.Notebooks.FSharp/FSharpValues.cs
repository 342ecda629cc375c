using FSharp.Compiler.Interactive;
using Microsoft.FSharp.Core;

namespace AntiStalinistLeft.Notebooks.FSharp;

/// <summary>Gives values of other kernels a name in the F# session: the value itself, not a copy.</summary>
internal static class FSharpValues
{
    /// <summary>True when no value of the session has the name.</summary>
    public static bool IsUnbound(Shell.FsiEvaluationSession session, string name) => session.TryFindBoundValue(name) is null;

    /// <summary>
    /// Binds a value by the nearest of its types that F# can name: its own, else a base type (a table of rows that a C# cell
    /// declared is a table still), else <c>obj</c>.
    /// </summary>
    /// <returns>Null when it is bound, else what went wrong.</returns>
    public static CellError? Bind(Shell.FsiEvaluationSession session, string name, object? value)
    {
        string? problem = null;
        foreach (string type in Names(value).Append("obj"))
        {
            SharedSlot.Value = value;
            string declaration = $"let ``{name}`` = global.{typeof(SharedSlot).FullName}.Take<{type}>()";
            if (session.EvalInteractionNonThrowing(declaration, "shared.fsx", null).Item1 is not FSharpChoice<FSharpOption<Shell.FsiValue>?, Exception>.Choice2Of2 failed) return null;

            problem = failed.Item.Message;
        }

        return new CellError("MagicCommand", $"«{name}» could not be given to F#: {problem}");
    }

    /// <summary>A line by which the compiler knows a value of another kernel while a cell is written; it gives none.</summary>
    public static string Declare(string name, object? value) => $"let ``{name}`` = Unchecked.defaultof<{Names(value).FirstOrDefault() ?? "obj"}>";

    private static IEnumerable<string> Names(object? value)
    {
        for (Type? type = value?.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            if (FSharpTypeName.GetName(type) is { } name) yield return name;
        }
    }
}
