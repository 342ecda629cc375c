using System.CommandLine;

namespace AntiStalinistLeft.Cli;

/// <summary>The options that say which history, which of its revisions and which entity a table is about.</summary>
internal sealed class HistoryTableBinding
{
    private readonly HistoryInputBinding _input = new();

    private readonly Option<string?> _revision = new("--revision")
    {
        Description = "The revision of a table that is about one, by its id, or as first or last. Default: last.",
        HelpName = "ID",
    };

    private readonly Option<string?> _from = new("--from") { Description = "The older of two revisions. Default: first.", HelpName = "ID" };

    private readonly Option<string?> _to = new("--to") { Description = "The newer of two revisions. Default: last.", HelpName = "ID" };

    private readonly Option<string?> _entity = new("--entity")
    {
        Description = "An entity of the lexicon: tables of tendencies follow it alone, tables of definitions the sentence that first names it.",
        HelpName = "ENTITY",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _input.AddTo(command);
        foreach (Option<string?> option in (Option<string?>[])[_revision, _from, _to, _entity]) command.Options.Add(option);
    }

    /// <summary>Makes a table of the history that was asked for.</summary>
    /// <exception cref="UsageException">The call names no history, or a revision or an entity that is not there.</exception>
    /// <exception cref="InputException">The history cannot be read.</exception>
    public Table CreateTable(ParseResult call, KitLayout kit, string name)
    {
        if (!_input.IsGiven(call)) throw new UsageException($"The table {name} is about a history: say which with --store STORE or --history FILE.");
        ArticleHistory history = HistoryLoader.Open(_input, call, kit);
        var defaults = new HistoryTableOptions();
        return HistoryLoader.Ask(() => history.GetTable(name, new HistoryTableOptions
        {
            Revision = call.GetValue(_revision) ?? defaults.Revision,
            From = call.GetValue(_from) ?? defaults.From,
            To = call.GetValue(_to) ?? defaults.To,
            Entity = call.GetValue(_entity),
        }));
    }
}
