using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Turns an exception that a running cell threw into a <see cref="CellError"/>, whatever language the cell is in.</summary>
internal static class CellExceptions
{
    private const int FramesShown = 12;

    /// <summary>The exception with the cell's line, its causes, and the calls from the cell to where it was thrown.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="isOfCell">Whether a method is code of a cell; calls below the last such one are plumbing.</param>
    /// <param name="nameOf">What a reader of the cell calls a method.</param>
    public static CellError Report(CellCode code, Exception exception, Func<MethodBase, bool> isOfCell, Func<MethodBase, string> nameOf)
    {
        Exception shown = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
        StackFrame[] frames = new StackTrace(shown, fNeedFileInfo: true).GetFrames();
        string path = CellPath.FromLocation(code.Location);
        int line = frames.FirstOrDefault(frame => frame.GetFileName() == path)?.GetFileLineNumber() ?? 0;
        int last = Array.FindLastIndex(frames, frame => CellPath.Describe(frame.GetFileName()) is not null || (frame.GetMethod() is { } method && isOfCell(method)));
        IEnumerable<string> calls = frames.Take(last + 1).Select(frame => Describe(frame, nameOf)).OfType<string>().Take(FramesShown);
        string name = shown.GetType().FullName ?? shown.GetType().Name;
        CellError error = line > 0
            ? CellError.AtLine(code.Location, code.Text, line, null, name, shown.Message)
            : new CellError(name, shown.Message) { Location = code.Location };
        return error with { Stack = [.. Causes(shown), .. calls] };
    }

    private static IEnumerable<string> Causes(Exception exception)
    {
        for (Exception? cause = exception.InnerException; cause is not null; cause = cause.InnerException)
        {
            yield return $"   caused by {cause.GetType().FullName}: {cause.Message}";
        }
    }

    private static string? Describe(StackFrame frame, Func<MethodBase, string> nameOf)
    {
        if (frame.GetMethod() is not { } method || IsPlumbing(method)) return null;

        string where = CellPath.Describe(frame.GetFileName()) is { } cell
            ? string.Create(CultureInfo.InvariantCulture, $" in {cell}, line {frame.GetFileLineNumber()}")
            : string.Empty;
        return $"   at {nameOf(method)}{where}";
    }

    private static bool IsPlumbing(MethodBase method) =>
        method.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false)
        || method.DeclaringType?.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false) == true
        || method.DeclaringType?.Namespace is "System.Runtime.CompilerServices" or "System.Runtime.ExceptionServices";
}
