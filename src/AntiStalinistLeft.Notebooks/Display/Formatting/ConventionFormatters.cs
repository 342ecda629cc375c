using System.Collections;
using System.Reflection;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// The formatters that a type names by the convention that .NET Interactive published: an attribute <em>named</em>
/// <c>TypeFormatterSourceAttribute</c>, wherever declared, whose public property <c>FormatterSourceType</c> is a type with
/// a parameterless constructor and a public <c>CreateTypeFormatters()</c>; what that returns are objects with a public
/// <c>MimeType</c> and a public <c>bool Format(object, TextWriter)</c> that says false where it has nothing to give. The
/// attribute may have a public <c>PreferredMimeTypes</c>; it is inherited. Of several formatters for one media type the
/// one returned last is asked first.
/// </summary>
internal sealed class ConventionFormatters
{
    private const string AttributeName = "TypeFormatterSourceAttribute";
    private static readonly string[] UsualMimeTypes = [MimeTypes.Html, MimeTypes.PlainText];

    private readonly List<(string MimeType, object Formatter, MethodInfo Method)> _formatters = [];

    private ConventionFormatters()
    {
    }

    /// <summary>The media types in which a value of the type is shown, best first.</summary>
    public IReadOnlyList<string> PreferredMimeTypes { get; private set; } = UsualMimeTypes;

    /// <summary>Finds the formatters of a type; none for most types.</summary>
    /// <param name="type">The type.</param>
    /// <param name="foreign">What the host names for types that carry no attribute.</param>
    public static ConventionFormatters ForType(Type type, IReadOnlyList<ForeignFormatters> foreign)
    {
        ConventionFormatters found = new();
        for (Type? shown = type; shown is not null && foreign.Count > 0; shown = shown.BaseType)
        {
            if (foreign.FirstOrDefault(one => one.TypeName == shown.FullName) is not { } own) continue;
            found.AddFormatters(own.GetSource());
            found.PreferredMimeTypes = own.PreferredMimeTypes;
        }

        foreach (object attribute in type.GetCustomAttributes(inherit: true).Where(static a => a.GetType().Name == AttributeName))
        {
            if (Property<Type>(attribute, "FormatterSourceType") is { } source) found.AddFormatters(source);
            if (Property<string[]>(attribute, "PreferredMimeTypes") is { Length: > 0 } preferred) found.PreferredMimeTypes = preferred;
        }

        return found;
    }

    /// <summary>The value in one form by the first formatter that gives it; null where none does.</summary>
    public string? Format(object value, string mimeType)
    {
        foreach ((string form, object formatter, MethodInfo method) in _formatters)
        {
            if (form != mimeType) continue;

            using StringWriter writer = new(System.Globalization.CultureInfo.InvariantCulture);
            try
            {
                if (method.Invoke(formatter, [value, writer]) is true) return writer.ToString();
            }
            catch (TargetInvocationException e) when (mimeType is MimeTypes.PlainText or MimeTypes.Html)
            {
                return $"(could not be shown: {System.Net.WebUtility.HtmlEncode(e.InnerException?.Message)})";
            }
        }

        return null;
    }

    private static T? Property<T>(object instance, string name)
        where T : class =>
        instance.GetType().GetProperty(name)?.GetGetMethod()?.Invoke(instance, null) as T;

    private void AddFormatters(Type sourceType)
    {
        if (Activator.CreateInstance(sourceType) is not { } source
            || sourceType.GetMethod("CreateTypeFormatters", Type.EmptyTypes)?.Invoke(source, null) is not IEnumerable created)
        {
            return;
        }

        foreach (object formatter in created)
        {
            MethodInfo? method = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)]);
            if (method?.ReturnType == typeof(bool) && Property<string>(formatter, "MimeType") is { } mimeType)
            {
                _formatters.Insert(0, (mimeType, formatter, method));
            }
        }
    }
}
