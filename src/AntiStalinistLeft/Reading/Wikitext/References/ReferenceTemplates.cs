using System.Collections.Frozen;

namespace AntiStalinistLeft.Reading.Wikitext.References;

/// <summary>What a template has to do with references.</summary>
internal enum ReferenceTemplate
{
    None,

    /// <summary>It describes a work: <c>cite book</c>, <c>citation</c>.</summary>
    Cite,

    /// <summary>It makes a note that cites a work by author and year: <c>sfn</c>.</summary>
    ShortNote,

    /// <summary>It cites a work by author and year where it stands: <c>harvnb</c>.</summary>
    ShortCite,

    /// <summary>It makes a note of its first parameter: <c>efn</c>, <c>refn</c>.</summary>
    Explanation,

    /// <summary>It calls notes by their names: <c>r</c>.</summary>
    Call,

    /// <summary>It gives the page for the call before it: <c>rp</c>.</summary>
    Page,

    /// <summary>It lists the notes, and may define them: <c>reflist</c>.</summary>
    List,
}

/// <summary>Tells by its name what a template has to do with references.</summary>
internal static class ReferenceTemplates
{
    private static readonly FrozenDictionary<string, ReferenceTemplate> Names = All().ToFrozenDictionary(StringComparer.Ordinal);

    public static ReferenceTemplate Find(string name) =>
        Names.TryGetValue(name, out ReferenceTemplate kind) ? kind
        : name.StartsWith("cite ", StringComparison.Ordinal) && name.Length > 5 ? ReferenceTemplate.Cite
        : ReferenceTemplate.None;

    private static Dictionary<string, ReferenceTemplate> All()
    {
        var names = new Dictionary<string, ReferenceTemplate>(StringComparer.Ordinal);
        Add(ReferenceTemplate.Cite, "citation|vcite book|vcite journal|vcite news|vcite web");
        Add(ReferenceTemplate.ShortNote, "sfn|sfnp|shortened footnote");
        Add(ReferenceTemplate.ShortCite, "harvnb|harv|harvp|harvtxt|harvcol|harvcolnb|harvcoltxt|harvard citation no brackets|harvard citation");
        Add(ReferenceTemplate.Explanation, "efn|efn-ua|efn-lr|efn-la|efn-ur|efn-lg|efn-ug|refn|notetag|note tag");
        Add(ReferenceTemplate.Call, "r|ref name");
        Add(ReferenceTemplate.Page, "rp|reference page");
        Add(ReferenceTemplate.List, "reflist|refs|references|notelist|notelist-ua|notelist-la|notelist-lr|reflist-talk|notefoot");

        // These show something else, though their names begin as the describing ones do.
        Add(ReferenceTemplate.None, "cite check|cite needed|cite quote|cite q|cite quick");
        return names;

        void Add(ReferenceTemplate kind, string list)
        {
            foreach (string name in list.Split('|')) names[name] = kind;
        }
    }
}
