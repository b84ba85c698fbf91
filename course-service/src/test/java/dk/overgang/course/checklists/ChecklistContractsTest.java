package dk.overgang.course.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.Change;
import dk.overgang.course.checklists.domain.Checklist;
import dk.overgang.course.checklists.domain.Checklist.Noted;
import dk.overgang.course.checklists.domain.Checklist.NotedItem;
import dk.overgang.course.checklists.domain.Checklist.State;
import dk.overgang.course.checklists.domain.Owner;
import dk.overgang.course.checklists.domain.Owner.Role;
import dk.overgang.course.checklists.domain.PhaseChange;
import dk.overgang.course.checklists.domain.PhaseChange.CarriedOver;
import dk.overgang.course.checklists.domain.PhaseChange.Talk;
import dk.overgang.course.programmes.domain.VersionId;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.testkit.Contracts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a checklist tells others keeps its contract: every item and every phase change, no text and no owner.
class ChecklistContractsTest {

    private static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");
    private static final Owner CITIZEN = new Owner(Role.CITIZEN, null);
    private static final ChecklistPublication PUBLICATION =
            new ChecklistPublication(new ChecklistCatalogue(ChecklistFilesTest.shipped()));
    private static final Checklist UNTOUCHED = new Checklist(
            new UUID(0, 2), new UUID(0, 3), new UUID(0, 1), "0101", new VersionId("GENERAL", 1), List.of(), List.of());

    @Test
    void a_noted_item_is_told_with_all_others() {
        var done = with(item("OWN_HOME", State.DONE, null), item("JOB_CENTRE", State.NOT_RELEVANT, "PENSIONER"));

        var json = told(UNTOUCHED, done);

        assertThat(json)
                .contains(
                        "{\"code\":\"OWN_HOME\",\"phase\":1,\"kind\":\"CHECK\",\"state\":\"DONE\",\"on\":\"2026-03-02\"}")
                .contains("\"code\":\"JOB_CENTRE\",\"phase\":1,\"kind\":\"CHECK\",\"state\":\"NOT_RELEVANT\"")
                .contains("{\"code\":\"LONG_TERM_PLAN\",\"phase\":3,\"kind\":\"CHECK\",\"state\":\"OPEN\"}")
                .doesNotContain("PENSIONER", "sub-w1");
    }

    @Test
    void a_phase_change_is_told_without_its_words() {
        var talk = new Talk(
                LocalDate.parse("2026-06-17"),
                true,
                List.of(new CarriedOver("ECONOMY", CITIZEN)),
                new EncryptedText(new Ciphertext(new byte[] {1, 2}), 1),
                LocalDate.parse("2026-06-20"),
                "sub-w1",
                NOW);
        var talked = with(List.of(new PhaseChange(1, List.of(talk))));

        assertThat(told(UNTOUCHED, talked))
                .contains("\"phaseChanges\":[{\"boundary\":1,\"on\":\"2026-06-17\",\"toldToCitizen\":true}]");
    }

    @Test
    void an_owner_and_an_empty_beginning_are_not_told() {
        var owned = with(new NotedItem("ECONOMY", List.of(noted(State.OPEN, null, CITIZEN))));

        assertThat(events(false, UNTOUCHED, owned)).isEmpty();
        assertThat(events(true, UNTOUCHED, UNTOUCHED)).isEmpty();
    }

    private static String told(Checklist before, Checklist after) {
        var events = events(false, before, after);
        assertThat(events).hasSize(1);
        var event = events.getFirst();
        var json = EventJson.write(event.data());
        assertThat(event.time()).isEqualTo(NOW);
        Contracts.assertKept(event.type(), json);
        return json;
    }

    private static List<OutboxEvent> events(boolean isNew, Checklist before, Checklist after) {
        return PUBLICATION.publication(new Change<>(isNew, before, after, List.of(), NOW));
    }

    private static NotedItem item(String code, State state, @Nullable String reason) {
        return new NotedItem(code, List.of(noted(state, reason, Owner.COURSE_WORKER)));
    }

    private static Noted noted(State state, @Nullable String reason, Owner owner) {
        return new Noted(state, LocalDate.parse("2026-03-02"), reason, owner, "sub-w1", NOW);
    }

    private static Checklist with(NotedItem... items) {
        return new Checklist(
                UNTOUCHED.id(),
                UNTOUCHED.courseId(),
                UNTOUCHED.citizenId(),
                UNTOUCHED.municipality(),
                UNTOUCHED.template(),
                List.of(items),
                List.of());
    }

    private static Checklist with(List<PhaseChange> changes) {
        return new Checklist(
                UNTOUCHED.id(),
                UNTOUCHED.courseId(),
                UNTOUCHED.citizenId(),
                UNTOUCHED.municipality(),
                UNTOUCHED.template(),
                List.of(),
                changes);
    }
}
