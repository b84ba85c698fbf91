package dk.overgang.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.overgang.messaging.WarehouseTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/// A state is stored as Spring Data stored it: documents of before and after are the same.
@WarehouseTest
class StoredFormTest {

    enum Colour {
        RED,
        BLUE
    }

    record Part(UUID id, Colour colour, @Nullable LocalDate on) {

        Document line() {
            return new Document("line", "%s/%s/%s".formatted(id, colour, on == null ? "" : on));
        }

        static Optional<Part> ofLine(Document stored) {
            return Optional.ofNullable(stored.getString("line"))
                    .map(line -> line.split("/", -1))
                    .map(parts -> new Part(
                            UUID.fromString(parts[0]),
                            Colour.valueOf(parts[1]),
                            parts[2].isEmpty() ? null : LocalDate.parse(parts[2])));
        }
    }

    record Whole(
            String name,
            int small,
            long large,
            double ratio,
            boolean ready,
            @Nullable Boolean maybe,
            Instant at,
            LocalDate on,
            Part first,
            @Nullable Part second,
            List<Part> others,
            Set<String> tags,
            Map<String, Integer> counts,
            List<UUID> ids) {}

    @SuppressWarnings("ArrayRecordComponent") // as the state of a citizen has one
    record Bytes(byte[] content) {}

    record Waiting(Duration time) {}

    private static final StoredForm FORM = StoredForm.of(Whole.class);
    private static final Part RED = new Part(new UUID(1, 1), Colour.RED, LocalDate.parse("2026-03-02"));
    private static final Part BLUE = new Part(new UUID(1, 2), Colour.BLUE, null);
    private static final Whole WHOLE = with(List.of(RED, BLUE));

    @Autowired
    MongoOperations mongo;

    @Test
    void it_is_the_form_of_spring_data() {
        var expected = new Document();
        mongo.getConverter().write(WHOLE, expected);

        assertThat(FORM.toStored(WHOLE, null, null)).isEqualTo(expected);
    }

    @Test
    void what_is_stored_is_read_back() {
        assertThat(FORM.fromStored(FORM.toStored(WHOLE, null, null))).isEqualTo(WHOLE);
    }

    @Test
    void what_was_not_stored_yet_is_absent_and_one_value_is_a_list_of_one() {
        var old = (Document) FORM.toStored(WHOLE, null, null);
        List.of("small", "ready", "second", "counts").forEach(old::remove);
        old.put("tags", "alone");

        var read = (Whole) FORM.fromStored(old);

        assertThat(read.small()).isZero();
        assertThat(read.ready()).isFalse();
        assertThat(read.second()).isNull();
        assertThat(read.counts()).isNull();
        assertThat(read.tags()).containsExactly("alone");
    }

    @Test
    void what_stays_is_taken_over_and_what_changes_is_stored_anew() {
        var stored = (Document) FORM.toStored(WHOLE, null, null);
        var next = with(List.of(RED, RED, BLUE));

        var now = (Document) FORM.toStored(next, WHOLE, stored);

        assertThat(now).isEqualTo(FORM.toStored(next, null, null));
        assertThat(now.get("first")).isSameAs(stored.get("first"));
        assertThat(now.getList("others", Document.class).getFirst())
                .isSameAs(stored.getList("others", Document.class).getFirst());
        assertThat(now.getList("others", Document.class).get(1))
                .isNotEqualTo(stored.getList("others", Document.class).get(1));
    }

    @Test
    void bytes_are_stored_as_bytes() {
        var form = StoredForm.of(Bytes.class);
        var stored = (Document) form.toStored(new Bytes(new byte[] {1, 2}), null, null);

        assertThat(stored.get("content")).isEqualTo(new Binary(new byte[] {1, 2}));
        assertThat(((Bytes) form.fromStored(stored)).content()).containsExactly(1, 2);
    }

    @Test
    void a_type_may_have_a_form_of_its_own_and_its_components_stay_readable() {
        var form = StoredForm.of(Whole.class, List.of(new OwnForm<>(Part.class, Part::line, Part::ofLine)));

        var stored = (Document) form.toStored(WHOLE, null, null);

        assertThat(stored.get("first")).isEqualTo(new Document("line", "%s/RED/2026-03-02".formatted(RED.id())));
        assertThat(stored.getList("others", Document.class)).allMatch(part -> part.containsKey("line"));
        assertThat(form.fromStored(stored)).isEqualTo(WHOLE);
        assertThat(form.fromStored(FORM.toStored(WHOLE, null, null))).isEqualTo(WHOLE);
    }

    @Test
    void a_type_that_nothing_stores_is_refused_when_the_store_is_opened() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredForm.of(Waiting.class))
                .withMessage("A state cannot hold a java.time.Duration");
    }

    private static Whole with(List<Part> others) {
        return new Whole(
                "whole",
                1,
                2L,
                0.5,
                true,
                null,
                Instant.parse("2026-01-12T11:00:00.123Z"),
                LocalDate.parse("2026-01-12"),
                RED,
                null,
                others,
                Set.of("a"),
                Map.of("b", 3),
                List.of(new UUID(2, 2)));
    }
}
