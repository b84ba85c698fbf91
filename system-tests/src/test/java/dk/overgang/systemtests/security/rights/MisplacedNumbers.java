package dk.overgang.systemtests.security.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.message.CareLetter;
import dk.overgang.medcom.samples.SampleLetters;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.FhirNotice;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.actors.Region;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.AtOnce;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Puts one personal number wherever a caller could: into every text of every operation's body, into its address, its
/// query and its headers, and into every text of hospitals' messages. Who looks afterwards must find it nowhere.
public final class MisplacedNumbers {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Caller REGION = Caller.of("region");
    private static final String WARD = "265161000016000";
    private static final int AT_A_TIME = 4;

    private final Api api = SharedPlatform.platform().api();
    private final Situations situations = new Situations();
    private final Person person =
            SharedPlatform.ACTORS.startedOn(SharedPlatform.CLOCK.today().minusDays(9));
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final String number;
    private final List<String> forms;

    private MisplacedNumbers(String number) {
        this.number = number;
        var dashed = number.substring(0, 6) + "-" + number.substring(6);
        this.forms = List.of(number, dashed, "A_" + number, "SAG-" + dashed);
    }

    /// Sends the number everywhere.
    ///
    /// @return every answer
    public static List<Reply> send(String number) {
        var everywhere = new MisplacedNumbers(number);
        var changes = ChangingOperation.all().stream()
                .filter(operation -> !operation.isException())
                .collect(Collectors.toMap(ChangingOperation::name, operation -> operation));
        // The messages are all about one citizen: one after the other, beside the operations.
        var all = Stream.concat(
                        Stream.<Runnable>of(everywhere::inMessages),
                        Operation.all(everywhere.api).stream()
                                .<Runnable>map(
                                        operation -> () -> everywhere.in(operation, changes.get(operation.name()))))
                .toList();
        AtOnce.each(all, AT_A_TIME, Runnable::run);
        return List.copyOf(everywhere.replies);
    }

    private void in(Operation operation, @Nullable ChangingOperation change) {
        inAddressAndHeaders(operation);
        if (change != null) {
            inBody(operation, change);
        }
    }

    private void inAddressAndHeaders(Operation operation) {
        var roles = Right.all().stream()
                .filter(right -> right.operation().equals(operation.name()))
                .flatMap(right -> right.roles().stream());
        var caller = Caller.of(roles.findFirst().orElse("worker"));
        for (var form : List.of(number, "A_" + number)) {
            var query = operation.queries().stream()
                    .map(name -> name + "=" + form)
                    .collect(Collectors.joining("&", "?", ""));
            send(operation, caller, operation.path().replaceAll("\\{[^}]+}", form) + query, "{}");
            for (var name : operation.queries()) {
                send(operation, caller, operation.path().replaceAll("\\{[^}]+}", "0") + "?" + name + "=" + form, "{}");
            }
        }
    }

    /// A situation serves until something has changed it.
    private void inBody(Operation operation, ChangingOperation change) {
        var known = situations.prepare(change.situation());
        for (var text : operation.texts()) {
            for (var form : forms) {
                var body = Right.about(known, change.body());
                var base = JSON.readValue(body.isEmpty() ? "{}" : body, Object.class);
                var reply = send(
                        operation,
                        Caller.of(change.sentBy()),
                        Right.about(known, change.address()),
                        JSON.writeValueAsString(put(withSiblings(base, operation, text), text, form)));
                if (reply.status() < 300) {
                    known = situations.prepare(change.situation());
                }
            }
        }
    }

    /// What stands beside the text is there too, where the whole object was not.
    private static @Nullable Object withSiblings(@Nullable Object base, Operation operation, List<String> text) {
        var parent = text.subList(0, text.size() - 1);
        if (parent.isEmpty() || at(base, parent) != null) {
            return base;
        }
        var filled = base;
        for (var other : operation.texts()) {
            if (other.size() == text.size() && other.subList(0, parent.size()).equals(parent)) {
                filled = put(filled, other, "A1");
            }
        }
        return filled;
    }

    private static @Nullable Object at(@Nullable Object value, List<String> way) {
        if (way.isEmpty()) {
            return value;
        }
        return switch (value) {
            case Map<?, ?> object -> at(object.get(way.getFirst()), way.subList(1, way.size()));
            case List<?> list when !list.isEmpty() -> at(list.getFirst(), way.subList(1, way.size()));
            case null, default -> null;
        };
    }

    private static Object put(@Nullable Object value, List<String> way, String text) {
        if (way.isEmpty()) {
            return text;
        }
        var rest = way.subList(1, way.size());
        if (way.getFirst().equals("0")) {
            return List.of(put(value instanceof List<?> list && !list.isEmpty() ? list.getFirst() : null, rest, text));
        }
        var object = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((name, one) -> object.put(String.valueOf(name), one));
        }
        var name = way.getFirst().equals("*") ? text : way.getFirst();
        var _ = object.put(name, put(object.get(name), rest, text));
        return object;
    }

    private void inMessages() {
        inEveryText(() -> JSON.writeValueAsString(notice().body()), "/api/v1/hospital-notices", "application/json");
        inEveryText(() -> message().json(), "/fhir/$process-message", Region.FHIR_JSON);
        inEveryText(this::letter, "/fhir/$process-message", Region.FHIR_JSON);
        for (var form : forms) {
            var inside = message().json().replaceFirst("\"id\":\"[^\"]+\"", "\"id\":\"" + form + "\"");
            post("/beskedfordeler/push", "text/xml", envelope(form, inside));
            post("/beskedfordeler/push", "text/xml", envelope(form, message().json()));
        }
    }

    private PlainNotice notice() {
        var today = SharedPlatform.CLOCK.today();
        return PlainNotice.of(person.cpr(), "ADMITTED", "misplaced", today.minusDays(2));
    }

    private FhirNotice message() {
        var day = SharedPlatform.CLOCK.today().minusDays(2);
        return FhirNotice.of(person.cpr(), UUID.randomUUID(), NoticeType.DISCHARGED, day, day);
    }

    private String letter() {
        return new String(
                SampleLetters.begun(
                                new CareLetter.Person(person.cpr(), "Karl Prøve"),
                                new Route(WARD, FhirNotice.RECEIVER),
                                Category.REGARDING_REFERRAL,
                                null,
                                "Er den modtaget?",
                                SharedPlatform.CLOCK.now())
                        .json(),
                UTF_8);
    }

    private static String envelope(String id, String message) {
        return """
                <ModtagBeskedInput xmlns="urn:oio:sts:1.0.0">
                  <BeskedId>%s</BeskedId>
                  <TilladtModtager>urn:oio:cvr-nr:%s</TilladtModtager>
                  <Beskeddata>%s</Beskeddata>
                </ModtagBeskedInput>
                """.formatted(id, id, Base64.getEncoder().encodeToString(message.getBytes(UTF_8)));
    }

    /// Each time in another message: what was seen is not read again.
    private void inEveryText(Supplier<String> message, String address, String contentType) {
        var texts = texts(JSON.readTree(message.get()), List.of()).toList();
        for (var text : texts) {
            for (var form : List.of(number, "A-" + number)) {
                var marked = replaced(JSON.readValue(message.get(), Object.class), text, form);
                post(address, contentType, JSON.writeValueAsString(marked));
            }
        }
    }

    private static Stream<List<String>> texts(JsonNode node, List<String> way) {
        if (node.isString()) {
            return Stream.of(way);
        }
        var names = node.isObject()
                ? node.propertyNames().stream()
                : IntStream.range(0, node.size()).mapToObj(Integer::toString);
        return names.flatMap(name -> texts(
                node.isObject() ? node.path(name) : node.path(Integer.parseInt(name)),
                Stream.concat(way.stream(), Stream.of(name)).toList()));
    }

    private static Object replaced(@Nullable Object value, List<String> way, String text) {
        if (way.isEmpty()) {
            return text;
        }
        var rest = way.subList(1, way.size());
        return switch (value) {
            case Map<?, ?> object -> {
                var next = new LinkedHashMap<Object, Object>(object);
                var _ = next.put(way.getFirst(), replaced(next.get(way.getFirst()), rest, text));
                yield next;
            }
            case List<?> list -> {
                var next = new ArrayList<Object>(list);
                var place = Integer.parseInt(way.getFirst());
                var _ = next.set(place, replaced(next.get(place), rest, text));
                yield next;
            }
            case null, default -> Objects.requireNonNull(value);
        };
    }

    private void post(String address, String contentType, String body) {
        replies.add(api.post(Service.REFERRAL, address, REGION, contentType, body));
    }

    @CanIgnoreReturnValue
    private Reply send(Operation operation, Caller caller, String address, String body) {
        var trace = "00-%s%s-00f067aa0ba902b7-01".formatted("abcdef0123".repeat(2) + "ab", number);
        var reply = api.send(
                operation.service(),
                address,
                request -> request.header("Authorization", "Bearer " + api.token(caller))
                        .header(
                                "Content-Type",
                                operation.path().startsWith("/fhir") ? Region.FHIR_JSON : "application/json")
                        .header("User-Agent", number)
                        .header("Referer", "https://portal.example/" + number)
                        .header("X-Forwarded-For", number)
                        .header("X-Request-Id", "e2631dec-fd8b-420e-94db-%sab".formatted(number))
                        .header("Idempotency-Key", number + UUID.randomUUID())
                        .header("traceparent", trace)
                        .header("tracestate", "vendor=" + number)
                        .header("baggage", "cpr=" + number)
                        .method(
                                operation.method(),
                                operation.method().equals("GET")
                                                || operation.method().equals("DELETE")
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body)));
        replies.add(reply);
        return reply;
    }
}
