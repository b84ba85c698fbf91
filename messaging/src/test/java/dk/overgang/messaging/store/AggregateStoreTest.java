package dk.overgang.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.messaging.Post;
import dk.overgang.messaging.WarehouseTest;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.messaging.outbox.OutboxFull;
import dk.overgang.messaging.outbox.OutboxRelay;
import dk.overgang.messaging.store.Trigger.Asked;
import dk.overgang.messaging.store.Trigger.Heard;
import dk.overgang.messaging.warehouse.Box;
import dk.overgang.messaging.warehouse.Box.Item;
import dk.overgang.messaging.warehouse.Filled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@WarehouseTest
class AggregateStoreTest {

    private static final String CRATES = "crates";
    private static final Instant NOON = Instant.parse("2026-01-12T11:00:00.123Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-01-12");
    private static final OutboxEvent FACT = new Filled("a", MONDAY).at(NOON);
    private static final Trigger TIME = new Trigger.Time();

    @Autowired
    MongoOperations mongo;

    private final UUID id = UUID.randomUUID();
    private final Box box = Box.labelled("label-" + id);
    private AggregateStore<Box> crates;

    @BeforeEach
    void nobody_collects_the_facts() {
        crates = storeOfAnotherInstance();
        var _ = mongo.indexOps(CRATES).createIndex(new Index("label", Sort.Direction.ASC).unique());
    }

    private AggregateStore<Box> storeOfAnotherInstance() {
        return new AggregateStore<>(
                mongo,
                new OutboxRelay(mongo, new Post(), "/test"),
                CRATES,
                StateMapping.of(mongo.getConverter(), Box.class, _ -> Map.of()),
                Box::owner);
    }

    @Test
    void a_document_holds_plain_fields_and_dates_as_text_and_no_class_names() {
        var full = new Box(box.owner(), box.label(), MONDAY, NOON, List.of(new Item("cup", MONDAY)));

        assertThat(crates.insert(id, full, List.of(), TIME)).isPresent();

        assertThat(raw())
                .isEqualTo(new Document("_id", id)
                        .append("owner", full.owner())
                        .append("label", full.label())
                        .append("filledOn", "2026-01-12")
                        .append("seenAt", Date.from(NOON))
                        .append("items", List.of(new Document("name", "cup").append("until", "2026-01-12")))
                        .append("version", 1L)
                        .append("sequence", 0L)
                        .append("inbox", new Document())
                        .append("outbox", List.of())
                        .append("answered", List.of()));
        assertThat(stored().state()).isEqualTo(full);
    }

    @Test
    void a_second_insert_under_the_same_id_changes_nothing() {
        assertThat(crates.insert(id, box, List.of(FACT), TIME)).isPresent();
        assertThat(crates.insert(id, Box.labelled("other-" + id), List.of(FACT), TIME))
                .isEmpty();

        assertThat(stored().state()).isEqualTo(box);
        assertThat(stored().bookkeeping().unsent()).isEqualTo(1);
    }

    @Test
    void an_insert_that_another_unique_index_forbids_is_refused_aloud() {
        assertThat(crates.insert(id, box, List.of(), TIME)).isPresent();

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> crates.insert(UUID.randomUUID(), box, List.of(), TIME));
    }

    @Test
    void a_write_upon_an_old_version_is_refused_and_tells_nothing() {
        var old = inserted(box);
        crates.update(old, box.filled(MONDAY), List.of(FACT), TIME);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> crates.update(old, box.relabelled("late-" + id), List.of(FACT), TIME));

        assertThat(stored().state()).isEqualTo(box.filled(MONDAY));
        assertThat(stored().version()).isEqualTo(2);
        assertThat(stored().bookkeeping().unsent()).isEqualTo(1);
    }

    @Test
    void of_a_changed_state_only_the_changed_fields_are_written() {
        var before = inserted(box);
        set("label", "beside-" + id);

        crates.update(before, box.filled(MONDAY), List.of(), TIME);

        assertThat(storeOfAnotherInstance().find(id).orElseThrow().state())
                .isEqualTo(box.filled(MONDAY).relabelled("beside-" + id));
    }

    @Test
    void of_a_list_only_what_came_in_addition_is_written() {
        var cup = new Item("cup", MONDAY);
        var before = inserted(new Box(box.owner(), box.label(), null, null, List.of(cup)));
        set("items.0.name", "beside");

        crates.update(before, new Box(box.owner(), box.label(), null, null, List.of(cup, cup)), List.of(), TIME);

        assertThat(storeOfAnotherInstance().find(id).orElseThrow().state().items())
                .containsExactly(new Item("beside", MONDAY), cup);
    }

    @Test
    void what_another_instance_wrote_is_read_although_an_older_state_is_remembered() {
        var before = inserted(box);
        storeOfAnotherInstance().update(before, box.filled(MONDAY), List.of(), TIME);

        assertThat(stored().state()).isEqualTo(box.filled(MONDAY));
        assertThat(crates.findFew(query(where("_id").is(id)), box::equals))
                .extracting(Stored::state)
                .containsExactly(box.filled(MONDAY));
    }

    @Test
    void what_another_instance_erased_is_not_found_although_it_is_remembered() {
        storeOfAnotherInstance().erase(inserted(box));

        assertThat(crates.find(id)).isEmpty();
        assertThat(crates.findFew(query(where("_id").is(id)), box::equals)).isEmpty();
    }

    @Test
    void what_is_still_unsent_is_counted_anew_at_each_read() {
        var before = inserted(box);
        crates.update(before, box.filled(MONDAY), List.of(FACT), TIME);
        set("outbox", List.of());

        assertThat(stored().unsent()).isZero();
    }

    @Test
    void a_document_that_cannot_be_read_hides_nothing_of_the_others_where_it_may_be_left_out() {
        var _ = inserted(box);
        var broken = UUID.randomUUID();
        assertThat(crates.insert(broken, Box.labelled("broken-" + broken), List.of(), TIME))
                .isPresent();
        var both = query(where("_id").in(id, broken));
        var _ = mongo.updateFirst(query(where("_id").is(broken)), Update.update("items", "no list"), CRATES);

        assertThat(crates.<List<UUID>>findReadable(
                        both, all -> all.map(Stored::id).toList()))
                .containsExactly(id);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> crates.<Long>findMany(
                        both, all -> all.map(Stored::state).count()));
    }

    @Test
    void all_that_meet_a_query_are_erased_also_what_cannot_be_read_and_not_what_has_events_to_send() {
        var waiting = UUID.randomUUID();
        assertThat(crates.insert(waiting, Box.labelled("waiting-" + waiting), List.of(), TIME))
                .isPresent();
        var unsent = new Document("outbox", List.of(new Document("sequence", 1L)));
        var _ = mongo.updateFirst(
                query(where("_id").is(waiting)), Update.fromDocument(new Document("$set", unsent)), CRATES);
        var _ = inserted(box);
        set("items", "no list");
        var both = query(where("_id").in(id, waiting));

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> crates.eraseAll(both));

        assertThat(crates.ids(both)).containsExactly(waiting);
        crates.eraseAll(query(where("_id").is(UUID.randomUUID())));
    }

    @Test
    void the_first_day_and_moment_in_a_field_are_found_though_the_aggregate_cannot_be_read() {
        var _ = inserted(box.filled(MONDAY));
        set("items", "no list");
        set("inner", new Document("day", "1926-01-11").append("at", Date.from(NOON)));

        assertThat(crates.firstDay("inner.day")).contains(LocalDate.parse("1926-01-11"));
        assertThat(crates.firstDay("inner.day", where("_id").is(id))).contains(LocalDate.parse("1926-01-11"));
        assertThat(crates.firstDay("inner.day", where("_id").is(UUID.randomUUID())))
                .isEmpty();
        assertThat(crates.firstMoment("inner.at")).contains(NOON);
    }

    @Test
    void a_list_without_what_cannot_be_read_is_as_long_as_it_is_asked_to_be() {
        var all = IntStream.range(0, 5)
                .mapToObj(i -> new UUID(id.getMostSignificantBits(), i))
                .toList();
        for (var one : all) {
            assertThat(crates.insert(one, Box.labelled("listed-" + one), List.of(), TIME))
                    .isPresent();
        }
        var broken = query(where("_id").in(all.get(0), all.get(1), all.get(3)));
        var _ = mongo.updateMulti(broken, Update.update("items", "no list"), CRATES);
        var sorted = query(where("_id").in(all)).with(Sort.by("_id"));

        assertThat(crates.findReadable(Query.of(sorted).limit(1)))
                .extracting(Stored::id)
                .containsExactly(all.get(2));
        assertThat(crates.findReadable(Query.of(sorted).limit(2)))
                .extracting(Stored::id)
                .containsExactly(all.get(2), all.get(4));
        assertThat(crates.findReadable(Query.of(sorted).limit(3))).hasSize(2);
        assertThat(crates.findReadable(sorted)).hasSize(2);
    }

    @Test
    void a_value_that_is_gone_is_gone_from_the_document() {
        var before = inserted(box.filled(MONDAY));

        crates.update(before, box, List.of(), TIME);

        assertThat(raw()).doesNotContainKey("filledOn");
        assertThat(stored().state()).isEqualTo(box);
    }

    @Test
    void hearing_what_changes_nothing_stores_the_mark_and_spends_no_version() {
        var before = inserted(box);

        crates.update(before, box, List.of(), new Heard(new InboxPosition("box-service/1", 7)));

        assertThat(stored().version()).isEqualTo(1);
        assertThat(stored().bookkeeping().inbox()).isEqualTo(Map.of("box-service/1", 7L));
        assertThat(stored().hasHeard(new InboxPosition("box-service/1", 7))).isTrue();
        assertThat(stored().hasHeard(new InboxPosition("box-service/1", 8))).isFalse();
        assertThat(stored().hasHeard(new InboxPosition("box-service/2", 1))).isFalse();
    }

    @Test
    void hearing_what_changes_something_stores_the_mark_in_the_same_write() {
        crates.update(inserted(box), box.filled(MONDAY), List.of(), new Heard(new InboxPosition("box-service/1", 7)));

        assertThat(stored().version()).isEqualTo(2);
        assertThat(stored().hasHeard(new InboxPosition("box-service/1", 7))).isTrue();
    }

    @Test
    void a_document_made_by_an_event_has_heard_it() {
        assertThat(crates.insert(id, box, List.of(), new Heard(new InboxPosition("box-service/1", 3))))
                .isPresent();

        assertThat(stored().hasHeard(new InboxPosition("box-service/1", 3))).isTrue();
    }

    @Test
    void an_earlier_mark_never_takes_back_a_later_one() {
        crates.update(inserted(box), box, List.of(), new Heard(new InboxPosition("box-service/1", 7)));
        crates.update(stored(), box, List.of(), new Heard(new InboxPosition("box-service/1", 3)));

        assertThat(stored().bookkeeping().inbox()).isEqualTo(Map.of("box-service/1", 7L));
    }

    @Test
    void facts_are_numbered_on_even_when_all_before_them_have_left() {
        assertThat(crates.insert(id, box, List.of(FACT, FACT), TIME)).isPresent();
        set("outbox", List.of());

        crates.update(stored(), box.filled(MONDAY), List.of(FACT, FACT), TIME);

        assertThat(raw().getList("outbox", Document.class))
                .extracting(event -> event.get("id"))
                .containsExactly(id + "/3", id + "/4");
        assertThat(stored().bookkeeping().sequence()).isEqualTo(4);
    }

    @Test
    void a_fact_may_be_told_without_a_change_of_state() {
        crates.update(inserted(box), box, List.of(FACT), TIME);

        assertThat(stored().bookkeeping().unsent()).isEqualTo(1);
        assertThat(stored().version()).isEqualTo(2);
    }

    @Test
    void a_document_full_of_unsent_facts_takes_no_more_of_them() {
        var many = Collections.nCopies(AggregateStore.OUTBOX_LIMIT, FACT);
        assertThat(crates.insert(id, box, many, TIME)).isPresent();

        assertThatExceptionOfType(OutboxFull.class)
                .isThrownBy(() -> crates.update(stored(), box.filled(MONDAY), List.of(FACT), TIME));

        crates.update(stored(), box.filled(MONDAY), List.of(), TIME);
        assertThat(stored().state()).isEqualTo(box.filled(MONDAY));
    }

    @Test
    void the_last_twenty_answered_requests_are_remembered() {
        assertThat(crates.insert(id, box, List.of(), asked(0))).isPresent();
        IntStream.rangeClosed(1, 20)
                .forEach(n -> crates.update(stored(), box.relabelled("n" + n + id), List.of(), asked(n)));
        crates.update(stored(), stored().state(), List.of(), asked(21));

        assertThat(stored().answered())
                .hasSize(20)
                .doesNotContainKey("key-1")
                .containsEntry("key-2", "digest-2")
                .containsEntry("key-21", "digest-21");
    }

    @Test
    void a_write_answers_with_what_a_reader_finds_afterwards() {
        var inserted = crates.insert(id, box, List.of(FACT), asked(0)).orElseThrow();
        assertSame(inserted);

        var heard = crates.update(
                inserted, box.filled(MONDAY), List.of(FACT), new Heard(new InboxPosition("box-service/1", 7)));
        assertSame(heard);

        assertSame(crates.update(heard, box.relabelled("again-" + id), List.of(), asked(1)));
    }

    @Test
    void fields_to_be_found_by_are_computed_from_the_state_and_are_no_part_of_it() {
        var mapping = StateMapping.of(
                mongo.getConverter(),
                Box.class,
                it -> it.filledOn() == null
                        ? Map.of()
                        : Map.of("dueOn", it.filledOn().plusDays(1)));
        var dated =
                new AggregateStore<>(mongo, new OutboxRelay(mongo, new Post(), "/test"), CRATES, mapping, Box::owner);
        var filled = dated.insert(id, box.filled(MONDAY), List.of(), TIME).orElseThrow();
        assertThat(raw()).containsEntry("dueOn", "2026-01-13");

        var emptied = dated.update(filled, box, List.of(), TIME);

        assertThat(raw()).doesNotContainKey("dueOn");
        assertThat(emptied.state()).isEqualTo(box);
    }

    @Test
    void a_field_that_only_a_newer_version_knows_stays() {
        var _ = crates.insert(id, box, List.of(), TIME);
        var old = new Document("$set", new Document("colour", "red"));
        var _ = mongo.getCollection(CRATES).updateOne(new Document("_id", id), old);

        crates.update(stored(), stored().state(), List.of(), asked(1));
        assertThat(stored().state()).isEqualTo(box);
        crates.update(stored(), box.filled(MONDAY), List.of(), TIME);

        assertThat(raw()).containsEntry("colour", "red").containsEntry("filledOn", "2026-01-12");
    }

    @Test
    void documents_are_found_by_a_calendar_date() {
        assertThat(crates.insert(id, box.filled(MONDAY), List.of(), TIME)).isPresent();

        assertThat(crates.find(
                        query(where("label").is(box.label()).and("filledOn").lte(MONDAY))))
                .hasSize(1);
        assertThat(crates.find(
                        query(where("label").is(box.label()).and("filledOn").lt(MONDAY))))
                .isEmpty();
        assertThat(crates.find(
                        query(where("label").is(box.label()).and("filledOn").in(MONDAY, MONDAY.plusDays(1)))))
                .hasSize(1);
    }

    @Test
    void a_source_that_cannot_name_a_field_is_not_taken_for_one() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new InboxPosition("a.b/1", 1));
    }

    private void assertSame(Stored<Box> answered) {
        var found = stored();
        assertThat(answered.state()).isEqualTo(found.state());
        assertThat(answered.bookkeeping()).isEqualTo(found.bookkeeping());
        assertThat(StateMapping.of(mongo.getConverter(), Box.class, _ -> Map.of())
                        .difference(found, answered.fields()))
                .isEmpty();
    }

    private static Asked asked(int n) {
        return new Asked(new IdempotencyKey("key-" + n, "digest-" + n));
    }

    private Stored<Box> inserted(Box state) {
        assertThat(crates.insert(id, state, List.of(), TIME)).isPresent();
        return stored();
    }

    private Stored<Box> stored() {
        return crates.find(id).orElseThrow();
    }

    private Document raw() {
        return Objects.requireNonNull(mongo.findById(id, Document.class, CRATES));
    }

    private void set(String field, Object value) {
        var change = new Document("$set", new Document(field, value));
        var _ = mongo.execute(CRATES, documents -> documents.updateOne(new Document("_id", id), change));
    }
}
