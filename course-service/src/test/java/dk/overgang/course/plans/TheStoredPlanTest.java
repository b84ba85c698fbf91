package dk.overgang.course.plans;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.course.plans.domain.AnnasPlan;
import dk.overgang.course.plans.domain.CoursePlan;
import dk.overgang.course.plans.domain.PlanChange;
import dk.overgang.course.plans.domain.entries.PlanEntry;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// The plan in `stored/` is of a released shape: plans kept by an older version must stay readable.
@CourseServiceTest
class TheStoredPlanTest {

    private static final CoursePlan PLAN = AnnasPlan.withEverything().plan();

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore<CoursePlan> plans;

    @AfterEach
    void nothing_is_left_for_other_tests() {
        var _ = mongo.remove(Query.query(Criteria.where("_id").is(PLAN.id())), plans.collection());
    }

    @Test
    void one_of_each_kind_of_entry_and_of_change_stands_in_it() {
        assertThat(PLAN.changes())
                .extracting(change -> (Object) change.entry().getClass())
                .contains((Object[]) PlanEntry.class.getPermittedSubclasses());
        assertThat(PLAN.changes()).extracting(PlanChange::what).contains(PlanChange.Kind.values());
    }

    @Test
    void a_stored_plan_is_read() throws IOException {
        var golden = golden();
        var _ = mongo.execute(plans.collection(), all -> {
            var _ = all.withDocumentClass(BsonDocument.class).insertOne(golden);
            return true;
        });

        assertThat(plans.find(PLAN.id()).orElseThrow().state()).isEqualTo(PLAN);
    }

    @Test
    void a_plan_is_stored_in_the_released_shape() throws IOException {
        assertThat(plans.insert(PLAN.id(), PLAN, List.of(), new Trigger.Time())).isPresent();

        var found = new Document("_id", PLAN.id());
        var stored = mongo.execute(
                plans.collection(),
                all -> all.withDocumentClass(BsonDocument.class).find(found).first());

        assertThat(state(Objects.requireNonNull(stored))).isEqualTo(state(golden()));
    }

    private static BsonDocument state(BsonDocument document) {
        var state = document.clone();
        Stream.of("version", "sequence", "inbox", "outbox", "answered").forEach(state::remove);
        return state;
    }

    private static BsonDocument golden() throws IOException {
        try (var file = TheStoredPlanTest.class.getResourceAsStream("/stored/plans-everything.json")) {
            return BsonDocument.parse(new String(Objects.requireNonNull(file).readAllBytes(), UTF_8));
        }
    }
}
