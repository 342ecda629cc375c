using System.Text;

namespace AntiStalinistLeft.Core;

/// <summary>Names of code as lower-case words joined by hyphens, as tables and data files write them.</summary>
internal static class KebabCase
{
    /// <summary>A name in Pascal case: <c>BlockQuoted</c> gives <c>block-quoted</c>.</summary>
    public static string From(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var result = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0) result.Append('-');
            result.Append(char.ToLowerInvariant(name[i]));
        }

        return result.ToString();
    }

    /// <summary>A value of an enumeration by its name.</summary>
    public static string From(Enum value) => From(value.ToString());

    /// <summary>The value of an enumeration by its name; null where there is none.</summary>
    public static T? Find<T>(string name)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (From(value) == name) return value;
        }

        return null;
    }
}
