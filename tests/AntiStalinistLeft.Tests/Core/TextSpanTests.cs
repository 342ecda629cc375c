namespace AntiStalinistLeft.Tests.Core;

public class TextSpanTests
{
    [Fact]
    public void Spans_that_only_touch_do_not_overlap()
    {
        Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 2)));
        Assert.True(new TextSpan(0, 4).Overlaps(new TextSpan(3, 2)));
    }

    [Fact]
    public void A_span_whose_end_lies_before_its_start_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.FromBounds(5, 4));

    [Fact]
    public void The_longer_of_two_spans_with_one_start_sorts_first() =>
        Assert.True(new TextSpan(2, 9) < new TextSpan(2, 3));
}
