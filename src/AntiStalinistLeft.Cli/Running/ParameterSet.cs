using AntiStalinistLeft.Core;
using AntiStalinistLeft.Corpora;
using AntiStalinistLeft.Notebooks;
using AntiStalinistLeft.Papers;

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
            if (!known.Contains(name)) throw new UsageException($"-p {pair}: {UnknownName.Describe("parameter", name, known)}");
            if (!values.TryAdd(name, pair[(sign + 1)..])) throw new UsageException($"-p {pair}: {name} is given twice.");
        }

        return new ParameterSet(values);
    }

    /// <summary>Checks the values against what the corpus has, before any cell runs.</summary>
    /// <exception cref="UsageException">The corpus lacks a value; the message lists those it has.</exception>
    public void Check(Corpus corpus, string? styles)
    {
        if (StudyChoice.FindFault(corpus, _values) is { } fault) throw new UsageException($"-p {fault}");
        if (_values.TryGetValue("history", out string? history) && history.Length > 0 && !File.Exists(history)) throw new UsageException($"-p history={history}: there is no such file.");
        if (_values.TryGetValue("style", out string? style) && FigureWidth.Find(FiguresCommand.LoadStyles(styles), style, null) is { Succeeded: false, Failure: var wrong }) throw new UsageException($"-p style={style}: {wrong.Message}");
    }

    /// <summary>The values that a notebook has parameters for.</summary>
    public IReadOnlyDictionary<string, string> GetValuesFor(NotebookDocument notebook)
    {
        string[] names = NamesIn(notebook);
        return _values.Where(pair => names.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>True where nothing was given.</summary>
    public bool IsEmpty => _values.Count == 0;

    private static string[] NamesIn(NotebookDocument notebook) => [.. ParameterCell.ReadNames(notebook)];
}
