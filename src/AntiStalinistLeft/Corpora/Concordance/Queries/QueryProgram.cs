namespace AntiStalinistLeft.Corpora;

/// <summary>A step of a compiled query.</summary>
/// <param name="Word">The test of one word; null where it is another kind of step.</param>
/// <param name="Mention">The test of one mention; null where it is another kind of step.</param>
/// <param name="Next">The step that follows; −1 where the query ends.</param>
/// <param name="Other">Without a test: the other step that may follow; −1 where the query ends.</param>
internal sealed record QueryStep(WordTest? Word, MentionTest? Mention, int Next, int Other = -1);

/// <summary>A query as steps over the words of one index (Thompson 1968): each sentence is read once, whatever the query repeats.</summary>
internal sealed class QueryProgram
{
    private const int MaxSteps = 5000;

    private static readonly int[] End = [-1];

    private readonly List<QueryStep> _steps = [];
    private readonly List<int[]> _closures = [];
    private readonly WordIndex _index;

    private QueryProgram(WordIndex index) => _index = index;

    /// <summary>The steps.</summary>
    public IReadOnlyList<QueryStep> Steps => _steps;

    /// <summary>The first step.</summary>
    public int Start { get; private set; }

    /// <summary>For each form whether a match can begin with it; null where any can.</summary>
    public bool[]? Starters { get; private set; }

    /// <summary>Compiles a query for an index.</summary>
    /// <exception cref="InputException">Its repetitions make it too large.</exception>
    public static QueryProgram Compile(QueryNode query, WordIndex index)
    {
        var program = new QueryProgram(index);
        program.Start = program.Add(query, -1);
        program.Starters = program.FindStarters();
        return program;
    }

    /// <summary>The steps with a test that can stand first at a step; −1 among them where the query may end there.</summary>
    /// <param name="step">The step; −1 for the end.</param>
    public ReadOnlySpan<int> GetClosure(int step) => step < 0 ? End : _closures[step];

    // From the end to the beginning: each part is told which step follows it.
    private int Add(QueryNode node, int next) => node switch
    {
        QueryWord word => Add(new QueryStep(WordTest.Compile(word.Conditions, _index), null, next)),
        QueryMention mention => Add(new QueryStep(null, new MentionTest(mention.Kind, mention.Entity, WordTest.Compile(mention.Conditions, _index)), next)),
        QuerySequence sequence => sequence.Parts.Reverse().Aggregate(next, (following, part) => Add(part, following)),
        QueryAlternatives alternatives => alternatives.Parts.Select(part => Add(part, next)).Aggregate((one, other) => Add(new QueryStep(null, null, one, other))),
        QueryRepeat repeat => Add(repeat, next),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "There is no such part."),
    };

    private int Add(QueryRepeat repeat, int next)
    {
        int step = next;
        for (int i = repeat.Min; i < repeat.Max; i++) step = Add(new QueryStep(null, null, Add(repeat.Part, step), next));
        for (int i = 0; i < repeat.Min; i++) step = Add(repeat.Part, step);
        return step;
    }

    private int Add(QueryStep step)
    {
        if (_steps.Count == MaxSteps) throw new InputException(new Diagnostic(Severity.Error, "large-query", $"The query repeats parts within parts and comes to more than {MaxSteps} steps; lower the numbers in its braces."));
        _steps.Add(step);

        // What a step leads to was added before it.
        _closures.Add(step is { Word: null, Mention: null } ? [.. GetClosure(step.Next).ToArray().Union(GetClosure(step.Other).ToArray())] : [_steps.Count - 1]);
        return _steps.Count - 1;
    }

    private bool[]? FindStarters()
    {
        bool[] starters = new bool[_index.Forms.Count];
        foreach (int step in GetClosure(Start))
        {
            if (step < 0 || _steps[step].Word?.Forms is not { } forms) return null;
            for (int form = 0; form < starters.Length; form++) starters[form] |= forms[form];
        }

        return starters;
    }
}
