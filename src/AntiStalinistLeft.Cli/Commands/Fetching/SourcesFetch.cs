using System.CommandLine;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Cli;

/// <summary>Fetches the full texts of the manifest's sources.</summary>
internal sealed class SourcesFetch
{
    private readonly Option<string[]> _sources = new("--source")
    {
        Description = "Sources to fetch, by id; all that have an address when left out.",
        HelpName = "ID",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _corpus = new("--corpus") { Description = "Folder that the texts go to; where it has a sources.yaml of its own, that one is asked. Default: data/raw.", HelpName = "DIR" };

    private readonly Option<bool> _replace = new("--replace") { Description = "Put what is fetched in the place of a text that is there and differs. Without this such a text is left as it is." };

    /// <summary>Adds the options to the command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_sources);
        command.Options.Add(_corpus);
        command.Options.Add(_replace);
    }

    /// <summary>Refuses the options in a call that fetches a history.</summary>
    public void RejectOptions(ParseResult call) => FetchCommand.RejectOptions(call, [_sources, _corpus, _replace], "belongs to the full texts of the manifest; leave the TITLE out.");

    /// <summary>Does it.</summary>
    /// <returns>0 where every source that has an address is there as the manifest lists it, or differs and was told; 1 where one could not be had.</returns>
    /// <exception cref="UsageException">A source is not in the manifest.</exception>
    public async Task<int> RunAsync(ParseResult call, string? contact, KitLayout kit, string currentDirectory, CancellationToken cancellation)
    {
        string folder = Path.GetFullPath(call.GetValue(_corpus) ?? Path.Combine(kit.Data, "raw"), currentDirectory);
        string own = Path.Combine(folder, "sources.yaml");
        SourceManifest manifest = SourceManifest.Load(File.Exists(own) ? own : Path.Combine(kit.Data, "sources.yaml")).GetOrThrow();
        Source[] chosen = Choose(call, manifest);
        var texts = new FullTextFolder(folder, call.GetValue(_replace), call.InvocationConfiguration.Output, call.InvocationConfiguration.Error);
        Source[] wanted = [.. chosen.Where(source => texts.IsWanted(source))];
        if (wanted.Length == 0) return ExitCode.Done;
        Directory.CreateDirectory(folder);
        using FetchConnection connection = FetchConnection.Open(contact, wanted.All(source => source.Address!.IsLoopback), call.InvocationConfiguration.Error);
        var fetcher = new SourceFetcher(connection.Client);
        bool isWhole = true;
        foreach (Source source in wanted) isWhole &= texts.Store(await fetcher.FetchAsync(source, cancellation));
        return isWhole ? ExitCode.Done : ExitCode.Failed;
    }

    private Source[] Choose(ParseResult call, SourceManifest manifest)
    {
        string[] ids = call.GetValue(_sources) ?? [];
        return ids.Length == 0
            ? [.. manifest.Sources]
            : [.. ids.Select(id => manifest.Find(id) ?? throw new UsageException(UnknownName.Describe("source", id, manifest.Sources.Select(source => source.Id))))];
    }
}

/// <summary>The folder of full texts, as fetching fills it.</summary>
/// <param name="folder">The folder.</param>
/// <param name="replaces">Whether a text that is there and differs is replaced.</param>
/// <param name="output">Told what was done.</param>
/// <param name="error">Told what was not.</param>
internal sealed class FullTextFolder(string folder, bool replaces, TextWriter output, TextWriter error)
{
    /// <summary>True when a source is to be fetched; else it is said why not.</summary>
    public bool IsWanted(Source source)
    {
        string file = Path.Combine(folder, source.File);
        if (File.Exists(file) && SourceFetcher.ComputeSha256(File.ReadAllBytes(file)) == source.Sha256)
        {
            output.WriteLine($"{source.Id}: {file} is there already, as the manifest lists it");
            return false;
        }

        if (source.Address is not null) return true;
        output.WriteLine($"{source.Id}: the manifest has no address; put the text into {file} by hand");
        return false;
    }

    /// <summary>Puts what was fetched into its place; false where there is nothing to put.</summary>
    public bool Store(Result<FetchedSource> fetched)
    {
        if (!fetched.Succeeded)
        {
            error.WriteLine(fetched.Failure);
            return false;
        }

        FetchedSource text = fetched.Value;
        string file = Path.Combine(folder, text.Source.File);
        if (!text.IsAsListed)
        {
            error.WriteLine($"{text.Source.Id}: warning sha256-differs: the manifest lists {text.Source.Sha256}, {text.Source.Address} gives {text.Sha256}, {text.Body.Length} bytes. It is another version: counts from it are other counts.");
        }

        if (File.Exists(file) && !replaces && !File.ReadAllBytes(file).AsSpan().SequenceEqual(text.Body.Span))
        {
            error.WriteLine($"{text.Source.Id}: {file} is there, differs from what was fetched, and was left as it is; --replace puts the fetched text in its place.");
            return text.IsAsListed is false;
        }

        AtomicFile.Write(file, stream => stream.Write(text.Body.Span));
        output.WriteLine($"{text.Source.Id}: {file}, {text.Body.Length} bytes{(text.IsAsListed ? ", as the manifest lists it" : string.Empty)}");
        return true;
    }
}
