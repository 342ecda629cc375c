using System.Net;

namespace AntiStalinistLeft.Notebooks;

/// <summary>One notebook's card in the index as it is written there.</summary>
/// <param name="Address">Its page, from the index.</param>
/// <param name="Notebook">Which notebook it is; see <see cref="IndexEntry.Notebook"/>.</param>
/// <param name="Html">The card.</param>
internal sealed record IndexCard(string Address, string Notebook, string Html)
{
    private const string Opening = "<li class=\"card\" data-page=\"";
    private const string Between = "\" data-notebook=\"";

    /// <summary>True where the card shows a picture, which needs plotly.js.</summary>
    public bool HasPicture => Html.Contains("class=\"card-picture\"", StringComparison.Ordinal);

    /// <summary>The words that open a card.</summary>
    public static string Open(IndexEntry entry) => $"{Opening}{PageMarkup.Encode(entry.Address)}{Between}{PageMarkup.Encode(entry.Notebook)}\">";

    /// <summary>The cards of an index that was written before; none of one that says not which page a card is of.</summary>
    public static IReadOnlyList<IndexCard> ReadAll(string index)
    {
        var cards = new List<IndexCard>();
        for (int at = index.IndexOf(Opening, StringComparison.Ordinal); at >= 0;)
        {
            int next = index.IndexOf(Opening, at + 1, StringComparison.Ordinal);
            int end = index.LastIndexOf("</li>\n", next < 0 ? index.Length - 1 : next, StringComparison.Ordinal);
            string[] names = index[(at + Opening.Length)..index.IndexOf('>', at)].Split(Between);
            if (end > at && names.Length == 2) cards.Add(new IndexCard(WebUtility.HtmlDecode(names[0]), WebUtility.HtmlDecode(names[1].TrimEnd('"')), index[at..(end + "</li>\n".Length)]));
            at = next;
        }

        return cards;
    }
}
