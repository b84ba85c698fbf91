package dk.overgang.testkit;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContractsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COURSE_EVENTS = "overgang.course-events";
    private static final String PAUSED = "dk.overgang.course.paused.v1";

    static Set<String> types() {
        return Contracts.types();
    }

    @Test
    void every_type_has_a_schema_and_an_example_and_nothing_lies_about() throws IOException {
        var files = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/*/*.json"))
                .map(file -> file.getFilename())
                .collect(toSet());
        var promised = types().stream()
                .flatMap(type -> Set.of(Contracts.path(type, "schema"), Contracts.path(type, "example")).stream())
                .map(path -> path.substring(path.indexOf('/') + 1))
                .collect(toSet());
        assertThat(files).isEqualTo(promised);
    }

    @Test
    void asyncapi_points_at_the_schema_of_each_type() {
        assertThat(Contracts.asyncApi().messages())
                .isNotEmpty()
                .allSatisfy(
                        message -> assertThat(message.schema()).isEqualTo(Contracts.path(message.type(), "schema")));
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_example_keeps_its_schema(String type) {
        Contracts.assertKept(type, Contracts.example(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_example_has_a_field_that_nobody_knows(String type) {
        var known = JSON.readTree(Contracts.schema(type)).get("properties").propertyNames();
        assertThat(JSON.readTree(Contracts.example(type)).propertyNames()).anyMatch(field -> !known.contains(field));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_is_called_like_its_type_and_keeps_its_lists_open(String type) {
        assertThat(JSON.readTree(Contracts.schema(type)).get("title").asString())
                .isEqualTo(type);
        assertThat(Contracts.schema(type)).doesNotContain("\"enum\"").doesNotContain("additionalProperties");
    }

    @Test
    void a_message_that_lacks_what_was_promised_is_refused() {
        var broken = (ObjectNode) JSON.readTree(Contracts.example(PAUSED));
        var _ = broken.remove("status");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Contracts.assertKept(PAUSED, broken.toString()))
                .withMessageContaining("status");
    }

    @Test
    void a_day_that_is_none_is_refused() {
        var broken = (ObjectNode) JSON.readTree(Contracts.example(PAUSED));
        broken.withObject("plan").put("plannedEnd", "2026-02-30");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Contracts.assertKept(PAUSED, broken.toString()))
                .withMessageContaining("plannedEnd");
    }

    @Test
    void who_reads_what_is_told_by_service() {
        assertThat(Contracts.readBy("referral-service"))
                .isEqualTo(Contracts.types(COURSE_EVENTS).stream()
                        .filter(ContractsTest::isOfACourse)
                        .collect(toSet()));
        assertThat(Contracts.readBy("course-service"))
                .doesNotContainAnyElementsOf(Contracts.types(COURSE_EVENTS))
                .contains("dk.overgang.referral.accepted.v1", "dk.overgang.reminder.done.v1")
                .doesNotContain("dk.overgang.referral.progressed.v1", "dk.overgang.reminder.due.v1");
        assertThat(Contracts.readBy("network-service"))
                .containsAll(Contracts.readBy("referral-service"))
                .contains("dk.overgang.consent.withdrawn.v1");
        assertThat(Contracts.readBy("notification-service"))
                .containsAll(Contracts.readBy("referral-service"))
                .contains("dk.overgang.consent.withdrawn.v1", "dk.overgang.network.changed.v1");
    }

    /// What a room of course-service tells of its own documents is read by whoever needs it.
    private static boolean isOfACourse(String type) {
        return type.startsWith("dk.overgang.course.") || type.startsWith("dk.overgang.worker.");
    }
}
