using System.Collections.Frozen;

namespace AntiStalinistLeft.Wikitext;

/// <summary>What a template has to do with references.</summary>
internal enum ReferenceTemplateKind
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
internal static class ReferenceTemplateClassifier
{
    private static readonly FrozenDictionary<string, ReferenceTemplateKind> Names = All().ToFrozenDictionary(StringComparer.Ordinal);

    public static ReferenceTemplateKind Classify(string name) =>
        Names.TryGetValue(name, out ReferenceTemplateKind kind) ? kind
        : name.StartsWith("cite ", StringComparison.Ordinal) && name.Length > 5 ? ReferenceTemplateKind.Cite
        : ReferenceTemplateKind.None;

    private static Dictionary<string, ReferenceTemplateKind> All()
    {
        var names = new Dictionary<string, ReferenceTemplateKind>(StringComparer.Ordinal);
        Add(ReferenceTemplateKind.Cite, "citation|vcite book|vcite journal|vcite news|vcite web");
        Add(ReferenceTemplateKind.ShortNote, "sfn|sfnp|sfnm|sfnmp|shortened footnote");
        Add(ReferenceTemplateKind.ShortCite, "harvnb|harv|harvp|harvtxt|harvcol|harvcolnb|harvcoltxt|harvard citation no brackets|harvard citation|harvs|harvnbm");
        Add(ReferenceTemplateKind.Explanation, "#tag:ref|efn|efn-ua|efn-lr|efn-la|efn-ur|efn-lg|efn-ug|refn|notetag|note tag");
        Add(ReferenceTemplateKind.Call, "r|ref name");
        Add(ReferenceTemplateKind.Page, "rp|reference page");
        Add(ReferenceTemplateKind.List, "reflist|refs|references|notelist|notelist-ua|notelist-la|notelist-lr|reflist-talk|notefoot");

        // These show something else, though their names begin as the describing ones do.
        Add(ReferenceTemplateKind.None, "cite check|cite needed|cite quote|cite q|cite quick");
        return names;

        void Add(ReferenceTemplateKind kind, string list)
        {
            foreach (string name in list.Split('|')) names[name] = kind;
        }
    }
}
