using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using AntiStalinistLeft.Core;

namespace AntiStalinistLeft.Publishing;

/// <summary>
/// Reads a crate, a folder or a ZIP file, into a folder of this program's own. What its metadata list must be there byte for byte;
/// what they do not list is not read; nothing is written outside of the folder.
/// </summary>
internal static class CrateReader
{
    // What Windows allows in no name, so that a crate is read alike everywhere.
    private static readonly SearchValues<char> Unsafe = SearchValues.Create("\\:*?\"<>|");

    /// <summary>Reads a crate.</summary>
    /// <param name="path">The folder, or the ZIP file.</param>
    /// <param name="into">An empty folder for its files.</param>
    /// <returns>The crate, or a failure that names the file and what is wrong with it.</returns>
    public static Result<Crate> Read(string path, string into)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            if (Directory.Exists(path)) return Read(path, into, name => OpenFile(path, name));
            if (!File.Exists(path)) return Fail(path, "There is no such folder or file.");
            using ZipArchive zip = ZipFile.OpenRead(path);
            if (zip.Entries.Count > Limits.CrateFiles) return Fail(path, FormattableString.Invariant($"It has {zip.Entries.Count:N0} files; the limit is {Limits.CrateFiles:N0}."));
            if (zip.Entries.GroupBy(entry => entry.FullName).FirstOrDefault(name => name.Skip(1).Any()) is { } twice) return Fail(path, $"It has two files {Quoted.Cut(twice.Key)}.");
            return Read(path, into, name => zip.GetEntry(name)?.Open());
        }
        catch (InvalidDataException)
        {
            return Fail(path, "It is no whole ZIP file. Copy it again, or name the folder of the crate.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Fail(path, $"It cannot be read: {FileFailures.Explain(failure)}");
        }
    }

    private static Result<Crate> Read(string path, string into, Func<string, Stream?> open)
    {
        if (ReadMetadata(open) is not { } metadata) return Fail(path, $"It has no {CrateMetadata.FileName}, so it is no RO-Crate.");
        if (metadata.Length > Limits.CrateMetadataBytes) return Fail(path, FormattableString.Invariant($"{CrateMetadata.FileName} has more than {Limits.CrateMetadataBytes:N0} bytes."));
        (Dictionary<string, JsonElement>? entities, string? fault) = ParseMetadata(metadata);
        if (entities is null) return Fail(path, fault!);
        long left = Limits.CrateBytes;
        JsonElement[] files = [.. entities.Values.Where(entity => Crate.HasType(entity, "File"))];
        if (files.Length > Limits.CrateFiles) return Fail(path, FormattableString.Invariant($"It lists {files.Length:N0} files; the limit is {Limits.CrateFiles:N0}."));
        foreach (JsonElement file in files)
        {
            string name = Uri.UnescapeDataString(Crate.TextOf(file, "@id")!);
            if (!IsInside(name)) return Fail(path, $"It lists the file {Quoted.Cut(name)}, which would lie outside of its folder.");
            using Stream? content = open(name);
            if (content is null) return Fail(path, $"It lists the file {Quoted.Cut(name)} and does not have it. Copy the crate again.");
            string target = Path.Combine(into, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!Copy(content, target, ref left)) return Fail(path, FormattableString.Invariant($"Its files have more than {Limits.CrateBytes:N0} bytes together."));
            if (CrateFile.ComputeSha256(target) != Crate.TextOf(file, "sha256")) return Fail(path, $"{Quoted.Cut(name)} is not, byte for byte, what the crate lists: its SHA-256 is another. Copy the crate again; a file that was altered must not be taken for the one that was published.");
        }

        var crate = new Crate(into, entities);
        if (crate.Runs.FirstOrDefault(run => !File.Exists(Path.Combine(into, run.Notebook)) || !IsInside(run.Notebook)) is { } lost) return Fail(path, $"It says that {Quoted.Cut(lost.Notebook)} was run and does not have that notebook.");
        return crate.Runs.Count > 0 && File.Exists(Path.Combine(into, "data", "sources.yaml"))
            ? Result<Crate>.Success(crate)
            : Fail(path, "It has no notebook that was run, or no data/sources.yaml: it was not made by asl crate, and there is nothing to run again.");
    }

    private static byte[]? ReadMetadata(Func<string, Stream?> open)
    {
        using Stream? stream = open(CrateMetadata.FileName);
        if (stream is null) return null;
        using var memory = new MemoryStream();
        var part = new byte[1 << 16];
        for (int read; memory.Length <= Limits.CrateMetadataBytes && (read = stream.Read(part)) > 0;) memory.Write(part, 0, read);
        return memory.ToArray();
    }

    private static (Dictionary<string, JsonElement>? Entities, string? Fault) ParseMetadata(byte[] metadata)
    {
        try
        {
            StrictJson.RequireWholeTexts(metadata);
            using JsonDocument json = JsonDocument.Parse(metadata);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("@graph", out JsonElement graph) || graph.ValueKind != JsonValueKind.Array) return (null, $"{CrateMetadata.FileName} has no @graph.");
            var entities = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (JsonElement entity in graph.EnumerateArray())
            {
                if (entity.ValueKind != JsonValueKind.Object || Crate.TextOf(entity, "@id") is not { } id) return (null, $"{CrateMetadata.FileName} has an entity without an @id.");
                if (!entities.TryAdd(id, entity.Clone())) return (null, $"{CrateMetadata.FileName} describes {Quoted.Cut(id)} twice.");
            }

            return (entities, null);
        }
        catch (JsonException broken)
        {
            return (null, FormattableString.Invariant($"{CrateMetadata.FileName} is no JSON, from line {(broken.LineNumber ?? 0) + 1} on."));
        }
    }

    private static bool Copy(Stream content, string target, ref long left)
    {
        using FileStream file = File.Create(target);
        var part = new byte[1 << 16];
        for (int read; (read = content.Read(part)) > 0;)
        {
            if ((left -= read) < 0) return false;
            file.Write(part, 0, read);
        }

        return true;
    }

    // A link in a folder may lead anywhere.
    private static FileStream? OpenFile(string folder, string name)
    {
        string file = folder;
        foreach (string part in name.Split('/'))
        {
            file = Path.Combine(file, part);
            if (new FileInfo(file).LinkTarget is not null) throw new IOException($"{Quoted.Cut(name)} is a link.", new IOException());
        }

        return File.Exists(file) ? File.OpenRead(file) : null;
    }

    private static bool IsInside(string name) => name.Length is > 0 and <= 1000 && name.Split('/').All(part => part.Length > 0 && part is not ("." or "..") && part.AsSpan().IndexOfAny(Unsafe) < 0 && !part.Any(char.IsControl));

    private static Result<Crate> Fail(string path, string message) => Result<Crate>.Fail(new Diagnostic(Severity.Error, "bad-crate", message, path));
}
