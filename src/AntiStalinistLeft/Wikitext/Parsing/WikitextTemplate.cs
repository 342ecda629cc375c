namespace AntiStalinistLeft.Wikitext;

/// <summary>A template as it is called: its name and its parameters, each as a range of tokens.</summary>
/// <param name="Name">The name in lower case, blanks for underscores; empty where it is made up by other templates.</param>
/// <param name="Parameters">The parameters in the order of the text.</param>
/// <param name="Close">Index of the closing token, or the index behind the last token where the template does not end in the text.</param>
internal sealed record WikitextTemplate(string Name, IReadOnlyList<WikitextParameter> Parameters, int Close)
{
    // Longer than any page's title may be.
    private const int MaxNameLength = 255;

    /// <summary>Reads the template that the token at <paramref name="open"/> begins.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="open">Index of a <see cref="WikitextTokenKind.TemplateOpen"/>.</param>
    /// <param name="limit">Where a template that does not end is taken to end; the number of tokens where nothing encloses it.</param>
    public static WikitextTemplate Read(WikitextTokens tokens, int open, int limit)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        List<WikitextParameter> parameters = [];
        int close = ReadParameters(tokens, open, limit, parameters);
        return new WikitextTemplate(NameAt(tokens, open, close), parameters, close);
    }

    /// <summary>Adds the parameters of the template that the token at <paramref name="open"/> begins; gives where it ends.</summary>
    internal static int ReadParameters(WikitextTokens tokens, int open, int limit, List<WikitextParameter> parameters)
    {
        int close = tokens[open].Partner >= 0 ? tokens[open].Partner : limit;
        int number = 0;
        int next = NextSeparator(tokens, open + 1, close, out _);
        while (next < close)
        {
            int from = next + 1;
            next = NextSeparator(tokens, from, close, out int assign);
            string name = assign >= 0
                ? Normalize(tokens.Source.AsSpan(tokens[from].Start, tokens[assign].Start - tokens[from].Start))
                : (++number).ToString(System.Globalization.CultureInfo.InvariantCulture);
            parameters.Add(new WikitextParameter(name, assign >= 0, assign >= 0 ? assign + 1 : from, next));
        }

        return close;
    }

    /// <summary>The name of the template that the token at <paramref name="open"/> begins, in lower case.</summary>
    public static string NameAt(WikitextTokens tokens, int open, int close)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        int at = open + 1;
        while (at < close && tokens[at].Kind is WikitextTokenKind.Comment or WikitextTokenKind.LineEnd) at++;
        return at < close && tokens[at].Kind == WikitextTokenKind.Text ? Normalize(tokens.GetText(at)) : string.Empty;
    }

    /// <summary>The last parameter of a name that has one; null where there is none.</summary>
    public WikitextParameter? Find(string name) => Find(Parameters, name);

    /// <summary>The last parameter of a name that has one; null where there is none.</summary>
    internal static WikitextParameter? Find(IReadOnlyList<WikitextParameter> parameters, string name)
    {
        for (int i = parameters.Count - 1; i >= 0; i--)
        {
            if (string.Equals(parameters[i].Name, name, StringComparison.Ordinal)) return parameters[i];
        }

        return null;
    }

    /// <summary>The token behind the one at <paramref name="at"/> and all that it encloses.</summary>
    internal static int Skip(WikitextTokens tokens, int at, int limit)
    {
        WikitextToken token = tokens[at];
        bool encloses = token.Kind switch
        {
            WikitextTokenKind.TemplateOpen or WikitextTokenKind.ArgumentOpen or WikitextTokenKind.LinkOpen or WikitextTokenKind.ExternalOpen
                or WikitextTokenKind.TableOpen => true,
            WikitextTokenKind.TagOpen => token.Tag == WikitextTag.Ref || WikitextTagNames.IsVerbatim(token.Tag),
            _ => false,
        };
        return encloses && token.Partner > at && token.Partner < limit ? token.Partner + 1 : at + 1;
    }

    private static int NextSeparator(WikitextTokens tokens, int from, int limit, out int assign)
    {
        assign = -1;
        ReadOnlySpan<WikitextToken> span = tokens.Span;
        int at = from;
        while (at < limit)
        {
            WikitextTokenKind kind = span[at].Kind;
            if (kind == WikitextTokenKind.Separator) return at;
            if (kind == WikitextTokenKind.Assign && assign < 0) assign = at;
            at = kind is WikitextTokenKind.Text or WikitextTokenKind.LineEnd ? at + 1 : Skip(tokens, at, limit);
        }

        return limit;
    }

    private static string Normalize(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        return name.Length > MaxNameLength ? string.Empty : CommonNames.Intern(name);
    }
}

/// <summary>A parameter of a template.</summary>
/// <param name="Name">Its name in lower case; for one without, its number from 1.</param>
/// <param name="IsNamed">True where the name is written.</param>
/// <param name="From">Index of the first token of its value.</param>
/// <param name="To">Index behind the last.</param>
internal readonly record struct WikitextParameter(string Name, bool IsNamed, int From, int To);
