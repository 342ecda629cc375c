using System.Globalization;
using System.Text.RegularExpressions;

namespace AntiStalinistLeft.Citations;

/// <summary>When something appeared, as far as it is known.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, from 1; null where unknown or where a season stands.</param>
/// <param name="Day">The day of the month, from 1; null where unknown.</param>
/// <param name="Season">1 spring, 2 summer, 3 autumn, 4 winter; null where none is given.</param>
/// <param name="EndYear">The last year of volumes that appeared over several; null for one year.</param>
internal sealed partial record PublicationDate(int Year, int? Month = null, int? Day = null, int? Season = null, int? EndYear = null)
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12)];

    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    /// <summary>The years alone: <c>1937</c>, <c>1973–1975</c>.</summary>
    public string Years => EndYear is { } end ? FormattableString.Invariant($"{Year:0000}–{end:0000}") : Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads «1937», «1973–75», «1973/1975», «April 1985», «12 May 1921», «May 12, 1921», «Winter 2014», «1985-04-12»,
    /// «2014-24» (winter, as EDTF numbers seasons); null for anything that says more or less than that.
    /// </summary>
    public static PublicationDate? Parse(string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed)) return null;
        string text = printed.Trim();
        if (Range().Match(text) is { Success: true } range) return OfRange(range.Groups["from"].Value, range.Groups["to"].Value);
        if (Numbers().Match(text) is { Success: true } numbers) return FromParts(Number(numbers, "year")!.Value, Number(numbers, "month"), Number(numbers, "day"));
        Match words = Words().Match(text);
        return words.Success ? OfWord(Number(words, "year")!.Value, words.Groups["word"].Value, Number(words, "day")) : null;
    }

    /// <summary>A date of numbers; null where they are none: a thirteenth month, a day without one. Months 21 to 24 are seasons.</summary>
    public static PublicationDate? FromParts(int year, int? month, int? day)
    {
        if (year is < 1 or > 9999) return null;
        if (month is >= 21 and <= 24 && day is null) return new PublicationDate(year, Season: month - 20);
        if (month is < 1 or > 12 || (day is not null && month is null)) return null;
        return day is { } number && (number < 1 || number > DateTime.DaysInMonth(year, month!.Value)) ? null : new PublicationDate(year, month, day);
    }

    /// <summary>The date as scholars print it: <c>12 May 1921</c>, <c>April 1985</c>, <c>Winter 2014</c>, <c>1973–1975</c>.</summary>
    public override string ToString()
    {
        if (Season is { } season) return $"{Seasons[season - 1]} {Years}";
        if (Month is not { } month) return Years;
        return Day is { } day ? FormattableString.Invariant($"{day} {Months[month - 1]} {Year:0000}") : FormattableString.Invariant($"{Months[month - 1]} {Year:0000}");
    }

    /// <summary>The date in ISO 8601, seasons and ranges in EDTF: <c>1985-04-12</c>, <c>2014-24</c>, <c>1973/1975</c>.</summary>
    public string ToIso()
    {
        if (EndYear is { } end) return FormattableString.Invariant($"{Year:0000}/{end:0000}");
        string year = Years;
        if (Season is { } season) return FormattableString.Invariant($"{year}-{season + 20}");
        if (Month is not { } month) return year;
        return Day is { } day ? FormattableString.Invariant($"{year}-{month:00}-{day:00}") : FormattableString.Invariant($"{year}-{month:00}");
    }

    private static PublicationDate? OfRange(string from, string to)
    {
        string end = to.Length == 4 ? to : from[..2] + to;
        (int first, int last) = (int.Parse(from, CultureInfo.InvariantCulture), int.Parse(end, CultureInfo.InvariantCulture));
        return first < 1 || last < first ? null : new PublicationDate(first, EndYear: last == first ? null : last);
    }

    private static PublicationDate? OfWord(int year, string word, int? day)
    {
        int season = Array.FindIndex(Seasons, name => name.Equals(word.Equals("fall", StringComparison.OrdinalIgnoreCase) ? "Autumn" : word, StringComparison.OrdinalIgnoreCase));
        if (season >= 0) return day is null && year > 0 ? new PublicationDate(year, Season: season + 1) : null;
        int month = Array.FindIndex(Months, name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase) || (word.Equals("sept", StringComparison.OrdinalIgnoreCase) && name[0] == 'S'));
        return month < 0 ? null : FromParts(year, month + 1, day);
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;

    // «1973–75» with a dash; «1985-04» with a hyphen is a month, «1973-75» can be none.
    [GeneratedRegex(@"^(?<from>\d{4}) ?(?:[–—] ?(?<to>\d{4}|\d{2})|[-/] ?(?<to>\d{4}|2[5-9]|[3-9]\d))$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<year>\d{4})(?:[-/](?<month>\d{1,2})(?:[-/](?<day>\d{1,2}))?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:(?<day>\d{1,2})\.? )?(?<word>[A-Za-z]{3,})\.?(?: (?<day>\d{1,2}))?,? (?<year>\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
