using AntiStalinistLeft.Citations;

namespace AntiStalinistLeft.Tests.Citations;

public class PublicationDateTests
{
    [Theory]
    [InlineData("1937", "1937", "1937")]
    [InlineData("1973–75", "1973–1975", "1973/1975")]
    [InlineData("1973-1975", "1973–1975", "1973/1975")]
    [InlineData("1973-75", "1973–1975", "1973/1975")]
    [InlineData("1973–05", null, null)]
    [InlineData("1985-04", "April 1985", "1985-04")]
    [InlineData("April 1985", "April 1985", "1985-04")]
    [InlineData("12 May 1921", "12 May 1921", "1921-05-12")]
    [InlineData("12. May 1921", "12 May 1921", "1921-05-12")]
    [InlineData("May 12, 1921", "12 May 1921", "1921-05-12")]
    [InlineData("Sept. 1934", "September 1934", "1934-09")]
    [InlineData("Winter 2014", "Winter 2014", "2014-24")]
    [InlineData("Fall 2014", "Autumn 2014", "2014-23")]
    [InlineData("2014-24", "Winter 2014", "2014-24")]
    [InlineData("1985-02-30", null, null)]
    [InlineData("1985-13", null, null)]
    [InlineData("n.d.", null, null)]
    [InlineData("July–August 1934", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void What_scholars_print_is_read(string? printed, string? said, string? iso)
    {
        Assert.Equal((said, iso), (PublicationDate.Parse(printed)?.ToString(), PublicationDate.Parse(printed)?.ToIso()));
        if (said is not null) Assert.Equal(PublicationDate.Parse(printed), PublicationDate.Parse(said));
        if (iso is not null) Assert.Equal(PublicationDate.Parse(printed), PublicationDate.Parse(iso));
    }

    [Theory]
    [InlineData("Friends of Aron Baron", "|Friends of Aron Baron")]
    [InlineData("Leon Trotsky", "Leon|Trotsky")]
    [InlineData("Marcel van der Linden", "Marcel|van der Linden")]
    [InlineData("Voline", "|Voline")]
    public void A_name_with_a_small_joint_is_a_body(string name, string expected) =>
        Assert.Equal(expected, $"{BibliographyNames.Parse(name).Given}|{BibliographyNames.Parse(name).Family}");
}
