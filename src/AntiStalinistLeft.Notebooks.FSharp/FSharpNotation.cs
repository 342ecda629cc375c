using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Microsoft.FSharp.Reflection;

namespace AntiStalinistLeft.Notebooks.FSharp;

/// <summary>F#'s own notation for unions and functions; in a table an option is what it holds.</summary>
internal sealed class FSharpNotation : INotation
{
    private static readonly FSharpFunc<object, string> AnyText =
        ExtraTopLevelOperators.PrintFormatToString(new PrintfFormat<FSharpFunc<object, string>, Unit, string, string, object>("%A"));

    /// <inheritdoc/>
    public string? Write(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Type type = value.GetType();
        return IsUnion(type) || IsFunction(type) ? PlainText(value) : null;
    }

    /// <inheritdoc/>
    public object? Unwrap(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Type type = value.GetType();
        return !IsOption(type) ? value
            : type.IsValueType && type.GetProperty("IsNone")!.GetValue(value) is true ? null
            : type.GetProperty("Value")!.GetValue(value);
    }

    /// <summary>True for types whose plain text is F#'s business: unions, records, tuples, lists, maps, sets, arrays, functions and numbers of F#.</summary>
    public static bool IsFSharpType(Type type) =>
        type.IsArray || type.IsPrimitive || IsFunction(type)
        || FSharpType.IsUnion(type, null) || FSharpType.IsRecord(type, null) || FSharpType.IsTuple(type)
        || type.Namespace == typeof(FSharpList<>).Namespace;

    private static string PlainText(object? value) => IsFunction(value?.GetType()) ? "<fun>" : AnyText.Invoke(value!);

    private static bool IsUnion(Type type) =>
        FSharpType.IsUnion(type, null) && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FSharpList<>));

    private static bool IsOption(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(FSharpOption<>) || type.GetGenericTypeDefinition() == typeof(FSharpValueOption<>));

    private static bool IsFunction(Type? type) => type is not null && FSharpType.IsFunction(type);
}
