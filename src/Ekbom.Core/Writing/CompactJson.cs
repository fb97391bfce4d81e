using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ekbom.Core.Writing;

/// <summary>
/// JSON without spaces, as UTF-8, byte for byte what <see cref="Utf8JsonWriter"/> gives: that one looks at every text three times and at every
/// step where it is, which is most of the time a plan takes.
/// </summary>
internal sealed class CompactJson : IDisposable
{
    private const int First = 64 * 1024, MostBytesOfOne = 3, MostOfNumber = 32, Colon = 3; // two quotes and it
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private static readonly SearchValues<char> AsTheyAre = SearchValues.Create([.. Enumerable.Range(' ', 127 - ' ').Select(code => (char)code).Except("\"\\")]);
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(First);
    private int count;
    private bool follows; // something stands before, so that a comma is needed

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, count);

    /// <summary>Members of an object, written for <see cref="Copy"/>.</summary>
    public static byte[] Members(Action<CompactJson> write)
    {
        using var json = new CompactJson();
        write(json);
        return json.Written.ToArray();
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
    }

    public void StartObject() => Open((byte)'{');

    public void EndObject() => Close((byte)'}');

    public void StartArray() => Open((byte)'[');

    public void EndArray() => Close((byte)']');

    public void StartObject(ReadOnlySpan<byte> name)
    {
        Name(name);
        Open((byte)'{');
    }

    public void StartArray(ReadOnlySpan<byte> name)
    {
        Name(name);
        Open((byte)'[');
    }

    /// <summary>The name of what is written next; plain letters only.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        Quoted(name, Separated(name.Length + Colon));
        follows = false;
    }

    public void Text(ReadOnlySpan<byte> name, string? text)
    {
        if (text is null)
        {
            Null(name);
            return;
        }

        var room = Separated(name.Length + Colon + (text.Length * MostBytesOfOne) + 2);
        Quoted(name, room);
        Text(text, room[(name.Length + Colon)..]);
    }

    public void Text(string? text)
    {
        if (text is null)
            Plain("null"u8);
        else
            Text(text, Separated((text.Length * MostBytesOfOne) + 2));
    }

    /// <summary>An object with a number and members that were written before.</summary>
    public void Numbered(int n, ReadOnlySpan<byte> members)
    {
        var room = Separated(MostOfNumber + members.Length);
        "{\"n\":"u8.CopyTo(room);
        Utf8Formatter.TryFormat(n, room[5..], out var digits);
        room[digits + 5] = (byte)',';
        members.CopyTo(room[(digits + 6)..]);
        room[digits + members.Length + 6] = (byte)'}';
        count += digits + members.Length + 7;
    }

    public void Number(ReadOnlySpan<byte> name, int number)
    {
        Name(name);
        Number(number);
    }

    public void Number(int number)
    {
        Utf8Formatter.TryFormat(number, Separated(MostOfNumber), out var written);
        count += written;
    }

    /// <summary>At most four decimals and no trailing zeros: a computed milligram has no more to say.</summary>
    public void Number(ReadOnlySpan<byte> name, decimal? number)
    {
        Name(name);
        if (number is not { } known)
        {
            Plain("null"u8);
            return;
        }

        Utf8Formatter.TryFormat(JsonParts.Rounded(known), Separated(MostOfNumber), out var written);
        count += written;
    }

    public void Truth(ReadOnlySpan<byte> name, bool? truth)
    {
        Name(name);
        Plain(truth switch { true => "true"u8, false => "false"u8, _ => "null"u8 });
    }

    public void Null(ReadOnlySpan<byte> name)
    {
        Name(name);
        Plain("null"u8);
    }

    public void Clock(TimeOnly time)
    {
        ReadOnlySpan<byte> text = [(byte)'"', Digit(time.Hour / 10), Digit(time.Hour % 10), (byte)':', Digit(time.Minute / 10), Digit(time.Minute % 10), (byte)'"'];
        Plain(text);

        static byte Digit(int digit) => (byte)('0' + digit);
    }

    public void Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        StartArray(name);
        for (var i = 0; i < texts.Count; i++)
            Text(texts[i]);
        EndArray();
    }

    /// <summary>Members that were written before.</summary>
    public void Copy(ReadOnlySpan<byte> members) => Plain(members);

    private void Quoted(ReadOnlySpan<byte> name, Span<byte> room)
    {
        room[0] = room[name.Length + 1] = (byte)'"';
        name.CopyTo(room[1..]);
        room[name.Length + 2] = (byte)':';
        count += name.Length + Colon;
    }

    private void Text(string text, Span<byte> room)
    {
        room[0] = (byte)'"';
        int written;
        if (!text.AsSpan().ContainsAnyExcept(AsTheyAre))
        {
            Ascii.FromUtf16(text, room[1..], out written);
        }
        else
        {
            written = Encoding.UTF8.GetBytes(text, room[1..]);
            if (Encoder.FindFirstCharacterToEncodeUtf8(room.Slice(1, written)) >= 0)
            {
                Escaped(text);
                return;
            }
        }

        room[written + 1] = (byte)'"';
        count += written + 2;
    }

    private void Open(byte bracket)
    {
        Separated(1)[0] = bracket;
        count++;
        follows = false;
    }

    private void Close(byte bracket)
    {
        follows = false;
        Separated(1)[0] = bracket;
        count++;
    }

    private void Plain(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Separated(value.Length));
        count += value.Length;
    }

    private void Escaped(string text)
    {
        var escaped = JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes;
        follows = false; // the comma stands already
        var room = Separated(escaped.Length + 2);
        room[0] = room[escaped.Length + 1] = (byte)'"';
        escaped.CopyTo(room[1..]);
        count += escaped.Length + 2;
    }

    /// <summary>Room for what comes next, after the comma where one is needed.</summary>
    private Span<byte> Separated(int least)
    {
        if (bytes.Length - count <= least)
            Grow(least + 1);
        if (follows)
            bytes[count++] = (byte)',';
        follows = true;
        return bytes.AsSpan(count);
    }

    private void Grow(int least)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, count + least));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
