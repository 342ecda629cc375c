using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft;

/// <summary>A work that is known by its key before any text cites it: one edition, or one part of a volume.</summary>
public sealed record AuthorityWork
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Key of the work of which this is an edition; its own key where the file names no other.</summary>
    public required string Work { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required WorkType Type { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Other titles under which it is cited.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>Authors by canonical name.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Editors.</summary>
    public IReadOnlyList<string> Editors { get; init; } = [];

    /// <summary>Translators.</summary>
    public IReadOnlyList<string> Translators { get; init; } = [];

    /// <summary>Key of the volume that holds it; null for a whole volume.</summary>
    public string? Container { get; init; }

    /// <summary>Place of publication.</summary>
    public string? Place { get; init; }

    /// <summary>Publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Year of this edition; null where the key stands for any.</summary>
    public string? Year { get; init; }

    /// <summary>Year in which the work first appeared.</summary>
    public string? OriginalYear { get; init; }

    /// <summary>Volume of a periodical or a set.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue of a periodical.</summary>
    public string? Issue { get; init; }

    /// <summary>Date of the issue, more exact than the year.</summary>
    public string? Date { get; init; }

    /// <summary>The edition's own words.</summary>
    public string? Edition { get; init; }

    /// <summary>The series.</summary>
    public string? Series { get; init; }

    /// <summary>An address on the web.</summary>
    public string? Address { get; init; }

    /// <summary>The pages that it fills or has.</summary>
    public Locator? Pages { get; init; }

    /// <summary>Keys under which a person's own library has it, in the order of the file.</summary>
    public IReadOnlyList<string> Citekeys { get; init; } = [];

    /// <summary>Identifiers by scheme.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True where a title is one of its own.</summary>
    internal bool Bears(string title) => TitleForm.Parse(title) is var form && Forms.Any(form.Agrees);

    internal IEnumerable<TitleForm> Forms => Variants.Append(Title).Select(TitleForm.Parse);

    /// <summary>The comparable words under which it is found: whole titles, and what stands before a subtitle.</summary>
    internal IEnumerable<string> Words => Forms.SelectMany(form => (string[])[form.Full, form.Main]).Distinct();
}
