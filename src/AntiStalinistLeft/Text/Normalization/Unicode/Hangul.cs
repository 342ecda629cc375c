namespace AntiStalinistLeft.Text;

/// <summary>Hangul syllables, which are composed by arithmetic (The Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TailCount;

    public static bool TryDecompose(int code, List<int> codes)
    {
        int index = code - SyllableBase;
        if (index is < 0 or >= SyllableCount) return false;
        codes.Add(LeadBase + (index / (VowelCount * TailCount)));
        codes.Add(VowelBase + (index % (VowelCount * TailCount) / TailCount));
        if (index % TailCount != 0) codes.Add(TailBase + (index % TailCount));
        return true;
    }

    public static bool TryCompose(int first, int second, out int composed)
    {
        if (first is >= LeadBase and < LeadBase + LeadCount && second is >= VowelBase and < VowelBase + VowelCount)
        {
            composed = SyllableBase + ((((first - LeadBase) * VowelCount) + second - VowelBase) * TailCount);
            return true;
        }

        bool open = first is >= SyllableBase and < SyllableBase + SyllableCount && (first - SyllableBase) % TailCount == 0;
        composed = open && second is > TailBase and < TailBase + TailCount ? first + second - TailBase : 0;
        return composed != 0;
    }
}
