using System.CommandLine;
using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Cli;

/// <summary>Opens the history that a call names, with the kit's lexicon, and asks it.</summary>
internal static class HistoryLoader
{
    /// <summary>Opens the history, with the kit's lexicon and the works that it knows.</summary>
    /// <exception cref="InputException">It or the lexicon cannot be read.</exception>
    public static ArticleHistory Open(HistoryInputBinding input, ParseResult call, KitLayout kit)
    {
        // The lexicon is read beside the history.
        Task<Result<Lexicon>> lexicon = Task.Run(() => Lexicon.Load(Path.Combine(kit.Data, "lexicon")));
        (PageHistory history, HistoryLocation? place) = input.OpenWithLocation(call);
        return ArticleHistory.FromHistory(
            history,
            lexicon.GetAwaiter().GetResult().GetOrThrow(),
            place: place,
            citing: () => new CitationOptions { Authority = WorksFolder.Load(Path.Combine(kit.Data, "works")).GetOrThrow().Authority });
    }

    /// <summary>Asks a question whose words are the caller's: a revision or an entity that is not there is a wrong call.</summary>
    /// <exception cref="UsageException">There is no such revision or entity.</exception>
    public static T Ask<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (ArgumentException wrong) when (wrong is not ArgumentNullException)
        {
            string message = wrong.ParamName is { } parameter ? wrong.Message.Replace($" (Parameter '{parameter}')", string.Empty, StringComparison.Ordinal) : wrong.Message;
            throw new UsageException(message);
        }
    }
}
