using System.Runtime.InteropServices;

namespace AntiStalinistLeft.Charts;

/// <summary>Numbers that a figure holds as base 64 instead of a list.</summary>
internal static class PackedNumbers
{
    /// <summary>Whether any of the numbers is one: neither missing nor infinite. Words that are no base 64 hold none.</summary>
    /// <param name="type">Plotly's name of the type: <c>f8</c>, <c>f4</c>, or one of whole numbers.</param>
    /// <param name="base64">The bytes, little end first.</param>
    public static bool AnyFinite(string? type, string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out int count)) return false;
        ReadOnlySpan<byte> read = bytes.AsSpan(0, count);
        return type switch
        {
            "f8" or "float64" => Any(MemoryMarshal.Cast<byte, double>(read[..(count / 8 * 8)])),
            "f4" or "float32" => Any(MemoryMarshal.Cast<byte, float>(read[..(count / 4 * 4)])),
            _ => count > 0,
        };
    }

    private static bool Any(ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
        {
            if (double.IsFinite(number)) return true;
        }

        return false;
    }

    private static bool Any(ReadOnlySpan<float> numbers)
    {
        foreach (float number in numbers)
        {
            if (float.IsFinite(number)) return true;
        }

        return false;
    }
}
