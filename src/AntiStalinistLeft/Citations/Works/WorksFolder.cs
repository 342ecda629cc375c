namespace AntiStalinistLeft.Citations;

/// <summary>What a person has laid down about works: the files of <c>data/works</c>.</summary>
internal sealed record WorksFolder
{
    public const string AuthorityName = "authority.yaml";

    /// <summary>Name of the file of works that were imported, read behind the reviewed one.</summary>
    public const string ImportedName = "imported.yaml";

    public const string OverridesName = "overrides.yaml";

    public const string CampsName = "camps.yaml";
    public required WorkAuthority Authority { get; init; }
    public required CitationOverrides Overrides { get; init; }
    public required SourceCodings Codings { get; init; }

    /// <summary>Reads the folder; a file that is not there holds nothing, a faulty one is a failure.</summary>
    /// <param name="folder">The folder; may be missing.</param>
    public static Result<WorksFolder> Load(string folder)
    {
        try
        {
            WorkAuthority reviewed = Read(folder, AuthorityName, AuthorityFile.Load, WorkAuthority.Empty);
            string imported = Path.Combine(folder, ImportedName);
            return Result<WorksFolder>.Success(new WorksFolder
            {
                Authority = File.Exists(imported) ? AuthorityFile.LoadBehind(reviewed, imported).GetOrThrow() : reviewed,
                Overrides = Read(folder, OverridesName, OverridesFile.Load, CitationOverrides.None),
                Codings = Read(folder, CampsName, CampsFile.Load, SourceCodings.None),
            });
        }
        catch (InputException broken)
        {
            return Result<WorksFolder>.Fail(broken.Diagnostic);
        }
    }

    private static T Read<T>(string folder, string name, Func<string, Result<T>> load, T none)
        where T : class
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path) ? load(path).GetOrThrow() : none;
    }
}
