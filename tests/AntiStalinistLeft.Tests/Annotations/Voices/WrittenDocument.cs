using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AntiStalinistLeft.Annotations;
using AntiStalinistLeft.Citations;
using AntiStalinistLeft.Text;

namespace AntiStalinistLeft.Tests.Annotations;

/// <summary>
/// A document written down in a test: a line a block, «> » before a block quotation, «# » before a heading, «^ » before a
/// caption, «1. » before a note, «[1]» where a note is called. Miller, Cole and Baker are persons with first names, the
/// Red League is an organisation, Iron Days a work.
/// </summary>
internal sealed partial class WrittenDocument
{
    private static readonly (MentionKind Kind, string Entity, string[] Forms)[] Lexicon =
    [
        (MentionKind.Person, "Ann Miller", ["Ann Miller", "Miller"]),
        (MentionKind.Person, "Tom Cole", ["Tom Cole", "Cole"]),
        (MentionKind.Person, "Eve Baker", ["Eve Baker", "Baker"]),
        (MentionKind.Organisation, "red-league", ["Red League"]),
        (MentionKind.Tendency, "guild-socialism", ["guild socialism", "guild socialist"]),
        (MentionKind.Work, "iron-days", ["Iron Days"]),
    ];

    private WrittenDocument(Document document)
    {
        Document = document;
        Sentences = SentenceSplitter.Split(document);
        Mentions = [.. document.Blocks.SelectMany(block => Named(document, block))];
    }

    public Document Document { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public IReadOnlyList<VoiceSpan> Voices() => Detected.Spans;

    /// <summary>What stands in marks or is set as a block.</summary>
    public IReadOnlyList<QuotedPassage> Quotations => Detected.Quotations;

    private DocumentVoices Detected => field ??= VoiceDetector.Detect(Document, Sentences, Mentions, new CitationFinder().ReadAuthors(Document, Mentions));

    /// <summary>The voice of the first place where some words stand; null where it is the author's own.</summary>
    public VoiceSpan? VoiceOf(string words)
    {
        int at = Document.Text.Value.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"«{words}» does not stand in the text.");
        return Voices().Where(voice => voice.Span.Contains(at)).Select(voice => (VoiceSpan?)voice).FirstOrDefault();
    }

    public static WrittenDocument Of(string lines, string language = "en")
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        var markers = new List<NoteMarker>();
        var notes = new List<(int Number, int Block, TextSpan Span)>();
        foreach (string line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            (BlockKind kind, Zone zone, int? note, string words) = Layout(line);
            int start = text.Length;
            int ordinal = blocks.Count + 1;
            Append(text, words, ordinal, note is null ? markers : null);
            var span = TextSpan.FromBounds(start, text.Length);
            blocks.Add(new Block(ordinal, kind, zone, note is null ? 1 : 0, span, span, note));
            if (note is { } number) notes.Add((number, ordinal, span));
            text.Append('\n');
        }

        return new WrittenDocument(new Document
        {
            Source = Source(language),
            Text = NormalizedText.Apply(text.ToString(), []),
            Sections = [new Section(1, Section.Lead, 1)],
            Blocks = blocks,
            Notes = [.. notes.Select(note => new Note(note.Number, note.Block, note.Span, [.. markers.Where(m => m.Number == note.Number)]))],
        });
    }

    private static (BlockKind Kind, Zone Zone, int? Note, string Words) Layout(string line)
    {
        if (NoteLine().Match(line) is { Success: true } match)
        {
            return (BlockKind.Note, Zone.Note, int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), line[match.Length..]);
        }

        return (line.Length > 1 ? line[..2] : line) switch
        {
            "> " => (BlockKind.BlockQuotation, Zone.Body, null, line[2..]),
            "# " => (BlockKind.Heading, Zone.Heading, null, line[2..]),
            "^ " => (BlockKind.Caption, Zone.Caption, null, line[2..]),
            _ => (BlockKind.Paragraph, Zone.Body, null, line),
        };
    }

    // Markers are cut from the running text, as the readers do.
    private static void Append(StringBuilder text, string words, int block, List<NoteMarker>? markers)
    {
        int done = 0;
        foreach (Match match in markers is null ? [] : Marker().Matches(words).AsEnumerable())
        {
            text.Append(words, done, match.Index - done);
            markers!.Add(new NoteMarker(
                int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), block, new TextSpan(text.Length, 0), text.Length));
            done = match.Index + match.Length;
        }

        text.Append(words, done, words.Length - done);
    }

    private static IEnumerable<Mention> Named(Document document, Block block)
    {
        foreach ((MentionKind kind, string entity, string[] forms) in Lexicon)
        {
            string words = document.GetText(block);
            for (int at = 0; at < words.Length; at++)
            {
                string? form = Array.Find(forms, form => string.CompareOrdinal(words, at, form, 0, form.Length) == 0);
                bool isWhole = form is not null && (at == 0 || !char.IsLetter(words[at - 1]))
                    && (at + form.Length == words.Length || !char.IsLetter(words[at + form.Length]));
                if (!isWhole) continue;
                yield return new Mention(kind, entity, new TextSpan(block.Span.Start + at, form!.Length), block.Ordinal);
                at += form.Length - 1;
            }
        }
    }

    private static Source Source(string language) => new()
    {
        Id = "written",
        Title = "Written",
        DateCertainty = "unknown",
        Kind = "essay",
        Language = language,
        Licence = "none",
        Attribution = "none",
        Reader = "plain-text",
        File = "written.txt",
        Sha256 = string.Empty,
    };

    [GeneratedRegex(@"^(?<number>\d+)\. ", RegexOptions.ExplicitCapture)]
    private static partial Regex NoteLine();

    [GeneratedRegex(@"\[(?<number>\d+)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Marker();
}
