package dk.overgang.medcom.reading;

import static java.util.Comparator.comparing;

import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.bundle.Times;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.message.FhirIssue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/// The stay as the message tells it: since when, until when, on leave when, and which episode of care ties its
/// messages together.
record EncounterReader(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Instant> leaveFrom,
        Optional<Instant> leaveTo,
        List<String> episodes) {

    private static final Set<String> CLASSES = Set.of("IMP", "EMER");
    private static final String CLASS = "Encounter.class";
    private static final String EPISODE = "Encounter.episodeOfCare.identifier";
    private static final String PERIOD = "Encounter.period";
    private static final String LEAVE = "Encounter.extension.valuePeriod";

    static EncounterReader read(Encounter encounter, List<FhirIssue> issues) {
        checkClass(encounter, issues);
        var period = encounter.getPeriod();
        var leave = leave(encounter);
        var read = new EncounterReader(
                Times.require(period.getStartElement(), PERIOD + ".start", issues),
                Times.read(period.getEndElement(), PERIOD + ".end", issues),
                Times.read(leave.getStartElement(), LEAVE + ".start", issues),
                Times.read(leave.getEndElement(), LEAVE + ".end", issues),
                episodes(encounter));
        read.check(issues);
        return read;
    }

    /// When it happened; a cancellation may leave out the time it takes back.
    Optional<Instant> when(NoticeType type) {
        return switch (type) {
            case ADMITTED, ACUTE_STARTED -> from;
            case LEAVE_STARTED -> leaveFrom;
            case LEAVE_ENDED -> leaveTo;
            case DISCHARGED, ACUTE_ENDED, DIED -> to;
        };
    }

    /// hn-6: on leave since when (a cancellation may leave it out).
    void checkLeave(Activity given, Encounter encounter, List<FhirIssue> issues) {
        var startsLeave = given.type() == NoticeType.LEAVE_STARTED && given.change() != NoticeChange.CANCELLED;
        if (leaveFrom.isEmpty() && (startsLeave || encounter.getStatus() == EncounterStatus.ONLEAVE)) {
            issues.add(FhirIssue.missing(LEAVE + ".start"));
        }
    }

    /// Nothing happens in a stay before the stay began, or the repeated start would move it behind what happened. What
    /// is taken back never was.
    void checkOrder(Activity given, Optional<Instant> sentAt, List<FhirIssue> issues) {
        var at = when(given.type()).or(() -> sentAt);
        if (given.change() != NoticeChange.CANCELLED && isTurned(from, at) && !isTurned(from, to)) {
            issues.add(FhirIssue.endBeforeStart(PERIOD));
        }
    }

    private void check(List<FhirIssue> issues) {
        if (episodes.isEmpty()) {
            issues.add(FhirIssue.missing(EPISODE));
        }
        if (isTurned(from, to)) {
            issues.add(FhirIssue.endBeforeStart(PERIOD));
        }
        if (isTurned(leaveFrom, leaveTo)) {
            issues.add(FhirIssue.endBeforeStart(LEAVE));
        }
    }

    private static void checkClass(Encounter encounter, List<FhirIssue> issues) {
        var code = encounter.getClass_().getCode();
        if (code == null) {
            issues.add(FhirIssue.missing(CLASS));
        } else if (!CLASSES.contains(code) || !MedCom.isOf(MedCom.ACT_CODES, encounter.getClass_())) {
            issues.add(FhirIssue.unknownCode(CLASS));
        }
    }

    private static Period leave(Encounter encounter) {
        return encounter.getExtensionsByUrl(MedCom.LEAVE_EXTENSION).stream()
                .map(Extension::getValue)
                .filter(Period.class::isInstance)
                .map(Period.class::cast)
                .findFirst()
                .orElseGet(Period::new);
    }

    /// The hospital's own id before the national one.
    private static List<String> episodes(Encounter encounter) {
        return encounter.getEpisodeOfCare().stream()
                .map(Reference::getIdentifier)
                .filter(Identifier::hasValue)
                .sorted(comparing(identifier -> MedCom.LPR3_EPISODE.equals(identifier.getSystem())))
                .map(Identifier::getValue)
                .toList();
    }

    private static boolean isTurned(Optional<Instant> start, Optional<Instant> end) {
        return start.isPresent() && end.isPresent() && end.get().isBefore(start.get());
    }
}
