using System.CommandLine;
using AntiStalinistLeft.Annotations.Citations;
using AntiStalinistLeft.Annotations.Citations.Works;
using AntiStalinistLeft.Annotations.Lexicons;
using AntiStalinistLeft.Revisions;
using AntiStalinistLeft.Revisions.Stores;

namespace AntiStalinistLeft.Cli.Commands.Histories;

/// <summary>Opens the history that a call names, with the kit's lexicon, and asks it.</summary>
internal static class HistoryOpening
{
    /// <summary>Opens the history, with the kit's lexicon and the works that it knows.</summary>
    /// <exception cref="InputException">It or the lexicon cannot be read.</exception>
    public static ArticleHistory Open(HistoryInputBinding input, ParseResult call, KitLayout kit)
    {
        // The lexicon is read beside the history.
        Task<Result<Lexicon>> lexicon = Task.Run(() => Lexicon.Load(Path.Combine(kit.Data, "lexicon")));
        (PageHistory history, HistoryPlace? place) = input.OpenWithPlace(call);
        return ArticleHistory.Of(
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
