namespace AntiStalinistLeft.Core;

/// <summary>Formats a value as one kind of output; engines call it by the names of its members.</summary>
internal sealed class ConventionFormatter<T>(string mimeType, Action<T, TextWriter> write)
{
    /// <summary>The kind of output.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes <paramref name="instance"/>; false where it is of another type.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value) return false;
        write(value, writer);
        return true;
    }
}
