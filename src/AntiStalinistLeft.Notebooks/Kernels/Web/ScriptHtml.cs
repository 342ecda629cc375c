using System.Text.Json;

namespace AntiStalinistLeft.Notebooks;

/// <summary>A JavaScript cell as a piece of a page: a place for its output, and a script that runs the cell there.</summary>
internal static class ScriptHtml
{
    // The cell's code is handed over as a text, so that a syntax error is caught and told like any other. Scripts that a page
    // defers, such as a chart library, are waited for.
    private const string Runner = """
        (async function (element, code, values) {
          const add = function (kind, text) { const pre = document.createElement('pre'); pre.className = kind; pre.textContent = text; element.append(pre); return pre; };
          const words = function (value) { return typeof value === 'string' ? value : JSON.stringify(value, null, 2) ?? String(value); };
          const display = function (value) { if (value instanceof Node) element.append(value); else add('stream stdout', words(value)); };
          const log = Object.assign(Object.create(console), { log: function () { add('stream stdout', Array.from(arguments, words).join(' ')); } });
          if (document.readyState === 'loading') await new Promise(function (ready) { document.addEventListener('DOMContentLoaded', ready); });
          try {
            const AsyncFunction = (async function () {}).constructor;
            const cell = new AsyncFunction('element', 'display', 'console', ...Object.keys(values), code);
            const result = await cell(element, display, log, ...Object.values(values));
            if (result !== undefined) display(result);
          } catch (error) {
            add('error', String(error)).setAttribute('role', 'alert');
          }
        })
        """;

    /// <summary>The piece.</summary>
    /// <param name="id">An id that no other element of the page has.</param>
    /// <param name="code">The cell.</param>
    /// <param name="values">Variables of the cell with their JSON.</param>
    public static string Write(string id, string code, IReadOnlyDictionary<string, string> values)
    {
        string members = string.Join(", ", values.Select(static value => $"{JsonSerializer.Serialize(value.Key)}: {value.Value}"));
        return $"<div class=\"asl-script\" id=\"{id}\"></div>\n<script>\n{Runner}(document.getElementById(\"{id}\"), {JsonSerializer.Serialize(code)}, {{{members}}});\n</script>";
    }
}
