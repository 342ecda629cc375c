using System.Text;

namespace AntiStalinistLeft.Citations;

/// <summary>Takes the marks off Latin letters and makes them small, so that «Tőkés» and «Tokes» are one in keys and in comparisons.</summary>
/// <remarks>
/// A table of the letters of Latin-1, Latin Extended-A and -B that Unicode decomposes into a plain letter and marks, with
/// the ligatures written out. The runtime's own decomposition does nothing where it runs without ICU.
/// </remarks>
internal static class LatinFolding
{
    private const string Marked = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžơưǎǐǒǔǖǘǚǜǟǡǧǩǫǭǰǵǹǻȁȃȅȇȉȋȍȏȑȓȕȗșțȟȧȩȫȭȯȱȳ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzouaiouuuuuaagkoojgnaaaeeiioorruusthaeooooy";

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            char small = char.ToLowerInvariant(letter);
            if (small is >= '\u0300' and <= '\u036F') continue;
            int place = small < '\u00C0' ? -1 : Marked.IndexOf(small, StringComparison.Ordinal);
            if (place >= 0) folded.Append(Plain[place]);
            else Append(folded, small);
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char small)
    {
        switch (small)
        {
            case 'ß': folded.Append("ss"); break;
            case 'æ': folded.Append("ae"); break;
            case 'œ': folded.Append("oe"); break;
            case 'þ': folded.Append("th"); break;
            case 'ø': folded.Append('o'); break;
            case 'đ' or 'ð': folded.Append('d'); break;
            case 'ł': folded.Append('l'); break;
            case 'ħ': folded.Append('h'); break;
            case 'ı': folded.Append('i'); break;
            default: folded.Append(small); break;
        }
    }
}
