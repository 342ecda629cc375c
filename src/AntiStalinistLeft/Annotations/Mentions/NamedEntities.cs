namespace AntiStalinistLeft.Annotations;

/// <summary>Where a document names its entities in full, by which short forms are resolved.</summary>
internal sealed class NamedEntities
{
    // Positions of the full names by id, ascending.
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    /// <summary>Takes the claims that stand when short forms are left out.</summary>
    public static NamedEntities From(IEnumerable<MentionClaim> claims)
    {
        var named = new NamedEntities();
        foreach (MentionClaim claim in claims.Where(claim => !claim.IsException))
        {
            if (!named._places.TryGetValue(claim.EntryPattern.Entry.Id, out List<int>? places)) named._places[claim.EntryPattern.Entry.Id] = places = [];
            places.Add(claim.Start);
        }

        foreach (List<int> places in named._places.Values) places.Sort();
        return named;
    }

    /// <summary>Of some short forms those whose entry is named in full, each with how far that is.</summary>
    public IEnumerable<MentionClaim> Admit(IEnumerable<MentionClaim> shortForms)
    {
        foreach (MentionClaim claim in shortForms)
        {
            if (!_places.TryGetValue(claim.EntryPattern.Entry.Id, out List<int>? places)) continue;
            int index = places.BinarySearch(claim.Start);
            int before = (index < 0 ? ~index : index) - 1;
            long distance = before >= 0 ? claim.Start - places[before] : (long)int.MaxValue + places[0] - claim.Start;
            yield return claim with { Distance = distance };
        }
    }
}
