using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Annotations;

/// <summary>
/// Finds the persons whom a text itself names, beside those of the lexicon: by a given name, initials or a title, as an
/// author in the header or in a note, or as somebody who says something. A surname that stands alone is the one person
/// who was named in full with it, else the name as printed.
/// </summary>
internal sealed class PersonFinder(VoiceContext context, ISourceAuthors authors)
{
    private const int MaxWords = 5;
    private readonly HashSet<string> _lower = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inside = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inBody = new(StringComparer.Ordinal);
    private readonly List<NameRun> _runs = [];

    /// <summary>The places where such persons are named.</summary>
    public IReadOnlyList<Mention> Find()
    {
        foreach (Block block in context.Document.Blocks)
        {
            if (block.Zone is Zone.Metadata or Zone.Heading or Zone.Title) continue;
            List<NameRun> runs = NameRun.Read(context.Text, block, _lower);
            foreach (NameRun run in runs)
            {
                for (int i = run.OpensSentence ? 1 : 0; i < run.Texts.Length; i++) _inside.Add(run.Texts[i]);
                if (block.Zone == Zone.Body) _inBody.Add(run.Texts[^1]);
            }

            _runs.AddRange(runs);
        }

        foreach (string author in authors.All.Append(context.Document.Source.Author ?? string.Empty)) AddAuthor(author);
        List<Mention> titles = TitlePlaces();
        foreach (NameRun run in _runs) Learn(run);
        var notes = context.Document.Notes.Select(note => note.TextSpan.Start).ToHashSet();
        for (int i = 0; i < _runs.Count; i++)
        {
            if (notes.Contains(_runs[i].Words[0].Start)) LearnHead(_runs[i], i + 1 < _runs.Count ? _runs[i + 1] : null);
        }

        foreach (NameRun run in _runs) LearnInFull(run);
        return [.. titles, .. new NamePlaces(context, _names.Order(StringComparer.Ordinal), _bodies).Find(_runs)];
    }

    // Organisations are authors too; what is written like a person's name is one.
    private void AddAuthor(string author)
    {
        if (author.Length > 1 && char.IsUpper(author[0]) && author.Count(c => c == ' ') < MaxWords) _names.Add(author);
    }

    // «Miller, Ann. Lamps», «Miller: Lamps» at the head of a note, of somebody whom the text names too.
    private void LearnHead(NameRun run, NameRun? next)
    {
        if (run.Words.Length > 2 || run.Ends is not (',' or ':')) return;
        string surname = Join(run, 0);
        string[] given = next is null || next.Words[0].Start > run.Words[^1].End + 2 ? [] : [.. next.Texts.TakeWhile(word => GivenNames.Contains(word) || word.Length == 1)];
        if (run.Words.Length == 1 && given.Length > 0 && !GivenNames.Contains(surname)) _names.Add(string.Join(' ', given.Select(word => word.Length == 1 ? word + "." : word)) + " " + surname);
        else if (run.Words.Length == 1 && IsLoneName(surname) && next is { Ends: '.', Words: [var one] } && one.Start == run.Words[0].End + 2 && !_lower.Contains(one.GetText(context.Text).ToLowerInvariant())) _names.Add($"{one.GetText(context.Text)} {surname}");
        else if (run.Words.Length == 1 && IsLoneName(surname) && _inBody.Contains(surname)) _names.Add(surname);
    }

    private void Learn(NameRun run)
    {
        string[] words = run.Texts;
        int first = FirstOfName(run, words);
        if (first < 0) return;
        int count = words.Length - first;
        string last = words[^1].ToLowerInvariant();
        bool isBody = context.Language.CollectiveNouns.Contains(last);
        if (count > MaxWords || (isBody && (count < 2 || context.Language.DocumentNouns.Contains(last) || !Says(run)))) return;
        if (count == 1 && (!IsLoneName(words[first]) || IsCommonNoun(run) || !_inside.Contains(words[first]))) return;
        string name = Join(run, first);
        _names.Add(name);
        bool hasArticle = run.Before.Length > 0 && context.Language.DefiniteArticles.Contains(run.Before[0]);
        if (isBody || ((hasArticle || context.Language.DefiniteArticles.Contains(words[0].ToLowerInvariant())) && !GivenNames.Contains(words[first]))) _bodies.Add(name);
    }

    // «Ada Voss», where only «Voss said» showed that Voss is a person.
    private void LearnInFull(NameRun run)
    {
        string[] words = run.Texts;
        int first = 0;
        while (first < words.Length && IsPlainWord(words[first], run.OpensSentence && first == 0)) first++;
        bool isFull = words.Length - first is 2 or 3 && _names.Contains(words[^1]) && !_bodies.Contains(words[^1])
            && words[first..^1].All(word => !_lower.Contains(word.ToLowerInvariant()) && !context.Language.PersonTitles.Contains(word.ToLowerInvariant()));
        if (isFull) _names.Add(Join(run, first));
    }

    // Where the name begins: at a given name, an initial, behind a title; else at the head of a run that says something.
    private int FirstOfName(NameRun run, string[] words)
    {
        for (int i = 0; i + 1 < words.Length; i++)
        {
            if (context.Language.PersonTitles.Contains(words[i].ToLowerInvariant())) return i + 1;
            if (GivenNames.Contains(words[i]) || (words[i].Length == 1 && i + 1 < words.Length && words[^1].Length > 1)) return i;
        }

        int first = 0;
        while (first < words.Length && IsPlainWord(words[first], run.OpensSentence && first == 0)) first++;
        bool speaks = first < words.Length && (Says(run) || (run.Ends == ',' && IsClause(run)) || IsNamedBehindVerb(run, first));
        return speaks ? first : -1;
    }

    private bool IsPlainWord(string word, bool opens)
    {
        string lower = word.ToLowerInvariant();
        return context.Language.Text.Starters.Contains(lower) || context.Language.Prepositions.Contains(lower) || context.Language.PersonPronouns.Contains(lower)
            || context.Language.OtherPronouns.Contains(lower) || (opens && _lower.Contains(lower));
    }

    private bool IsLoneName(string word)
    {
        string lower = word.ToLowerInvariant();
        return word.Length > 2 && !_lower.Contains(lower) && !context.Language.Text.Starters.Contains(lower) && !GivenNames.Contains(word)
            && !context.Language.CollectiveNouns.Contains(lower) && !context.Language.SpeechNouns.Contains(lower) && !lower.Contains("ism", StringComparison.Ordinal);
    }

    // Where nouns have capitals, a lone one behind an article, a preposition or an adjective is no name.
    private bool IsCommonNoun(NameRun run) =>
        context.Language.CapitalizesNouns && run.Before.Length > 0 && !context.Language.SayingForms.Contains(run.Before[0]) && !context.Language.InquitWords.Contains(run.Before[0])
        && run.Before[0] != context.Language.As && run.Before[0] != context.Language.And && !context.Language.Openers.Contains(run.Before[0]);

    private bool Says(NameRun run)
    {
        int at = 0;
        while (at < run.After.Length && (context.Language.Adverbs.Contains(run.After[at]) || run.After[at].EndsWith("ly", StringComparison.Ordinal))) at++;
        if (at >= run.After.Length || (at > 0 && context.Language.BeForms.Contains(run.After[at - 1]))) return false;
        bool isPut = run.Before.Length > 0 && run.Before[0] == context.Language.As && context.Language.InquitWords.Contains(run.After[at]);
        return isPut || context.Language.SayingForms.Contains(run.After[at]);
    }

    // «Ada Miller, who …»
    private bool IsClause(NameRun run)
    {
        int at = run.Words[^1].End;
        int comma = context.Text.IndexOf(',', at);
        return comma >= 0 && context.Text.AsSpan(comma + 1).TrimStart().StartsWith(context.Language.Who + " ", StringComparison.Ordinal) && run.Words.Length > 1;
    }

    // «schreibt Miller:», «“…”, writes the historian Miller»
    private bool IsNamedBehindVerb(NameRun run, int first)
    {
        int verb = Array.FindIndex(run.Before, context.Language.SayingForms.Contains);
        if (first > 0 || verb < 0 || context.Language.NamingForms.Contains(run.Before[verb]) || run.Before[..verb].Any(context.Language.Prepositions.Contains)) return false;
        bool isApart = verb == run.Before.Length - 1 && (QuotationMarks.IsMark(run.Opening) || run.Opening is ',' or '–' or '—');
        return run.Ends == ':' || isApart;
    }

    private string Join(NameRun run, int first) => TextSpan.FromBounds(run.Words[first].Start, run.Words[^1].End).GetText(context.Text).Replace('\u00A0', ' ');

    // A work whose author is known speaks for the author; its words are no name.
    private List<Mention> TitlePlaces()
    {
        var places = new List<Mention>();
        _runs.RemoveAll(IsTitle);
        return places;

        bool IsTitle(NameRun run)
        {
            for (int first = 0; first < Math.Min(2, run.Words.Length - 1); first++)
            {
                var title = TextSpan.FromBounds(run.Words[first].Start, run.Words[^1].End);
                if (authors.OfTitle(title.GetText(context.Text)) is not [var author] || context.IsEntity(title)) continue;
                places.Add(new Mention(MentionKind.Work, author, title, run.Block));
                return true;
            }

            return false;
        }
    }
}
