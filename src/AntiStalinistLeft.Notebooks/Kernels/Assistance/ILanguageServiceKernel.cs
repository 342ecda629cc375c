namespace AntiStalinistLeft.Notebooks;

/// <summary>A kernel that helps with writing its cells. Nothing here runs code or changes the session.</summary>
internal interface ILanguageServiceKernel : IKernel
{
    /// <summary>What could stand at a place.</summary>
    /// <param name="code">The cell as it is so far.</param>
    /// <param name="position">The place in UTF-16 code units, from 0.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    Task<CompletionList> CompleteAsync(CellCode code, int position, CancellationToken cancellationToken);

    /// <summary>What stands at a place; null where there is nothing to say.</summary>
    /// <param name="code">The cell as it is so far.</param>
    /// <param name="position">The place in UTF-16 code units, from 0.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    Task<CodeDescription?> DescribeAsync(CellCode code, int position, CancellationToken cancellationToken);

    /// <summary>What the call takes whose arguments are being written at a place; null outside of one.</summary>
    /// <param name="code">The cell as it is so far.</param>
    /// <param name="position">The place in UTF-16 code units, from 0.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    Task<CallDescription?> DescribeCallAsync(CellCode code, int position, CancellationToken cancellationToken);

    /// <summary>Where what stands at a place was declared, in this cell or another; null where that is not in a cell.</summary>
    /// <param name="code">The cell as it is so far.</param>
    /// <param name="position">The place in UTF-16 code units, from 0.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    Task<CodeDefinition?> FindDefinitionAsync(CellCode code, int position, CancellationToken cancellationToken);

    /// <summary>What is wrong with a cell, as far as the compiler can tell without running it.</summary>
    Task<IReadOnlyList<CodeDiagnostic>> DiagnoseAsync(CellCode code, CancellationToken cancellationToken);

    /// <summary>Whether a cell could be run as it stands.</summary>
    CodeCompleteness Check(CellCode code);
}

/// <summary>What could stand at a place.</summary>
/// <param name="Start">Where the word begins that would be replaced, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The words, best first.</param>
internal sealed record CompletionList(int Start, int End, IReadOnlyList<CompletionItem> Items);

/// <summary>One word that could stand at a place.</summary>
/// <param name="Text">The word.</param>
/// <param name="Kind">What it is: <c>method</c>, <c>property</c>, <c>field</c>, <c>class</c>, <c>interface</c>, <c>enum</c>, <c>namespace</c>, <c>variable</c>, <c>keyword</c>, <c>magic</c>, <c>table</c>, <c>column</c> or <c>event</c>.</param>
/// <param name="Signature">Its declaration in short; null where the word says it all.</param>
internal sealed record CompletionItem(string Text, string Kind, string? Signature = null);

/// <summary>What stands at a place.</summary>
/// <param name="Signature">Its declaration.</param>
/// <param name="Documentation">What its author says of it, as plain text; empty where nothing is known.</param>
internal sealed record CodeDescription(string Signature, string Documentation)
{
    /// <summary>The language of the declaration, as Markdown names it.</summary>
    public string Language { get; init; } = "csharp";
}

/// <summary>What a call takes.</summary>
/// <param name="Signatures">The members that could be meant.</param>
/// <param name="Active">The place among them of the one that is meant, as far as it can be told.</param>
/// <param name="Parameter">The place among its parameters of the one that is being written; may lie behind the last.</param>
internal sealed record CallDescription(IReadOnlyList<SignatureDescription> Signatures, int Active, int Parameter);

/// <summary>A member that can be called.</summary>
/// <param name="Signature">Its declaration.</param>
/// <param name="Documentation">What its author says of it, as plain text; empty where nothing is known.</param>
/// <param name="Parameters">Its parameters as they stand in the declaration.</param>
internal sealed record SignatureDescription(string Signature, string Documentation, IReadOnlyList<string> Parameters);

/// <summary>Where a name was declared.</summary>
/// <param name="Location">The cell.</param>
/// <param name="Start">Where the name begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal sealed record CodeDefinition(CellLocation Location, CodePosition Start, CodePosition End);

/// <summary>Something wrong with a cell, or to be noted. Lines and columns are from 1, the end is exclusive.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Code">The compiler's code for it.</param>
/// <param name="Message">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record CodeDiagnostic(string Severity, string Code, string Message, CodePosition Start, CodePosition End);

/// <summary>A place in a cell.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 code units, from 1.</param>
internal readonly record struct CodePosition(int Line, int Column);

/// <summary>Whether a cell could be run as it stands.</summary>
internal enum CodeCompleteness
{
    /// <summary>The kernel cannot tell.</summary>
    Unknown,

    /// <summary>It could.</summary>
    Complete,

    /// <summary>More lines have to follow.</summary>
    Incomplete,

    /// <summary>No line that follows could make it right.</summary>
    Invalid,
}
