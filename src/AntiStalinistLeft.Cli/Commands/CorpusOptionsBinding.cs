using System.CommandLine;

namespace AntiStalinistLeft.Cli;

/// <summary>The options that say which texts a command reads.</summary>
internal sealed class CorpusOptionsBinding
{
    private readonly Option<string?> _corpus = new("--corpus")
    {
        Description = "Folder of a corpus with its sources.yaml, for instance data/sample, or of the full texts alone. Default: the environment variable ASL_CORPUS, else data/raw; where none has them, the text-free release.",
        HelpName = "DIR",
    };

    private readonly Option<string[]> _sources = new("--source")
    {
        Description = "Sources to read, by id; all of the corpus when left out.",
        HelpName = "ID",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command, bool withSources)
    {
        command.Options.Add(_corpus);
        if (withSources) command.Options.Add(_sources);
    }

    /// <summary>The folder that was asked for; null when the default holds.</summary>
    /// <exception cref="UsageException">The folder does not exist.</exception>
    public string? GetFolder(ParseResult call)
    {
        string? folder = call.GetValue(_corpus);
        return folder is null || Directory.Exists(folder)
            ? folder
            : throw new UsageException($"--corpus {folder}: there is no such folder.");
    }

    /// <summary>Opens the corpus that was asked for, without a word.</summary>
    /// <returns>The corpus, or the failure.</returns>
    public Result<Corpus> TryOpen(ParseResult call, KitLayout kit) =>
        Corpus.Open(new CorpusOptions { DataFolder = kit.Data, TextFolder = GetFolder(call) ?? CorpusOptions.TextFolderFromEnvironment });

    /// <summary>Opens the corpus that was asked for and prints what its readers noticed.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public Corpus Open(ParseResult call, KitLayout kit)
    {
        string[] sources = call.GetValue(_sources) ?? [];
        Corpus corpus = Corpus.Open(new CorpusOptions
        {
            DataFolder = kit.Data,
            TextFolder = GetFolder(call) ?? CorpusOptions.TextFolderFromEnvironment,
            Sources = sources,
        }).GetOrThrow();
        foreach (Diagnostic diagnostic in corpus.Diagnostics) call.InvocationConfiguration.Error.WriteLine(diagnostic);
        return corpus;
    }
}
