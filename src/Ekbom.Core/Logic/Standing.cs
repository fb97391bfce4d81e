namespace Ekbom.Core.Logic;

/// <summary>How a part of a condition stands for one person: its truth, and whether an answer that is still open may turn it.</summary>
internal readonly record struct Standing
{
    private const int OpenBit = 4, TruthBits = 3;

    public Standing(byte bits) => Bits = bits;

    public Standing(Truth truth, bool open) => Bits = (byte)((int)truth | (open ? OpenBit : 0));

    /// <summary>Below 8, to look something up by it.</summary>
    public byte Bits { get; }

    public Truth Truth => (Truth)(Bits & TruthBits);

    public bool IsOpen => (Bits & OpenBit) != 0;
}
