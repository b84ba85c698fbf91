package dk.overgang.benchmarks.stored;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class FreshNamesTest {
    private static final UUID CITIZEN = UUID.fromString("88f40b5a-e1a8-44f8-808a-efe840fbb825");
    private static final UUID COURSE = UUID.fromString("8ab10cd6-7f69-3dbd-a860-6645e796faa7");
    private static final String HASH = "b783cfd02493b299b90111bdb73cd13c10aa1d710071a7956199c71d95c97f21";

    private static final Date EPOCH = Date.from(Instant.EPOCH);

    private final Document citizen = new Document("_id", CITIZEN)
            .append("identity", new Document("cprHash", List.of(HASH)).append("key", 1))
            .append("courses", List.of(new Document("courseId", COURSE).append("planVersion", 3)))
            .append("inbox", new Document("course-service/" + COURSE, 8L))
            .append("noted", EPOCH)
            .append("municipality", "0101");
    private final Document course = new Document("_id", COURSE).append("citizenId", CITIZEN);

    @Test
    void copies_belong_together_as_their_originals_do() {
        var names = new FreshNames();

        var citizenCopy = names.copyOf(citizen);
        var courseCopy = names.copyOf(course);

        var courseId = courseCopy.get("_id", UUID.class);
        assertThat(courseId).isNotEqualTo(COURSE);
        assertThat(courseCopy.get("citizenId"))
                .isEqualTo(citizenCopy.get("_id"))
                .isNotEqualTo(CITIZEN);
        assertThat(citizenCopy.getList("courses", Document.class))
                .containsExactly(new Document("courseId", courseId).append("planVersion", 3));
        assertThat(citizenCopy.get("inbox")).isEqualTo(new Document("course-service/" + courseId, 8L));
    }

    @Test
    void an_id_that_is_made_of_another_one_is_made_of_its_copy() {
        var checklist = new Document("_id", made("checklist:" + COURSE)).append("courseId", COURSE);
        var names = new FreshNames();
        names.keepMade("checklist:%s", COURSE);

        var copy = names.copyOf(checklist);

        assertThat(copy.get("courseId")).isEqualTo(names.id(COURSE)).isNotEqualTo(COURSE);
        assertThat(copy.get("_id")).isEqualTo(made("checklist:" + copy.get("courseId")));
    }

    private static UUID made(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    @Test
    void an_encrypted_text_is_copied_as_it_is() {
        var text = new Document("bytes", new Binary(new byte[] {1, 2, 3}));
        var contact = new Document("note", new Document("text", text).append("key", 1));

        assertThat(new FreshNames().copyOf(contact)).isEqualTo(contact);
    }

    @Test
    void a_copy_has_a_keyed_hash_of_its_own_and_is_else_the_same() {
        var one = new FreshNames().copyOf(citizen);
        var other = new FreshNames().copyOf(citizen);

        var hash = one.getEmbedded(List.of("identity", "cprHash"), List.<String>of());
        assertThat(hash).singleElement().asString().matches("[0-9a-f]{64}").isNotEqualTo(HASH);
        assertThat(hash).isNotEqualTo(other.getEmbedded(List.of("identity", "cprHash"), List.of()));
        assertThat(one.get("municipality")).isEqualTo("0101");
        assertThat(one.get("noted")).isEqualTo(EPOCH);
        assertThat(one.getEmbedded(List.of("identity", "key"), 0)).isEqualTo(1);
    }
}
