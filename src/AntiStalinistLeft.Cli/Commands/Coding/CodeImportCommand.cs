using System.CommandLine;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Data;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl code import FILES</c>: what coders answered, and how far they agree.</summary>
internal static class CodeImportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var files = new Argument<string[]>("FILES") { HelpName = "FILES", Description = "Files that coders filled in.", Arity = ArgumentArity.OneOrMore };
        Option<string> scheme = CodeCommand.CreateSchemeOption();
        var output = OutputOption.Create("Folder for the tables: answers, agreement, disagreements, counts.", "DIR");
        var corpus = new CorpusOptionsBinding();
        var command = new Command("import", "Read what coders answered: every answer is kept, and agreement and disagreements are told.") { files, scheme, output };
        corpus.AddTo(command, withSources: false);
        command.SetAction(call =>
        {
            KitLayout kit = KitLayout.Find(currentDirectory);
            Corpus opened = corpus.Open(call, kit);
            CodingScheme read = CodeCommand.LoadScheme(call.GetRequiredValue(scheme), opened, kit, currentDirectory);
            Table<CodingAnswerRow> answers = CodingAnalysis.Read(opened, read, [.. call.GetRequiredValue(files).Select(file => Path.GetFullPath(file, currentDirectory))]).GetOrThrow();
            Table[] tables = [answers, CodingAnalysis.MeasureAgreement(answers), CodingAnalysis.ListDisagreements(answers), CodingAnalysis.Count(answers)];
            if (call.GetValue(output) is { } folder)
            {
                foreach (Table table in tables) AtomicFile.WriteText(Path.Combine(Path.GetFullPath(folder, currentDirectory), table.Name + ".csv"), writer => CsvTable.Write(table, writer));
            }

            foreach (Table table in tables[1..3]) call.InvocationConfiguration.Output.WriteLine(TextTable.Write(table));
            return ExitCode.Done;
        });
        return command;
    }
}
