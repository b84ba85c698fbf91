package dk.overgang.medcom.samples;

import dk.overgang.medcom.bundle.FhirCodec;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeCode;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.message.FhirFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Hospital notifications as a hospital would send them, for tests and for the demo's `./cti hospital`: all
/// eighteen codes, each with the history that MedCom wants repeated.
public final class SampleMessages {

    private SampleMessages() {}

    /// One message: what it tells of whom, between whom it travels, and its ids. A corrected death cannot be told
    /// from a first one when it is read back: MedCom has no code for it.
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

    /// `earlier` is every message of the stay before this one, in the order they were sent.
    public record Ids(String bundleId, String headerId, List<Earlier> earlier) {

        public Ids {
            earlier = List.copyOf(earlier);
        }

        public static Ids first(String bundleId, String headerId) {
            return new Ids(bundleId, headerId, List.of());
        }
    }

    /// A message that was sent, as those after it repeat it.
    public record Earlier(String headerId, NoticeType type, NoticeChange change, Instant at, Instant sentAt) {}

    /// One stay as its hospital writes of it: whom, since when, and all that was sent.
    public record Writer(
            Citizen citizen, Route route, @Nullable Instant from, List<Earlier> sent) {

        public Writer {
            sent = List.copyOf(sent);
        }

        public static Writer of(Citizen citizen, Route route) {
            return new Writer(citizen, route, null, List.of());
        }

        /// The next message, under fresh ids; a start tells its own time as that of the stay.
        public Notice tells(NoticeType type, NoticeChange change, Instant at, Instant sentAt) {
            var stayFrom = type.startsAStay() || from == null ? at : from;
            var ids = new Ids(UUID.randomUUID().toString(), UUID.randomUUID().toString(), sent);
            return new Notice(new What(type, change, stayFrom, at, sentAt), citizen, route, ids);
        }

        public Writer after(Notice notice) {
            var what = notice.what();
            var given = new Earlier(notice.ids().headerId(), what.type(), what.change(), what.at(), what.sentAt());
            return new Writer(
                    citizen,
                    route,
                    what.stayFrom(),
                    Stream.concat(sent.stream(), Stream.of(given)).toList());
        }
    }

    /// Which of the eighteen it is.
    public static NoticeCode code(Notice notice) {
        return NoticeCode.of(notice.what().type(), notice.what().change());
    }

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
