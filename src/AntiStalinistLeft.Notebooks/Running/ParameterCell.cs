using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// The parameters of a notebook: the variables that its C# cell beginning with the comment <c>// parameters</c> declares
/// at the top level, each with the value it has when nothing else is said. Other values are set by a cell that is put
/// behind that one.
/// </summary>
internal static class ParameterCell
{
    private static readonly JsonElement InjectedTag = JsonDocument.Parse("""{"tags":["injected-parameters"]}""").RootElement.Clone();

    /// <summary>The parameters that a notebook declares, in order; none where it has no such cell.</summary>
    public static IReadOnlyList<NotebookParameter> ReadParameters(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        int index = Find(document);
        return index < 0 ? [] : ParameterDeclarations.Read(document.Cells[index].Source);
    }

    /// <summary>The names under which values can be given from outside: the parameters, and what cells ask for by <c>@input</c>.</summary>
    public static IReadOnlyList<string> ReadNames(NotebookDocument document) =>
        [.. ReadParameters(document).Select(static parameter => parameter.Name).Union(CellQuestion.FindAll(document).Select(static question => question.Name!), StringComparer.Ordinal)];

    /// <summary>True for a cell that declares parameters.</summary>
    public static bool IsParameterCell(NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        string first = cell.Source.AsSpan().TrimStart().ToString().Split('\n')[0].Trim();
        return cell.Language == "csharp" && first.StartsWith("//", StringComparison.Ordinal)
            && first.TrimStart('/').Trim().TrimEnd('.', ':').Equals("parameters", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The notebook with the cell that sets the given values, or why they cannot be set.</summary>
    internal static (Injection? Injection, RunFailure? Failure) Inject(NotebookDocument document, IReadOnlyDictionary<string, string> given)
    {
        HashSet<string> parameters = [.. ReadParameters(document).Select(static parameter => parameter.Name)];
        HashSet<string> questions = [.. CellQuestion.FindAll(document).Select(static question => question.Name!)];
        Dictionary<string, string> answers = given.Where(one => questions.Contains(one.Key)).ToDictionary(StringComparer.Ordinal);
        Dictionary<string, string> values = given.Where(one => parameters.Contains(one.Key) || !questions.Contains(one.Key)).ToDictionary(StringComparer.Ordinal);
        if (values.Count == 0) return (new Injection(document, null) { Answers = answers }, null);

        int index = Find(document);
        if (index < 0)
        {
            return (null, Wrong(document, "Parameters were given, but no C# cell of the notebook begins with the comment «// parameters»."));
        }

        IReadOnlyList<NotebookParameter> known = ParameterDeclarations.Read(document.Cells[index].Source);
        List<string> lines = ["// injected parameters"];
        foreach ((string name, string value) in values)
        {
            if (known.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
            {
                string names = known.Count == 0 ? "none" : string.Join(", ", known.Select(static p => $"{p.Name} ({p.Type})"));
                return (null, Wrong(document, $"There is no parameter «{name}»; the notebook declares {names}.", index));
            }

            (string? code, string? problem) = ParameterValue.ToCode(parameter, value);
            if (code is null) return (null, Wrong(document, problem!, index));

            lines.Add($"{name} = {code};");
        }

        return (new Injection(With(document, index, string.Join('\n', lines)), index + 1) { Answers = answers }, null);
    }

    private static int Find(NotebookDocument document) => document.Cells.ToList().FindIndex(IsParameterCell);

    private static RunFailure Wrong(NotebookDocument document, string message, int? index = null) =>
        new(RunFailureKind.Parameter, document.Name, message) { CellNumber = index + 1 };

    private static NotebookDocument With(NotebookDocument document, int index, string source)
    {
        NotebookCell cell = new("csharp", source)
        {
            Metadata = InjectedTag,
        };
        return document with { Cells = [.. document.Cells.Take(index + 1), cell, .. document.Cells.Skip(index + 1)] };
    }

    /// <summary>A notebook that is to be run, and where a cell was put into it.</summary>
    internal sealed record Injection(NotebookDocument Document, int? Index)
    {
        /// <summary>Answers to what cells ask, by name.</summary>
        public required IReadOnlyDictionary<string, string> Answers { get; init; }

        /// <summary>The number of a cell as the notebook's author counts.</summary>
        public int GetCellNumber(int index) => Index is { } at && index >= at ? index : index + 1;
    }
}

/// <summary>A parameter of a notebook.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Default">The C# expression that it is declared with; null where there is none.</param>
internal sealed record NotebookParameter(string Name, string Type, string? Default)
{
    /// <summary>True for a constant, which cannot be set.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Where the default stands in the cell; null where there is none.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>The default as a user would give it: text without quotation marks, items with commas between; null where it is no plain value.</summary>
    public string? PlainDefault { get; init; }

    /// <summary>The comment on its line; empty where there is none.</summary>
    public string Comment { get; init; } = string.Empty;

    /// <summary>The declaration as a line of help: <c>name (type) = default</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} ({Type}){(Default is null ? string.Empty : $" = {Default}")}");
}
