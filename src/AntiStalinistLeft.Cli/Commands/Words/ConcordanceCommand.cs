using System.CommandLine;
using System.Globalization;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl concordance QUERY</c>: the lines that a query finds.</summary>
internal static class ConcordanceCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var query = new Argument<string>("QUERY") { HelpName = "QUERY", Description = "A word, a phrase, '[tendency=ID]', '[]{0,3}' …; see docs/queries.md." };
        var voice = new Option<string?>("--voice") { Description = "Only in this voice: own, quoted, block-quoted, scare-quoted or title." };
        voice.AcceptOnlyFromAmong([.. EnumLabels.GetLabels(typeof(Voice))]);
        var zone = new Option<string>("--zone") { Description = "Where to look: body, note, caption … or all.", DefaultValueFactory = _ => "body" };
        zone.AcceptOnlyFromAmong([.. EnumLabels.GetLabels(typeof(Zone)), "all"]);
        var width = new Option<int>("--width") { Description = "Words on each side.", DefaultValueFactory = _ => 8 };
        var sentence = new Option<bool>("--sentence") { Description = "Show whole sentences instead." };
        var sort = new Option<string?>("--sort") { Description = "By what lines are sorted: places parted by commas, 1 the first word to the right, -2 the second to the left, 0 the match.", HelpName = "PLACES" };
        var output = OutputOption.Create("File to write: .csv for a table, .html for a page with the matches below each other. Standard output when left out.");
        var corpus = new CorpusOptionsBinding();
        var command = new Command("concordance", "List what a query finds, each place in its surroundings.") { query, voice, zone, width, sentence, sort, output };
        corpus.AddTo(command, withSources: true);
        command.SetAction(call =>
        {
            Corpus opened = WordsAtHand(corpus.Open(call, KitLayout.Find(currentDirectory)), call.InvocationConfiguration.Error);
            var options = new ConcordanceOptions
            {
                Selection = new WordSelection
                {
                    Zones = call.GetRequiredValue(zone) == "all" ? null : [(Zone)EnumLabels.Find(call.GetRequiredValue(zone), typeof(Zone))!],
                    Voices = call.GetValue(voice) is { } named ? [(Voice)EnumLabels.Find(named, typeof(Voice))!] : null,
                },
                Context = call.GetValue(sentence) ? ConcordanceContext.Sentence : ConcordanceContext.Words,
                Width = call.GetValue(width) is >= 0 and <= 100 and var words ? words : throw new UsageException($"--width {call.GetValue(width)}: it must be from 0 to 100."),
                SortBy = ReadPlaces(call.GetValue(sort)),
            };
            Write(Find(opened, call.GetRequiredValue(query), options), call.GetValue(output), currentDirectory, call.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static Corpus WordsAtHand(Corpus corpus, TextWriter error)
    {
        if (!corpus.HasText) error.WriteLine("note: only the text-free release is at hand, so the sample is searched; --corpus DIR names a folder of full texts.");
        return corpus.OrSample;
    }

    private static Concordance Find(Corpus corpus, string query, ConcordanceOptions options)
    {
        try
        {
            return ConcordanceAnalysis.Find(corpus, query, options);
        }
        catch (InputException wrong)
        {
            throw new UsageException(wrong.Diagnostic.Message);
        }
        catch (ArgumentException empty)
        {
            throw new UsageException(empty.Message);
        }
    }

    private static int[] ReadPlaces(string? places) => [.. (places ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(place => int.TryParse(place, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number is >= -20 and <= 20
            ? number
            : throw new UsageException($"--sort {places}: «{place}» is no place from -20 to 20."))];

    private static void Write(Concordance found, string? file, string currentDirectory, TextWriter output)
    {
        if (file is null) TableCommand.Write(found.Lines, null, null, output);
        else if (file.EndsWith(".html", StringComparison.OrdinalIgnoreCase)) AtomicFile.WriteText(Path.GetFullPath(file, currentDirectory), writer => writer.Write(ConcordanceHtml.WritePage(found)));
        else TableCommand.Write(found.Lines, "csv", Path.GetFullPath(file, currentDirectory), output);
    }
}
