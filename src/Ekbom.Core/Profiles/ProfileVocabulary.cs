using Ekbom.Core.Logic;
using Ekbom.Core.Terms;
namespace Ekbom.Core.Profiles;

public sealed record MagnesiumForm(string Key, IReadOnlyList<string> Names, decimal LowestFraction, decimal HighestFraction, bool AcidNeutralising);

public sealed record ProfileVocabulary(Vocabulary Facts, TermIndex Terms, IReadOnlyDictionary<string, string> Countries, IReadOnlyList<MagnesiumForm> Forms);
