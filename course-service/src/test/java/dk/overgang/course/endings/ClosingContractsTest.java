package dk.overgang.course.endings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.commands.Change;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.course.endings.ClosingIntake.AboutCourse;
import dk.overgang.course.endings.ClosingIntake.ContinuingSupportChanged;
import dk.overgang.course.endings.ClosingIntake.LongTermPlanChanged;
import dk.overgang.course.endings.ClosingIntake.NetworkChanged;
import dk.overgang.course.endings.domain.AnnasEnding;
import dk.overgang.course.endings.domain.ClosingRecord;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.testkit.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What course-service tells of a closing record keeps its promise: codes and days, no text.
class ClosingContractsTest {

    private static final ClosingRecord EMPTY = ClosingRecord.of(new UUID(0, 17), new UUID(0, 1), "0101");
    private static final ClosingRecord FULL = AnnasEnding.withEverything().record();

    @Test
    void a_changed_record_is_told_as_promised() {
        var told = told(EMPTY, FULL);

        assertThat(told).singleElement().satisfies(event -> {
            Contracts.assertKept(event.type(), EventJson.write(event.data()));
            var json = JsonPath.parse(EventJson.write(event.data()));
            assertThat(json.<List<String>>read("$.conditions[*].state"))
                    .containsExactly("MET", "NOT_RELEVANT", "MET", "NOT_MET");
            assertThat(json.<String>read("$.formalEndingHeldOn")).isEqualTo("2026-11-24");
            assertThat(json.<String>read("$.decidedOn")).isEqualTo("2026-11-25");
        });
    }

    @Test
    void a_record_in_which_nothing_is_answered_keeps_the_promise_too() {
        assertThat(told(FULL, EMPTY))
                .allSatisfy(event -> Contracts.assertKept(event.type(), EventJson.write(event.data())))
                .hasSize(1);
        Contracts.assertKept(ClosingPublication.CHANGED, Contracts.example(ClosingPublication.CHANGED));
    }

    @Test
    void another_text_alone_is_told_to_nobody() {
        assertThat(told(FULL, FULL.renewed(text -> new EncryptedText(text.text(), 9))))
                .isEmpty();
    }

    /// What network-service tells, as far as its contracts stand.
    @Test
    void what_is_read_is_understood_as_network_service_promises_it() {
        var read = Map.<String, Class<? extends AboutCourse>>of(
                ClosingIntake.NETWORK, NetworkChanged.class,
                ClosingIntake.PLAN, LongTermPlanChanged.class,
                ClosingIntake.SUPPORT, ContinuingSupportChanged.class);

        read.forEach((type, view) -> {
            if (Contracts.types().contains(type)) {
                var about = EventJson.read(Contracts.example(type).getBytes(UTF_8), view);
                assertThat(about.municipality()).isEqualTo("0101");
                assertThat(EMPTY.hear(heard -> about.addedTo(heard, Instant.EPOCH)))
                        .as("what %s adds", type)
                        .isInstanceOf(Changed.class);
            }
        });
    }

    private static List<OutboxEvent> told(ClosingRecord before, ClosingRecord after) {
        return ClosingPublication.publication(new Change<>(false, before, after, List.of(), Instant.EPOCH));
    }
}
