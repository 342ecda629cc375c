using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AntiStalinistLeft.Core;

/// <summary>Refuses YAML that is nested deeper than <see cref="Limits.YamlDepth"/>, before anything that calls itself builds it.</summary>
internal sealed class DepthLimitedParser(IParser inner) : IParser
{
    private int _depth;

    /// <inheritdoc/>
    public ParsingEvent? Current => inner.Current;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        if (!inner.MoveNext()) return false;
        if (Current is not { } found) return true;
        _depth += found.NestingIncrease;
        return _depth <= Limits.YamlDepth + 2
            ? true
            : throw new SemanticErrorException(found.Start, found.End, string.Create(CultureInfo.InvariantCulture, $"Lists and mappings stand within each other more than {Limits.YamlDepth} deep, which is the limit."));
    }
}
