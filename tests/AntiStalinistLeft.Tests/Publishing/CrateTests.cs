using System.IO.Compression;
using System.Text.Json;
using AntiStalinistLeft.Publishing;

namespace AntiStalinistLeft.Tests.Publishing;

public class CrateTests
{
    [Fact]
    public void A_crate_that_was_written_is_read_with_its_runs_texts_and_kit()
    {
        using var folder = new TemporaryFolder();
        SampleCrate.Write(folder["crate"]);
        Crate crate = CrateReader.Read(folder["crate"], folder["into"]).GetOrThrow();
        CrateRun run = Assert.Single(crate.Runs);
        Assert.Equal("notebooks/01 lamps.dib", run.Notebook);
        Assert.Equal("7", run.Parameters["top"]);
        Assert.Equal(["figures/fig-lamps/lamps.csv"], run.Results);
        Assert.Equal(("lamp", new string('b', 64)), Assert.Single(crate.Texts) is var text ? (text.Id, text.Sha256) : default);
        Assert.Equal("0.1.0", crate.KitVersion);
        Assert.True(File.Exists(folder["into/notebooks/01 lamps.dib"]));
    }

    [Fact]
    public void The_same_files_are_packed_into_the_same_bytes_and_read_as_the_folder_is()
    {
        using var folder = new TemporaryFolder();
        SampleCrate.Write(folder["crate"]);
        byte[] once = Pack(folder["crate"]);
        File.SetLastWriteTimeUtc(folder["crate/data/sources.yaml"], new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        Assert.Equal(once, Pack(folder["crate"]));
        File.WriteAllBytes(folder["crate.zip"], once);
        Assert.Single(CrateReader.Read(folder["crate.zip"], folder["into"]).GetOrThrow().Runs);
    }

    [Fact]
    public void Every_entity_that_is_referred_to_is_described()
    {
        using var folder = new TemporaryFolder();
        SampleCrate.Write(folder["crate"]);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(folder["crate/" + CrateMetadata.FileName]));
        JsonElement[] graph = [.. json.RootElement.GetProperty("@graph").EnumerateArray()];
        string[] described = [.. graph.Select(entity => entity.GetProperty("@id").GetString()!)];
        Assert.Equal(described.Distinct(), described);
        string[] referred = [.. graph.SelectMany(entity => entity.EnumerateObject()).SelectMany(property => References(property.Value)).Where(id => !id.StartsWith("https://w3id.org/ro/crate", StringComparison.Ordinal) && !id.StartsWith("http://schema.org/", StringComparison.Ordinal))];
        Assert.Empty(referred.Except(described));
    }

    [Theory]
    [InlineData("data/features/mentions.csv", "no such file", "does not have it")]
    [InlineData("data/features/mentions.csv", "altered", "is not, byte for byte")]
    public void A_file_that_is_gone_or_altered_is_named(string file, string damage, string told)
    {
        using var folder = new TemporaryFolder();
        SampleCrate.Write(folder["crate"]);
        if (damage == "altered") File.AppendAllText(folder["crate/" + file], "lamp,gas\n");
        else File.Delete(folder["crate/" + file]);
        Diagnostic failure = CrateReader.Read(folder["crate"], folder["into"]).Failure!;
        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
        Assert.Equal(folder["crate"], failure.File);
    }

    [Theory]
    [InlineData("../sources.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("data/../../x")]
    [InlineData("..%2Fx")]
    [InlineData("data//x")]
    [InlineData("C:/x")]
    [InlineData("data\\\\x")]
    public void A_path_that_leaves_the_folder_is_refused_before_anything_is_written(string id)
    {
        using var folder = new TemporaryFolder();
        SampleCrate.Write(folder["crate"]);
        Alter(folder, words => words.Replace("\"@id\": \"data/features/mentions.csv\",", $"\"@id\": \"{id}\",", StringComparison.Ordinal));
        Assert.Contains("outside of its folder", CrateReader.Read(folder["crate"], folder["into"]).Failure!.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["into/data/features/mentions.csv"]));
    }

    [Fact]
    public void What_is_no_crate_is_told_from_one()
    {
        using var folder = new TemporaryFolder();
        SampleCrate.Write(folder["crate"]);
        Assert.Contains("no such folder or file", Read(folder, "nothing"), StringComparison.Ordinal);
        Directory.CreateDirectory(folder["empty"]);
        Assert.Contains("no RO-Crate", Read(folder, "empty"), StringComparison.Ordinal);
        File.WriteAllText(folder["words.zip"], "A lamp.");
        Assert.Contains("no whole ZIP", Read(folder, "words.zip"), StringComparison.Ordinal);
        Alter(folder, words => words.Replace("CreateAction", "Action", StringComparison.Ordinal));
        Assert.Contains("not made by asl crate", Read(folder, "crate"), StringComparison.Ordinal);
        Alter(folder, _ => "{\n\n");
        Assert.Contains("no JSON, from line 3", Read(folder, "crate"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_crate_of_more_files_than_anybody_makes_is_refused()
    {
        using var folder = new TemporaryFolder();
        SampleCrate.Write(folder["crate"]);
        string many = string.Concat(Enumerable.Range(0, 20_001).Select(number => FormattableString.Invariant($"{{\"@id\": \"f{number}\", \"@type\": \"File\"}},")));
        Alter(folder, words => words.Replace("\"@graph\": [", "\"@graph\": [" + many, StringComparison.Ordinal));
        Assert.Contains("the limit is 20,000", Read(folder, "crate"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_with_two_files_of_one_name_is_refused()
    {
        using var folder = new TemporaryFolder();
        SampleCrate.Write(folder["crate"]);
        using (FileStream stream = File.Create(folder["twice.zip"]))
        {
            CrateZip.Write(folder["crate"], stream);
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Update);
            zip.CreateEntry("data/sources.yaml");
        }

        Assert.Contains("two files data/sources.yaml", Read(folder, "twice.zip"), StringComparison.Ordinal);
    }

    private static string Read(TemporaryFolder folder, string path) => CrateReader.Read(folder[path], folder["into"]).Failure!.Message;

    private static byte[] Pack(string folder)
    {
        using var stream = new MemoryStream();
        CrateZip.Write(folder, stream);
        return stream.ToArray();
    }

    private static void Alter(TemporaryFolder folder, Func<string, string> change)
    {
        string file = folder["crate/" + CrateMetadata.FileName];
        File.WriteAllText(file, change(File.ReadAllText(file)));
    }

    private static IEnumerable<string> References(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(References),
        JsonValueKind.Object when value.TryGetProperty("@id", out JsonElement id) => [id.GetString()!],
        _ => [],
    };
}
