using System.CommandLine;
using System.Globalization;
using AntiStalinistLeft.Revisions;
using AntiStalinistLeft.Revisions.Reading;

namespace AntiStalinistLeft.Cli.Commands.Histories;

/// <summary>The options that say which page's history a command reads.</summary>
internal sealed class HistoryInputBinding
{
    private const int ShownTitles = 8;

    private readonly Option<string?> _file = new("--history")
    {
        Description = "A history read directly: a MediaWiki XML export, plain or packed; - for standard input.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _page = new("--page")
    {
        Description = "The page, by title or by its number; may be left out where there is one.",
        HelpName = "PAGE",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_file);
        command.Options.Add(_page);
    }

    /// <summary>True when the call names a history at all.</summary>
    public bool IsGiven(ParseResult call) => call.GetValue(_file) is not null;

    /// <summary>Opens the history that was asked for and prints what was odd about it.</summary>
    /// <exception cref="UsageException">The call names no history, or not which of several pages.</exception>
    /// <exception cref="InputException">It cannot be read.</exception>
    public PageHistory Open(ParseResult call)
    {
        string file = call.GetValue(_file) ?? throw new UsageException("Say which history: --history FILE.");
        return OpenFile(file, call.GetValue(_page), call.InvocationConfiguration.Error);
    }

    /// <summary>Opens a file, or standard input where the path is -.</summary>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static HistoryInput OpenInput(string path) =>
        (path == "-" ? HistoryInput.FromStream(Console.OpenStandardInput(), "standard input") : HistoryInput.Open(path)).GetOrThrow();

    private static PageHistory OpenFile(string file, string? wanted, TextWriter error)
    {
        using HistoryInput input = OpenInput(file);
        var reader = new PageHistoryReader(input);
        PageHistory? found = null;
        var titles = new List<string>();
        while (reader.Read() is { } history)
        {
            titles.Add(history.Page.Title);
            if (wanted is null || IsCalled(history.Page, wanted)) found ??= history;
        }

        if (reader.Failure is { } failure) throw new InputException(failure);
        foreach (Diagnostic warning in reader.Warnings) error.WriteLine(warning);
        return Chosen(found, wanted, titles, file);
    }

    private static PageHistory Chosen(PageHistory? found, string? wanted, List<string> titles, string where)
    {
        if (titles.Count == 0) throw new InputException(new Diagnostic(Severity.Error, "no-page", "There is no page in it.", where));
        string known = string.Join(", ", titles.Take(ShownTitles)) + (titles.Count > ShownTitles ? ", …" : string.Empty);
        if (wanted is null && titles.Count > 1) throw new UsageException($"{where} holds {titles.Count} pages; say which with --page: {known}.");
        return found ?? throw new UsageException($"--page {wanted}: {where} holds no such page. It holds {known}.");
    }

    private static bool IsCalled(WikiPage page, string wanted) =>
        string.Equals(page.Title, wanted, StringComparison.Ordinal)
        || string.Equals(page.Title.Replace(' ', '_'), wanted, StringComparison.Ordinal)
        || (long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out long id) && page.Id == id && id != 0);
}
