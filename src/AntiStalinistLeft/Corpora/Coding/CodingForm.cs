using System.Net;
using System.Text;
using System.Text.Json;

namespace AntiStalinistLeft.Corpora;

/// <summary>Mentions to code as a page that works without a network: it keeps answers in the browser and saves them as the CSV that is read back.</summary>
internal static class CodingForm
{
    private const string Script = """
        const items = JSON.parse(document.getElementById('items').textContent);
        const columns = items.columns, key = 'coding:' + items.scheme + ':' + items.rows.length + ':' + (items.rows[0] || {}).id;
        const coder = document.getElementById('coder'), left = document.getElementById('left');
        let kept = JSON.parse(localStorage.getItem(key) || '{"coder":"","answers":{}}');
        const fields = [...document.querySelectorAll('[data-id]')];
        const tell = () => left.textContent = items.rows.filter(row => !(kept.answers[row.id] || {}).code).length + ' of ' + items.rows.length + ' without an answer';
        const keep = () => { localStorage.setItem(key, JSON.stringify(kept)); tell(); };
        coder.value = kept.coder;
        coder.addEventListener('input', () => { kept.coder = coder.value.trim(); keep(); });
        for (const field of fields) {
          field.value = (kept.answers[field.dataset.id] || {})[field.name] || '';
          field.addEventListener('input', () => { (kept.answers[field.dataset.id] ||= {})[field.name] = field.value; keep(); });
        }
        const cell = value => /[",\n\r]/.test(value) ? '"' + value.replaceAll('"', '""') + '"' : value;
        document.getElementById('save').addEventListener('click', () => {
          if (!kept.coder) { coder.focus(); return; }
          const lines = items.rows.map(row => columns.map(column => cell(column === 'coder' ? kept.coder : column === 'code' || column === 'remark' ? (kept.answers[row.id] || {})[column] || '' : row[column] || '')).join(','));
          const link = document.createElement('a');
          link.href = URL.createObjectURL(new Blob([[columns.join(','), ...lines].join('\n') + '\n'], { type: 'text/csv' }));
          link.download = items.scheme + '-' + kept.coder.replaceAll(/\W+/g, '-') + '.csv';
          link.click();
        });
        tell();
        """;

    /// <summary>Writes the page.</summary>
    public static string Write(Table<CodingItemRow> items, CodingScheme scheme)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").Append(Encode(scheme.Title)).Append("</title><style>body{font-family:\"Open Sans\",Arial,sans-serif;max-width:50rem;margin:1rem auto;line-height:1.5}section{border-top:1px solid #999;padding:.5rem 0}mark{background:#fee838}header{position:sticky;top:0;background:#fff;padding:.5rem 0}small{color:#444}</style></head><body><h1>")
            .Append(Encode(scheme.Title)).Append("</h1><p>").Append(Encode(scheme.Question)).Append("</p><dl>");
        foreach (CodingCode code in scheme.Codes) html.Append("<dt><strong>").Append(Encode(code.Id)).Append("</strong></dt><dd>").Append(Encode(code.About)).Append("</dd>");
        html.Append("</dl><header><label>Coder <input id=\"coder\" autocomplete=\"off\"></label> <button id=\"save\">Save as CSV</button> <span id=\"left\" aria-live=\"polite\"></span></header>");
        foreach (CodingItemRow item in items) AppendItem(html, item, scheme);
        return html.Append("<script type=\"application/json\" id=\"items\">").Append(WriteJson(items, scheme)).Append("</script><script>").Append(Script).Append("</script></body></html>\n").ToString();
    }

    private static void AppendItem(StringBuilder html, CodingItemRow item, CodingScheme scheme)
    {
        string id = Encode(item.Id);
        html.Append("<section><small>").Append(Encode(item.Document)).Append(", ").Append(Encode(item.Section ?? "no section")).Append(", ").Append(Encode(CellText.Format(item.Voice)))
            .Append(item.Speaker is null ? string.Empty : ": " + Encode(item.Speaker)).Append("; ").Append(Encode(item.Entity)).Append("</small><p>").Append(Encode(item.Left)).Append("<mark>").Append(Encode(item.Match)).Append("</mark>").Append(Encode(item.Right))
            .Append("</p><label>Code <select name=\"code\" data-id=\"").Append(id).Append("\"><option></option>");
        foreach (CodingCode code in scheme.Codes) html.Append("<option>").Append(Encode(code.Id)).Append("</option>");
        html.Append("</select></label> <label>Remark <input name=\"remark\" data-id=\"").Append(id).Append("\" size=\"40\"></label></section>");
    }

    // Within a script element; the default encoder leaves no «<» standing.
    private static string WriteJson(Table<CodingItemRow> items, CodingScheme scheme)
    {
        string[] columns = [.. items.Columns.Select(column => column.Name)];
        Dictionary<string, string>[] rows = [.. Enumerable.Range(0, items.Count).Select(row => items.Columns.ToDictionary(column => column.Name, column => CellText.Format(column[row]), StringComparer.Ordinal))];
        return JsonSerializer.Serialize(new { scheme = scheme.Name, columns, rows });
    }

    private static string Encode(string words) => WebUtility.HtmlEncode(words);
}
