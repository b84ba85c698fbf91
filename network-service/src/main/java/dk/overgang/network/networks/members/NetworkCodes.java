package dk.overgang.network.networks.members;

import dk.overgang.network.data.domain.Text;
import dk.overgang.network.networks.domain.members.Description.Strength;
import dk.overgang.network.networks.domain.members.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The codes of networks with their texts, as data that a municipality may change.
///
/// @param version grows with each edition
/// @param kinds all four, in the order in which the card shows them from the upper left, clockwise
/// @param states all six
/// @param strengths all three
/// @param relations what a member is to the citizen; `OTHER` is always there
/// @param outcomes of a try
/// @param bodies authorities and others without an id here that needs are placed with and meetings are held with; any
///     other code may be used too
/// @param keptByLaw what is said of a member whose consent has ended (E25)
record NetworkCodes(
        int version,
        List<KindCode> kinds,
        List<Named<Member.State>> states,
        List<Named<Strength>> strengths,
        List<Relation> relations,
        List<Outcome> outcomes,
        List<Body> bodies,
        CardTexts card,
        Text keptByLaw) {

    private static final String OTHER = "OTHER";

    /// @param silenceDays after so many days without contact a member who has taken over is warned of
    record KindCode(Member.Kind code, int silenceDays, Text name, Text toCitizen) {

        KindCode {
            require(silenceDays > 0, "silenceDays must be 1 or more");
        }
    }

    /// A code of the platform with what it is called, and what it is called to the citizen.
    record Named<C>(C code, Text name, Text toCitizen) {

        String to(boolean citizen, Locale locale) {
            return (citizen ? toCitizen : name).in(locale);
        }
    }

    /// @param code what networks keep of it: never changed and never used anew
    /// @param focus `ORDINARY_COMMUNITY` and `KEEPS_JOB` mark what the job track looks for first
    record Relation(String code, List<Member.Kind> kinds, List<String> focus, Text name) {

        Relation {
            requireCode(code);
            require(!kinds.isEmpty(), "kinds must hold at least one kind");
            require(
                    Set.of("ORDINARY_COMMUNITY", "KEEPS_JOB").containsAll(focus),
                    "focus may hold ORDINARY_COMMUNITY and KEEPS_JOB");
        }
    }

    record Outcome(String code, Text name) {

        Outcome {
            requireCode(code);
        }
    }

    record Body(String code, Text name) {

        Body {
            requireCode(code);
        }
    }

    /// What stands on a network card beside the members.
    record CardTexts(
            Text title,
            Text titleToCitizen,
            Text centre,
            Text centreToCitizen,
            Text asOf,
            Text nobody,
            Text tried,
            Text triedToCitizen) {}

    NetworkCodes {
        require(version > 0, "version must be 1 or more");
        requireAll("kinds", kinds, KindCode::code, Member.Kind.values());
        requireAll("states", states, Named::code, Member.State.values());
        requireAll("strengths", strengths, Named::code, Strength.values());
        requireDistinct("relations", relations, Relation::code);
        requireDistinct("outcomes", outcomes, Outcome::code);
        requireDistinct("bodies", bodies, Body::code);
        require(relations.stream().anyMatch(relation -> relation.code().equals(OTHER)), "relations must hold OTHER");
        require(!outcomes.isEmpty(), "outcomes must hold at least one outcome");
    }

    KindCode kind(Member.Kind kind) {
        return one(kinds, KindCode::code, kind);
    }

    String state(Member.State state, boolean citizen, Locale locale) {
        return one(states, Named::code, state).to(citizen, locale);
    }

    String strength(Strength strength, boolean citizen, Locale locale) {
        return one(strengths, Named::code, strength).to(citizen, locale);
    }

    /// What a relation is called; one that an earlier edition had is called like `OTHER`.
    String relation(String code, Locale locale) {
        return relations.stream()
                .filter(relation -> relation.code().equals(code))
                .findFirst()
                .orElseGet(() -> one(relations, Relation::code, OTHER))
                .name()
                .in(locale);
    }

    List<String> relationsOf(Member.Kind kind) {
        return relations.stream()
                .filter(relation -> relation.kinds().contains(kind))
                .map(Relation::code)
                .toList();
    }

    List<String> outcomeCodes() {
        return outcomes.stream().map(Outcome::code).toList();
    }

    private static <T, C> T one(List<T> all, Function<T, C> code, C wanted) {
        return all.stream()
                .filter(each -> code.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static <T, C> void requireAll(String what, List<T> given, Function<T, C> code, C[] all) {
        requireDistinct(what, given, code);
        require(
                given.stream().map(code).collect(Collectors.toSet()).equals(Set.copyOf(Arrays.asList(all))),
                "%s must hold each of %s".formatted(what, Arrays.toString(all)));
    }

    private static <T, C> void requireDistinct(String what, List<T> given, Function<T, C> code) {
        require(
                given.stream().map(code).distinct().count() == given.size(),
                what + " must not hold two of the same code");
    }

    private static void requireCode(String code) {
        require(code.matches("[A-Z][A-Z0-9_]{1,39}"), "code must be 2 to 40 capital letters, digits and underscores");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
