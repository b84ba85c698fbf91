package dk.overgang.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.notification.reminders.domain.Catalogue;
import dk.overgang.notification.reminders.domain.Catalogue.AtBoundary;
import dk.overgang.notification.reminders.domain.CourseFacts;
import dk.overgang.notification.reminders.domain.CourseFacts.Phase;
import dk.overgang.notification.reminders.domain.CourseFacts.Plan;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.testkit.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReminderContractsTest {

    static final List<String> TYPES = Contracts.readBy("notification-service").stream()
            .filter(Contracts.types("overgang.course-events")::contains)
            .toList();
    private static final LocalDate TODAY = LocalDate.parse("2026-05-19");
    private static final Catalogue CATALOGUE =
            new Catalogue(1, List.of(new AtBoundary("CHECKLIST_REVIEW", List.of(1), -14)), List.of());

    @ParameterizedTest
    @FieldSource("TYPES")
    void every_course_event_is_understood_as_course_service_promises_it(String type) {
        var example = Contracts.example(type);

        Contracts.assertKept(type, example);
        assertThat(EventJson.read(example.getBytes(StandardCharsets.UTF_8), CourseFacts.class)
                        .status())
                .isNotBlank();
    }

    @Test
    void what_is_published_keeps_its_contract() {
        var nothing = CourseReminders.none(course("ACTIVE", null));
        var due = nothing.hear(nothing.course(), TODAY, CATALOGUE);
        var voided = due.hear(course("ENDED", "DEATH"), TODAY, CATALOGUE);

        assertThat(kept(nothing, due)).isEqualTo("dk.overgang.reminder.due.v1");
        assertThat(kept(due, voided)).isEqualTo("dk.overgang.reminder.voided.v1");
    }

    private static String kept(CourseReminders before, CourseReminders after) {
        OutboxEvent fact = ReminderPublication.of(after, after.since(before), Instant.EPOCH)
                .getFirst();
        Contracts.assertKept(fact.type(), EventJson.write(fact.data()));
        return fact.type();
    }

    private static CourseFacts course(String status, @Nullable String endReason) {
        var phases = List.of(new Phase(1, TODAY.plusDays(14)));
        var plan = new Plan(1, TODAY.minusMonths(2), phases, false);
        return new CourseFacts(
                new UUID(0, 1), new UUID(0, 2), "0101", new UUID(0, 3), status, plan, List.of(), endReason);
    }
}
