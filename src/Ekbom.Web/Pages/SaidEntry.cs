using Ekbom.Core.Knowledge;
using Ekbom.Core.Sources;

namespace Ekbom.Web.Pages;

/// <summary>A sentence of the knowledge base on a page, with the entry that says it.</summary>
public sealed record SaidEntry(string Text, Entry Entry)
{
    public static SaidEntry Of(Advice advice) => new(advice.Says.Patient ?? "", advice);
}
