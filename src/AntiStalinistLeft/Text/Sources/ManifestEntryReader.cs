using System.Globalization;
using System.Text.RegularExpressions;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Text;

/// <summary>One entry of a manifest on its way to a <see cref="Source"/>.</summary>
internal sealed partial class ManifestEntryReader(YamlValue node, Action<string, string, YamlPlace> report)
{
    private static readonly string[] Required =
        ["id", "title", "date-certainty", "kind", "language", "licence", "attribution", "reader", "file", "sha256"];

    private static readonly string[] Optional = ["author", "affiliation", "date", "address", "series", "revision"];

    private readonly Dictionary<string, (string Value, YamlPlace At)> _fields = new(StringComparer.Ordinal);
    private bool _sound = true;

    /// <summary>The source; null where something was reported.</summary>
    public Source? ToSource()
    {
        if (!ReadFields()) return null;
        foreach (string name in Required.Where(name => !_fields.ContainsKey(name)))
        {
            Problem("missing-field", $"The source has no '{name}'. Every source needs it.", node.Place);
        }

        if (!_sound) return null;
        CheckShapes();
        Uri? address = Address();
        int? revision = Revision();
        return _sound ? Make(address, revision) : null;
    }

    private Source Make(Uri? address, int? revision) => new()
    {
        Id = _fields["id"].Value,
        Title = _fields["title"].Value,
        Author = Value("author"),
        Affiliation = Value("affiliation"),
        Date = Value("date"),
        DateCertainty = _fields["date-certainty"].Value,
        Kind = _fields["kind"].Value,
        Language = _fields["language"].Value,
        Licence = _fields["licence"].Value,
        Attribution = _fields["attribution"].Value,
        Address = address,
        Reader = _fields["reader"].Value,
        File = _fields["file"].Value,
        Sha256 = _fields["sha256"].Value,
        Series = Value("series"),
        Revision = revision,
    };

    private bool ReadFields()
    {
        if (node.Fields is not { } fields)
        {
            Problem("entry-no-mapping", "An entry of 'sources' must be a list of fields such as 'id: …'.", node.Place);
            return false;
        }

        foreach ((YamlValue key, YamlValue value) in fields)
        {
            string name = key.Text ?? key.ToString();
            if (!Required.Contains(name) && !Optional.Contains(name))
            {
                Problem("unknown-key", $"'{name}' is no field of a source. The fields are: {string.Join(", ", Required.Concat(Optional))}.", key.Place);
            }
            else if (string.IsNullOrWhiteSpace(value.Text) || value.IsNull)
            {
                Problem("empty-field", $"'{name}' has no value. Give one in words, or leave an optional field out.", value.Place);
            }
            else
            {
                _fields[name] = (value.Text.Trim(), value.Place);
            }
        }

        return true;
    }

    private void CheckShapes()
    {
        Check("id", KebabCase(), "lower-case letters and digits joined by hyphens");
        Check("kind", KebabCase(), "lower-case letters and digits joined by hyphens");
        Check("series", KebabCase(), "lower-case letters and digits joined by hyphens");
        Check("language", LanguageTag(), "a BCP 47 tag such as 'en' or 'pt-BR'");
        Check("date-certainty", Certainty(), "'stated', 'inferred' or 'unknown', best followed by a colon and the reason");
        Check("sha256", Hash(), "64 hexadecimal digits in lower case");
        Check("file", FileName(), "a file name without a folder");
    }

    private void Check(string name, Regex shape, string expected)
    {
        if (_fields.TryGetValue(name, out var field) && !shape.IsMatch(field.Value))
        {
            Problem("bad-value", $"'{name}' is '{field.Value}'; expected {expected}.", field.At);
        }
    }

    private Uri? Address()
    {
        if (!_fields.TryGetValue("address", out var field)) return null;
        if (Uri.TryCreate(field.Value, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https") return address;
        Problem("bad-value", $"'address' is '{field.Value}'; expected an address that begins with https:// or http://.", field.At);
        return null;
    }

    private int? Revision()
    {
        bool inSeries = _fields.ContainsKey("series");
        if (!_fields.TryGetValue("revision", out var field))
        {
            if (inSeries) Problem("missing-field", "The source belongs to a 'series' and has no 'revision'. Give its place in the order, from 1.", node.Place);
            return null;
        }

        if (!inSeries) Problem("missing-field", "The source has a 'revision' and no 'series'. Name the series, the same for all its revisions.", field.At);
        if (int.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int revision) && revision > 0) return revision;
        Problem("bad-value", $"'revision' is '{field.Value}'; expected a whole number from 1.", field.At);
        return null;
    }

    private string? Value(string name) => _fields.TryGetValue(name, out var field) ? field.Value : null;

    private void Problem(string code, string message, YamlPlace at)
    {
        _sound = false;
        report(code, message, at);
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"\A(stated|inferred|unknown)\b")]
    private static partial Regex Certainty();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Hash();

    [GeneratedRegex(@"\A(?!\.\.?\z)[^/\\:\0]+\z")]
    private static partial Regex FileName();
}
