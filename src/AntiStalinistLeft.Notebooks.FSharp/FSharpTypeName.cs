namespace AntiStalinistLeft.Notebooks.FSharp;

/// <summary>How F# code names a type; null for a type that it cannot name.</summary>
internal static class FSharpTypeName
{
    /// <summary>The name with its namespace, arguments included; null for types that are not public, are nested in generic ones, or whose assembly is no file.</summary>
    public static string? GetName(Type type)
    {
        if (type.IsArray)
        {
            return GetName(type.GetElementType()!) is { } element ? $"({element})[{new string(',', type.GetArrayRank() - 1)}]" : null;
        }

        bool readable = type.Assembly is { IsDynamic: false, Location.Length: > 0 };
        if (type.HasElementType || !type.IsVisible || !readable || type.FullName is null) return null;

        string[] parts = (type.IsGenericType ? type.GetGenericTypeDefinition().FullName! : type.FullName).Split('+');
        if (parts.Length > 1 && type.IsGenericType) return null;

        string name = "global." + string.Join('.', parts.SelectMany(static part => part.Split('.')).Select(Quoted));
        string?[] arguments = [.. type.GetGenericArguments().Select(GetName)];
        return arguments.Contains(null) ? null
            : arguments.Length == 0 ? name
            : $"{name}<{string.Join(", ", arguments)}>";
    }

    // What F# compiles for «List» is called FSharpList`1; its source names are found under either.
    private static string Quoted(string part) => $"``{(part.IndexOf('`', StringComparison.Ordinal) is > 0 and int tick ? part[..tick] : part)}``";
}
