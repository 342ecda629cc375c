using System.Collections;
using System.Globalization;
using System.Reflection;

namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// The formatters that cells register with .NET Interactive's own package, <c>Microsoft.DotNet.Interactive.Formatting</c>, and
/// what they show by its <c>Display</c>. The package is found when a cell has loaded it; the engine does not refer to it.
/// </summary>
internal sealed class InteractiveFormatting
{
    private const string AssemblyName = "Microsoft.DotNet.Interactive.Formatting";
    private static InteractiveFormatting[] Loaded = [];

    private readonly Assembly _assembly;
    private readonly MethodInfo _registered;
    private readonly MethodInfo _preferred;
    private readonly MethodInfo _format;
    private readonly ConstructorInfo _context;
    private readonly MethodInfo _formatBy;
    private readonly PropertyInfo _typeOf;
    private readonly PropertyInfo _mimeTypeOf;

    private InteractiveFormatting(Assembly assembly)
    {
        _assembly = assembly;
        Type formatter = assembly.GetType(AssemblyName + ".Formatter", throwOnError: true)!;
        Type context = assembly.GetType(AssemblyName + ".FormatContext", throwOnError: true)!;
        _registered = formatter.GetMethod("RegisteredFormatters", [typeof(bool)])!;
        _preferred = formatter.GetMethod("GetPreferredMimeTypesFor", [typeof(Type)])!;
        _format = formatter.GetMethod("ToDisplayString", [typeof(object), typeof(string)])!;
        _context = context.GetConstructor([typeof(TextWriter)])!;
        Type contract = assembly.GetType(AssemblyName + ".ITypeFormatter", throwOnError: true)!;
        _formatBy = contract.GetMethod("Format", [typeof(object), context])!;
        _typeOf = contract.GetProperty("Type")!;
        _mimeTypeOf = contract.GetProperty("MimeType")!;
        Type shown = assembly.GetType(AssemblyName + ".DisplayedValue", throwOnError: true)!;
        MethodInfo show = typeof(InteractiveFormatting).GetMethod(nameof(Show), BindingFlags.NonPublic | BindingFlags.Static)!;
        formatter.GetMethod("SubscribeToDisplayedValues")?.Invoke(null, [show.CreateDelegate(typeof(Action<>).MakeGenericType(shown))]);
    }

    /// <summary>Watches for the package from now on.</summary>
    public static void Watch()
    {
        AppDomain.CurrentDomain.AssemblyLoad -= Take;
        AppDomain.CurrentDomain.AssemblyLoad += Take;
    }

    /// <summary>The media types that cells registered formatters for, or that the package's own types are shown in; none for most types.</summary>
    public static IEnumerable<string> GetMimeTypes(Type type) => Volatile.Read(ref Loaded).SelectMany(copy => copy.MimeTypes(type));

    /// <summary>True for what the package's <c>Display</c> returns: something that has been shown.</summary>
    public static bool IsHandle(object? value) => value?.GetType().FullName == AssemblyName + ".DisplayedValue";

    /// <summary>The value in one form, by the formatter registered last for it; null where none is.</summary>
    public static string? Format(object value, string mimeType)
    {
        foreach (InteractiveFormatting copy in Volatile.Read(ref Loaded))
        {
            if (copy.FormatByCopy(value, mimeType) is { } text) return text;
        }

        return null;
    }

    private IEnumerable<string> MimeTypes(Type type) => IsOfPackage(type)
        ? (IEnumerable<string>)_preferred.Invoke(null, [type])!
        : FindRegistered(type).Select(static formatter => formatter.MimeType).Distinct(StringComparer.Ordinal);

    private string? FormatByCopy(object value, string mimeType)
    {
        if (IsOfPackage(value.GetType())) return MimeTypes(value.GetType()).Contains(mimeType) ? (string)_format.Invoke(null, [value, mimeType])! : null;

        foreach ((string form, object formatter) in FindRegistered(value.GetType()).Reverse())
        {
            if (form != mimeType) continue;

            using StringWriter writer = new(CultureInfo.InvariantCulture);
            using var context = (IDisposable)_context.Invoke([writer]);
            if (_formatBy.Invoke(formatter, [value, context]) is true) return writer.ToString();
        }

        return null;
    }

    private static void Take(object? sender, AssemblyLoadEventArgs loaded)
    {
        // C# and F# each load a copy of their own.
        if (loaded.LoadedAssembly.GetName().Name == AssemblyName) Volatile.Write(ref Loaded, [.. Loaded, new InteractiveFormatting(loaded.LoadedAssembly)]);
    }

    /// <summary>Shows what a cell shows by the package's <c>Display</c>, in the forms that were asked for.</summary>
    private static void Show(object shown)
    {
        if (DisplayContext.Current is not { } context) return;

        Type type = shown.GetType();
        object? value = type.GetProperty("Value")!.GetValue(shown);
        var forms = ((IEnumerable)type.GetProperty("FormattedValues")!.GetValue(shown)!).Cast<object>().Select(static form => (
            MimeType: (string)form.GetType().GetProperty("MimeType")!.GetValue(form)!,
            Text: (string)form.GetType().GetProperty("Value")!.GetValue(form)!));
        MimeBundle bundle = forms.Aggregate(MimeBundle.Empty, (all, form) => all.With(form.MimeType, context.Formatter.FormatAs(value, form.MimeType) ?? form.Text));
        var id = (string)type.GetProperty("DisplayId")!.GetValue(shown)!;
        if (type.GetProperty("IsUpdated")!.GetValue(shown) is true) context.Output.Update(bundle, id);
        else context.Output.Show(bundle, id);
    }

    /// <summary>True for what the package makes itself: pocket views, HTML, JSON.</summary>
    private bool IsOfPackage(Type type) => type.Assembly == _assembly || type.GetInterfaces().Any(static one => one.Name == "IHtmlContent");

    private IEnumerable<(string MimeType, object Formatter)> FindRegistered(Type type) =>
        from formatter in ((IEnumerable)_registered.Invoke(null, [false])!).Cast<object>()
        where _typeOf.GetValue(formatter) is Type registered && (registered.IsAssignableFrom(type) || IsDefinitionOf(registered, type))
        select ((string)_mimeTypeOf.GetValue(formatter)!, formatter);

    private static bool IsDefinitionOf(Type registered, Type type) =>
        registered.IsGenericTypeDefinition && type.IsGenericType && type.GetGenericTypeDefinition() == registered;
}
