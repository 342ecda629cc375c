using System.Reflection;
using System.Runtime.CompilerServices;

namespace AntiStalinistLeft.Notebooks;

/// <summary>What of an object is shown: its public properties and fields, in the order of their declaration, bases first.</summary>
internal static class DisplayMembers
{
    private static readonly ConditionalWeakTable<Type, DisplayMember[]> Known = [];

    public static IReadOnlyList<DisplayMember> GetMembers(Type type) => Known.GetValue(type, Find);

    /// <summary>True for values that one line of text shows whole.</summary>
    public static bool IsScalar(object? value) => value switch
    {
        null or string or Enum or decimal or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan or Guid or Uri or Version or Type => true,
        System.Numerics.BigInteger or System.Numerics.Complex or Half or Int128 or UInt128 or System.Text.Rune or Range or Index => true,
        Delegate or System.Text.RegularExpressions.Regex => true,
        _ => value.GetType().IsPrimitive,
    };

    private static DisplayMember[] Find(Type type)
    {
        List<Type> chain = [];
        for (Type? t = type; t is not null && t != typeof(object) && t != typeof(ValueType); t = t.BaseType)
        {
            chain.Insert(0, t);
        }

        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        Dictionary<string, DisplayMember> members = new(StringComparer.Ordinal);
        foreach (MemberInfo member in chain.SelectMany(static t => t.GetMembers(Declared)).OrderBy(m => chain.IndexOf(m.DeclaringType!)).ThenBy(static m => m.MetadataToken))
        {
            Func<object, object?>? read = member switch
            {
                PropertyInfo { CanRead: true } property when property.GetMethod!.IsPublic && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike && !property.PropertyType.IsByRef => property.GetValue,
                FieldInfo field => field.GetValue,
                _ => null,
            };
            if (read is not null) members[member.Name] = new DisplayMember(member.Name, read);
        }

        return [.. members.Values];
    }
}

/// <summary>One readable member.</summary>
internal sealed record DisplayMember(string Name, Func<object, object?> Read)
{
    /// <summary>The member's value; where reading it throws, a note of the exception.</summary>
    public object? GetValue(object instance)
    {
        try
        {
            return Read(instance);
        }
        catch (TargetInvocationException e)
        {
            return new UnreadableValue(e.InnerException ?? e);
        }
    }
}

/// <summary>Stands for the value of a property that threw.</summary>
internal sealed record UnreadableValue(Exception Exception)
{
    public override string ToString() => $"({Exception.GetType().Name}: {Exception.Message})";
}
