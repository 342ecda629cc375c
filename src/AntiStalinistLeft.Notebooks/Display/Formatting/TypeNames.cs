namespace AntiStalinistLeft.Notebooks;

/// <summary>Names of types as C# writes them, without namespaces.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    public static string GetName(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword)) return keyword;

        if (type.IsArray)
        {
            return $"{GetName(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (Nullable.GetUnderlyingType(type) is { } inner) return GetName(inner) + "?";

        if (IsAnonymous(type)) return "anonymous";

        if (!type.IsGenericType) return type.Name;

        string arguments = string.Join(", ", type.GetGenericArguments().Select(GetName));
        if (type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal))
        {
            return $"({arguments})";
        }

        int tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? type.Name : $"{type.Name[..tick]}<{arguments}>";
    }

    public static bool IsAnonymous(Type type) =>
        type.IsGenericType && type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal);
}
