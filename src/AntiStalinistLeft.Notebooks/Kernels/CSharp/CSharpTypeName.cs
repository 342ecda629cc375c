namespace AntiStalinistLeft.Notebooks;

/// <summary>How C# code names a type; <c>object</c> for a type that code cannot name.</summary>
internal static class CSharpTypeName
{
    public static string GetName(Type type) => TryOf(type) ?? "object";

    private static string? TryOf(Type type)
    {
        if (type.IsArray)
        {
            return TryOf(type.GetElementType()!) is { } element ? $"{element}[{new string(',', type.GetArrayRank() - 1)}]" : null;
        }

        if (type.IsPointer || type.IsByRef || type.IsGenericParameter || type.Name.Contains('<', StringComparison.Ordinal))
        {
            return null;
        }

        bool ofScript = type.FullName?.StartsWith("Submission#", StringComparison.Ordinal) == true;
        if (!type.IsVisible && !ofScript) return null;

        string?[] arguments = [.. type.GetGenericArguments().Select(TryOf)];
        return arguments.Contains(null) ? null : Build(type, arguments!, ofScript);
    }

    private static string Build(Type type, string[] arguments, bool ofScript)
    {
        string full = type.IsGenericType ? type.GetGenericTypeDefinition().FullName! : type.FullName!;
        string[] parts = full.Split('+');
        int used = 0;
        IEnumerable<string> names = parts.Skip(ofScript ? 1 : 0).Select(part =>
        {
            int tick = part.IndexOf('`', StringComparison.Ordinal);
            if (tick < 0) return part;

            int count = int.Parse(part.AsSpan(tick + 1), System.Globalization.CultureInfo.InvariantCulture);
            string own = string.Join(", ", arguments.Skip(used).Take(count));
            used += count;
            return $"{part[..tick]}<{own}>";
        });
        return (ofScript ? string.Empty : "global::") + string.Join('.', names);
    }
}
