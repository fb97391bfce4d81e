namespace Ekbom.Cli;

/// <summary>Standard output cannot be written: it is closed, or its disk is full. That is nobody's bug.</summary>
internal sealed class AnswerLostException(Exception why) : Exception(why is UnauthorizedAccessException ? "standard output is closed" : why.Message, why)
{
    /// <summary>Whoever read it has read enough.</summary>
    public bool ReadEnough => Message.Contains("pipe", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Standard output. That it cannot be written is told apart from every other failure to read or write.</summary>
internal sealed class AnswerStream : Stream
{
    private readonly Stream output;

    private AnswerStream(Stream output) => this.output = output;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static AnswerStream Open()
    {
        try
        {
            return new AnswerStream(Console.OpenStandardOutput());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AnswerLostException(e);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            output.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AnswerLostException(e);
        }
    }

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
