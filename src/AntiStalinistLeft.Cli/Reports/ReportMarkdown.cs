using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AntiStalinistLeft.Cli;

/// <summary>What a report asks the kit to put into a place: <c>{{figure NAME}}</c>, <c>{{number rate TEXT ENTITY}}</c>.</summary>
/// <param name="words">The words between the brackets.</param>
internal sealed class DirectiveInline(IReadOnlyList<string> words) : LeafInline
{
    /// <summary>The words between the brackets; what is asked for stands first.</summary>
    public IReadOnlyList<string> Words { get; } = words;

    /// <summary>What is asked for: <c>figure</c>, <c>table</c>, <c>number</c> or <c>section</c>; empty where nothing stands between the brackets.</summary>
    public string Kind => Words.Count == 0 ? string.Empty : Words[0];

    /// <summary>The name behind it; empty where there is none.</summary>
    public string Name => Words.Count > 1 ? Words[1] : string.Empty;

    /// <summary>True where it is a paragraph by itself: the figure stands there, instead of being referred to.</summary>
    public bool StandsAlone => PreviousSibling is null && NextSibling is null && Parent is { Parent: null, ParentBlock: ParagraphBlock { Parent: MarkdownDocument } };
}

/// <summary>A citation as pandoc writes it: <c>[see @key, p. 3; @other]</c>, or <c>@key</c> in the sentence.</summary>
/// <param name="text">The words, without the brackets.</param>
/// <param name="isInText">True where it stands in the sentence without brackets.</param>
internal sealed class CitationInline(string text, bool isInText) : LeafInline
{
    /// <summary>The words, without the brackets.</summary>
    public string Text { get; } = text;

    /// <summary>True where it stands in the sentence without brackets.</summary>
    public bool IsInText { get; } = isInText;
}

/// <summary>Reads the Markdown of reports.</summary>
internal static partial class ReportMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .UseMathematics()
        .Use<ReportSyntax>()
        .Build();

    /// <summary>The parts of a text.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>The keys that a citation names.</summary>
    public static IEnumerable<string> KeysIn(string citation) => Key().Matches(citation).Select(match => match.Groups["key"].Value);

    /// <summary>A citation's key with the minus before it that hides the author, as pandoc reads it.</summary>
    [GeneratedRegex(@"(?<![\w@])(?<minus>-?)@(?<key>\w+(?:[:.#$%&+?<>~/-]\w+|[-_]\w+)*)")]
    public static partial Regex Key();

    [GeneratedRegex("\"(?<word>[^\"]*)\"|(?<word>[^\\s\"]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    private sealed class ReportSyntax : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.InlineParsers.Insert(0, new DirectiveParser());
            pipeline.InlineParsers.Insert(0, new CitationParser());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            // Reports are written by writers of their own.
        }
    }

    private sealed class DirectiveParser : InlineParser
    {
        public DirectiveParser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '{') return false;
            int end = slice.Text.IndexOf("}}", slice.Start, StringComparison.Ordinal);
            if (end < 0 || end + 1 > slice.End || slice.Text.AsSpan(slice.Start, end - slice.Start).Contains('\n')) return false;
            string[] words = [.. Word().Matches(slice.Text[(slice.Start + 2)..end]).Select(match => match.Groups["word"].Value)];
            Place(processor, new DirectiveInline(words), slice.Start, end + 1);
            slice.Start = end + 2;
            return true;
        }
    }

    private sealed class CitationParser : InlineParser
    {
        public CitationParser() => OpeningCharacters = ['[', '@', '-'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            bool isInText = slice.CurrentChar != '[';
            int end = isInText ? FindKeyEnd(slice) : slice.Text.IndexOf(']', slice.Start);
            if (end < 0 || end > slice.End) return false;
            string text = isInText ? slice.Text[slice.Start..end] : slice.Text[(slice.Start + 1)..end];
            if (!isInText && (text.AsSpan().IndexOfAny('[', '\n') >= 0 || !Key().IsMatch(text))) return false;
            Place(processor, new CitationInline(text, isInText), slice.Start, isInText ? end - 1 : end);
            slice.Start = isInText ? end : end + 1;
            return true;
        }

        private static int FindKeyEnd(StringSlice slice)
        {
            Match key = Key().Match(slice.Text, slice.Start);
            return key.Success && key.Index == slice.Start ? key.Index + key.Length : -1;
        }
    }

    private static void Place(InlineProcessor processor, LeafInline inline, int start, int end)
    {
        inline.Span = new SourceSpan(processor.GetSourcePosition(start, out int line, out int column), processor.GetSourcePosition(end));
        (inline.Line, inline.Column) = (line, column);
        processor.Inline = inline;
    }
}
