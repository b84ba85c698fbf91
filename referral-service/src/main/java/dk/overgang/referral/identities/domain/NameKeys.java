package dk.overgang.referral.identities.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What two spellings of one name have in common (F-13): each given name with the surname, much as it sounds, and
/// the day of birth that the number begins with. It is kept only as keyed hashes.
public final class NameKeys {

    /// Nobody has so many names that more would tell more.
    private static final int MOST = 8;

    private static final int BIRTH = 6;

    /// Letters with a mark, then what is written in several ways; one after the other.
    private static final List<List<String>> SPELLINGS = List.of(
            List.of("[æä]", "ae"),
            List.of("[øö]", "oe"),
            List.of("å", "aa"),
            List.of("[éèêë]", "e"),
            List.of("[áàâã]", "a"),
            List.of("[íìîï]", "i"),
            List.of("[óòôõ]", "o"),
            List.of("[úùûü]", "u"),
            List.of("ae", "e"),
            List.of("oe", "o"),
            List.of("ph", "f"),
            List.of("th", "t"),
            List.of("c[hk]", "k"),
            List.of("qu", "kv"),
            List.of("x", "ks"),
            List.of("c", "k"),
            List.of("w", "v"),
            List.of("z", "s"),
            List.of("y", "i"),
            List.of("([a-z])\\1+", "$1"));

    private NameKeys() {}

    /// None for a name without letters.
    public static List<String> of(Person person) {
        var names = Stream.of(person.name().toLowerCase(Locale.ROOT).split("[\\s,.'’-]+"))
                .map(NameKeys::sound)
                .filter(name -> name.length() > 1)
                .toList();
        var birth = person.cpr().value().substring(0, BIRTH);
        return pairs(names)
                .distinct()
                .limit(MOST)
                .map(pair -> birth + "/" + pair)
                .toList();
    }

    private static Stream<String> pairs(List<String> names) {
        return names.size() < 2
                ? names.stream()
                : IntStream.range(0, names.size() - 1).mapToObj(i -> sorted(names.get(i), names.getLast()));
    }

    /// The order does not count: some write the surname first.
    private static String sorted(String given, String surname) {
        return given.compareTo(surname) < 0 ? given + "+" + surname : surname + "+" + given;
    }

    private static String sound(String name) {
        var sound = name;
        for (var spelling : SPELLINGS) {
            sound = sound.replaceAll(spelling.getFirst(), spelling.getLast());
        }
        return sound.replaceAll("[^a-z]", "");
    }
}
