using System.Text;

namespace AntiStalinistLeft.Tests.Wikitext;

/// <summary>Makes wikitexts as no person writes them: marks at random, and a real page with random damage.</summary>
internal static class MarkupText
{
    private static readonly string[] Marks =
    [
        "{{", "}}", "{{{", "}}}", "[[", "]]", "[", "]", "|", "||", "!!", "=", "==", "\n", "\n\n", "\n== ", " ==\n", "\n{|", "\n|}", "\n|-", "\n|", "\n! ", "\n* ", "\n:", "\n#",
        "''", "'''", "'''''", "<ref>", "</ref>", "<ref name=a>", "<ref name=\"a\" />", "<references>", "</references>", "<!--", "-->", "<nowiki>", "</nowiki>", "<blockquote>",
        "</blockquote>", "<br>", "<gallery>", "</gallery>", "<math>", "</math>", "<", ">", "&amp;", "&#", "&", ";", "__NOTOC__", "__", "http://", "https://a.example/b", "://", "quote|",
        "cite book|title=", "sfn|A|1900", "File:", "Category:", "thumb", "a", "b c", " ", "\t", "\r\n", "é", "\uD83D\uDE00", "\uD83D", "\0", "----", "#REDIRECT", "refs=", "efn|", "r|a", "rp|7",
    ];

    /// <summary>Marks at random.</summary>
    public static string Random(Random random, int marks)
    {
        var text = new StringBuilder();
        for (int i = 0; i < marks; i++) text.Append(Marks[random.Next(Marks.Length)]);
        return text.ToString();
    }

    /// <summary>A page of which pieces were cut, doubled, moved, or replaced by marks.</summary>
    public static string Damage(Random random, string page)
    {
        var text = new StringBuilder(page);
        int wounds = random.Next(1, 12);
        for (int i = 0; i < wounds && text.Length > 0; i++)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(text.Length - at, random.Next(1, 40));
            string piece = text.ToString(at, length);
            int kind = random.Next(4);
            if (kind < 3) text.Remove(at, length);
            if (kind == 1) text.Insert(random.Next(text.Length + 1), piece);
            else if (kind == 2) text.Insert(at, Marks[random.Next(Marks.Length)]);
            else if (kind == 3) text.Insert(at, piece + Marks[random.Next(Marks.Length)]);
        }

        return text.ToString();
    }
}
