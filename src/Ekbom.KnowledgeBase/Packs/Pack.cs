using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Ekbom.Core;

namespace Ekbom.KnowledgeBase;

/// <summary>
/// The built knowledge pack: every file as a tree in one binary file, with the digest that names the knowledge base everywhere. The line numbers,
/// which only serve messages, follow the content and are no part of the digest.
/// </summary>
/// <remarks>
/// Layout, all numbers little endian: <c>EKBP</c>, format (2 bytes), seal of everything after it (8 bytes), digest (64 hexadecimal letters: SHA-256
/// of the content), length of the content (4 bytes), content, lines. The seal shows damage; it is checked instead of the digest because
/// loading a cryptography library takes longer than reading the whole pack.
/// </remarks>
public static class Pack
{
    public const ushort Format = 2;

    private const int SealAt = 6, DigestAt = 14, LengthAt = DigestAt + 64, ContentAt = LengthAt + 4;

    private static ReadOnlySpan<byte> Magic => "EKBP"u8;

    public static void Write(NodeBundle bundle, Stream stream)
    {
        var (content, lines) = PackWriter.Write(bundle);
        var bytes = new byte[ContentAt + content.Length + lines.Length];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), Format);
        Encoding.ASCII.GetBytes(DigestOf(content), bytes.AsSpan(DigestAt));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(LengthAt), content.Length);
        content.CopyTo(bytes, ContentAt);
        lines.CopyTo(bytes, ContentAt + content.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(SealAt), Seal(bytes.AsSpan(DigestAt)));
        stream.Write(bytes);
    }

    /// <summary>Reads a pack. Its bundle was checked before it was written and may be bound as trusted.</summary>
    /// <param name="stream">The pack.</param>
    /// <param name="name">How to call it in a problem.</param>
    /// <param name="all">Also what judges nobody: claims, topics, studies and what plans are tested against.</param>
    /// <returns>The bundle, or null with the problem when this is no pack of this format or is damaged.</returns>
    public static (NodeBundle? Bundle, Problem? Problem) Read(Stream stream, string name = "knowledge.pack", bool all = true) => Read(All(stream), name, all);

    public static (NodeBundle? Bundle, Problem? Problem) Read(ReadOnlySpan<byte> bytes, string name = "knowledge.pack", bool all = true)
    {
        const string Mend = "Build it anew with: ekbom knowledge build.";
        if (bytes.Length < ContentAt || !bytes.StartsWith(Magic))
            return (null, new Problem("KB040", name, "This is no knowledge pack.", Mend));
        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]) is var format && format != Format)
            return (null, new Problem("KB041", name, $"The pack has format {format}; this program reads format {Format}.", Mend));
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[LengthAt..]);
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[SealAt..]) != Seal(bytes[DigestAt..]) || length < 0 || length > bytes.Length - ContentAt)
            return (null, new Problem("KB042", name, "The pack is damaged: its content does not fit its seal.", Mend));
        var files = PackReader.Read(bytes.Slice(ContentAt, length), bytes[(ContentAt + length)..], all);
        return (new NodeBundle(files, Encoding.ASCII.GetString(bytes.Slice(DigestAt, 64))), null);
    }

    internal static string DigestOf(NodeBundle bundle) => DigestOf(PackWriter.Write(bundle).Content);

    private static string DigestOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Eight bytes a step; each step can be undone, so any change in one place changes the seal.</summary>
    private static ulong Seal(ReadOnlySpan<byte> bytes)
    {
        const ulong Start = 14695981039346656037, Prime = 1099511628211; // the constants of FNV-1a
        var seal = Start ^ (ulong)bytes.Length;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            seal = BitOperations.RotateLeft((seal ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * Prime, 29);
        foreach (var one in bytes)
            seal = BitOperations.RotateLeft((seal ^ one) * Prime, 29);
        return seal;
    }

    private static byte[] All(Stream stream)
    {
        if (stream.CanSeek)
        {
            var bytes = new byte[stream.Length - stream.Position];
            stream.ReadExactly(bytes);
            return bytes;
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
