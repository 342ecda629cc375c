using System.CommandLine;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl code export</c>: a file of mentions for a coder to fill in.</summary>
internal static class CodeExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        Option<string> scheme = CodeCommand.CreateSchemeOption();
        var kinds = new Option<string[]>("--kind") { Description = "Kinds of what is named: tendency, person, organisation …", DefaultValueFactory = _ => ["tendency"], AllowMultipleArgumentsPerToken = true };
        kinds.AcceptOnlyFromAmong([.. EnumLabels.GetLabels(typeof(MentionKind))]);
        var entities = new Option<string[]>("--entity") { Description = "Entities by id; all of those kinds when left out.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var with = new Option<string?>("--with") { Description = "Only in sentences that also name this entity.", HelpName = "ID" };
        var count = new Option<int>("--count") { Description = "How many mentions are drawn at random; 0 for all.", DefaultValueFactory = _ => 100 };
        var seed = new Option<int>("--seed") { Description = "Seed of the draw: coders who are to answer the same mentions get the same one.", DefaultValueFactory = _ => 1905 };
        var output = OutputOption.Create("File to write: .csv for a spreadsheet, .html for a form that works without a network.");
        output.Required = true;
        var corpus = new CorpusOptionsBinding();
        var command = new Command("export", "Write mentions with their paragraphs for people to code.") { scheme, kinds, entities, with, count, seed, output };
        corpus.AddTo(command, withSources: true);
        command.SetAction(call =>
        {
            if (call.GetValue(count) < 0) throw new UsageException($"--count {call.GetValue(count)}: it must be 0 or above.");
            KitLayout kit = KitLayout.Find(currentDirectory);
            Corpus opened = corpus.Open(call, kit);
            CodingScheme read = CodeCommand.LoadScheme(call.GetRequiredValue(scheme), opened, kit, currentDirectory);
            Table<CodingItemRow> items = Draw(opened, read, new CodingOptions
            {
                Kinds = [.. call.GetRequiredValue(kinds).Select(kind => (MentionKind)EnumLabels.Find(kind, typeof(MentionKind))!)],
                Entities = call.GetValue(entities) is { Length: > 0 } named ? named : null,
                With = call.GetValue(with),
                Count = call.GetValue(count),
                Seed = call.GetValue(seed),
            });
            string file = Path.GetFullPath(call.GetRequiredValue(output)!, currentDirectory);
            if (file.EndsWith(".html", StringComparison.OrdinalIgnoreCase)) AtomicFile.WriteText(file, writer => writer.Write(CodingForm.Write(items, read)));
            else AtomicFile.WriteText(file, writer => CsvTable.Write(items, writer));
            call.InvocationConfiguration.Output.WriteLine(FormattableString.Invariant($"{items.Count} mentions to code by the scheme {read.Name}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static Table<CodingItemRow> Draw(Corpus corpus, CodingScheme scheme, CodingOptions options)
    {
        try
        {
            return CodingAnalysis.Draw(corpus, scheme, options);
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }
}
