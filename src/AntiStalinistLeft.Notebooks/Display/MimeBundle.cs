using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// One thing in several forms: JSON by media type, in the order in which they were added. A form that is text is a
/// JSON string; one whose media type is JSON holds its JSON. Immutable.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "MIME bundle is what the field calls it.")]
public sealed class MimeBundle : IReadOnlyCollection<KeyValuePair<string, JsonElement>>
{
    private readonly KeyValuePair<string, JsonElement>[] _forms;

    private MimeBundle(KeyValuePair<string, JsonElement>[] forms) => _forms = forms;

    /// <summary>A bundle without forms.</summary>
    public static MimeBundle Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _forms.Length;

    /// <summary>A bundle with one form that is text, or JSON where the media type is JSON.</summary>
    public static MimeBundle Create(string mimeType, string content) => Empty.With(mimeType, content);

    /// <summary>This bundle with one form more, or with that form replaced.</summary>
    /// <exception cref="JsonException">The media type is JSON and <paramref name="content"/> is not.</exception>
    public MimeBundle With(string mimeType, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return With(mimeType, MimeTypes.IsJson(mimeType) ? Parse(content) : JsonSerializer.SerializeToElement(content));
    }

    /// <summary>This bundle with one form more, or with that form replaced.</summary>
    public MimeBundle With(string mimeType, JsonElement content)
    {
        ArgumentException.ThrowIfNullOrEmpty(mimeType);
        return new MimeBundle([.. _forms.Where(f => f.Key != mimeType), new(mimeType, content)]);
    }

    /// <summary>The form of a media type.</summary>
    public bool TryGet(string mimeType, out JsonElement content)
    {
        foreach (KeyValuePair<string, JsonElement> form in _forms)
        {
            if (form.Key == mimeType)
            {
                content = form.Value;
                return true;
            }
        }

        content = default;
        return false;
    }

    /// <summary>The form of a media type as text; null where there is none. JSON comes as its source.</summary>
    public string? GetText(string mimeType)
    {
        if (!TryGet(mimeType, out JsonElement content)) return null;

        return content.ValueKind == JsonValueKind.String ? content.GetString() : content.GetRawText();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, JsonElement>>)_forms).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _forms.GetEnumerator();

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
