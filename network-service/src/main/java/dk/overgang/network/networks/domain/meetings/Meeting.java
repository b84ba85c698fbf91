package dk.overgang.network.networks.domain.meetings;

import dk.overgang.network.networks.domain.facts.ConsentFacts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A meeting with those who take over, and the plan it was planned from. It is never deleted: a cancelled one
/// comes back when its reason goes away.
///
/// @param networkMemberId whom a conversation is with
/// @param consentId the very consent a conversation rests on: another one given later does not bring it back
public record Meeting(
        UUID id,
        Kind kind,
        LocalDate on,
        State state,
        int planVersion,
        @Nullable UUID networkMemberId,
        @Nullable UUID consentId,
        @Nullable Reason cancelledBecause) {

    public enum Kind {
        HANDOVER,
        CONVERSATION
    }

    /// `HELD` is put on hold by a pause; the meeting itself has not taken place.
    public enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    public enum Reason {
        COURSE_ENDED,
        CONSENT_ENDED
    }

    /// The handover meeting of a course is one and the same, however often it is planned.
    public static UUID handoverOf(UUID course) {
        return UUID.nameUUIDFromBytes((course + "/" + Kind.HANDOVER).getBytes(StandardCharsets.UTF_8));
    }

    public static Meeting handover(UUID course, LocalDate on, State state, int planVersion) {
        return new Meeting(handoverOf(course), Kind.HANDOVER, on, state, planVersion, null, null, null);
    }

    public static Meeting conversation(UUID id, LocalDate on, int planVersion, UUID member, UUID consent) {
        return new Meeting(id, Kind.CONVERSATION, on, State.PLANNED, planVersion, member, consent, null);
    }

    public boolean isHandover() {
        return kind == Kind.HANDOVER;
    }

    public Meeting cancelled(Reason because) {
        return new Meeting(id, kind, on, State.CANCELLED, planVersion, networkMemberId, consentId, because);
    }

    /// A conversation stands as long as the course runs and its consent holds; no pause stops what the citizen
    /// wants (E9).
    public Meeting standing(boolean ended, List<ConsentFacts> consents) {
        if (consents.stream()
                .noneMatch(consent -> consent.isInForce() && consent.consentId().equals(consentId))) {
            return cancelled(Reason.CONSENT_ENDED);
        }
        return ended
                ? cancelled(Reason.COURSE_ENDED)
                : new Meeting(id, kind, on, State.PLANNED, planVersion, networkMemberId, consentId, null);
    }
}
