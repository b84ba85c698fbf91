package dk.overgang.benchmarks.demo;

import dk.overgang.launcher.http.JsonClient;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.Setup;
import dk.overgang.launcher.setup.SetupError;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Uses the demo over HTTP as authorities, workers and hospitals do.
public final class LoadClient implements AutoCloseable {

    private static final Map<String, String> ELIGIBLE = Map.of(
            "criticalTransition", "YES",
            "wantsSupport", "YES",
            "managesWithNetwork", "YES",
            "ownHome", "YES",
            "sel85TargetGroup", "YES");
    private static final String COURSES = "/api/v1/courses/";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PACE = Duration.ofMillis(20);
    private static final int AT_A_TIME = 8;

    private final LocalDate started =
            LocalDate.now(ZoneId.of("Europe/Copenhagen")).minusDays(40);
    private final Setup setup;
    private final JsonClient client = new JsonClient();
    private final Iterator<String> numbers = LoadCitizen.numbers().iterator();
    private final Token authority = new Token("authority");
    private final Token worker = new Token("worker");
    private final Token foreigner = new Token("worker&municipality=0751");
    private final Token region = new Token("region");
    private final Token leader = new Token("leader");

    public LoadClient(Setup setup) {
        this.setup = setup;
    }

    /// New citizens, each with an active course; at every call other ones.
    public List<LoadCitizen> people(int count) {
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            var people = Stream.generate(numbers::next)
                    .limit(count)
                    .map(cpr -> CompletableFuture.supplyAsync(() -> person(cpr), threads))
                    .toList();
            return people.stream().map(CompletableFuture::join).toList();
        }
    }

    /// Sends a notice in plain JSON.
    ///
    /// @throws SetupError when the notice is not accepted
    public void send(Map<String, Object> notice) {
        var uri = uri(Port.REFERRAL, "/api/v1/hospital-notices");
        var _ = accepted(client.post(uri, region.text(), "application/json", json(notice)));
    }

    /// Sends a MedCom message.
    ///
    /// @throws SetupError when the message is not answered with an acknowledgement
    public void sendMessage(byte[] fhir) {
        var uri = uri(Port.REFERRAL, "/fhir/$process-message");
        var _ = accepted(client.post(uri, region.text(), "application/fhir+json", fhir));
    }

    public void read(LoadCitizen person) {
        var _ = get(Port.REFERRAL, "/api/v1/citizens/" + person.citizenId());
    }

    public void readStays(LoadCitizen person) {
        var _ = get(Port.REFERRAL, "/api/v1/citizens/" + person.citizenId() + "/stays");
    }

    /// Reads the first page of the municipality's courses as a worker.
    public void readCourses() {
        var _ = get(Port.COURSE, "/api/v1/courses");
    }

    /// The day on which the courses of the load started.
    public LocalDate started() {
        return started;
    }

    /// Reads something of a course as a worker.
    ///
    /// @param part for example `/timeline`; empty for the course itself
    public Reply readCourse(UUID course, String part) {
        return get(Port.COURSE, COURSES + course + part);
    }

    /// Writes something in a course as a worker.
    public Reply write(UUID course, String part, Object body) {
        return post(Port.COURSE, worker, COURSES + course + part, body);
    }

    /// Gives somebody's course to a worker, as a leader does.
    public void assign(LoadCitizen person, UUID to) {
        var _ = post(Port.COURSE, leader, COURSES + person.courseId() + "/worker", Map.of("worker", to));
    }

    /// Reads a citizen as a worker of another municipality.
    ///
    /// @throws SetupError when the answer is anything but 404
    public void readInVain(UUID citizen) {
        var reply = client.get(uri(Port.REFERRAL, "/api/v1/citizens/" + citizen), foreigner.text());
        if (reply.status() != HttpURLConnection.HTTP_NOT_FOUND) {
            throw new SetupError("A look in vain was answered with %d".formatted(reply.status()));
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private LoadCitizen person(String cpr) {
        var referral = post(
                Port.REFERRAL,
                authority,
                "/api/v1/referrals",
                Map.of(
                        "citizen",
                        Map.of("cpr", cpr, "name", "Nomen Nescio"),
                        "programme",
                        "SEL85-9M",
                        "source",
                        "PSYCHIATRY",
                        "transition",
                        Map.of("type", "WARD_TO_OWN_HOME", "expectedOn", started)));
        var path = "/api/v1/referrals/" + referral.text("referralId");
        var _ = post(Port.REFERRAL, authority, path + "/assessment", Map.of("answers", ELIGIBLE));
        var _ = post(Port.REFERRAL, authority, path + "/decision", Map.of("decision", "ACCEPT"));
        var citizen = "/api/v1/citizens/" + referral.text("citizenId");
        var course = patiently(() -> get(Port.REFERRAL, citizen), LoadClient::hasCourse)
                .body()
                .at("/course/courseId")
                .asString();
        var active = post(Port.COURSE, worker, COURSES + course + "/start", Map.of("on", started, "confirmed", true));
        return LoadCitizen.of(
                cpr,
                UUID.fromString(referral.text("citizenId")),
                UUID.fromString(course),
                active.body().at("/plan/version").asInt());
    }

    private static boolean hasCourse(Reply citizen) {
        return citizen.body().at("/course/courseId").isString();
    }

    private Reply get(Port service, String path) {
        return accepted(client.get(uri(service, path), worker.text()));
    }

    private Reply post(Port service, Token token, String path, Object body) {
        return accepted(client.post(uri(service, path), token.text(), "application/json", json(body)));
    }

    private static Reply accepted(Reply reply) {
        if (!reply.isOk()) {
            throw new SetupError("The load was answered with %d: %s".formatted(reply.status(), reply.body()));
        }
        return reply;
    }

    private static Reply patiently(Supplier<Reply> question, Predicate<Reply> answered) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var reply = question.get();
        while (!answered.test(reply)) {
            if (System.nanoTime() > end) {
                throw new SetupError("The load could not be made in time: try again on a quieter machine.");
            }
            LockSupport.parkNanos(PACE.toNanos());
            reply = question.get();
        }
        return reply;
    }

    private URI uri(Port service, String path) {
        return URI.create(setup.http(service) + path);
    }

    private static byte[] json(Object body) {
        return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    /// The access token of a role, which lives an hour: a longer run asks for another one.
    private final class Token {
        private static final Duration USED_FOR = Duration.ofMinutes(45);

        private final String role;
        private String text = "";
        private long takenAt;

        private Token(String role) {
            this.role = role;
        }

        private synchronized String text() {
            if (text.isEmpty() || System.nanoTime() - takenAt > USED_FOR.toNanos()) {
                text = accepted(client.post(uri(Port.IDENTITY, "/token?role=" + role)))
                        .text("access_token");
                takenAt = System.nanoTime();
            }
            return text;
        }
    }
}
