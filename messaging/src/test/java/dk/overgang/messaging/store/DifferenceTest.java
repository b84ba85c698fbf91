package dk.overgang.messaging.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.messaging.WarehouseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/// An update that names only what differs makes the same document as one that writes all of it.
@WarehouseTest
class DifferenceTest {

    private static final String COLLECTION = "differences";
    private static final int DEPTH = 3;

    @Autowired
    MongoOperations mongo;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_difference_turns_one_document_into_the_other(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 150; i++) {
            var before = document(random, DEPTH);
            var now = random.nextInt(5) == 0 ? document(random, DEPTH) : (Document) changed(random, before);

            assertThat(applied(before, now)).isEqualTo(now);
        }
    }

    @Test
    void of_a_long_list_only_the_element_that_differs_is_named() {
        var before = new Document("stays", IntStream.range(0, 100).boxed().toList());
        var changed = new ArrayList<>(before.getList("stays", Integer.class));
        changed.set(70, -1);

        assertThat(difference(before, new Document("stays", changed)))
                .isEqualTo(new Document("$set", new Document("stays.70", -1)));
    }

    @Test
    void a_name_with_a_dot_is_no_path() {
        var before = new Document("by", new Document("a.b", 1).append("c", 1));
        var now = new Document("by", new Document("a.b", 2).append("c", 1));

        assertThat(difference(before, now)).isEqualTo(new Document("$set", now));
    }

    private Document applied(Document before, Document now) {
        var id = UUID.randomUUID();
        var difference = difference(before, now);
        var documents = mongo.getCollection(COLLECTION);
        var _ = documents.insertOne(new Document(before).append("_id", id));
        if (!difference.isEmpty()) {
            var _ = documents.updateOne(new Document("_id", id), difference);
        }
        var found = new Document(
                requireNonNull(documents.find(new Document("_id", id)).first()));
        var _ = found.remove("_id");
        return found;
    }

    private static Document difference(Document before, Document now) {
        return Difference.between(before, now, Set.of(), before.keySet());
    }

    private static Object changed(Random random, Object value) {
        return switch (value) {
            case Document document -> {
                var copy = new Document();
                document.forEach((name, one) -> {
                    if (random.nextInt(10) > 0) {
                        copy.put(name, random.nextInt(3) == 0 ? changed(random, one) : one);
                    }
                });
                yield random.nextInt(4) == 0 ? copy.append("new", value(random, 1)) : copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<Object>();
                list.forEach(one -> copy.add(random.nextInt(3) == 0 ? changed(random, one) : one));
                if (random.nextInt(3) == 0) {
                    copy.add(value(random, 1));
                } else if (!copy.isEmpty() && random.nextInt(4) == 0) {
                    copy.removeLast();
                }
                yield copy;
            }
            default -> random.nextInt(100);
        };
    }

    private static Document document(Random random, int depth) {
        var document = new Document();
        for (var i = 0; i <= random.nextInt(4); i++) {
            document.put(String.valueOf((char) ('a' + random.nextInt(6))), value(random, depth - 1));
        }
        return document;
    }

    private static Object value(Random random, int depth) {
        return switch (depth > 0 ? random.nextInt(4) : 0) {
            case 1 -> document(random, depth);
            case 2 ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> value(random, depth - 1))
                        .toList();
            case 3 ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> document(random, depth - 1))
                        .toList();
            default -> random.nextInt(100);
        };
    }
}
