using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ekbom.Core.Trials;

/// <summary>
/// The hash that fixes a protocol before its first night: SHA-256 over <c>ekbom.protocol/1</c>, a line feed, and the protocol as compact JSON in
/// UTF-8 with its keys in the order of <see cref="ProtocolJson"/>, salt included. Whoever has the file can check it with any other program.
/// </summary>
public static class ProtocolHash
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Protocol protocol) => Convert.ToHexStringLower(SHA256.HashData(Canonical(protocol)));

    /// <summary>What is hashed.</summary>
    public static byte[] Canonical(Protocol protocol)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("ekbom.protocol/1\n"u8);
        using (var json = new Utf8JsonWriter(buffer, Compact))
            ProtocolJson.Write(json, protocol);
        return buffer.WrittenSpan.ToArray();
    }
}
