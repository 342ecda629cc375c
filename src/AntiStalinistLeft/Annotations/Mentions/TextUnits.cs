using System.Runtime.CompilerServices;
using System.Text;

namespace AntiStalinistLeft;

/// <summary>How a <see cref="PatternAutomaton"/> reads a kind of text, forwards and backwards.</summary>
/// <typeparam name="TUnit">What the text is made of: <see cref="char"/> or <see cref="byte"/>.</typeparam>
public interface ITextUnits<TUnit>
    where TUnit : unmanaged
{
    /// <summary>The symbol of the character at a position, which moves behind it.</summary>
    /// <param name="text">The first unit of the text.</param>
    /// <param name="length">Number of units of the text.</param>
    /// <param name="position">Where to read; inside the text.</param>
    /// <param name="symbols">The symbol of each UTF-16 code unit; 65,536 of them.</param>
    static abstract int Read(ref TUnit text, int length, ref int position, ref ushort symbols);

    /// <summary>The UTF-16 code unit of the character that ends at a position, which moves to its start.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to read backwards; above 0.</param>
    static abstract char ReadBack(ReadOnlySpan<TUnit> text, ref int position);
}

/// <summary>Reads UTF-16 code units.</summary>
public readonly struct Utf16Units : ITextUnits<char>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ref char text, int length, ref int position, ref ushort symbols) =>
        Unsafe.Add(ref symbols, Unsafe.Add(ref text, position++));

    /// <inheritdoc/>
    public static char ReadBack(ReadOnlySpan<char> text, ref int position) => text[--position];
}

/// <summary>Reads UTF-8. What is no character of the basic plane reads as U+FFFD, an ill-formed byte at a time.</summary>
public readonly struct Utf8Units : ITextUnits<byte>
{
    private const char NoUnit = '\uFFFD';

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ref byte text, int length, ref int position, ref ushort symbols)
    {
        byte first = Unsafe.Add(ref text, position);
        if (first < 0x80)
        {
            position++;
            return Unsafe.Add(ref symbols, first);
        }

        return Unsafe.Add(ref symbols, ReadLong(ref text, length, ref position));
    }

    /// <inheritdoc/>
    public static char ReadBack(ReadOnlySpan<byte> text, ref int position)
    {
        _ = Rune.DecodeLastFromUtf8(text[..position], out Rune rune, out int read);
        position -= read;
        return rune.IsBmp ? (char)rune.Value : NoUnit;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static char ReadLong(ref byte text, int length, ref int position)
    {
        var rest = System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref text, position), Math.Min(4, length - position));
        _ = Rune.DecodeFromUtf8(rest, out Rune rune, out int read);
        position += read;
        return rune.IsBmp ? (char)rune.Value : NoUnit;
    }
}
