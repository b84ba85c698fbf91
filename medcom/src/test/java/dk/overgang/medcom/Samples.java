package dk.overgang.medcom;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.message.Reading;
import dk.overgang.medcom.message.Reading.Understood;
import dk.overgang.medcom.samples.SampleMessages;
import dk.overgang.medcom.samples.SampleMessages.Citizen;
import dk.overgang.medcom.samples.SampleMessages.Earlier;
import dk.overgang.medcom.samples.SampleMessages.Ids;
import dk.overgang.medcom.samples.SampleMessages.Notice;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.medcom.samples.SampleMessages.What;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One citizen, one hospital and one municipality for tests to send messages between.
final class Samples {

    static final String NUMBER_OF_NOBODY = "3112990000";
    static final String FAMILY = "Prøvesen";
    static final String HOSPITAL = "265161000016000";
    static final String MUNICIPALITY = "953741000016009";
    static final UUID EPISODE = UUID.fromString("bd481c38-a921-11ed-afa1-0242ac120002");
    static final Instant FROM = Instant.parse("2026-03-02T11:00:00Z");
    static final Instant AT = Instant.parse("2026-03-09T08:45:30Z");
    static final Instant SENT = Instant.parse("2026-03-09T08:45:32Z");
    static final String JSON = "application/fhir+json";
    static final String XML = "application/fhir+xml";

    static final Earlier ADMISSION = new Earlier("h-1", NoticeType.ADMITTED, NoticeChange.NEW, FROM, FROM);

    private Samples() {}

    static Notice notice(NoticeType type, NoticeChange change) {
        var at = type == NoticeType.ADMITTED || type == NoticeType.ACUTE_STARTED ? FROM : AT;
        return new Notice(
                new What(type, change, FROM, at, SENT),
                new Citizen(NUMBER_OF_NOBODY, FAMILY, EPISODE),
                new Route(HOSPITAL, MUNICIPALITY),
                new Ids("b-1", "h-2", change == NoticeChange.NEW && at.equals(FROM) ? List.of() : List.of(ADMISSION)));
    }

    static String admission() {
        return json(notice(NoticeType.ADMITTED, NoticeChange.NEW));
    }

    static String discharge() {
        return json(notice(NoticeType.DISCHARGED, NoticeChange.NEW));
    }

    static String json(Notice notice) {
        return new String(SampleMessages.json(notice), UTF_8);
    }

    static String xml(Notice notice) {
        return new String(SampleMessages.xml(notice), UTF_8);
    }

    static Reading read(String body, String contentType) {
        return new FhirMessages().read(body.getBytes(UTF_8), contentType);
    }

    static Understood understood(String body, String contentType) {
        return (Understood) read(body, contentType);
    }
}
