package dk.overgang.systemtests.security.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation that changes something, sent with a stale version and sent twice under one key.
///
/// Which operations there are, the services say themselves (`/v3/api-docs`); how each is made to succeed,
/// `changes.csv` says. An operation that stands in one of them alone fails the first test.
class ChangingTwiceTest {

    private static final String IF_MATCH = "If-Match";
    private static final String KEY = "Idempotency-Key";

    /// The first version of a document is 1.
    private static final String STALE = "\"0\"";

    private static final List<String> FED_BY_OTHERS =
            List.of("/closing", "/networks/<course>", "/reminders/<reminder>", "/text-messages");

    private static final Situations SITUATIONS = new Situations();

    private final Api api = SharedPlatform.platform().api();

    static List<ChangingOperation> operations() {
        return ChangingOperation.all().stream()
                .filter(operation -> !operation.isException())
                .toList();
    }

    static List<ChangingOperation> operationsOnWhatStands() {
        return ChangingOperation.all().stream()
                .filter(ChangingOperation::changesWhatStands)
                .toList();
    }

    @Test
    void the_table_names_every_operation_that_changes_something_and_no_other() {
        var documented = new TreeSet<>(Operation.all(api).stream()
                .filter(Operation::changesSomething)
                .map(Operation::name)
                .toList());
        var listed = new TreeSet<>(
                ChangingOperation.all().stream().map(ChangingOperation::name).toList());
        assertThat(listed).as("changes.csv beside /v3/api-docs").isEqualTo(documented);
    }

    @Test
    void all_of_them_but_the_exceptions_take_a_version_and_a_key() {
        var exceptions = ChangingOperation.all().stream()
                .filter(ChangingOperation::isException)
                .map(ChangingOperation::name)
                .toList();
        assertThat(Operation.all(api).stream().filter(Operation::changesSomething))
                .allSatisfy(operation -> assertThat(operation.headers().containsAll(List.of(IF_MATCH, KEY)))
                        .as("%s takes %s and %s", operation, IF_MATCH, KEY)
                        .isEqualTo(!exceptions.contains(operation.name())));
    }

    @ParameterizedTest
    @MethodSource("operationsOnWhatStands")
    void a_stale_version_is_refused_and_changes_nothing(ChangingOperation operation) {
        var known = prepared(operation);
        var before = seen(operation, known);

        var refused = send(operation, known, body(operation, known), request -> request.header(IF_MATCH, STALE));

        assertThat(refused.status())
                .as("%s answers %s", operation, refused.body())
                .isEqualTo(412);
        assertThat(refused.text("type")).isEqualTo("urn:problem:precondition-failed");
        assertThat(seen(operation, known)).as("seen after %s", operation).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_repeat_under_a_key_gets_the_same_answer_and_changes_nothing_more(ChangingOperation operation) {
        var known = prepared(operation);
        var before = seen(operation, known);
        var key = UUID.randomUUID().toString();
        UnaryOperator<HttpRequest.Builder> keyed = request -> request.header(KEY, key);

        var first = send(operation, known, body(operation, known), keyed).ok();
        var after = seen(operation, known);
        assertThat(after).as("seen after %s", operation).isNotEqualTo(before);

        var again = send(operation, known, body(operation, known), keyed);
        assertThat(again.status()).as("%s answers %s", operation, again.body()).isEqualTo(first.status());
        assertThat(again.body()).as("the repeat of %s", operation).isEqualTo(first.body());
        assertThat(seen(operation, known))
                .as("seen after the repeat of %s", operation)
                .isEqualTo(after);

        if (operation.hasBody()) {
            // One space more: the key is bound to the bytes of the body.
            var other = send(operation, known, body(operation, known) + " ", keyed);
            assertThat(other.status())
                    .as("%s answers %s", operation, other.body())
                    .isEqualTo(422);
            assertThat(other.text("type")).isEqualTo("urn:problem:idempotency-key:reused");
            assertThat(seen(operation, known))
                    .as("seen after another body of %s", operation)
                    .isEqualTo(after);
        }
    }

    /// What other services tell of changes by itself until all of them have told and heard it.
    private static Map<String, String> prepared(ChangingOperation operation) {
        var known = SITUATIONS.prepare(operation.situation());
        if (FED_BY_OTHERS.stream().anyMatch(operation.seenAt()::endsWith)) {
            SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        }
        return known;
    }

    /// What stands, with its version where the address tells it; of a list every page.
    private String seen(ChangingOperation operation, Map<String, String> known) {
        var address = Right.about(known, operation.seenAt());
        var caller = Caller.of(operation.seenBy());
        var shown = api.get(operation.service(), address, caller).ok();
        var all = new StringBuilder(shown.headers().firstValue("ETag").orElse("") + shown.body());
        while (shown.body().startsWith("{") && shown.json().path("next").isString()) {
            var after = (address.contains("?") ? "&" : "?") + "after=" + shown.text("next");
            shown = api.get(operation.service(), address + after, caller).ok();
            all.append(shown.body());
        }
        return all.toString();
    }

    private Reply send(
            ChangingOperation operation,
            Map<String, String> known,
            String body,
            UnaryOperator<HttpRequest.Builder> headers) {
        return api.send(
                operation.service(),
                Right.about(known, operation.address()),
                request -> headers.apply(request)
                        .header("Authorization", "Bearer " + api.token(caller(operation)))
                        .header("Content-Type", "application/json")
                        .method(operation.method(), BodyPublishers.ofString(body)));
    }

    private static String body(ChangingOperation operation, Map<String, String> known) {
        return Right.about(known, operation.body());
    }

    private static Caller caller(ChangingOperation operation) {
        return Caller.of(operation.sentBy());
    }
}
