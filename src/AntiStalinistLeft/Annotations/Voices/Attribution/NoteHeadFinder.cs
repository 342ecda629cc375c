using System.Buffers;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>
/// Finds who wrote what a note cites where the citations do not tell: the names with which the note begins («Miller, Lamps, 12»,
/// «Miller: Lamps», «Miller, Ann. Lamps», «Miller to Cole, 9 May»), and for <i>ibid.</i> those of the note before.
/// </summary>
internal sealed class NoteHeadFinder(VoiceContext context)
{
    private const int FarthestName = 40;
    private const int MaxOriginal = 1_000;
    private static readonly SearchValues<char> BehindName = SearchValues.Create(",(:;\"“„«");
    private static readonly string[] Again = ["ibid", "ebd", "ebenda", "ibidem", "íbid"];
    private readonly Dictionary<int, IReadOnlyList<string>> _known = [];

    /// <summary>The authors of what a note cites; empty where it does not tell.</summary>
    public IReadOnlyList<string> AuthorsOf(int number)
    {
        if (_known.TryGetValue(number, out IReadOnlyList<string>? known)) return known;
        IReadOnlyList<string> authors = context.Authors.OfNote(number);
        if (authors.Count == 0 && context.FindNote(number) is { } note) authors = IsAgain(note) ? AuthorsOf(number - 1) : Read(TextSpan.FromBounds(BehindOriginal(note.TextSpan), note.TextSpan.End));
        return _known[number] = authors;
    }

    private bool IsAgain(Note note) =>
        note.Number > 1 && Again.Any(word => context.Text.AsSpan(note.TextSpan.Start, note.TextSpan.Length).TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase));

    // «Original: “…” Miller, Lamps, 12»: a note may give the words in their own language before their source.
    private int BehindOriginal(TextSpan note)
    {
        QuotationScan scan = QuotationScanner.Scan(context.Text, note with { Length = Math.Min(note.Length, MaxOriginal) }, context.Language.Text);
        if (scan.Quotations.Count == 0) return note.Start;
        string before = context.Text[note.Start..scan.Quotations[0].Span.Start];
        if (!context.Language.OriginalCues.Any(cue => before.Contains(cue, StringComparison.OrdinalIgnoreCase))) return note.Start;
        int at = scan.Quotations.Where(quotation => quotation.Depth == 0).Max(quotation => quotation.Span.End);
        while (at < note.End && (char.IsWhiteSpace(context.Text[at]) || context.Text[at] is '.' or ',' or '(' or ':')) at++;
        return at;
    }

    private List<string> Read(TextSpan note)
    {
        int at = note.Start;
        var names = new List<string>();
        while (context.Actors.StartingAt(at) is { } person && person.Span.End <= note.End)
        {
            names.Add(person.Entity);
            at = BehindGivenNames(person, note.End);
            if (BehindJoint(at, note.End) is not { } next) break;
            at = next;
        }

        return names.Count > 0 && EndsName(at, note.End) && !NamesAnother(at, note.End) ? names : [];
    }

    // «Miller, Ann M.»
    private int BehindGivenNames(Mention person, int end)
    {
        int at = person.Span.End;
        int from = at + 2;
        if (from >= end || context.Text[at] != ',') return at;
        int given = person.Entity.LastIndexOf(' ');
        if (given > 0 && context.Text.AsSpan(from).StartsWith(person.Entity.AsSpan(0, given))) return from + given;
        int stop = context.Text.AsSpan(from, Math.Min(FarthestName, end - from)).IndexOfAny(BehindName);
        string[] words = context.Text.Substring(from, stop < 0 ? Math.Min(FarthestName, end - from) : stop).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int length = 0;
        foreach (string word in words.TakeWhile(word => GivenNames.Contains(word.TrimEnd('.')) || (word.Length == 2 && word[1] == '.'))) length += word.Length + 1;
        return length == 0 ? at : from + length - 1 - (context.Text[from + length - 2] == '.' ? 1 : 0);
    }

    private int? BehindJoint(int at, int end)
    {
        foreach (string joint in (string[])[$" {context.Language.And} ", $", {context.Language.And} ", " & ", ", "])
        {
            if (at + joint.Length < end && string.CompareOrdinal(context.Text, at, joint, 0, joint.Length) == 0 && context.Actors.StartingAt(at + joint.Length) is not null) return at + joint.Length;
        }

        return null;
    }

    private bool EndsName(int at, int end)
    {
        if (at >= end || context.Text[at] is ',' or '.' or ':' or ';') return true;
        if (at + 4 >= end || context.Text[at] != ' ') return false;
        bool isLetter = context.Text.AsSpan(at).StartsWith(" to ") && context.Actors.StartingAt(at + 4) is not null;
        return isLetter || context.Text[at + 1] == '(';
    }

    // «Miller, Lamps, 12; Cole, Oil, 3»: either may be quoted.
    private bool NamesAnother(int at, int end)
    {
        for (int semicolon = context.Text.IndexOf(';', at, end - at); semicolon >= 0 && semicolon + 2 < end; semicolon = context.Text.IndexOf(';', semicolon + 1, end - semicolon - 1))
        {
            if (context.Actors.StartingAt(semicolon + 2) is not null) return true;
        }

        return false;
    }
}
