namespace AntiStalinistLeft.Cli;

/// <summary>The folder in which Jupyter looks for our kernel.</summary>
/// <param name="Path">Its full path.</param>
internal sealed record KernelFolder(string Path)
{
    private string SpecFile => System.IO.Path.Combine(Path, KernelSpec.FileName);

    /// <summary>The user's own folder, as Jupyter finds it.</summary>
    public static KernelFolder ForUser() => In(UserData());

    /// <summary>The folder below a prefix, for instance that of a Python environment.</summary>
    public static KernelFolder UnderPrefix(string prefix) => In(System.IO.Path.Combine(prefix, "share", "jupyter"));

    /// <summary>Writes the kernel specification; the folder is whole or as it was before.</summary>
    /// <returns>False when it was there already, word for word.</returns>
    /// <exception cref="IOException">Another maker's kernel has the name, or the folder cannot be written.</exception>
    public bool Install()
    {
        string text = KernelSpec.CreateText();
        string? old = ReadSpec();
        if (old == text) return false;
        RefuseOthers(old);

        string parent = System.IO.Path.GetDirectoryName(Path)!;
        Directory.CreateDirectory(parent);
        string fresh = System.IO.Path.Combine(parent, FormattableString.Invariant($".{KernelSpec.Name}.{Environment.ProcessId}.new"));
        string aside = System.IO.Path.Combine(parent, FormattableString.Invariant($".{KernelSpec.Name}.{Environment.ProcessId}.old"));
        try
        {
            Directory.CreateDirectory(fresh);
            File.WriteAllText(System.IO.Path.Combine(fresh, KernelSpec.FileName), text);
            if (Directory.Exists(Path)) Directory.Move(Path, aside);
            Directory.Move(fresh, Path);
        }
        finally
        {
            if (!Directory.Exists(Path) && Directory.Exists(aside)) Directory.Move(aside, Path);
            if (Directory.Exists(aside)) Directory.Delete(aside, recursive: true);
            if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
        }

        return true;
    }

    /// <summary>Takes the kernel specification away.</summary>
    /// <returns>False when there was none.</returns>
    /// <exception cref="IOException">Another maker's kernel has the name, or the folder cannot be deleted.</exception>
    public bool Remove()
    {
        if (!Directory.Exists(Path)) return false;
        RefuseOthers(ReadSpec());
        Directory.Delete(Path, recursive: true);
        return true;
    }

    private static KernelFolder In(string data) => new(System.IO.Path.GetFullPath(System.IO.Path.Combine(data, "kernels", KernelSpec.Name)));

    private static string UserData()
    {
        if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } named) return named;

        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows()) return System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        if (OperatingSystem.IsMacOS()) return System.IO.Path.Combine(home, "Library", "Jupyter");

        string data = Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } xdg ? xdg : System.IO.Path.Combine(home, ".local", "share");
        return System.IO.Path.Combine(data, "jupyter");
    }

    private string? ReadSpec() => File.Exists(SpecFile) ? File.ReadAllText(SpecFile) : null;

    private void RefuseOthers(string? spec)
    {
        if (Directory.Exists(Path) && (spec is null || !KernelSpec.IsOurs(spec)))
        {
            throw new IOException($"{Path} holds a kernel that this kit did not install. Move it away, or install elsewhere with --prefix.");
        }
    }
}
