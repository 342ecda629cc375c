using AntiStalinistLeft.Papers;

namespace AntiStalinistLeft.Cli;

/// <summary>What stands above the text of a report in LaTeX.</summary>
internal static class LatexPreamble
{
    private const string Packages = """
        \documentclass[11pt,a4paper]{article}
        \usepackage[T1]{fontenc}
        \usepackage[utf8]{inputenc}
        \usepackage{lmodern}
        \usepackage[textwidth=174mm,textheight=245mm]{geometry}
        \usepackage{microtype}
        \usepackage{graphicx}
        \usepackage{xcolor}
        \usepackage{array,booktabs,longtable}
        \usepackage{siunitx}
        \usepackage{amsmath}
        \usepackage[section]{placeins}
        \usepackage{needspace}
        \usepackage[font=small,labelfont=bf,skip=6pt]{caption}
        \usepackage[round]{natbib}
        \usepackage[hidelinks]{hyperref}
        \pdfinfoomitdate=1
        \pdftrailerid{}
        \pdfsuppressptexinfo=-1
        \extrafloats{200}
        % Figures stand near the sentence that they show, two to a page where they can.
        \renewcommand{\topfraction}{0.95}
        \renewcommand{\bottomfraction}{0.95}
        \renewcommand{\textfraction}{0.05}
        \renewcommand{\floatpagefraction}{0.8}
        \setcounter{topnumber}{4}
        \setcounter{bottomnumber}{4}
        \setcounter{totalnumber}{6}
        \raggedbottom
        \emergencystretch=2em
        \hbadness=10000
        % A number that is another than at the last build.
        \newcommand{\changed}[2]{\textcolor{red!70!black}{\textbf{#1}}\footnote{At the last build: #2.}}

        """;

    /// <summary>All up to the abstract.</summary>
    /// <param name="report">The report.</param>
    /// <param name="body">What follows, for the alphabets that it needs.</param>
    public static string Write(Report report, string body)
    {
        ArgumentNullException.ThrowIfNull(report);
        ReportSource source = report.Source;
        string alphabets = string.Concat(LatexEscaper.GetPackages(body + report.Title + source.Subtitle + source.Abstract + string.Join(' ', source.Authors)).Select(line => line + "\n"));
        string subtitle = source.Subtitle is { } words ? $"\\\\[1ex]\\large {Escape(words)}" : string.Empty;
        string summary = source.Abstract is { } text ? $"\\begin{{abstract}}\n{Escape(text)}\n\\end{{abstract}}\n" : string.Empty;
        return $"{Packages.ReplaceLineEndings("\n").TrimEnd()}\n{alphabets}\\hypersetup{{pdftitle={{{Escape(report.Title)}}}, pdfauthor={{{Escape(string.Join(", ", source.Authors))}}}, pdflang={{{Escape(source.Language)}}}}}\n"
            + $"\\title{{{Escape(report.Title)}{subtitle}}}\n\\author{{{string.Join(" \\and ", source.Authors.Select(Escape))}}}\n\\date{{{Escape(source.Date ?? string.Empty)}}}\n\n\\begin{{document}}\n\\maketitle\n{summary}";
    }

    private static string Escape(string words) => LatexReportWriter.Escape(words);
}
