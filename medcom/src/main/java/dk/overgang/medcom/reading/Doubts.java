package dk.overgang.medcom.reading;

import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;
import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;

import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.message.Doubt;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Provenance;

/// Holds a message that is taken against MedCom's table of codes (standards 1.4).
final class Doubts {

    private Doubts() {}

    static Set<Doubt> of(Activity given, Provenance newest, Encounter encounter, EncounterReader stay) {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (encounter.getStatus() == null || !expected(given).contains(encounter.getStatus())) {
            var _ = doubts.add(Doubt.STATUS_CONTRADICTS_ACTIVITY);
        }
        if (given.change() != CANCELLED && stay.when(given.type()).isEmpty()) {
            var _ = doubts.add(Doubt.TIME_NOT_TOLD);
        }
        if (!mayBeFirst(given) && newest.getEntity().isEmpty()) {
            var _ = doubts.add(Doubt.PREDECESSOR_NOT_TOLD);
        }
        return doubts;
    }

    /// Death can be taken back to whatever was before it.
    private static Set<EncounterStatus> expected(Activity given) {
        var cancelled = given.change() == CANCELLED;
        return switch (given.type()) {
            case ACUTE_STARTED, ADMITTED ->
                Set.of(cancelled ? EncounterStatus.ENTEREDINERROR : EncounterStatus.INPROGRESS);
            case LEAVE_STARTED -> Set.of(cancelled ? EncounterStatus.INPROGRESS : EncounterStatus.ONLEAVE);
            case LEAVE_ENDED -> Set.of(cancelled ? EncounterStatus.ONLEAVE : EncounterStatus.INPROGRESS);
            case ACUTE_ENDED, DISCHARGED -> Set.of(cancelled ? EncounterStatus.INPROGRESS : EncounterStatus.FINISHED);
            case DIED ->
                cancelled
                        ? Set.of(EncounterStatus.INPROGRESS, EncounterStatus.ONLEAVE, EncounterStatus.FINISHED)
                        : Set.of(EncounterStatus.FINISHED);
        };
    }

    private static boolean mayBeFirst(Activity given) {
        return given.change() == NEW && (given.type().startsAStay() || given.type() == NoticeType.DIED);
    }
}
