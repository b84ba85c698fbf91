package dk.overgang.course.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.access.files.DataFileFaultAnalyzer;
import dk.overgang.course.CourseServiceApplication;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.database.Databases;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Versions that stored courses, checklists and measurements name must stay among the files (R-288, F-21, F-32).
@CourseServiceTest
class FilesInUseTest {

    private static final UUID ONE = UUID.fromString("5d2f7c3a-44b1-5e8d-a6c9-000000000001");
    private static final UUID OTHER = UUID.fromString("5d2f7c3a-44b1-5e8d-a6c9-000000000002");

    @Autowired
    MongoOperations mongo;

    @Autowired
    List<FilesInUse> checks;

    @AfterEach
    void nothing_is_left_for_other_tests() {
        for (var collection : List.of("courses", "checklists", "measurements")) {
            var _ = mongo.remove(Query.query(Criteria.where("_id").in(ONE, OTHER)), collection);
        }
    }

    @Test
    void a_start_fails_while_a_stored_course_has_no_programme_file() {
        keep(ONE, "courses", "programme", new Document("code", "SEL85-9M").append("version", 7));
        keep(OTHER, "courses", "programme", new Document("code", "SEL85-9M").append("version", 7));

        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(() -> new SpringApplicationBuilder(CourseServiceApplication.class)
                        .properties(CourseServiceApplication.CONFIG_NAME)
                        .initializers(new Platform())
                        .run("--server.port=0")
                        .close())
                .satisfies(fault -> {
                    var told = new DataFileFaultAnalyzer().analyze(fault, fault);
                    assertThat(told.getDescription())
                            .contains("programme SEL85-9M, version 7, has no file, and 2 stored courses use it");
                    assertThat(told.getAction()).contains("Put the file of that version back");
                });
    }

    @Test
    void a_checklist_in_use_without_its_file_is_named() {
        keep(ONE, "checklists", "template", new Document("code", "GENERAL").append("version", 9));

        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(this::checkAll)
                .withMessageContaining("checklist GENERAL, version 9, has no file, and 1 stored courses use it");
    }

    @Test
    void every_instrument_in_use_without_its_file_is_named() {
        keep(ONE, "measurements", "instrument", new Document("code", "GONE").append("version", 1));
        keep(OTHER, "measurements", "instrument", new Document("code", "SDS").append("version", 2));

        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(this::checkAll)
                .withMessageContaining("instrument GONE, version 1, has no file, and 1 stored measurements use it")
                .withMessageContaining("instrument SDS, version 2, has no file, and 1 stored measurements use it");
    }

    @Test
    void versions_with_a_file_do_not_stop_the_start() {
        keep(ONE, "courses", "programme", new Document("code", "SEL85-9M").append("version", 1));
        keep(ONE, "measurements", "instrument", new Document("code", "SDS").append("version", 1));

        assertThat(checks).hasSize(3);
        assertThatCode(this::checkAll).doesNotThrowAnyException();
    }

    /// Before programmes had versions, courses named none: it is version 1.
    @Test
    void a_course_from_before_there_were_versions_uses_the_first_one() {
        keep(ONE, "courses", "programme", new Document("code", "SEL85-9M"));
        assertThatCode(this::checkAll).doesNotThrowAnyException();

        keep(OTHER, "courses", "programme", new Document("code", "OLD-6M"));
        assertThatExceptionOfType(DataFileFault.class)
                .isThrownBy(this::checkAll)
                .withMessageContaining("programme OLD-6M, version 1, has no file, and 1 stored courses use it");
    }

    /// The number of questions follows from the number of codes, not of documents, and each has an index.
    @Test
    void the_versions_are_found_by_an_index() {
        checkAll();

        Databases.assertIndexed("course");
    }

    private void checkAll() {
        checks.forEach(FilesInUse::afterSingletonsInstantiated);
    }

    private void keep(UUID id, String collection, String field, Document version) {
        var document = new Document("_id", id).append(field, version).append("outbox", List.of());
        var _ = mongo.execute(collection, documents -> documents.insertOne(document));
    }
}
