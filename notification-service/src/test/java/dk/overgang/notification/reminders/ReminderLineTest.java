package dk.overgang.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.reminders.domain.life.Answers;
import dk.overgang.notification.reminders.domain.life.Answers.Snooze;
import dk.overgang.notification.reminders.domain.life.Escalation;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import dk.overgang.notification.reminders.domain.life.Step;
import dk.overgang.notification.reminders.domain.life.Step.What;
import dk.overgang.notification.reminders.domain.life.Timing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.UuidRepresentation;
import org.bson.codecs.configuration.CodecRegistries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A reminder is stored in one line, because a course has forty of them and more.
class ReminderLineTest {

    private static final UUID ID = new UUID(1, 2);
    private static final LocalDate DUE = LocalDate.parse("2026-05-19");
    private static final LocalDate EARLIER = LocalDate.parse("2026-03-02");
    private static final Timing TIMING = new Timing(LocalDate.parse("2026-06-02"), DUE, DUE.plusDays(14), "2", false);
    private static final Step PLANNED = new Step(EARLIER, What.PLANNED, DUE, null);

    static Stream<Reminder> reminders() {
        return Stream.of(
                reminder(State.PLANNED, List.of(), null, TIMING, Answers.NONE, List.of(PLANNED)),
                reminder(State.PLANNED, List.of(), null, null, Answers.NONE, List.of()),
                reminder(
                        State.DUE,
                        List.of(DUE, DUE.plusDays(1)),
                        null,
                        new Timing(DUE, DUE.plusDays(3), DUE, "2/0101-1 – egen, med: tegn=æøå", true),
                        new Answers(
                                null,
                                null,
                                null,
                                new UUID(3, 4),
                                List.of(
                                        new Escalation(Recipient.COVER, DUE.plusDays(2), DUE, new UUID(5, 6)),
                                        new Escalation(Recipient.LEADER, DUE.plusDays(4), DUE, null))),
                        List.of(PLANNED, new Step(DUE, What.SENT, DUE, null))),
                reminder(
                        State.VOIDED,
                        List.of(),
                        "COMPLETED",
                        TIMING,
                        Answers.NONE,
                        List.of(PLANNED, new Step(DUE, What.VOIDED, DUE, "COMPLETED"))),
                reminder(State.VOIDED, List.of(), "", TIMING, Answers.NONE, List.of(new Step(DUE, What.HELD, DUE, ""))),
                reminder(
                        State.DONE,
                        List.of(DUE),
                        null,
                        TIMING,
                        new Answers(DUE, "CONTACT", null, null, List.of()),
                        List.of(PLANNED, new Step(EARLIER, What.DONE, DUE, "CONTACT"))),
                reminder(
                        State.PLANNED,
                        List.of(DUE),
                        null,
                        TIMING,
                        new Answers(null, null, new Snooze(DUE.plusDays(2), "OTHER"), null, List.of()),
                        List.of(PLANNED, new Step(DUE, What.SNOOZED, DUE, "OTHER"))));
    }

    @ParameterizedTest
    @MethodSource("reminders")
    void what_is_stored_is_read_back(Reminder reminder) {
        var stored = ReminderLine.FORM.write().apply(reminder);

        assertThat(stored.keySet()).containsExactly("_id", "is");
        assertThat(ReminderLine.FORM.read().apply(stored)).contains(reminder);
    }

    /// What happens to a reminder and whom a ladder leads to are closed lists: each value of them is kept.
    @Test
    void every_kind_of_step_and_everybody_who_is_told_is_read_back() {
        var steps = Stream.of(What.values())
                .map(what -> new Step(DUE, what, DUE.plusDays(what.name().length()), what.name()))
                .toList();
        var ladder = Stream.of(Recipient.values())
                .map(to -> new Escalation(
                        to, DUE.plusDays(2), DUE, new UUID(5, to.name().length())))
                .toList();
        for (var state : State.values()) {
            var reminder =
                    reminder(state, List.of(DUE), null, TIMING, new Answers(null, null, null, null, ladder), steps);

            assertThat(ReminderLine.FORM.read().apply(ReminderLine.FORM.write().apply(reminder)))
                    .contains(reminder);
        }
    }

    @Test
    void a_line_can_be_read_by_people() {
        var due = reminder(
                State.DUE,
                List.of(DUE),
                null,
                TIMING,
                Answers.NONE,
                List.of(PLANNED, new Step(DUE, What.SENT, DUE, null), new Step(DUE, What.DONE, DUE, "CONTACT")));

        assertThat(ReminderLine.FORM.write().apply(due).getString("is"))
                .isEqualTo("CHECKLIST_REVIEW 1 DUE 2026-05-19 fired=2026-05-19 anchor=2026-06-02 until=2026-06-02"
                        + " rules=2 steps=2026-03-02:PLANNED:2026-05-19,2026-05-19:SENT,2026-05-19:DONE::CONTACT");
    }

    @Test
    void a_document_of_the_components_is_left_to_the_store() {
        assertThat(ReminderLine.FORM.read().apply(new Document("_id", ID).append("kind", "NO_CONTACT")))
                .isEmpty();
    }

    @Test
    void a_planned_reminder_takes_half_of_the_room_of_its_components() {
        var components = new Document("_id", ID)
                .append("kind", "CHECKLIST_REVIEW")
                .append("number", 1)
                .append("due", DUE.toString())
                .append("state", "PLANNED")
                .append("firedFor", List.of())
                .append(
                        "timing",
                        new Document("anchor", "2026-06-02")
                                .append("sendOn", "2026-05-19")
                                .append("until", "2026-06-02")
                                .append("rules", "2")
                                .append("evening", false))
                .append("answers", new Document())
                .append(
                        "history",
                        List.of(new Document("on", "2026-03-02")
                                .append("what", "PLANNED")
                                .append("due", "2026-05-19")));
        var planned = reminder(State.PLANNED, List.of(), null, TIMING, Answers.NONE, List.of(PLANNED));

        assertThat(2 * bytes(ReminderLine.FORM.write().apply(planned))).isLessThan(bytes(components));
    }

    private static int bytes(Document document) {
        var codecs = CodecRegistries.withUuidRepresentation(
                MongoClientSettings.getDefaultCodecRegistry(), UuidRepresentation.STANDARD);
        return new RawBsonDocument(document, codecs.get(Document.class))
                .getByteBuffer()
                .remaining();
    }

    private static Reminder reminder(
            State state,
            List<LocalDate> fired,
            @Nullable String voided,
            @Nullable Timing timing,
            Answers answers,
            List<Step> history) {
        return new Reminder(ID, "CHECKLIST_REVIEW", 1, DUE, state, fired, voided, timing, answers, history);
    }
}
