namespace Ekbom.Core.Logic;

/// <summary>Three-valued truth of CQL (Kleene): unknown is not no.</summary>
public enum Truth : byte { False, True, Unknown }

/// <summary>The operators of three-valued logic as CQL defines them (HL7 CQL, appendix B, logical operators).</summary>
public static class Kleene
{
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    public static Truth Of(bool? value) => value is { } known ? Of(known) : Truth.Unknown;

    public static Truth Not(Truth a) => a switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => a };

    public static Truth And(Truth a, Truth b) =>
        a == Truth.False || b == Truth.False ? Truth.False : a == Truth.True && b == Truth.True ? Truth.True : Truth.Unknown;

    public static Truth Or(Truth a, Truth b) =>
        a == Truth.True || b == Truth.True ? Truth.True : a == Truth.False && b == Truth.False ? Truth.False : Truth.Unknown;

    public static Truth Xor(Truth a, Truth b) =>
        a == Truth.Unknown || b == Truth.Unknown ? Truth.Unknown : Of(a != b);

    public static Truth Implies(Truth a, Truth b) => Or(Not(a), b);

    public static Truth Connect(Connective by, Truth a, Truth b) => by switch
    {
        Connective.And => And(a, b),
        Connective.Or => Or(a, b),
        Connective.Xor => Xor(a, b),
        _ => Implies(a, b),
    };
}
