package dk.overgang.medcom.message;

import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What became of a body: nobody to answer to, a message to refuse, an acknowledgement, a hospital notice or a
/// letter.
public sealed interface Reading {

    /// Without a readable MessageHeader.id there is nothing to acknowledge: `status` (400, 413, 415) and an
    /// OperationOutcome.
    record Unreadable(int status, List<FhirIssue> issues) implements Reading {}

    /// A message with an id and an error in it: a fatal-error acknowledgement.
    record Refused(MessageIds ids, List<FhirIssue> issues) implements Reading {}

    /// An acknowledgement is never acknowledged.
    /// `answered` is the MessageHeader.id of what it answers.
    record IsAcknowledgement(String headerId, String senderSor, String answered, Verdict.@Nullable Code code)
            implements Reading {}

    /// A hospital notice. `episodes` has the local id first; `receiverSor` is where the sender thinks it goes,
    /// `predecessors` the messages whose history it repeats, the one it follows last; `hospital` is a SOR id, and
    /// `hospitalName` what the message calls that unit.
    record Understood(
            MessageIds ids,
            String receiverSor,
            String cpr,
            NoticeType type,
            NoticeChange change,
            Instant occurredAt,
            Instant sentAt,
            List<String> episodes,
            @Nullable Instant stayFrom,
            @Nullable Instant stayTo,
            String hospital,
            @Nullable String hospitalName,
            List<String> predecessors,
            boolean reportOfAdmissionAsked,
            Set<Doubt> doubts)
            implements Reading {

        /// Leaves out the CPR number: a reading may end up in a log line.
        @Override
        public String toString() {
            return "Understood[%s, %s %s]".formatted(ids.headerId(), type, change);
        }
    }

    /// A correspondence message about somebody with that number.
    record CareCommunication(MessageIds ids, String receiverSor, String person, Correspondence said)
            implements Reading {

        /// Leaves out whom it is about and what it says.
        @Override
        public String toString() {
            return "CareCommunication[%s]".formatted(ids.headerId());
        }
    }
}
