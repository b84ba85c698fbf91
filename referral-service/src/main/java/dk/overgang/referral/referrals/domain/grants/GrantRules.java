package dk.overgang.referral.referrals.domain.grants;

import dk.overgang.privacy.PersonalNumbers;
import dk.overgang.referral.referrals.domain.rules.Code;
import dk.overgang.referral.referrals.domain.rules.Condition;
import dk.overgang.referral.referrals.domain.rules.Facts;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The laws, the ladder between them, and the codes, as one versioned file of data. A request is checked before it
/// is granted.
public record GrantRules(
        String version,
        List<LegalBasis> legalBases,
        List<LegalBasisStep> ladder,
        List<ProgrammeTerms> programmes,
        List<String> kle,
        List<Code> targetGroups,
        List<FfbService> services) {

    private static final String CASE_NUMBER = "[A-Za-z0-9ÆØÅæøå][A-Za-z0-9ÆØÅæøå ./_-]{0,49}";

    /// The laws of the first step that holds, as far as the programme is given under them.
    public List<String> open(String programme, Facts facts) {
        return ladder.stream()
                .filter(step -> Condition.allHold(step.when(), facts))
                .findFirst()
                .map(LegalBasisStep::legalBases)
                .orElse(List.of())
                .stream()
                .filter(terms(programme).legalBases()::contains)
                .toList();
    }

    public List<Fault> check(GrantRequest request, String programme, Facts facts, LocalDate today) {
        var open = open(programme, facts);
        var basis = chosen(request, open);
        if (basis.isEmpty()) {
            return List.of(Fault.oneOf("grant.legalBasis", open));
        }
        return Stream.of(days(request, basis.get(), today), names(request), services(request, basis.get(), programme))
                .flatMap(faults -> faults)
                .toList();
    }

    /// The grant that a checked request comes to.
    public Grant grant(GrantCause cause, GrantRequest request, Facts facts) {
        var basis = chosen(request, open(cause.programme(), facts)).orElseThrow();
        var on = Objects.requireNonNullElse(request.decidedOn(), cause.today());
        return new Grant(
                cause.referralId(),
                basis.code(),
                basis.paragraph(on).orElseThrow(),
                on,
                request.endsOn(),
                Objects.requireNonNullElse(request.kle(), kle.getFirst()),
                request.caseNumber(),
                request.targetGroup(),
                request.services(),
                "CTI",
                cause.by());
    }

    private Optional<LegalBasis> chosen(GrantRequest request, List<String> open) {
        var code = request.legalBasis() == null && open.size() == 1 ? open.getFirst() : request.legalBasis();
        return legalBases.stream()
                .filter(basis -> basis.code().equals(code) && open.contains(code))
                .findFirst();
    }

    private static Stream<Fault> days(GrantRequest request, LegalBasis basis, LocalDate today) {
        var on = Objects.requireNonNullElse(request.decidedOn(), today);
        var end = request.endsOn();
        return Stream.of(
                        fault(on.isAfter(today), "decidedOn", "not-future"),
                        fault(basis.paragraph(on).isEmpty(), "decidedOn", "law-not-in-force"),
                        fault(end != null && !basis.mayEnd(), "endsOn", "grant-without-end"),
                        fault(end != null && end.isBefore(on), "endsOn", "end-before-start"))
                .flatMap(Optional::stream);
    }

    private Stream<Fault> names(GrantRequest request) {
        return Stream.of(
                        oneOf(request.kle(), kle, "kle"),
                        oneOf(request.targetGroup(), Code.names(targetGroups), "targetGroup"),
                        fault(isNoCase(request.caseNumber()), "caseNumber", "name"))
                .flatMap(Optional::stream);
    }

    private static boolean isNoCase(@Nullable String caseNumber) {
        return caseNumber != null && (!caseNumber.matches(CASE_NUMBER) || PersonalNumbers.standIn(caseNumber));
    }

    /// The trap of standards 2.2: a nine-month course is never the service that lasts six.
    private Stream<Fault> services(GrantRequest request, LegalBasis basis, String programme) {
        var months = terms(programme).monthsUnder(basis);
        Predicate<FfbService> suits = service -> service.suits(basis.code(), months);
        var codes = services.stream().filter(suits).map(FfbService::code).toList();
        return IntStream.range(0, request.services().size())
                .filter(i -> !codes.contains(request.services().get(i)))
                .mapToObj(i -> Fault.oneOf("grant.services." + i, codes));
    }

    private ProgrammeTerms terms(String programme) {
        return programmes.stream()
                .filter(terms -> terms.code().equals(programme))
                .findFirst()
                .orElseGet(() -> new ProgrammeTerms(programme, 0, Map.of(), List.of()));
    }

    private static Optional<Fault> oneOf(@Nullable String code, List<String> allowed, String field) {
        return code == null ? Optional.empty() : Fault.unlessOneOf("grant." + field, code, allowed);
    }

    private static Optional<Fault> fault(boolean isWrong, String field, String code) {
        return Fault.when(isWrong, "grant." + field, code);
    }
}
