using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ekbom.Core.Plans;
using Ekbom.Core.Sources;

namespace Ekbom.Core.Writing;

/// <summary>Pieces of JSON that several answers share: statements, citations, references.</summary>
public static class JsonParts
{
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Indented JSON as text.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
            write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>JSON set out in lines, for people.</summary>
    public static string Indent(ReadOnlySpan<byte> compact)
    {
        var reader = new Utf8JsonReader(compact);
        using var document = JsonDocument.ParseValue(ref reader);
        return Text(document.WriteTo);
    }

    public static void Statement(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("text"u8, statement.Text);
        Cites(json, statement.Cites);
        json.WriteEndObject();
    }

    /// <summary><c>{fact, ask, why, settles}</c>, with <c>conditions</c> when it asks for several at once.</summary>
    public static void Question(Utf8JsonWriter json, OpenQuestion question)
    {
        json.WriteStartObject();
        json.WriteString("fact"u8, question.Fact);
        json.WriteString("ask"u8, question.Ask);
        json.WriteString("why"u8, question.Why);
        Texts(json, "settles"u8, question.Settles);
        if (question.Conditions.Count > 0)
            Texts(json, "conditions"u8, question.Conditions);
        if (question.Reports.Count > 0)
            Texts(json, "reports"u8, question.Reports);
        if (question.Write.Length > 0)
            json.WriteString("write"u8, question.Write);
        if (question.IfUnsure.Length > 0)
            json.WriteString("ifUnsure"u8, question.IfUnsure);
        if (question.Unsure)
            json.WriteBoolean("unsure"u8, true);
        json.WriteEndObject();
    }

    /// <summary>A sentence of an entry with its sources.</summary>
    public static void Said(Utf8JsonWriter json, Entry entry, string text, ReferenceList references)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, entry.Id);
        json.WriteString("text"u8, text);
        Cites(json, references.Cite(entry.From.Cites));
        json.WriteEndObject();
    }

    public static void Cites(Utf8JsonWriter json, IReadOnlyList<Cited> cites)
    {
        json.WriteStartArray("cites"u8);
        foreach (var cited in cites)
        {
            json.WriteStartObject();
            json.WriteNumber("n"u8, cited.N);
            json.WriteString("source"u8, cited.Source.Id);
            json.WriteString("at"u8, cited.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void References(Utf8JsonWriter json, IReadOnlyList<Reference> references)
    {
        json.WriteStartArray("references"u8);
        foreach (var reference in references)
        {
            json.WriteStartObject();
            json.WriteNumber("n"u8, reference.N);
            json.WriteString("id"u8, reference.Source.Id);
            json.WriteString("citation"u8, reference.Source.Citation);
            json.WriteString("doi"u8, reference.Source.Doi);
            json.WriteString("pmid"u8, reference.Source.Pmid);
            json.WriteString("url"u8, reference.Source.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Texts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>At most four decimals and no trailing zeros: a computed milligram has no more to say.</summary>
    public static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } known)
            json.WriteNumber(name, Rounded(known));
        else
            json.WriteNull(name);
    }

    public static decimal Rounded(decimal value) => Math.Round(value, 4, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;

    public static void Clock(Utf8JsonWriter json, TimeOnly time)
    {
        ReadOnlySpan<char> text = [(char)('0' + (time.Hour / 10)), (char)('0' + (time.Hour % 10)), ':', (char)('0' + (time.Minute / 10)), (char)('0' + (time.Minute % 10))];
        json.WriteStringValue(text);
    }
}
