using System.Text.Json;
using PuppeteerSharp;

namespace AntiStalinistLeft.Rendering;

/// <summary>Asks the browser which installed fonts it drew the letters with: what is asked for need not be there.</summary>
internal static class FontCensus
{
    /// <summary>The fonts of a picture with how many glyphs each gave, most used first.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> TakeAsync(IPage page, SvgPicture picture)
    {
        await page.SetContentAsync(picture.ToPrint());
        ICDPSession protocol = await page.CreateCDPSessionAsync();
        try
        {
            await protocol.SendAsync("DOM.enable");
            await protocol.SendAsync("CSS.enable");
            JsonElement document = await AskAsync(protocol, "DOM.getDocument", []);
            int root = document.GetProperty("root").GetProperty("nodeId").GetInt32();
            JsonElement texts = await AskAsync(protocol, "DOM.querySelectorAll", new() { ["nodeId"] = root, ["selector"] = "text, tspan" });
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (JsonElement node in texts.GetProperty("nodeIds").EnumerateArray())
            {
                JsonElement answer = await AskAsync(protocol, "CSS.getPlatformFontsForNode", new() { ["nodeId"] = node.GetInt32() });
                foreach (JsonElement font in answer.GetProperty("fonts").EnumerateArray())
                {
                    string family = font.GetProperty("familyName").GetString()!;
                    counts[family] = counts.GetValueOrDefault(family) + (int)font.GetProperty("glyphCount").GetDouble();
                }
            }

            return new OrderedDictionary<string, int>(counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal));
        }
        finally
        {
            await protocol.DetachAsync();
        }
    }

    private static async Task<JsonElement> AskAsync(ICDPSession protocol, string method, Dictionary<string, object> arguments) =>
        await protocol.SendAsync(method, arguments) ?? throw new PuppeteerException($"The browser gave no answer to {method}.");
}
