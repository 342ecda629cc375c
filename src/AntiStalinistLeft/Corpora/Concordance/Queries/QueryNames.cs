using System.Globalization;
using AntiStalinistLeft.Core;
using AntiStalinistLeft.Data;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Corpora;

/// <summary>The names that a query of a corpus may use: conditions, entities, texts.</summary>
internal sealed class QueryNames
{
    private readonly ILookup<MentionKind, string> _entities;
    private readonly string[] _sources;

    public QueryNames(Lexicon lexicon, IEnumerable<string> sources)
    {
        _entities = lexicon.Entries.ToLookup(entry => entry.Kind, entry => entry.Id);
        _sources = [.. sources];
    }

    /// <summary>All conditions.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["word", "voice", "zone", "section", "source", "speaker", "entity", .. Enum.GetValues<MentionKind>().Select(kind => CellText.Format(kind))];

    /// <summary>The kind that a condition names; null where it names none.</summary>
    public static MentionKind? FindKind(string name) => EnumLabels.Find(name, typeof(MentionKind)) as MentionKind?;

    /// <summary>Checks the id of an entity.</summary>
    /// <exception cref="QueryException">The lexicon has none like it.</exception>
    public QueryValue CheckEntity(MentionKind? kind, QueryValue value, int column)
    {
        string[] known = [.. kind is { } one ? _entities[one] : _entities.SelectMany(entries => entries)];
        QueryValue wanted = value with { IsNegated = false };
        if (known.Any(wanted.Covers)) return value;
        throw new QueryException(column + 1, Refuse(kind is null ? "entity" : CellText.Format(kind), value.Pattern, known));
    }

    /// <summary>Reads a condition on a word.</summary>
    /// <exception cref="QueryException">There is no such condition, or it cannot have that value.</exception>
    public QueryCondition ReadCondition(string name, QueryValue? value, int column, int valueColumn)
    {
        if (!All.Contains(name)) throw new QueryException(column + 1, Refuse("condition", name, All));
        if (value is null) throw new QueryException(column + 1, $"«{name}» needs a value, as in «{name}=…»");
        return name switch
        {
            "word" => new QueryCondition(QueryAttribute.Word, value with { Pattern = WordForm.Normalize(value.Pattern) }),
            "voice" => Among(QueryAttribute.Voice, EnumLabels.GetLabels(typeof(Voice))),
            "zone" => Among(QueryAttribute.Zone, EnumLabels.GetLabels(typeof(Zone))),
            "source" => Among(QueryAttribute.Source, _sources),
            "section" => int.TryParse(value.Pattern, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? new QueryCondition(QueryAttribute.Section, value)
                : throw new QueryException(valueColumn + 1, $"«{value.Pattern}» is no number of a section"),
            _ => new QueryCondition(QueryAttribute.Speaker, value),
        };

        QueryCondition Among(QueryAttribute attribute, IEnumerable<string> known)
        {
            QueryValue wanted = value with { IsNegated = false };
            return known.Any(wanted.Covers) ? new QueryCondition(attribute, value) : throw new QueryException(valueColumn + 1, Refuse(name, value.Pattern, known));
        }
    }

    private static string Refuse(string what, string name, IEnumerable<string> known)
    {
        string message = UnknownName.Describe(what, name, known);
        return char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
    }
}
