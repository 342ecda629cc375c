using System.CommandLine;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl fetch</c>: a page's history from a wiki into a store, or the full texts that the manifest has addresses for.</summary>
internal static class FetchCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var title = new Argument<string?>("TITLE")
        {
            Description = "The page whose history is fetched, with its namespace where it is no article (Talk:…). Left out: the full texts of data/sources.yaml that have an address.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var history = new HistoryFetch();
        var texts = new SourcesFetch();
        Option<string?> contact = WikiBinding.CreateContactOption();
        var command = new Command("fetch", "Fetch a page's whole history into a store, or the full texts of the corpus.") { title, contact };
        history.AddTo(command);
        texts.AddTo(command);
        command.SetAction((call, cancellation) =>
        {
            string? named = call.GetValue(contact) ?? Environment.GetEnvironmentVariable(WikiBinding.ContactVariable);
            if (call.GetValue(title) is { } wanted)
            {
                texts.RejectOptions(call);
                return history.RunAsync(call, wanted, named, currentDirectory, cancellation);
            }

            history.RejectOptions(call);
            return texts.RunAsync(call, named, KitLayout.Find(currentDirectory), currentDirectory, cancellation);
        });
        return command;
    }

    /// <summary>Refuses options that belong to the other thing that the command does.</summary>
    /// <exception cref="UsageException">One is there.</exception>
    public static void RejectOptions(ParseResult call, IEnumerable<Option> options, string why)
    {
        foreach (Option option in options.Where(option => call.GetResult(option) is { Implicit: false }))
        {
            throw new UsageException($"{option.Name} {why}");
        }
    }
}
