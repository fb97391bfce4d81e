using System.Security.Cryptography;
using System.Text;

namespace Ekbom.KnowledgeBase;

/// <summary>The built knowledge pack.</summary>
public static class Pack
{
    internal static string DigestOf(NodeBundle bundle) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bundle.Files.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))));
}
