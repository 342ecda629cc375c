namespace AntiStalinistLeft.Notebooks;

/// <summary>What a cell asks whoever is at the front end.</summary>
/// <param name="Prompt">The question; may be empty.</param>
/// <param name="Name">The name that the answer gets, by which it can be given beforehand; null where it has none.</param>
/// <param name="IsSecret">True where the answer should not be seen while it is typed.</param>
internal sealed record CellQuestion(string Prompt, string? Name = null, bool IsSecret = false)
{
    /// <summary>The question of a line <c>#!set --name NAME --value @input:PROMPT</c> or <c>#!value --name NAME --from-value @input:PROMPT</c>, or with <c>@password</c>; null for any other line.</summary>
    public static CellQuestion? Find(MagicInvocation call)
    {
        if ((call.Name == "#!set" ? call.GetOption("--value") : call.Name == "#!value" ? call.GetOption("--from-value") : null) is not { } value) return null;

        string kind = value.Split(':')[0];
        if (kind is not ("@input" or "@password")) return null;

        string? name = call.GetOption("--name");
        string prompt = value.Length > kind.Length + 1 ? value[(kind.Length + 1)..] : name ?? string.Empty;
        return new CellQuestion(prompt, name, kind == "@password");
    }

    /// <summary>The questions that the cells of a notebook ask by name, in order.</summary>
    public static IEnumerable<CellQuestion> FindAll(NotebookDocument document) => document.Cells
        .Where(static cell => cell.IsCode)
        .SelectMany(static cell => cell.Source.Split('\n').Select(line => line.TrimEnd('\r')).Where(static line => line.StartsWith("#!", StringComparison.Ordinal))
            .Select(line => Find(MagicInvocation.Parse(line, 0, new CellLocation(string.Empty, 0, "."), cell.Language))).OfType<CellQuestion>())
        .Where(static question => question.Name is { Length: > 0 });
}

/// <summary>Thrown where a cell asks and nobody can answer.</summary>
internal sealed class InputUnavailableException : InvalidOperationException
{
    public InputUnavailableException()
        : this(new CellQuestion(string.Empty))
    {
    }

    public InputUnavailableException(string message)
        : base(message)
    {
    }

    public InputUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InputUnavailableException(CellQuestion question)
        : base(question.Name is { } name
            ? $"The cell asks for «{name}», and nobody is there to answer. Give the answer beforehand: -p {name}=ANSWER."
            : "The cell waits for a line of input, and nobody is there to type it. Ask by «#!set --name NAME --value @input:QUESTION» instead, and give the answer beforehand: -p NAME=ANSWER.")
    {
    }
}
