using System.Reflection;

namespace AntiStalinistLeft.Tests.Repository;

public class PublicApiTests
{
    /// <summary>
    /// What users of the library and of its histories build on stands in a file, so that a change shows in review. When the change is meant,
    /// run the tests once with ASL_UPDATE_SNAPSHOTS=1 and commit the file.
    /// </summary>
    [Fact]
    public void The_public_types_and_members_are_those_of_the_reviewed_list() =>
        Snapshot.Matches("PublicApi.txt", string.Join('\n', new[] { typeof(TextSpan).Assembly, typeof(PageHistory).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(Describe)) + "\n");

    private static IEnumerable<string> Describe(Type type)
    {
        yield return type.ToString();
        foreach (string member in type
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not MethodInfo { IsSpecialName: true } && !IsOfEveryRecord(member))
            .Select(member => $"    {member}")
            .Order(StringComparer.Ordinal))
        {
            yield return member;
        }
    }

    private static bool IsOfEveryRecord(MemberInfo member) =>
        member.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$" or "value__";
}
