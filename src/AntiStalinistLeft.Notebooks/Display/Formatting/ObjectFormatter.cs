using System.Collections.Concurrent;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// Turns a value into a <see cref="MimeBundle"/>: by the formatters that cells registered for it (see
/// <see cref="InteractiveFormatting"/>), else by those that its type names by convention (see
/// <see cref="ConventionFormatters"/>), else by the plain ones. Thread-safe.
/// </summary>
internal sealed class ObjectFormatter
{
    private readonly ConcurrentDictionary<Type, ConventionFormatters> _conventions = new();
    private volatile INotation[] _notations = [];
    private readonly PlainTextFormatter _plain;
    private readonly HtmlFormatter _html;
    private readonly IReadOnlyList<string> _also;
    private readonly IReadOnlyList<ForeignFormatters> _foreign;

    /// <summary>A formatter with limits.</summary>
    /// <param name="limits">How much of a long or deep value is shown; null for the defaults.</param>
    /// <param name="also">Forms that are given beside the preferred ones where a value's type has a formatter for them; null for none.</param>
    /// <param name="foreign">Formatters for types that name none of their own; null for none.</param>
    public ObjectFormatter(FormatLimits? limits = null, IReadOnlyList<string>? also = null, IReadOnlyList<ForeignFormatters>? foreign = null)
    {
        _also = also ?? [];
        _foreign = foreign ?? [];
        FormatLimits kept = limits ?? new FormatLimits();
        _plain = new PlainTextFormatter(kept, FormatByNotation, Unwrap);
        _html = new HtmlFormatter(kept, _plain, FormatByConvention);
    }

    /// <summary>Adds a language's notation for values of its own kinds; of two that know a value the first added writes it.</summary>
    public void Add(INotation notation)
    {
        ArgumentNullException.ThrowIfNull(notation);
        lock (_conventions)
        {
            _notations = [.. _notations, notation];
        }
    }

    /// <summary>
    /// The value in every form that suits it. A string is plain text; a bundle is taken as it is; any other value has
    /// <c>text/html</c> and <c>text/plain</c>, unless its type prefers others. A form whose formatter throws is replaced
    /// by a plain one.
    /// </summary>
    public MimeBundle Format(object? value)
    {
        switch (value)
        {
            case MimeBundle bundle:
                return bundle;
            case HtmlFragment fragment:
                return MimeBundle.Create(MimeTypes.Html, fragment.Html).With(MimeTypes.PlainText, fragment.ToString());
            case null or string:
                return MimeBundle.Create(MimeTypes.PlainText, _plain.Format(value));
        }

        ConventionFormatters own = Conventions(value.GetType());
        MimeBundle result = MimeBundle.Empty;
        foreach (string mimeType in own.PreferredMimeTypes.Union(InteractiveFormatting.GetMimeTypes(value.GetType()), StringComparer.Ordinal))
        {
            if (FormatAs(value, mimeType) is { } content) result = Add(result, mimeType, content);
        }

        foreach (string mimeType in _also)
        {
            if (FormatByConvention(value, mimeType) is { } content) result = Add(result, mimeType, content);
        }

        return result.TryGet(MimeTypes.PlainText, out _) ? result : result.With(MimeTypes.PlainText, FormatAs(value, MimeTypes.PlainText)!);
    }

    /// <summary>The value in one form; null where neither its type nor the engine can give that form.</summary>
    public string? FormatAs(object? value, string mimeType)
    {
        ArgumentException.ThrowIfNullOrEmpty(mimeType);
        return FormatByConvention(value, mimeType) ?? mimeType switch
        {
            MimeTypes.PlainText => _html.FormatAsLines(value) ?? _plain.Format(value),
            MimeTypes.Html => _html.Format(value),
            _ => null,
        };
    }

    /// <summary>The value on one line.</summary>
    public string FormatInline(object? value) => FormatByConvention(value, MimeTypes.PlainText) ?? (value is string text ? text : _plain.FormatInline(value));

    /// <summary>True where a formatter of the value's own type, or one that a cell registered, gives that form.</summary>
    public bool HasOwnForm(object value, string mimeType) => FormatByConvention(value, mimeType) is not null;

    private static MimeBundle Add(MimeBundle bundle, string mimeType, string content)
    {
        try
        {
            return bundle.With(mimeType, content);
        }
        catch (System.Text.Json.JsonException e)
        {
            return bundle.With(MimeTypes.PlainText, $"The formatter for {mimeType} gave text that is not JSON: {StrictJson.Explain(e)}");
        }
    }

    private string? FormatByNotation(object value)
    {
        foreach (INotation notation in _notations)
        {
            if (notation.Write(value) is { } text) return text;
        }

        return null;
    }

    private object? Unwrap(object value)
    {
        foreach (INotation notation in _notations)
        {
            if (notation.Unwrap(value) is var held && !ReferenceEquals(held, value)) return held;
        }

        return value;
    }

    private string? FormatByConvention(object? value, string mimeType) =>
        value is null ? null : InteractiveFormatting.Format(value, mimeType) ?? Conventions(value.GetType()).Format(value, mimeType);

    private ConventionFormatters Conventions(Type type) => _conventions.GetOrAdd(type, t => ConventionFormatters.ForType(t, _foreign));
}
