using System.Globalization;
using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Cuts what a cell puts out at a limit, and keeps the rest in a file, so that neither front end nor notebook chokes on it.</summary>
internal sealed class OutputLimiter(OutputLimits limits, CellLocation place) : IDisposable
{
    private long _printed;
    private long _spilled;
    private int _files;
    private StreamWriter? _rest;

    /// <summary>The part of a printed text that is to be sent, with a note where the limit is reached; empty behind it.</summary>
    public string Limit(string text)
    {
        long left = limits.PrintedLength - _printed;
        _printed += text.Length;
        if (text.Length <= left) return text;
        if (_rest is not null)
        {
            return Spill(text);
        }

        int cut = (int)Math.Max(left, 0);
        (string note, _rest) = Open(".txt", FormattableString.Invariant($"The cell printed more than {limits.PrintedLength:N0} characters."));
        string more = _rest is null ? string.Empty : Spill(text[cut..]);
        return $"{text.AsSpan(0, cut)}\n[{note}]\n{more}";
    }

    // The file ends at a limit too; that is said once.
    private string Spill(string text)
    {
        long left = limits.SpillLength - _spilled;
        _spilled += text.Length;
        if (left > 0) _rest!.Write(text.AsSpan(0, (int)Math.Min(left, text.Length)));
        return left > 0 && text.Length >= left ? FormattableString.Invariant($"[The file holds the first {limits.SpillLength:N0} characters; what follows is lost.]\n") : string.Empty;
    }

    /// <summary>A display as it is to be sent: itself, or where a form of it is too long, a note in its place.</summary>
    public MimeBundle Limit(MimeBundle data)
    {
        KeyValuePair<string, System.Text.Json.JsonElement> longest = data.MaxBy(static form => form.Value.GetRawText().Length);
        if (longest.Key is null || longest.Value.GetRawText().Length <= limits.ShownLength) return data;

        string words = FormattableString.Invariant($"A value of {longest.Value.GetRawText().Length:N0} characters of {longest.Key} is too long to be shown here.");
        (string note, StreamWriter? file) = Open(longest.Key == MimeTypes.Html ? ".html" : ".txt", words);
        string shown = data.GetText(longest.Key) ?? string.Empty;
        file?.Write(shown.AsSpan(0, Math.Min(shown.Length, limits.SpillLength)));
        file?.Dispose();
        return MimeBundle.Create(MimeTypes.PlainText, $"[{note}]");
    }

    /// <summary>Writes what is left to the file, so that a reader finds it whole.</summary>
    public void Flush() => _rest?.Flush();

    public void Dispose() => _rest?.Dispose();

    private (string Note, StreamWriter? Writer) Open(string extension, string what)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(place.Notebook)}-cell-{place.CellNumber}-{Environment.ProcessId}-{++_files}{extension}");
        try
        {
            string folder = limits.Folder ?? SpillFolder.Path;
            Directory.CreateDirectory(folder);
            string path = Path.Combine(folder, string.Join('_', name.Split(Path.GetInvalidFileNameChars())));
            return ($"{what} The rest is in {path} until the kernel ends", new StreamWriter(SpillFolder.Create(path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ($"{what} The rest is lost, for no file could be made for it; is the disk full?", null);
        }
    }
}
