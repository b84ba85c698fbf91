package dk.overgang.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@LibraryTest
class ReadingTheLogTest {

    private static final String LOG = "/api/v1/access-log";

    private final Client client;
    private final UUID karl = UUID.randomUUID();

    ReadingTheLogTest(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    @Test
    void the_citizen_is_told_when_and_why_but_not_by_whom() throws Exception {
        looks(2);

        var extract = auditor("?citizenId=" + karl);

        assertThat(extract.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(extract.body(), "$.items[*].use"))
                .containsExactly("READ", "READ");
        assertThat(extract.body())
                .contains("Arbejdet med dit CTI-forløb", "\"at\":\"20")
                .doesNotContain("anna", "worker", "subject", "roles", "request");
    }

    @Test
    void the_auditor_sees_all_of_it() throws Exception {
        looks(1);

        assertThat(auditor("/entries?citizenId=" + karl).body())
                .contains("\"subject\":\"anna\"", "\"roles\":[\"worker\"]", "GET /api/v1/readers/{id}");
    }

    @Test
    void each_reading_is_in_the_log_itself() throws Exception {
        looks(1);
        var _ = auditor("?citizenId=" + karl);

        var uses = JsonPath.<List<String>>read(
                auditor("/entries?citizenId=" + karl).body(), "$.items[*].usage.use");
        assertThat(uses).containsExactly("READ", "EXPORT");
    }

    @Test
    void another_municipality_has_a_log_of_its_own() throws Exception {
        looks(1);
        var elsewhere = Issuer.token(claims -> claims.claim("municipality", "0751"), Role.AUDITOR);

        assertThat(client.send(client.as(elsewhere, LOG + "?citizenId=" + karl)).body())
                .contains("\"items\":[]");
    }

    @Test
    void a_long_extract_comes_page_by_page() throws Exception {
        looks(5);

        var first = auditor("?limit=3&citizenId=" + karl).body();
        var next = JsonPath.<String>read(first, "$.next");
        var second = auditor("?limit=3&citizenId=" + karl + "&after=" + next).body();

        assertThat(JsonPath.<List<Object>>read(first, "$.items")).hasSize(3);
        // The reading of the first page is the third of the second.
        assertThat(JsonPath.<List<String>>read(second, "$.items[*].use")).containsExactly("READ", "READ", "EXPORT");
    }

    @Test
    void a_page_after_a_place_of_another_list_is_refused() throws Exception {
        looks(3);
        var next = JsonPath.<String>read(auditor("?limit=1&citizenId=" + karl).body(), "$.next");

        assertThat(auditor("/entries?citizenId=" + karl + "&after=" + next).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "x_y", "_"})
    void a_page_after_nothing_is_refused(String after) throws Exception {
        assertThat(auditor("?citizenId=" + karl + "&after=" + after).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_request_is_found_by_the_number_its_caller_was_given() throws Exception {
        var looked = client.get("/api/v1/readers/" + karl);
        var request = looked.headers().firstValue("X-Request-Id").orElseThrow();

        assertThat(auditor("/requests/" + request).body()).contains(karl.toString());
        assertThat(auditor("/requests/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_random_check_draws_the_same_each_time() throws Exception {
        looks(8);
        var today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

        var drawn = drawn(today, 200);
        assertThat(drawn).hasSizeGreaterThan(5);
        assertThat(drawn(today, 200)).containsSubsequence(drawn.subList(0, 5));
        assertThat(drawn(today.minusDays(7), 200)).isEmpty();
        assertThat(drawn(today, 3)).hasSize(3);
    }

    /// Spring's own reading of a day goes by the reader's language, and takes nine digits for a year.
    @ParameterizedTest
    @ValueSource(strings = {"%2B999999999-12-31", "5/6/26", "2026-5-6", "05.06.26"})
    void a_day_is_written_in_one_way(String day) throws Exception {
        assertThat(auditor("/sample?day=" + day).statusCode()).isEqualTo(400);
    }

    @Test
    void who_runs_the_platform_may_verify_the_log_and_not_read_it() throws Exception {
        looks(1);
        var operator = Issuer.token(Role.OPERATOR);

        assertThat(client.send(client.as(operator, LOG + "/verification")).body())
                .contains("\"intact\":true");
        assertThat(client.send(client.as(operator, LOG + "?citizenId=" + karl)).statusCode())
                .isEqualTo(403);
        assertThat(client.get(LOG + "?citizenId=" + karl).statusCode()).isEqualTo(403);
        assertThat(client.get(LOG + "/verification").statusCode()).isEqualTo(403);
    }

    private void looks(int times) throws Exception {
        for (var n = 0; n < times; n++) {
            assertThat(client.get("/api/v1/readers/" + karl).statusCode()).isEqualTo(200);
        }
    }

    private List<String> drawn(LocalDate day, int n) throws Exception {
        return JsonPath.read(auditor("/sample?day=%s&n=%d".formatted(day, n)).body(), "$.items[*].usage.request");
    }

    private HttpResponse<String> auditor(String path) throws Exception {
        return client.send(client.as(Issuer.token(Role.AUDITOR), LOG + path));
    }
}
