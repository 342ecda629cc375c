using System.Text;

namespace AntiStalinistLeft.Citations;

/// <summary>Takes the marks off Latin letters and makes them small, so that «Tőkés» and «Tokes» are one in keys and in comparisons.</summary>
/// <remarks>
/// A table of the letters of Latin-1, Latin Extended-A and -B that Unicode decomposes into a plain letter and marks, with
/// the ligatures written out. The runtime's own decomposition does nothing where it runs without ICU.
/// </remarks>
internal static class LatinFolding
{
    private const string Marked = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžơưǎǐǒǔǖǘǚǜǟǡǧǩǫǭǰǵǹǻȁȃȅȇȉȋȍȏȑȓȕȗșțȟȧȩȫȭȯȱȳøđðłħı";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzouaiouuuuuaagkoojgnaaaeeiioorruusthaeooooyoddlhi";

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            char small = char.ToLowerInvariant(letter);
            if (small is >= '\u0300' and <= '\u036F') continue;
            int place = small < '\u00C0' ? -1 : Marked.IndexOf(small, StringComparison.Ordinal);
            if (place >= 0) folded.Append(Plain[place]);
            else folded.Append(small switch { 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'þ' => "th", _ => small.ToString() });
        }

        return folded.ToString();
    }
}
