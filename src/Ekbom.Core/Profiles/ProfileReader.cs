namespace Ekbom.Core.Profiles;

public static class ProfileReader
{
    public static (Profile, IReadOnlyList<Problem>) Read(Node? tree, ProfileVocabulary vocabulary, DateOnly asOf) => (new Profile(), []);
}
