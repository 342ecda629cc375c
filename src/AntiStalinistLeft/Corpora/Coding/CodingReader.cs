using AntiStalinistLeft.Core;
using CsvHelper;

namespace AntiStalinistLeft.Corpora;

/// <summary>Reads files of answers, and refuses what does not belong to the corpus or the scheme.</summary>
internal sealed class CodingReader
{
    private static readonly string[] Needed = ["id", "scheme", "coder", "code"];

    private readonly CodingScheme _scheme;
    private readonly Dictionary<string, MentionRow> _mentions;
    private readonly Dictionary<(string Coder, string Id), string> _given = [];

    public CodingReader(Corpus corpus, CodingScheme scheme)
    {
        if (!corpus.HasText) throw new FullTextRequiredException("Reading codes");
        _scheme = scheme;
        _mentions = corpus.Mentions.DistinctBy(CodingAnalysis.IdOf).ToDictionary(CodingAnalysis.IdOf, StringComparer.Ordinal);
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="InputException">Something in it is wrong; the message names file and line.</exception>
    public IReadOnlyList<CodingAnswerRow> Read(string file)
    {
        if (!File.Exists(file)) throw Wrong(file, null, "There is no such file of answers.");
        using var reader = new StreamReader(file);
        using CsvReader csv = CsvReader.Create(reader, new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true }, leaveOpen: true);
        try
        {
            string[] header = csv.Read() ? FieldsOf(csv) : [];
            if (Needed.FirstOrDefault(column => !header.Contains(column)) is { } missing) throw Wrong(file, 1, $"The header has no column {missing}; a file of answers keeps all columns that asl code export wrote.");
            var answers = new List<CodingAnswerRow>();
            while (csv.Read())
            {
                string[] fields = FieldsOf(csv);
                int line = (int)csv.LineNumber;
                if (fields.Length != header.Length) throw Wrong(file, line, $"The line has {fields.Length} fields, the header {header.Length}.");
                if (ReadLine(file, line, column => Array.IndexOf(header, column) is >= 0 and var place ? fields[place].Trim() : string.Empty) is { } answer) answers.Add(answer);
            }

            return answers;
        }
        catch (CsvFormatException broken)
        {
            throw Wrong(file, null, broken.Message);
        }
    }

    private CodingAnswerRow? ReadLine(string file, int line, Func<string, string> field)
    {
        (string id, string coder, string code) = (field("id"), field("coder"), field("code"));
        if (!_mentions.TryGetValue(id, out MentionRow? mention)) throw Wrong(file, line, $"The corpus has no mention «{id}». The id was changed, or the texts or the lexicon are others than those that were exported.");
        if (field("scheme") != _scheme.Name) throw Wrong(file, line, $"The line is of the scheme «{field("scheme")}», and {_scheme.Name} is read.");
        if (code.Length == 0) return null;
        if (coder.Length == 0) throw Wrong(file, line, "The answer has no coder; write a name or initials into the column coder.");
        if (_scheme.Codes.All(known => known.Id != code)) throw Wrong(file, line, UnknownName.Describe("code", code, _scheme.Codes.Select(known => known.Id)));
        if (!_given.TryAdd((coder, id), code)) throw Wrong(file, line, $"{coder} has answered for «{id}» before; one answer a mention.");
        string remark = field("remark");
        return new CodingAnswerRow(id, _scheme.Name, mention.Document, mention.Entity, mention.Voice, mention.Speaker, coder, code, remark.Length == 0 ? null : remark);
    }

    private static string[] FieldsOf(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    private static InputException Wrong(string file, int? line, string message) => new(new Diagnostic(Severity.Error, "coding-bad-answer", message, file, line));
}
