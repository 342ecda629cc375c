using System.Globalization;

namespace AntiStalinistLeft;

/// <summary>A place in a work: pages, or a numbered part of it.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Raw">As printed, elisions kept: <c>513–4</c>.</param>
/// <param name="Expanded">Written out: <c>513–514</c>.</param>
/// <param name="First">The first page; null where the place is no Arabic number.</param>
/// <param name="Last">The last page; the same as <paramref name="First"/> for a single one.</param>
public sealed record Locator(LocatorKind Kind, string Raw, string Expanded, int? First = null, int? Last = null)
{
    /// <summary>Reads one printed page or range of pages and writes its elided end out.</summary>
    /// <remarks>
    /// The end takes the leading digits that it lacks from the start: 211–2 is 211–212, 1025–33 is 1025–1033. An end that
    /// is still the smaller one is kept as printed, for it is a misprint that is not ours to mend.
    /// </remarks>
    public static Locator Page(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        int dash = raw.AsSpan().IndexOfAny("–—-‑");
        if (dash < 0) return Single(raw);
        string start = raw[..dash].Trim();
        string end = raw[(dash + 1)..].Trim();
        if (!TryRead(start, out int first) || !TryRead(end, out int last)) return new Locator(LocatorKind.Page, raw, $"{start}–{end}");
        if (end.Length < start.Length && TryRead(string.Concat(start.AsSpan(0, start.Length - end.Length), end), out int whole)) last = whole;
        return last < first
            ? new Locator(LocatorKind.Page, raw, raw, first, first)
            : new Locator(LocatorKind.Page, raw, FormattableString.Invariant($"{first}–{last}"), first, last);
    }

    /// <inheritdoc/>
    public override string ToString() => Raw;

    // «31 f.» is a page and the next one; «31 ff.» says not how many, so its end stays open.
    private static Locator Single(string raw)
    {
        if (!TryRead(Digits(raw), out int page)) return new Locator(LocatorKind.Page, raw, raw);
        bool andNext = raw.AsSpan(Digits(raw).Length).Trim(" .").SequenceEqual("f");
        return andNext ? new Locator(LocatorKind.Page, raw, FormattableString.Invariant($"{page}–{page + 1}"), page, page + 1) : new Locator(LocatorKind.Page, raw, raw, page, page);
    }

    private static bool TryRead(ReadOnlySpan<char> digits, out int value) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static ReadOnlySpan<char> Digits(string raw)
    {
        int end = 0;
        while (end < raw.Length && char.IsAsciiDigit(raw[end])) end++;
        return raw.AsSpan(0, end);
    }
}

/// <summary>What a locator counts. Written in kebab case in tables.</summary>
public enum LocatorKind
{
    /// <summary>Pages, Arabic or Roman.</summary>
    Page,

    /// <summary>A section: «section H.6», «§ 12».</summary>
    Section,

    /// <summary>A chapter.</summary>
    Chapter,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A note of the work.</summary>
    Note,

    /// <summary>An entry of an encyclopedia: «s.v. Anarchism».</summary>
    Entry,

    /// <summary>A place in an archive: fonds, file, leaf.</summary>
    Archive,

    /// <summary>A letter, an act, a part or another numbered unit.</summary>
    Part,
}
