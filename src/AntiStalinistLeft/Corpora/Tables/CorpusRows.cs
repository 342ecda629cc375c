namespace AntiStalinistLeft;

/// <summary>What a text holds, counted.</summary>
public sealed record DocumentRow(
    string Document,
    string Title,
    [property: Column("Length of the decoded original.", Unit = "UTF-16 code units")] int? Characters,
    [property: Column("Sections, the lead included.")] int Sections,
    [property: Column("Sentences of all zones.")] int Sentences,
    [property: Column("Headings.")] int Headings,
    [property: Column("Paragraphs of the body, block quotations included.")] int BodyBlocks,
    [property: Column("Block quotations among them.")] int BlockQuotations,
    [property: Column("Footnotes and endnotes.")] int Notes,
    [property: Column("Captions of pictures.")] int Captions,
    [property: Column("Words of the body by the white-space rule.", Unit = "words")] int BodyWords,
    [property: Column("Words of the notes.", Unit = "words")] int NoteWords,
    [property: Column("Words of all zones.", Unit = "words")] int AllWords,
    [property: Column("Changes that normalisation made, all undoable.")] int Changes,
    [property: Column("Findings of the audit.")] int Findings);

/// <summary>One part of a text under a heading.</summary>
public sealed record SectionRow(
    string Document,
    [property: Column("Place in the text, from 1.", Name = "section_number")] int Section,
    [property: Column("Its heading; (lead) before the first one.", Name = "section")] string Heading,
    [property: Column("Depth, from 1.")] int Level,
    [property: Column("Paragraphs of the body in it.")] int Blocks,
    [property: Column("Words of those paragraphs by the white-space rule.", Unit = "words")] int Words);

/// <summary>One paragraph, heading or note, with its words by voice.</summary>
public sealed record BlockRow(
    string Document,
    [property: Column("Place in the text, from 1, over all kinds.")] int Block,
    [property: Column("What it is in the layout.")] BlockKind Kind,
    [property: Column("Where its words are counted.")] Zone Zone,
    [property: Column("Number of its section; 0 where it belongs to none.", Name = "section_number")] int Section,
    [property: Column("Heading of its section.", Name = "section")] string? SectionHeading,
    [property: Column("Start in the decoded original.", Unit = "UTF-16 code units")] int? Offset,
    [property: Column("Length in the decoded original.", Unit = "UTF-16 code units")] int? Length,
    [property: Column("Sentences that begin in it.")] int Sentences,
    [property: Column("Words by the white-space rule; the voices below add up to it.", Unit = "words")] int Words,
    [property: Column("Words in the author's own voice.", Unit = "words")] int OwnWords,
    [property: Column("Words inside inline quotations.", Unit = "words")] int QuotedWords,
    [property: Column("Words of block quotations.", Unit = "words")] int BlockQuotedWords,
    [property: Column("Words in marks that quote nobody.", Unit = "words")] int ScareQuotedWords,
    [property: Column("Words of titles of works.", Unit = "words")] int TitleWords);

/// <summary>One sentence. Needs the full text.</summary>
public sealed record SentenceRow(
    string Document,
    [property: Column("Place in the text, from 1.")] int Sentence,
    int Block,
    [property: Column("Start in the decoded original.", Unit = "UTF-16 code units")] int Offset,
    [property: Column("Length in the decoded original.", Unit = "UTF-16 code units")] int Length,
    [property: Column("Words by the tokenizer's rule.", Unit = "words")] int Words);

/// <summary>One word. Needs the full text.</summary>
public sealed record TokenRow(
    string Document,
    [property: Column("Place in the text, from 1.")] int Token,
    int Block,
    int Sentence,
    [property: Column("Start in the decoded original.", Unit = "UTF-16 code units")] int Offset,
    [property: Column("Length in the decoded original.", Unit = "UTF-16 code units")] int Length,
    [property: Column("The word, normalised.")] string Text);

/// <summary>One place where an entity of the lexicon is named.</summary>
public sealed record MentionRow(
    string Document,
    [property: Column("What kind of thing is named.")] MentionKind Kind,
    [property: Column("Its id in the lexicon.")] string Entity,
    [property: Column("Start in the decoded original; empty in the text-free release.", Unit = "UTF-16 code units")] int? Offset,
    [property: Column("Length in the decoded original; empty in the text-free release.", Unit = "UTF-16 code units")] int? Length,
    [property: Column("The words that name it; empty in the text-free release.")] string? Surface,
    [property: Column("Number of its block.")] int Block,
    [property: Column("Number of its sentence.")] int Sentence,
    [property: Column("Where it stands.")] Zone Zone,
    [property: Column("Whose words it is in.")] Voice Voice,
    [property: Column("The person quoted, where the text tells.")] string? Speaker,
    [property: Column("Number of its section; 0 where it belongs to none.", Name = "section_number")] int Section,
    [property: Column("Heading of its section.", Name = "section")] string? SectionHeading,
    [property: Column("Whether a word of negation stands in its sentence; of what, it does not say.")] bool Negated = false);

/// <summary>One place where an entity is named and kept at a distance.</summary>
public sealed record DistanceRow(
    string Document,
    [property: Column("By what the text keeps it at a distance.")] DistancingForm Form,
    [property: Column("What kind of thing is named.")] MentionKind Kind,
    [property: Column("Its id in the lexicon.")] string Entity,
    [property: Column("Start in the decoded original; empty in the text-free release.", Unit = "UTF-16 code units")] int? Offset,
    [property: Column("Length in the decoded original; empty in the text-free release.", Unit = "UTF-16 code units")] int? Length,
    [property: Column("The words, with those that keep it at a distance; empty in the text-free release.")] string? Surface,
    [property: Column("Number of its block.")] int Block,
    [property: Column("Number of its sentence.")] int Sentence,
    [property: Column("Where it stands.")] Zone Zone,
    [property: Column("Whose words it is in.")] Voice Voice,
    [property: Column("Number of its section; 0 where it belongs to none.", Name = "section_number")] int Section);

/// <summary>One footnote or endnote.</summary>
public sealed record NoteRow(
    string Document,
    [property: Column("Its number as printed.")] int Note,
    [property: Column("Number of its block.")] int Block,
    [property: Column("Start in the decoded original.", Unit = "UTF-16 code units")] int? Offset,
    [property: Column("Length in the decoded original.", Unit = "UTF-16 code units")] int? Length,
    [property: Column("Words by the white-space rule.", Unit = "words")] int Words,
    [property: Column("Places in the body that call it.")] int Markers,
    [property: Column("Block of the first of them.")] int? MarkerBlock,
    [property: Column("Heading of the section of the first of them.", Name = "marker_section")] string? MarkerSection,
    [property: Column("Start of the first of them in the decoded original; empty in the text-free release.", Unit = "UTF-16 code units")] int? MarkerOffset,
    [property: Column("Citations that it holds; mentions in passing are not counted.")] int Citations);

/// <summary>One change that normalisation made.</summary>
public sealed record TrailRow(
    string Document,
    [property: Column("Place in the trail, from 1.")] int Change,
    [property: Column("Name of the rule.")] string Rule,
    [property: Column("Start in the decoded original; empty in the text-free release.", Unit = "UTF-16 code units")] int? Offset,
    [property: Column("Length in the decoded original.", Unit = "UTF-16 code units")] int Length,
    [property: Column("What stood there; empty in the text-free release.")] string? Before,
    [property: Column("What stands there now; empty in the text-free release.")] string? After);

/// <summary>One thing in a text that may be an artefact of how it was extracted.</summary>
public sealed record AuditRow(
    string Document,
    [property: Column("Name of the finding.")] AuditKind Finding,
    [property: Column("How sure it is.")] AuditCertainty Certainty,
    [property: Column("Number of the block it concerns; empty for the whole text.")] int? Block,
    [property: Column("What was seen.")] string Evidence,
    [property: Column("What it means for a reader of the charts.")] string Consequence);
