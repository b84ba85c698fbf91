package dk.overgang.referral.identities.domain;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What two spellings of one name have in common (F-13): each given name with the surname, much as it sounds, and
/// the day of birth that the number begins with. It is kept only as keyed hashes.
public final class NameKeys {

    /// The number of the rules below. Whoever changes them raises it, and every citizen is hashed anew.
    public static final int RULES = 2;

    /// Nobody has so many names that more would tell more.
    private static final int MOST = 8;

    private static final int BIRTH = 6;

    private static final String BETWEEN_NAMES = "[\\s\\p{Z},.'’‘ʼ`´\\p{Pd}]+";

    /// How people without the letter write ä: both are tried.
    private static final List<String> A_WITH_DOTS = List.of("ae", "a");

    /// In decomposed text: letters that are more than a letter with a mark, then any mark, then what is written in
    /// several ways; one after the other.
    private static final List<List<String>> SPELLINGS = List.of(
            List.of("æ", "ae"),
            List.of("[øœ]", "oe"),
            List.of("ß", "ss"),
            List.of("ł", "l"),
            List.of("[ðđ]", "d"),
            List.of("þ", "th"),
            List.of("ı", "i"),
            List.of("ħ", "h"),
            List.of("ŋ", "n"),
            List.of("ŧ", "t"),
            List.of("ə", "e"),
            List.of("\\p{M}+", ""),
            List.of("ae", "e"),
            List.of("oe", "o"),
            List.of("ph", "f"),
            List.of("th", "t"),
            List.of("c[hk]", "k"),
            List.of("qu", "kv"),
            List.of("ue", "u"),
            List.of("dj", "d"),
            List.of("x", "ks"),
            List.of("c", "k"),
            List.of("w", "v"),
            List.of("z", "s"),
            List.of("y", "i"),
            List.of("([a-z])\\1+", "$1"));

    private NameKeys() {}

    /// None for a name without letters.
    public static List<String> of(Person person) {
        var birth = person.cpr().value().substring(0, BIRTH);
        return pairs(person.name()).stream().map(pair -> birth + "/" + pair).toList();
    }

    /// Whether two names have something in common, whoever bears them.
    public static boolean areAlike(String one, String other) {
        return letters(one).equals(letters(other)) || !Collections.disjoint(pairs(one), pairs(other));
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Form.NFD).toLowerCase(Locale.ROOT);
    }

    private static List<String> pairs(String name) {
        var letters = letters(name);
        return A_WITH_DOTS.stream()
                .map(written -> letters.replace("a\u0308", written))
                .flatMap(NameKeys::pairsAsWritten)
                .distinct()
                .toList();
    }

    private static Stream<String> pairsAsWritten(String letters) {
        var names = Stream.of(letters.split(BETWEEN_NAMES))
                .map(NameKeys::sound)
                .filter(name -> name.length() > 1)
                .toList();
        return names.size() < 2
                ? names.stream()
                : IntStream.range(0, names.size() - 1)
                        .mapToObj(i -> sorted(names.get(i), names.getLast()))
                        .distinct()
                        .limit(MOST);
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
