using System.CommandLine;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Networks;

namespace AntiStalinistLeft.Cli;

/// <summary><c>asl network NAME</c>: a network of the corpus for Gephi, networkx and their like.</summary>
internal static class NetworkCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Build(string currentDirectory)
    {
        var name = new Argument<string>("NAME") { HelpName = "NAME", Description = $"One of {string.Join(", ", NetworkCatalog.Names)}." };
        name.CompletionSources.Add(_ => NetworkCatalog.Names.Select(n => new System.CommandLine.Completions.CompletionItem(n)));
        var format = new Option<string>("--to") { Description = "graphml, gexf or csv (two tables, nodes and edges).", DefaultValueFactory = _ => "graphml" };
        format.AcceptOnlyFromAmong("graphml", "gexf", "csv");
        var output = OutputOption.Create("File to write, standard output when left out; for csv a folder, which must be named.");
        var by = new Option<string>("--by") { Description = "For co-citation: cited together in one note, section or text.", DefaultValueFactory = _ => "section" };
        by.AcceptOnlyFromAmong("note", "section", "text");
        Option<int> seed = NumberOption.CreateWhole("--seed", "Seed of communities and places.", 1, int.MinValue, int.MaxValue, "NUMBER");
        Option<double> resolution = NumberOption.CreatePositive("--resolution", "Above 1 for smaller communities.", 1);
        var corpus = new CorpusOptionsBinding();
        var command = new Command("network", "Export a network of citations or mentions.") { name, format, output, by, seed, resolution };
        corpus.AddTo(command, withSources: true);
        command.SetAction(call =>
        {
            string wanted = call.GetRequiredValue(name);
            if (!NetworkCatalog.Names.Contains(wanted)) throw new UsageException(UnknownName.Describe("network", wanted, NetworkCatalog.Names));
            string? target = call.GetValue(output);
            if (call.GetRequiredValue(format) == "csv" && target is null) throw new UsageException("--to csv writes two files, nodes.csv and edges.csv: name a folder with -o DIR.");
            var options = new CitationNetworkOptions { Unit = Enum.Parse<CoCitationUnit>(call.GetRequiredValue(by), ignoreCase: true) };
            Network network = corpus.Open(call, KitLayout.Find(currentDirectory)).GetNetwork(wanted, options);
            MeasuredNetwork measured = NetworkAnalysis.Measure(network, new NetworkMeasureOptions
            {
                Communities = new LeidenOptions { Seed = call.GetValue(seed), Resolution = call.GetValue(resolution) },
                Layout = new() { Seed = call.GetValue(seed) },
            });
            foreach (string note in measured.Notes) call.InvocationConfiguration.Error.WriteLine($"note: {note}");
            Write(measured, call.GetRequiredValue(format), target is null ? null : Path.GetFullPath(target, currentDirectory), call.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(MeasuredNetwork measured, string format, string? target, TextWriter output)
    {
        if (format == "csv")
        {
            AtomicFile.WriteText(Path.Combine(target!, "nodes.csv"), writer => CsvTable.Write(NetworkAnalysis.ToNodeTable(measured), writer));
            AtomicFile.WriteText(Path.Combine(target!, "edges.csv"), writer => CsvTable.Write(NetworkAnalysis.ToEdgeTable(measured.Network), writer));
            return;
        }

        Action<MeasuredNetwork, Stream> write = format == "gexf" ? Gexf.Write : GraphMl.Write;
        if (target is not null)
        {
            AtomicFile.Write(target, stream => write(measured, stream));
            return;
        }

        using var memory = new MemoryStream();
        write(measured, memory);
        output.WriteLine(System.Text.Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
    }
}
