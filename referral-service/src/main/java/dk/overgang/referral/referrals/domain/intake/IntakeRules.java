package dk.overgang.referral.referrals.domain.intake;

import dk.overgang.privacy.PersonalNumbers;
import dk.overgang.referral.referrals.domain.rules.Code;
import dk.overgang.referral.referrals.domain.rules.Facts;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a referral may say, as one versioned file of data.
///
/// @param background the codes that each field of a background takes
public record IntakeRules(
        String version, List<Source> sources, List<TransitionType> transitions, Map<String, List<Code>> background) {

    private static final String NAME = "[A-Za-zÆØÅæøå0-9][A-Za-zÆØÅæøå0-9 ._/-]{0,59}";

    public Optional<Fault> checkSource(@Nullable String code, Collection<String> roles) {
        var open = sources.stream()
                .filter(source -> source.isOpenTo(roles))
                .map(Source::code)
                .toList();
        return Fault.unlessOneOf("source", code, open);
    }

    public Optional<Fault> checkTransition(@Nullable String code, String programme) {
        var open = transitions.stream()
                .filter(type -> type.programmes().contains(programme))
                .map(TransitionType::code)
                .toList();
        return Fault.unlessOneOf("transition.type", code, open);
    }

    /// A type that the file does not know any more leaves none.
    public boolean leavesWard(String transition) {
        return transitions.stream()
                .anyMatch(type -> type.leavesWard() && type.code().equals(transition));
    }

    public List<Fault> check(Background reported) {
        var single = Stream.of("gender", "supportBasis", "education", "labourStatus", "priorSupport", "network")
                .filter(field -> reported.facts().of(field).stream().anyMatch(code -> !takes(field, code)))
                .map(field -> Fault.oneOf("background." + field, codes(field)));
        var several = IntStream.range(0, reported.conditions().size())
                .filter(i -> !takes("conditions", reported.conditions().get(i)))
                .mapToObj(i -> Fault.oneOf("background.conditions." + i, codes("conditions")));
        var enrolments = IntStream.range(0, reported.enrolments().size())
                .boxed()
                .flatMap(i -> check(
                        "background.enrolments." + i, reported.enrolments().get(i)));
        return Stream.of(single, several, enrolments).flatMap(faults -> faults).toList();
    }

    /// What the transition and the background say, for the rules of eligibility.
    public Facts facts(String transition, Background background) {
        return transitions.stream()
                .filter(type -> type.code().equals(transition))
                .findFirst()
                .map(TransitionType::facts)
                .orElseGet(Facts::none)
                .with(background.facts());
    }

    private static Stream<Fault> check(String field, Enrolment enrolment) {
        return Map.of("system", enrolment.system(), "id", enrolment.id(), "type", enrolment.type()).entrySet().stream()
                .filter(part -> !part.getValue().matches(NAME) || PersonalNumbers.standIn(part.getValue()))
                .map(part -> Fault.of(field + "." + part.getKey(), "name"));
    }

    private boolean takes(String field, String code) {
        return codes(field).contains(code);
    }

    private List<String> codes(String field) {
        return Code.names(background.getOrDefault(field, List.of()));
    }
}
