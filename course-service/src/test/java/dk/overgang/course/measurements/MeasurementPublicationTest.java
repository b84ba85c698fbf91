package dk.overgang.course.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.Change;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.course.course.domain.casework.Withdrawal;
import dk.overgang.course.measurements.domain.Measurement;
import dk.overgang.course.measurements.domain.Measurement.Entry;
import dk.overgang.course.measurements.domain.Measurement.Point;
import dk.overgang.course.measurements.domain.MeasurementCommand.Withdraw;
import dk.overgang.course.measurements.instruments.domain.AnsweredBy;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import dk.overgang.course.programmes.domain.VersionId;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.testkit.Contracts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Others are told that something was measured, and never what.
class MeasurementPublicationTest {

    private static final Instant NOW = Instant.parse("2026-03-10T08:15:00Z");
    private static final String TYPE = "dk.overgang.measurement.recorded.v1";

    @Test
    void a_finished_measurement_is_told_as_promised() {
        var told = told(measurement(new Point(PointKind.START, 1), false));

        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(TYPE);
            Contracts.assertKept(TYPE, EventJson.write(event.data()));
            assertThat(EventJson.write(event.data())).contains("START").doesNotContain("OPTIMISM", "score", "\"4\"");
        });
    }

    @Test
    void a_measurement_in_between_names_no_point() {
        assertThat(told(measurement(null, false))).singleElement().satisfies(event -> {
            Contracts.assertKept(TYPE, EventJson.write(event.data()));
            assertThat(EventJson.write(event.data())).doesNotContain("point");
        });
    }

    @Test
    void a_measurement_that_is_withdrawn_is_told_once_more_and_says_so() {
        var stood = measurement(new Point(PointKind.START, 1), false);
        var mistake = new Withdrawal("WRONG_CITIZEN", "worker", stood.on());
        if (!(stood.decide(new Withdraw(mistake, false)) instanceof Changed<Measurement>(var withdrawn, var _))) {
            throw new AssertionError("not withdrawn");
        }

        assertThat(told(withdrawn)).singleElement().satisfies(event -> {
            Contracts.assertKept(TYPE, EventJson.write(event.data()));
            assertThat(EventJson.write(event.data()))
                    .contains("\"withdrawn\":true")
                    .doesNotContain("WRONG_CITIZEN");
        });
        assertThat(told(stood))
                .singleElement()
                .satisfies(event -> assertThat(EventJson.write(event.data())).doesNotContain("withdrawn"));
    }

    @Test
    void a_draft_is_not_told() {
        assertThat(told(measurement(null, true))).isEmpty();
    }

    private static List<OutboxEvent> told(Measurement measurement) {
        return new MeasurementPublication().publication(new Change<>(true, measurement, measurement, List.of(), NOW));
    }

    private static Measurement measurement(@Nullable Point point, boolean draft) {
        return new Measurement(
                new UUID(1, 1),
                new UUID(2, 2),
                new UUID(3, 3),
                "0101",
                new VersionId("SWEMWBS", 1),
                point,
                LocalDate.parse("2026-03-10"),
                AnsweredBy.CITIZEN,
                draft,
                new Entry(Map.of("OPTIMISM", 4), 4, "worker", NOW, null),
                List.of(),
                null,
                null);
    }
}
