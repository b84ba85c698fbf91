package dk.overgang.medcom.samples;

import dk.overgang.medcom.bundle.FhirCodec;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.medcom.domain.correspondence.Past;
import dk.overgang.medcom.domain.correspondence.Past.Act;
import dk.overgang.medcom.domain.correspondence.Segment;
import dk.overgang.medcom.domain.correspondence.Signature;
import dk.overgang.medcom.domain.correspondence.Unit;
import dk.overgang.medcom.message.CareLetter;
import dk.overgang.medcom.message.Dispatch;
import dk.overgang.medcom.message.FhirFormat;
import dk.overgang.medcom.writing.CareCommunicationWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Letters as a ward would send them, for tests and for the demo's `./cti hospital letter`.
public final class SampleLetters {

    private static final Signature NURSE = new Signature("Mette Vagt", "Sygeplejerske", "38640000");

    private SampleLetters() {}

    /// A letter under its own ids, ready to be sent again under another bundle's.
    public record Sent(CareLetter letter, Dispatch dispatch) {

        public byte[] json() {
            return FhirCodec.bytes(CareCommunicationWriter.write(letter, dispatch), FhirFormat.JSON);
        }

        public byte[] xml() {
            return FhirCodec.bytes(CareCommunicationWriter.write(letter, dispatch), FhirFormat.XML);
        }

        public Sent again() {
            return new Sent(letter, new Dispatch(UUID.randomUUID(), dispatch.headerId(), dispatch.at()));
        }
    }

    /// The first of a thread.
    public static Sent begun(
            CareLetter.Person about,
            SampleMessages.Route route,
            Category category,
            @Nullable String topic,
            String text,
            Instant at) {
        var empty = new Correspondence(UUID.randomUUID(), category, null, topic, List.of(), List.of(), List.of(), null);
        var letter = new CareLetter(
                about,
                unit(route.senderSor(), SampleBundle.HOSPITAL_GLN),
                unit(route.receiverSor(), SampleBundle.RECEIVER_GLN),
                empty);
        return next(letter, Act.NEW, null, text, at);
    }

    /// The ward writes once more in its own thread.
    public static Sent after(Sent before, String text, Instant at) {
        return next(before.letter(), Act.REPLY, before.dispatch().headerId().toString(), text, at);
    }

    private static Sent next(CareLetter before, Act act, @Nullable String follows, String text, Instant at) {
        var header = UUID.randomUUID();
        var sender = before.from().sor();
        var written = new Segment(UUID.randomUUID(), at, text, sender, NURSE);
        var message = new Past(header.toString(), act, at, sender, follows, List.of(written.segmentId()));
        var said = before.said().continued(written, message);
        return new Sent(
                new CareLetter(before.about(), before.from(), before.to(), said),
                new Dispatch(UUID.randomUUID(), header, at));
    }

    private static Unit unit(String sor, String gln) {
        return new Unit(sor, gln, null);
    }
}
