using System.CommandLine;
using System.CommandLine.Help;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Cli;

/// <summary>The command <c>asl</c>: what it understands, and how failures reach the user.</summary>
internal static class AslCommand
{
    private const string Examples = """
        Examples:
          asl run                                    run all notebooks; the pages lie in artifacts/site
          asl run 2 -p top=8                         run the second notebook with another parameter
          asl run --corpus data/sample               the same on the invented sample
          asl run --corpus ~/texts                   the same on your own copies of the full texts
          asl table mentions --source mckay          a table of the corpus as CSV
          asl table blocks --format json -o b.json   a table into a file
          asl history import dump.xml.bz2 --store s  a page's whole history into a store
          asl fetch Marxism --wiki en.wikipedia.org --contact MAIL --store s
                                                     the same from the wiki itself
          asl topic build titles.txt --from exports -o topic
                                                     many articles, their stores and the tables of all
          asl cite export --to bibtex -o works.bib   the works cited, for a reference manager
          asl cite import library.json               a library of your own, with its citekeys
          asl cite explain 17 --source mckay         how a note was read, and why
          asl network co-mention --to gexf -o n.gexf who is named together with whom, for Gephi
          asl concordance "gas []{0,2} men"         what a query finds, in its surroundings
          asl keyness mckay costello                the words that tell two texts apart
          asl figures --style double                 every figure for a paper: SVG, PDF, PNG, table, LaTeX
          asl report -o paper                        a document with methods, figures, findings, bibliography
          asl crate -o study.zip                     all of it, for others to run again
          asl reproduce study.zip                    the same numbers, or which differ and why
          asl new my-project                         a research project of your own
          asl convert a.dib a.ipynb                  the same notebook for Jupyter
          asl kernel install                         open the notebooks in Jupyter
          asl vscode install                         open them in VS Code
          asl help run                               what a command understands
          asl doctor                                 what is installed, what is missing, how to get it

        """;

    /// <summary>Runs the command line.</summary>
    /// <returns>0 done, 1 the work failed, 2 the call was wrong, 130 stopped by the user.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, string currentDirectory)
    {
        var verbose = new Option<bool>("--verbose") { Description = "Show the stack trace of a failure.", Recursive = true };
        RootCommand root = Build(verbose, currentDirectory);
        TextWriter told = new VisibleWriter(error);
        ParseResult call = root.Parse(args);
        // Who asks for help has not made a wrong call yet.
        if (call.Action is not HelpWithExamplesAction && CallErrors.Describe(call) is { Count: > 0 } wrongs)
        {
            foreach (string message in wrongs) Say(told, message);
            await told.WriteLineAsync("See: asl help");
            return ExitCode.Usage;
        }

        var configuration = new InvocationConfiguration { Output = TerminalText.IsTerminal(output) ? new VisibleWriter(output) : output, Error = told, EnableDefaultExceptionHandler = false };
        try
        {
            int code = await call.InvokeAsync(configuration);
            await output.FlushAsync();
            return code;
        }
        catch (Exception failure)
        {
            return End(failure, told, call.GetValue(verbose));
        }
    }

    private static int End(Exception failure, TextWriter told, bool isVerbose)
    {
        switch (failure)
        {
            case UsageException:
                Say(told, failure.Message);
                return ExitCode.Usage;
            case OperationCanceledException:
                told.WriteLine("asl: stopped; what was finished before is whole.");
                return ExitCode.Interrupted;
            case IOException when ClosedStreams.IsReaderGone(failure):
                // Whoever read the output has seen enough.
                return ExitCode.Done;
            case InputException or FullTextRequiredException:
                Say(told, isVerbose ? failure.ToString() : failure.Message);
                return ExitCode.Failed;
            case IOException or UnauthorizedAccessException:
                Say(told, isVerbose ? failure.ToString() : FileFailures.Describe(failure));
                return ExitCode.Failed;
            default:
                told.WriteLine(isVerbose ? $"asl: {failure}" : $"asl: this should not happen ({failure.GetType().Name}: {Quoted.Cut(failure.Message)}). Run again with --verbose for the place.");
                return ExitCode.Failed;
        }
    }

    private static void Say(TextWriter told, string message) => new TerminalText(told).WriteLine($"asl: {Quoted.CutWords(message)}", TerminalColor.Bad);

    /// <summary>All commands with their options.</summary>
    internal static RootCommand Describe(string currentDirectory) => Build(new Option<bool>("--verbose") { Recursive = true }, currentDirectory);

    private static RootCommand Build(Option<bool> verbose, string currentDirectory)
    {
        var root = new RootCommand("Reads how a contested concept is written about, across revisions and sources.")
        {
            RunCommand.Build(currentDirectory),
            TableCommand.Build(currentDirectory),
            CiteCommand.Build(currentDirectory),
            VoiceCommand.Build(currentDirectory),
            NetworkCommand.Build(currentDirectory),
            FiguresCommand.Build(currentDirectory),
            ReportCommand.Build(currentDirectory),
            CrateCommand.Build(currentDirectory),
            ReproduceCommand.Build(currentDirectory),
            FeaturesCommand.Build(currentDirectory),
            HistoryCommand.Build(currentDirectory),
            TopicCommand.Build(currentDirectory),
            FetchCommand.Build(currentDirectory),
            NewCommand.Build(currentDirectory),
            ConvertCommand.Build(currentDirectory),
            DoctorCommand.Build(currentDirectory),
            KernelCommand.Build(currentDirectory),
            VsCodeCommand.Build(currentDirectory),
            ConcordanceCommand.Build(currentDirectory),
            KeynessCommand.Build(currentDirectory),
            CodeCommand.Build(currentDirectory),
        };
        root.Subcommands.Add(HelpCommand.Build(root));
        root.Options.Add(verbose);
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamplesAction((HelpAction)help.Action!, Examples);
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersionAction();
        return root;
    }
}
