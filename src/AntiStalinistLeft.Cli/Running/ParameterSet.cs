using AntiStalinistLeft.Notebooks;

namespace AntiStalinistLeft.Cli;

/// <summary>Values for notebooks' parameters, as the command line gave them.</summary>
internal sealed class ParameterSet
{
    private readonly Dictionary<string, string> _values;

    private ParameterSet(Dictionary<string, string> values) => _values = values;

    /// <summary>Reads <c>name=value</c> pairs; each must be a parameter of one of the notebooks at least.</summary>
    /// <exception cref="UsageException">A pair has no <c>=</c>, a name is given twice, or no notebook has the parameter.</exception>
    public static ParameterSet Parse(IReadOnlyList<string> pairs, IReadOnlyList<NotebookDocument> notebooks)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] known = [.. notebooks.SelectMany(NamesIn).Distinct().Order(StringComparer.Ordinal)];
        foreach (string pair in pairs)
        {
            int sign = pair.IndexOf('=', StringComparison.Ordinal);
            if (sign < 1) throw new UsageException($"-p {pair}: write name=value.");
            string name = pair[..sign];
            if (!known.Contains(name)) throw new UsageException($"-p {pair}: no notebook that is to be run has a parameter {name}. There are: {string.Join(", ", known)}.");
            if (!values.TryAdd(name, pair[(sign + 1)..])) throw new UsageException($"-p {pair}: {name} is given twice.");
        }

        return new ParameterSet(values);
    }

    /// <summary>The values that a notebook has parameters for.</summary>
    public IReadOnlyDictionary<string, string> GetValuesFor(NotebookDocument notebook)
    {
        string[] names = NamesIn(notebook);
        return _values.Where(pair => names.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    private static string[] NamesIn(NotebookDocument notebook) => [.. ParameterCell.ReadParameters(notebook).Select(parameter => parameter.Name)];
}
