package dk.overgang.referral.fhir;

import dk.overgang.referral.stays.domain.NoticeChange;
import dk.overgang.referral.stays.domain.NoticeType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hospital notifications as a hospital would send them, for tests and for the demo's `./cti hospital`.
public final class SampleMessages {

    private SampleMessages() {}

    /// One message: what it tells of whom, between whom it travels, and its ids. A corrected death cannot be told from
    /// a
    /// first one when it is read back: MedCom has no code for it.
    public record Notice(What what, Citizen citizen, Route route, Ids ids) {}

    /// `at` is when it happened; for a start that is `stayFrom` itself.
    public record What(NoticeType type, NoticeChange change, Instant stayFrom, Instant at, Instant sentAt) {}

    public record Citizen(String cpr, String family, UUID episode) {

        /// Leaves out who it is.
        @Override
        public String toString() {
            return "Citizen[%s]".formatted(episode);
        }
    }

    /// The SOR units of the hospital and of the municipality.
    public record Route(String senderSor, String receiverSor) {}

    /// `previousHeaderId` is absent for the first message of a stay.
    public record Ids(
            String bundleId, String headerId, @Nullable String previousHeaderId) {}

    public static byte[] json(Notice notice) {
        return write(notice, FhirFormat.JSON);
    }

    public static byte[] xml(Notice notice) {
        return write(notice, FhirFormat.XML);
    }

    static byte[] write(Notice notice, FhirFormat format) {
        return FhirCodec.bytes(new SampleBundle(notice).bundle(), format);
    }
}
