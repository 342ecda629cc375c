using System.Text;

namespace AntiStalinistLeft.Text;

/// <summary>Takes the marks off Latin letters and makes them small, so that «Tőkés» and «Tokes» are one in keys and in comparisons.</summary>
/// <remarks>Letters up to Latin Extended-B, with the ligatures written out. Other scripts keep their letters.</remarks>
internal static class LatinFolding
{
    private const char EndOfLatin = '\u0250';

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            int small = char.ToLowerInvariant(letter);
            if (small is >= 0x300 and <= 0x36F) continue;
            while (small is >= 0xC0 and < EndOfLatin && CanonicalData.Instance.TryDecompose(small, out int plain, out _)) small = plain;
            folded.Append(small switch { 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'þ' => "th", 'ø' => "o", 'đ' or 'ð' => "d", 'ł' => "l", 'ħ' => "h", 'ı' => "i", _ => ((char)small).ToString() });
        }

        return folded.ToString();
    }
}
