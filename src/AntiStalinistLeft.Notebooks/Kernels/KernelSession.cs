namespace AntiStalinistLeft.Notebooks;

/// <summary>
/// The kernels of one notebook in this process, and the magic commands between them. Kernels are made when a cell first
/// needs them. Cells run one after the other; a caller that starts two at once breaks its promise.
/// </summary>
internal sealed class KernelSession
{
    private readonly Dictionary<string, IKernel> _running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _imported = new(StringComparer.Ordinal);
    private readonly List<KernelRegistration> _offers;
    private KernelNames _names;

    /// <summary>A session with the host's kernels and the engine's own: C#, SQL, JavaScript, Mermaid, HTML, Markdown.</summary>
    public KernelSession(KernelSetup composition)
    {
        ArgumentNullException.ThrowIfNull(composition);
        Setup = composition;
        Formatter = new ObjectFormatter(composition.Limits, composition.AdditionalFormats, composition.ForeignFormatters);
        InteractiveFormatting.Watch();
        Packages = new PackageRestorer(composition.PackageFolder);
        LanguageService = new SessionLanguageService(this);
        _offers = [.. composition.Kernels.Concat(Own()).DistinctBy(static offer => offer.Info.Name, StringComparer.Ordinal)];
        Kernels = [.. _offers.Select(static offer => offer.Info).OrderBy(static info => info.Name, StringComparer.Ordinal)];
        _names = new KernelNames(Kernels, KernelInfo.Defaults);
        Commands = [.. composition.Commands.Concat(StandardCommands.All).DistinctBy(static c => c.Name, StringComparer.Ordinal).OrderBy(static c => c.Name, StringComparer.Ordinal)];
    }

    /// <summary>What the host put in.</summary>
    public KernelSetup Setup { get; }

    /// <summary>The kernels on offer, by name.</summary>
    public IReadOnlyList<KernelInfo> Kernels { get; private set; }

    /// <summary>The magic commands on offer, by name.</summary>
    public IReadOnlyList<MagicCommand> Commands { get; }

    /// <summary>Turns values into what is shown.</summary>
    public ObjectFormatter Formatter { get; }

    /// <summary>Helps with writing cells.</summary>
    public SessionLanguageService LanguageService { get; }

    internal PackageRestorer Packages { get; }

    /// <summary>Makes the C# compiler ready; worth calling beside other work, before the first cell.</summary>
    public void WarmUp() => WarmUp(["csharp"]);

    /// <summary>Makes kernels ready that will be needed; worth calling beside other work. Names that the host lacks are left out.</summary>
    public void WarmUp(IEnumerable<string> kernels)
    {
        ArgumentNullException.ThrowIfNull(kernels);
        foreach (string name in kernels)
        {
            if (GetKernel(name) is IPreloadableKernel kernel) kernel.WarmUp();
        }
    }

    /// <summary>Runs a cell.</summary>
    /// <param name="language">Name or alias of its kernel.</param>
    /// <param name="source">Its text.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="output">Where what it puts out goes.</param>
    /// <param name="cancellationToken">Asks the cell to stop; a cell that does not listen runs on.</param>
    /// <returns>Null when it ran to its end, else what went wrong.</returns>
    public async Task<CellError?> ExecuteAsync(string language, string source, CellLocation place, ICellOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(output);
        DisplayContext? outer = DisplayContext.Current;
        DisplayContext.Current = outer ?? new DisplayContext(output, Formatter, FormattableString.Invariant($"{place.Notebook}-{place.CellNumber}"), cancellationToken);
        MagicContext scope = new(this, output, cancellationToken);
        try
        {
            CellError? error = await CellPartRunner.RunAsync(CellSplitter.Split(GetCanonicalName(language), source, Announced(source)), source, place, scope);
            foreach (Func<Task> last in scope.EndOfCellActions)
            {
                await last();
            }

            return error;
        }
        finally
        {
            DisplayContext.Current = outer;
        }
    }

    /// <summary>The values of a kernel by name; none for a kernel that was not needed yet or keeps none.</summary>
    public IReadOnlyList<KernelVariable> GetVariables(string kernel)
    {
        lock (_running)
        {
            return _running.GetValueOrDefault(kernel) is IValueKernel values ? values.Variables : [];
        }
    }

    /// <summary>
    /// A value that an imported notebook declared, whatever kernel holds it; null where none has the name. So what
    /// <c>setup.dib</c> prepares is available in every kernel without being shared by name.
    /// </summary>
    public KernelVariable? FindImported(string name)
    {
        lock (_running)
        {
            return _imported.TryGetValue(name, out string? kernel)
                ? GetVariables(kernel).FirstOrDefault(variable => variable.Name == name)
                : null;
        }
    }

    /// <summary>A value of a kernel other than the one that asks, by its name in any case: of C# first, then of the others by name; null where none has it.</summary>
    public KernelVariable? FindVariable(string name, IKernel asking)
    {
        lock (_running)
        {
            return _running.Where(running => !ReferenceEquals(running.Value, asking))
                .OrderBy(static running => running.Key != "csharp").ThenBy(static running => running.Key, StringComparer.Ordinal)
                .SelectMany(static running => running.Value is IValueKernel values ? values.Variables : [])
                .FirstOrDefault(variable => variable.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>A kernel by name, made now if no cell needed it before; null where the host has none of that name.</summary>
    public IKernel? GetKernel(string name)
    {
        lock (_running)
        {
            string canonical = GetCanonicalName(name);
            if (!_running.TryGetValue(canonical, out IKernel? kernel) && _offers.Find(offer => offer.Info.Name == canonical) is { } offer)
            {
                _running[canonical] = kernel = offer.Create(this);
            }

            return kernel;
        }
    }

    /// <summary>The names that the running kernels' values have, with the kernel of each.</summary>
    internal HashSet<(string Kernel, string Name)> GetDeclaredNames()
    {
        lock (_running)
        {
            return [.. _running.SelectMany(static kernel => kernel.Value is IValueKernel values ? values.Variables.Select(v => (kernel.Key, v.Name)) : [])];
        }
    }

    /// <summary>Remembers what an import declared; of two kernels with one name the one that declared it last has it.</summary>
    internal void RecordImported(IEnumerable<(string Kernel, string Name)> declared)
    {
        lock (_running)
        {
            foreach ((string kernel, string name) in declared) _imported[name] = kernel;
        }
    }

    internal KernelNames Names => _names;

    internal string GetCanonicalName(string name) => _names.FindSeparator("#!" + name) ?? name;

    /// <summary>Offers a kernel that a cell asked for, from now on.</summary>
    /// <returns>False where a kernel has one of its names already.</returns>
    internal bool TryRegister(KernelRegistration offer)
    {
        lock (_running)
        {
            IEnumerable<string> taken = Kernels.SelectMany(static kernel => kernel.Aliases.Append(kernel.Name));
            if (taken.Intersect(offer.Info.Aliases.Append(offer.Info.Name), StringComparer.Ordinal).Any()) return false;

            _offers.Add(offer);
            Kernels = [.. Kernels.Append(offer.Info).OrderBy(static info => info.Name, StringComparer.Ordinal)];
            _names = new KernelNames(Kernels, KernelInfo.Defaults);
            return true;
        }
    }

    /// <summary>The names that separate the parts of a cell, those of kernels that the cell itself connects included.</summary>
    private KernelNames Announced(string source)
    {
        if (!source.Contains(ConnectCommand.Name, StringComparison.Ordinal)) return _names;

        IEnumerable<KernelInfo> connected = source.Split('\n').Select(static line => ConnectCommand.FindConnectedKernel(line.TrimEnd('\r'))).OfType<KernelInfo>();
        return new KernelNames([.. Kernels.Concat(connected).DistinctBy(static kernel => kernel.Name, StringComparer.Ordinal)], KernelInfo.Defaults);
    }

    private static IEnumerable<KernelRegistration> Own()
    {
        KernelInfo Info(string name) => KernelInfo.Defaults.First(kernel => kernel.Name == name);
        yield return new(Info("csharp"), static session => new CSharpKernel(session));
        yield return new(Info("sql"), static session => new SqlKernel(session));
        yield return new(Info("javascript"), static session => new JavaScriptKernel(session));
        yield return new(Info("mermaid"), static _ => new MermaidKernel());
        yield return new(Info("html"), static _ => new TextKernel(MimeTypes.Html));
        yield return new(new KernelInfo(ValueKernel.Name), static _ => new ValueKernel());
        yield return new(Info("markdown"), static _ => new TextKernel(MimeTypes.Markdown));
    }
}
