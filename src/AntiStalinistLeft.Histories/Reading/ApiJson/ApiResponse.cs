using System.Text.Json;

namespace AntiStalinistLeft.Histories;

/// <summary>One answer of a MediaWiki Action API, of format version 1 or 2, as far as histories need it.</summary>
internal sealed record ApiResponse
{
    /// <summary>The error that the wiki answered with; null where there is none.</summary>
    public ApiError? Error { get; init; }

    /// <summary>The wiki's warnings in its own words, each with its module, save that of <see cref="IsTruncated"/>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>True when the wiki says that it left something out because the answer would have become too long.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>What to send with the next request; null where the answer was the last.</summary>
    public IReadOnlyDictionary<string, string>? Continue { get; init; }

    /// <summary>The wiki; null where it was not asked for.</summary>
    public WikiSite? Site { get; init; }

    /// <summary>The pages, in the answer's order.</summary>
    public IReadOnlyList<ApiPage> Pages { get; init; } = [];

    /// <summary>Titles that the wiki spells otherwise.</summary>
    public IReadOnlyList<ApiTitleChange> Normalized { get; init; } = [];

    /// <summary>Redirections that were followed.</summary>
    public IReadOnlyList<ApiTitleChange> Redirects { get; init; } = [];

    /// <summary>The first title that belongs to another wiki; null where none does.</summary>
    public string? InterwikiTitle { get; init; }
}

/// <summary>An error as the wiki states it.</summary>
/// <param name="Code">The wiki's short name of it.</param>
/// <param name="Info">The wiki's words.</param>
internal sealed record ApiError(string Code, string Info);

/// <summary>One title that stands for another.</summary>
internal sealed record ApiTitleChange(string From, string To);

/// <summary>One page of an answer.</summary>
/// <param name="Page">The page; its number is 0 where the wiki has no such page.</param>
/// <param name="Absence">Why there is no such page, in words that follow the title; null where there is one.</param>
/// <param name="IsRedirect">True when the wiki says that the page redirects.</param>
/// <param name="Revisions">The revisions in the answer's order.</param>
internal sealed record ApiPage(WikiPage Page, string? Absence, bool IsRedirect, IReadOnlyList<ApiRevision> Revisions);

/// <summary>One revision of an answer.</summary>
/// <param name="Revision">What is said of it.</param>
/// <param name="Content">Its text, a JSON string; null where it is not there.</param>
/// <param name="HasOtherSlots">True when it has content besides the main slot.</param>
/// <param name="IsTextLost">True when the wiki says that it cannot find the text.</param>
internal sealed record ApiRevision(Revision Revision, JsonElement? Content, bool HasOtherSlots, bool IsTextLost)
{
    /// <summary>The text in UTF-8; empty where there is none, null where it holds half a character.</summary>
    public byte[]? GetUtf8()
    {
        try
        {
            return Content is { } content ? System.Text.Encoding.UTF8.GetBytes(content.GetString()!) : [];
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
