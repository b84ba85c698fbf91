package dk.overgang.systemtests.actors;

import static dk.overgang.systemtests.platform.PlatformClock.COPENHAGEN;
import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.samples.SampleMessages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A MedCom message from a ward to the demo municipality.
public record FhirNotice(SampleMessages.Notice notice) {

    public static final String RECEIVER = "953741000016009";

    private static final String SENDER = "265161000016000";

    /// What happened on a day, in the morning, in a stay since an earlier morning.
    public static FhirNotice of(String cpr, UUID episode, NoticeType type, LocalDate stayFrom, LocalDate on) {
        return of(cpr, episode, type, morning(stayFrom), morning(on));
    }

    public static FhirNotice of(String cpr, UUID episode, NoticeType type, Instant stayFrom, Instant at) {
        return of(cpr, episode, type, stayFrom, at, RECEIVER);
    }

    public static FhirNotice of(
            String cpr, UUID episode, NoticeType type, Instant stayFrom, Instant at, String receiver) {
        return new FhirNotice(new SampleMessages.Notice(
                new SampleMessages.What(type, NoticeChange.NEW, stayFrom, at, at),
                new SampleMessages.Citizen(cpr, "Prøve", episode),
                new SampleMessages.Route(SENDER, receiver),
                SampleMessages.Ids.first(
                        UUID.randomUUID().toString(), UUID.randomUUID().toString())));
    }

    /// The same message, sent again as a new bundle.
    public FhirNotice inANewEnvelope() {
        var ids = new SampleMessages.Ids(
                UUID.randomUUID().toString(), headerId(), notice.ids().earlier());
        return new FhirNotice(new SampleMessages.Notice(notice.what(), notice.citizen(), notice.route(), ids));
    }

    public String headerId() {
        return notice.ids().headerId();
    }

    public String json() {
        return new String(SampleMessages.json(notice), UTF_8);
    }

    public String xml() {
        return new String(SampleMessages.xml(notice), UTF_8);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(7, 0).atZone(COPENHAGEN).toInstant();
    }
}
