package dk.overgang.referral.onward.domain;

import dk.overgang.referral.referrals.domain.grants.LegalBasis;
import dk.overgang.referral.referrals.domain.rules.Code;
import dk.overgang.referral.referrals.domain.rules.Fault;
import dk.overgang.referral.referrals.domain.rules.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The offers of a municipality that may follow a course, under which laws, and why, as one versioned file of
/// data. Private offers need no assessment and are not among them.
public record OnwardRules(
        String version,
        List<LegalBasis> legalBases,
        List<Offer> offers,
        List<Code> reasons,
        List<Code> declineReasons,
        List<Code> nextSteps,
        List<Code> withdrawReasons) {

    public record Offer(String code, List<String> legalBases, Text text) {}

    public List<Fault> check(OnwardCommand.Open command) {
        var codes = offers.stream().map(Offer::code).toList();
        return Stream.of(
                        Fault.unlessOneOf("offer", command.offer(), codes),
                        Fault.unlessOneOf("reason", command.reason(), Code.names(reasons)))
                .flatMap(Optional::stream)
                .toList();
    }

    public List<Fault> check(OnwardCommand.Decline command) {
        return Stream.of(
                        Fault.unlessOneOf("reason", command.reason(), Code.names(declineReasons)),
                        Fault.unlessOneOf("nextStep", command.nextStep(), Code.names(nextSteps)))
                .flatMap(Optional::stream)
                .toList();
    }

    public List<Fault> check(OnwardCommand.Withdraw command) {
        return Fault.unlessOneOf("reason", command.reason(), Code.names(withdrawReasons)).stream()
                .toList();
    }

    public List<Fault> check(OnwardReferral onward, OnwardCommand.Grant command, LocalDate today) {
        var on = command.on() == null ? today : command.on();
        if (on.isAfter(today)) {
            return List.of(Fault.of("decidedOn", "not-future"));
        }
        if (on.isBefore(onward.openedOn())) {
            return List.of(Fault.of("decidedOn", "before-opened"));
        }
        var law = law(onward.offer(), command.legalBasis());
        if (law.isEmpty()) {
            return List.of(Fault.oneOf("legalBasis", laws(onward.offer())));
        }
        return law.get().paragraph(on).isEmpty() ? List.of(Fault.of("decidedOn", "law-not-in-force")) : List.of();
    }

    /// What a checked grant comes to.
    public OnwardOutcome granted(OnwardReferral onward, OnwardCommand.Grant command, LocalDate today, String by) {
        var on = command.on() == null ? today : command.on();
        var law = law(onward.offer(), command.legalBasis()).orElseThrow();
        return new OnwardOutcome(on, by, law.code(), law.paragraph(on).orElseThrow(), null, null);
    }

    private Optional<LegalBasis> law(String offer, @Nullable String wanted) {
        var laws = laws(offer);
        var code = wanted == null && laws.size() == 1 ? laws.getFirst() : wanted;
        return legalBases.stream()
                .filter(law -> law.code().equals(code) && laws.contains(code))
                .findFirst();
    }

    /// An offer that the file names no more is given under none.
    private List<String> laws(String offer) {
        return offers.stream()
                .filter(one -> one.code().equals(offer))
                .flatMap(one -> one.legalBases().stream())
                .toList();
    }
}
