using System.CommandLine;
using AntiStalinistLeft.Histories;

namespace AntiStalinistLeft.Cli;

/// <summary>What names the articles of a topic: a list of titles or a category, and for exports the folder that holds them.</summary>
internal sealed class TopicInputBinding
{
    private readonly Argument<string?> _list = new("LIST")
    {
        Description = "File of titles, one a line, in UTF-8; lines that begin with # say nothing. Left out, with --from: every article that the exports hold.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _category = new("--category") { Description = "In place of a list: the articles of this category, those of its subcategories not with them.", HelpName = "NAME" };

    private readonly Option<string?> _from = new("--from") { Description = "Folder of MediaWiki exports, plain or packed: the parts of a dump, or pages that were exported one by one.", HelpName = "DIR" };

    /// <summary>Adds the words to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_list);
        command.Options.Add(_category);
        command.Options.Add(_from);
    }

    /// <summary>The folder of exports by its full path; null where the call names none.</summary>
    public string? GetFolder(ParseResult call, string currentDirectory) => call.GetValue(_from) is { } folder ? Path.GetFullPath(folder, currentDirectory) : null;

    /// <summary>True where the call says which articles, by a list or a category.</summary>
    public bool NamesArticles(ParseResult call) => call.GetValue(_list) is not null || call.GetValue(_category) is not null;

    /// <summary>The titles that are listed; null where none are.</summary>
    /// <exception cref="UsageException">A category is named too.</exception>
    /// <exception cref="InputException">The list cannot be read.</exception>
    public IReadOnlyList<string>? ReadList(ParseResult call)
    {
        if (call.GetValue(_list) is not { } file) return null;
        if (call.GetValue(_category) is not null) throw new UsageException("A list of titles and --category are two ways to name the articles; give one of them.");
        return TitleList.Read(file).GetOrThrow();
    }

    /// <summary>The category that is named; null where none is.</summary>
    public string? GetCategory(ParseResult call) => call.GetValue(_category);

    /// <summary>The titles of the articles of a folder's exports that are asked for; null where every one is.</summary>
    /// <exception cref="InputException">The list or the exports cannot be read, or no article is in the category.</exception>
    public IReadOnlyList<string>? FindTitles(ParseResult call, string folder, IReadOnlyList<ExportFile> files, int workers, CancellationToken cancellation) =>
        GetCategory(call) is { } category ? CategoryMembers.Find(folder, files, category, workers, cancellation).GetOrThrow() : ReadList(call);
}
