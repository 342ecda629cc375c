namespace AntiStalinistLeft.Histories.Tests;

/// <summary>Holds two histories against each other in everything that can be asked of them.</summary>
internal static class SameHistory
{
    public static void Assert(PageHistory expected, PageHistory actual, bool withTags = true)
    {
        Xunit.Assert.Equal(expected.Page, actual.Page);
        Xunit.Assert.Equal(expected.Revisions.Count, actual.Revisions.Count);
        for (int i = 0; i < expected.Revisions.Count; i++)
        {
            if (withTags) Xunit.Assert.Equal(expected.Revisions[i].Tags, actual.Revisions[i].Tags);
            Xunit.Assert.Equal(expected.Revisions[i] with { Tags = [] }, actual.Revisions[i] with { Tags = [] });
            Xunit.Assert.Equal(expected.GetUtf8(i), actual.GetUtf8(i));
            Xunit.Assert.Equal(expected.GetContentNumber(i), actual.GetContentNumber(i));
            Xunit.Assert.Equal(expected.GetBlocks(i).Select(expected.GetBlockText), actual.GetBlocks(i).Select(actual.GetBlockText));
            Xunit.Assert.Equal(expected.BlockLists.GetDelta(i), actual.BlockLists.GetDelta(i));
        }
    }
}
