using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AntiStalinistLeft.Charts;

namespace AntiStalinistLeft.Tests.Shared;

/// <summary>A page with the real plotly.js beside it, as a reader's page will have.</summary>
internal static partial class PlotlyPage
{
    private static readonly Lazy<string> Library = new(FindOrInstall);

    /// <summary>Writes a page that shows figures one below the other.</summary>
    public static string Write(string folder, IEnumerable<CaptionedFigure> figures, string script = "", int width = 700)
    {
        Directory.CreateDirectory(folder);
        string page = Path.Combine(folder, "page.html");
        var html = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>figures</title><body style=\"font-family:Open Sans,Arial,sans-serif;margin:8px;width:").Append(width).Append("px\">");
        html.Append("<script src=\"").Append(WebUtility.HtmlEncode(new Uri(Library.Value).AbsoluteUri)).Append("\"></script>");
        foreach (CaptionedFigure figure in figures) html.Append(FigureHtml.Write(figure));
        html.Append("<pre id=\"result\"></pre>").Append(script).Append("</body></html>");
        File.WriteAllText(page, html.ToString());
        return page;
    }

    /// <summary>Asserts that plotly finds nothing wrong with any figure, and draws each with its alt text, its finding once.</summary>
    public static void DrawsWithoutFault(IReadOnlyList<CaptionedFigure> figures)
    {
        IReadOnlyList<PlotlyVerdict> verdicts = Check(figures);
        CaptionedFigure[] drawn = [.. figures.Where(figure => !figure.IsEmpty)];
        Assert.Equal(drawn.Select(f => f.Name), verdicts.Select(v => v.Name));
        foreach ((CaptionedFigure figure, PlotlyVerdict verdict) in drawn.Zip(verdicts))
        {
            Assert.True(verdict.Faults.Count == 0, $"{figure.Name}: {string.Join("; ", verdict.Faults)}");
            Assert.True(verdict.Drawn, $"{figure.Name} was not drawn");
            Assert.False(verdict.TableOpen, $"the table of {figure.Name} should be closed once the chart is drawn");
            Assert.Contains(figure.AltText, verdict.Label, StringComparison.Ordinal);
            Assert.Equal(figure.Finding, verdict.Finding);
            Assert.Equal(0, verdict.Texts.Count(text => text.StartsWith(figure.Finding[..Math.Min(30, figure.Finding.Length)], StringComparison.Ordinal)));
        }
    }

    /// <summary>What <c>Plotly.validate</c> finds wrong with each figure, and what of it was drawn.</summary>
    public static IReadOnlyList<PlotlyVerdict> Check(IReadOnlyList<CaptionedFigure> figures)
    {
        const string Script =
            """
            <script>
            // A chart is done when its table is closed. A busy machine gets its time; a chart that is never done is reported as it is.
            var rounds = 0;
            function report() {
              var open = document.querySelectorAll('figure.asl-figure details[open]').length;
              if (open > 0 && rounds++ < 400) { setTimeout(report, 100); return; }
              var verdicts = Array.from(document.querySelectorAll('figure.asl-figure')).map(function (figure) {
                var chart = JSON.parse(figure.querySelector('script[type="application/vnd.plotly.v1+json"]').textContent);
                var texts = Array.from(figure.querySelectorAll('svg text')).map(function (t) { return t.textContent; });
                return {
                  name: figure.dataset.name,
                  faults: (Plotly.validate(chart.data, chart.layout) || []).map(function (f) { return f.msg; }),
                  drawn: !!figure.querySelector('svg.main-svg'),
                  label: figure.querySelector('.asl-plot').getAttribute('aria-label'),
                  finding: figure.querySelector('.asl-finding').textContent,
                  tableOpen: figure.querySelector('details').open,
                  texts: texts
                };
              });
              document.getElementById('result').textContent = JSON.stringify(verdicts);
            }
            window.addEventListener('load', function () { setTimeout(report, 100); });
            </script>
            """;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("asl-figures-");
        try
        {
            string dom = ChromiumPage.Dom(Write(folder.FullName, figures, Script));
            string json = WebUtility.HtmlDecode(Result().Match(dom).Groups["json"].Value);
            Assert.NotEmpty(json);
            return JsonSerializer.Deserialize<PlotlyVerdict[]>(json, JsonSerializerOptions.Web)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Where plotly draws the words beside points: for each figure the boxes in pixels from its upper left corner.</summary>
    public static IReadOnlyList<PlotlyLabels> LabelsOf(IReadOnlyList<System.Text.Json.Nodes.JsonObject> figures)
    {
        const string Script =
            """
            var done = figures.map(function (figure) {
              var place = document.body.appendChild(document.createElement('div'));
              return Plotly.newPlot(place, figure.data, figure.layout, { staticPlot: true }).then(function () {
                var paper = place.querySelector('svg.main-svg').getBoundingClientRect();
                var boxes = Array.from(place.querySelectorAll('.textpoint text')).filter(function (t) { return t.textContent; }).map(function (t) {
                  var box = t.getBoundingClientRect();
                  return { words: t.textContent, left: box.left - paper.left, top: box.top - paper.top, right: box.right - paper.left, bottom: box.bottom - paper.top };
                });
                return { width: paper.width, height: paper.height, boxes: boxes };
              });
            });
            Promise.all(done).then(function (all) { document.getElementById('result').textContent = JSON.stringify(all); });
            """;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("asl-figures-");
        try
        {
            string json = "[" + string.Join(',', figures.Select(figure => figure.ToJsonString())) + "]";
            string script = $"<script>var figures = {json.Replace("</", "<\\/", StringComparison.Ordinal)};\n{Script}</script>";
            string dom = ChromiumPage.Dom(Write(folder.FullName, [], script));
            return JsonSerializer.Deserialize<PlotlyLabels[]>(WebUtility.HtmlDecode(Result().Match(dom).Groups["json"].Value), JsonSerializerOptions.Web)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string FindOrInstall()
    {
        string library = RepositoryFolder.At("node_modules", "plotly.js-dist-min", "plotly.min.js");
        if (File.Exists(library)) return library;
        if (Environment.GetEnvironmentVariable("ASL_NO_INSTALL") == "1") throw new InvalidOperationException($"{library} is missing: run npm ci in the repository's folder. ASL_NO_INSTALL=1 forbids the tests to do it.");
        Console.WriteLine("plotly.js is missing: npm ci");
        (int code, _, string errors) = ChromiumPage.Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], TimeSpan.FromMinutes(5), RepositoryFolder.Root);
        return File.Exists(library) ? library : throw new InvalidOperationException($"{library} is missing and npm ci ended with {code}: {errors}");
    }

    [GeneratedRegex("<pre id=\"result\">(?<json>.*?)</pre>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Result();
}

/// <summary>What became of one figure in a page.</summary>
internal sealed record PlotlyVerdict(string Name, IReadOnlyList<string> Faults, bool Drawn, string Label, string Finding, bool TableOpen, IReadOnlyList<string> Texts);

/// <summary>The words beside the points of one figure as they were drawn.</summary>
internal sealed record PlotlyLabels(double Width, double Height, IReadOnlyList<PlotlyLabel> Boxes);

/// <summary>One of them.</summary>
internal sealed record PlotlyLabel(string Words, double Left, double Top, double Right, double Bottom);
