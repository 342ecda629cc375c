using System.Collections.Frozen;

namespace AntiStalinistLeft;

/// <summary>
/// A grouping of entities that somebody made and can be asked for: it has a name and a source, and is passed in, never
/// assumed. An entity may belong to several families and is then counted in each, so shares of families need not add
/// up to one.
/// </summary>
public sealed class EntityFamilies
{
    /// <summary>The family under which entities without one are counted, so that none is lost.</summary>
    public const string Unrelated = "(no family)";

    private readonly FrozenDictionary<string, string[]> _familiesOf;

    /// <summary>Makes a grouping of pairs.</summary>
    /// <param name="name">Short name of the relation, in kebab case; tables show it.</param>
    /// <param name="source">Who draws the relation, where and when: one line that a reader can follow.</param>
    /// <param name="members">Pairs of an entity and a family that it belongs to. A family that bears the name of an entity does not hold it unless a pair says so.</param>
    public EntityFamilies(string name, string source, IEnumerable<(string Entity, string Family)> members)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(members);
        Name = name;
        Source = source;
        _familiesOf = members
            .GroupBy(m => m.Entity)
            .ToFrozenDictionary(g => g.Key, g => g.Select(m => m.Family).Distinct().Order(StringComparer.Ordinal).ToArray());
    }

    /// <summary>Short name of the relation.</summary>
    public string Name { get; }

    /// <summary>Who draws the relation, where and when.</summary>
    public string Source { get; }

    /// <summary>The families of an entity, sorted; <see cref="Unrelated"/> alone where it has none.</summary>
    public IReadOnlyList<string> GetFamilies(string entity) =>
        _familiesOf.TryGetValue(entity, out string[]? families) ? families : [Unrelated];
}
