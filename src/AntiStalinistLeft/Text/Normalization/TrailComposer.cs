using System.Text;

namespace AntiStalinistLeft.Text;

/// <summary>
/// Joins edits of an already normalised text with the trail that led to it, so that the result again leads from the
/// original in one step.
/// </summary>
/// <remarks>
/// An edit that touches no earlier change is carried over as it stands. An edit that overlaps earlier changes becomes
/// one change with them: it covers all that they covered and bears their names joined by <c>+</c>. Time is linear in
/// the number of changes plus edits.
/// </remarks>
internal static class TrailComposer
{
    public static List<NormalizationChange> Compose(NormalizedText text, string rule, ReadOnlySpan<TextEdit> edits)
    {
        var result = new List<NormalizationChange>(text.Trail.Count + edits.Length);
        var cursor = new Cursor(text);
        int next = 0;
        while (next < edits.Length)
        {
            while (cursor.HasChange && cursor.ChangeIsBefore(edits[next].Span))
            {
                result.Add(cursor.TakeChange());
            }

            next = Merge(text, rule, edits, next, ref cursor, result);
        }

        while (cursor.HasChange)
        {
            result.Add(cursor.TakeChange());
        }

        return result;
    }

    private static int Merge(
        NormalizedText text, string rule, ReadOnlySpan<TextEdit> edits, int first, ref Cursor cursor, List<NormalizationChange> result)
    {
        int start = edits[first].Span.Start;
        int end = edits[first].Span.End;
        int originalStart = cursor.ToOriginal(start);
        int past = first + 1;
        var names = new List<string>();
        while (true)
        {
            if (cursor.HasChange && cursor.ChangeOverlaps(start, end))
            {
                TextSpan at = cursor.ChangeSpan;
                if (at.Start < start)
                {
                    start = at.Start;
                    originalStart = cursor.ChangeOriginal.Start;
                }

                end = Math.Max(end, at.End);
                AddNames(names, cursor.TakeChange().Rule);
            }
            else if (past < edits.Length && edits[past].Span.Start < end)
            {
                end = Math.Max(end, edits[past].Span.End);
                past++;
            }
            else
            {
                break;
            }
        }

        AddNames(names, rule);
        TextSpan original = TextSpan.FromBounds(originalStart, cursor.ToOriginal(end));
        string after = Rewrite(text.Value, start, end, edits[first..past]);
        string before = original.GetText(text.Original);
        if (!string.Equals(before, after, StringComparison.Ordinal))
        {
            result.Add(new NormalizationChange(string.Join('+', names), original, before, after));
        }

        return past;
    }

    private static void AddNames(List<string> names, string joined)
    {
        foreach (string name in joined.Split('+'))
        {
            if (!names.Contains(name)) names.Add(name);
        }
    }

    private static string Rewrite(string value, int start, int end, ReadOnlySpan<TextEdit> edits)
    {
        if (edits.Length == 1 && edits[0].Span.Start == start && edits[0].Span.End == end) return edits[0].After;
        var after = new StringBuilder();
        int done = start;
        foreach (TextEdit edit in edits)
        {
            after.Append(value, done, edit.Span.Start - done).Append(edit.After);
            done = edit.Span.End;
        }

        return after.Append(value, done, end - done).ToString();
    }

    /// <summary>Walks the trail in step with the edits and knows how far the two texts have drifted apart.</summary>
    private struct Cursor(NormalizedText text)
    {
        private int _index;
        private int _drift;

        public readonly bool HasChange => _index < text.Trail.Count;

        public readonly TextSpan ChangeOriginal => text.Trail[_index].OriginalSpan;

        public readonly TextSpan ChangeSpan => new(ChangeOriginal.Start - _drift, text.Trail[_index].After.Length);

        public readonly bool ChangeIsBefore(TextSpan edit) => ChangeSpan.End <= edit.Start;

        public readonly bool ChangeOverlaps(int start, int end)
        {
            TextSpan at = ChangeSpan;
            return at.IsEmpty ? at.Start >= start && at.Start < end : at.Start < end && start < at.End;
        }

        // Holds for positions up to the next change that was not taken.
        public readonly int ToOriginal(int position) => position + _drift;

        public NormalizationChange TakeChange()
        {
            NormalizationChange change = text.Trail[_index++];
            _drift += change.Before.Length - change.After.Length;
            return change;
        }
    }
}
