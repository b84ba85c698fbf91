package dk.overgang.referral.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.overgang.access.Caller;
import dk.overgang.access.Municipalities;
import dk.overgang.access.Municipality;
import dk.overgang.access.Role;
import dk.overgang.medcom.FhirMessages;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.samples.SampleMessages;
import dk.overgang.medcom.samples.SampleMessages.Citizen;
import dk.overgang.medcom.samples.SampleMessages.Ids;
import dk.overgang.medcom.samples.SampleMessages.Notice;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.medcom.samples.SampleMessages.What;
import dk.overgang.referral.notices.messages.NoticeLog;
import dk.overgang.referral.notices.messages.NoticeProperties;
import dk.overgang.referral.stays.NoticeDoubts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;

class FhirWithoutADatabaseTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T11:00:00Z");
    private static final String HERE = "953741000016009";

    /// Also where the database is there and a citizen cannot be read.
    static List<RuntimeException> troubles() {
        return List.of(new DataAccessResourceFailureException("away"), new IllegalArgumentException("unreadable"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void the_hospital_is_asked_to_come_again(RuntimeException trouble) throws IOException {
        var intake = mock(NoticeIntake.class);
        when(intake.take(any())).thenThrow(trouble);
        var here = new Municipalities(List.of(new Municipality("0101", "København", HERE, "", "")));
        var clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
        var fhir = new FhirMessages();
        var window =
                new NoticeWindow(new NoticeProperties(Period.ofYears(5), Period.ofYears(1), Period.ofDays(1)), clock);
        var doubts = new NoticeDoubts(new SimpleMeterRegistry());
        var reception = new MessageReception(fhir, intake, here, mock(NoticeLog.class), doubts, window);
        var controller = new FhirController(reception, fhir, clock);
        var region = new Caller("region", Set.of(Role.REGION), "0101", "*");

        var answer = controller.process(
                region,
                "application/fhir+json",
                null,
                null,
                new ByteArrayInputStream(SampleMessages.json(admission())));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(new String(Objects.requireNonNull(answer.getBody()), UTF_8))
                .contains("OperationOutcome", "\"code\":\"transient-error\"", "\"identifier\":\"h-1\"");
    }

    private static Notice admission() {
        return new Notice(
                new What(NoticeType.ADMITTED, NoticeChange.NEW, MONDAY, MONDAY, MONDAY),
                new Citizen("0101010000", "Prøvesen", new UUID(1, 1)),
                new Route("265161000016000", HERE),
                Ids.first("b-1", "h-1"));
    }
}
