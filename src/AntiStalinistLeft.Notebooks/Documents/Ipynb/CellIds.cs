using System.Security.Cryptography;
using System.Text;

namespace AntiStalinistLeft.Notebooks;

/// <summary>Gives every cell an id: its own, else one made from its text, so that the same notebook always gets the same.</summary>
internal static class CellIds
{
    public static IReadOnlyList<string> Assign(IReadOnlyList<NotebookCell> cells)
    {
        HashSet<string> taken = new(cells.Select(static cell => cell.Id).OfType<string>(), StringComparer.Ordinal);
        HashSet<string> given = new(StringComparer.Ordinal);
        List<string> ids = new(cells.Count);
        foreach (NotebookCell cell in cells)
        {
            string id = cell.Id is { } own && given.Add(own) ? own : Fresh(cell, taken);
            given.Add(id);
            ids.Add(id);
        }

        return ids;
    }

    private static string Fresh(NotebookCell cell, HashSet<string> taken)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{cell.Language}\n{cell.Source}"));
        string stem = Convert.ToHexStringLower(hash.AsSpan(0, 4));
        for (int copy = 1; ; copy++)
        {
            string id = copy == 1 ? stem : FormattableString.Invariant($"{stem}-{copy}");
            if (taken.Add(id)) return id;
        }
    }
}
