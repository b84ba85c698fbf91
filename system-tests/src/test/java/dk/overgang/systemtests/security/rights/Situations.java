package dk.overgang.systemtests.security.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.message.CareLetter;
import dk.overgang.medcom.samples.SampleLetters;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.actors.FhirNotice;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.actors.ReferredCitizen;
import dk.overgang.systemtests.actors.Region;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import dk.overgang.systemtests.security.TokenForger;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The situations of `changes.csv`: each is prepared for a fresh citizen, and answers the ids by which its
/// addresses and bodies name what stands.
final class Situations {

    private static final String WARD = "265161000016000";
    private static final Caller WORKER = Caller.of("worker");
    private static final Caller AUTHORITY = Caller.of("authority");
    private static final Caller LEADER = Caller.of("leader");

    private final Actors actors = SharedPlatform.ACTORS;
    private final Api api = SharedPlatform.platform().api();
    private final TokenForger tokens = new TokenForger(SharedPlatform.platform());

    Map<String, String> prepare(String situation) {
        var known = new HashMap<>(prepared(situation));
        var today = today();
        known.putAll(Map.of(
                "day", today.toString(),
                "yesterday", today.minusDays(1).toString(),
                "later", today.plusDays(9).toString(),
                "fresh-cpr", actors.authority().freshCpr(),
                "any", UUID.randomUUID().toString()));
        return known;
    }

    private Map<String, String> prepared(String situation) {
        return switch (situation) {
            case "nothing" -> Map.of();
            case "referred" -> referred();
            case "referred by a ward" -> referredByAWard();
            case "asked for information" ->
                then(
                        referred(),
                        "/api/v1/referrals/<referral>/information-request",
                        "{\"missing\": [\"TRANSITION_DATE\"]}");
            case "given another number" ->
                then(
                        referred(),
                        "/api/v1/citizens/<citizen>/number",
                        "{\"cpr\": \"%s\"}".formatted(actors.authority().freshCpr()));
            case "waiting" ->
                then(referred(), "/api/v1/referrals/<referral>/waiting", "{\"reason\": \"AWAITING_HOME\"}");
            case "in hospital" -> inHospital();
            case "discharged" ->
                then(
                        inHospital(),
                        "/api/v1/citizens/<citizen>/stays/<stay>/close",
                        "{\"at\": \"%sT12:00:00Z\"}".formatted(today().minusDays(1)));
            case "expected home" ->
                then(
                        inHospital(),
                        "/api/v1/referrals/<referral>/expected-discharge",
                        "{\"on\": \"%s\"}".formatted(today().plusDays(5)));
            case "consenting" ->
                thenWith(
                        "consent",
                        "consentId",
                        referred(),
                        "/api/v1/citizens/<citizen>/consents",
                        consent("\"purpose\": \"TAKE_PART\""));
            case "alike" -> alike();
            case "linked" -> then(alike(), "/api/v1/citizens/<citizen>/links", "{\"citizenId\": \"<other>\"}");
            case "written about" -> writtenAbout();
            case "accepted" -> accepted();
            case "started" -> started(today().minusDays(5));
            case "started for six months" -> started(Authority.SIX_MONTHS, today().minusDays(5));
            case "in the last phase" -> started(today().minusMonths(8));
            case "with a formal ending" ->
                thenInCourse(
                        started(today().minusMonths(8)),
                        "closing/formal-ending",
                        "{\"on\": \"%s\", \"form\": \"CARD\"}".formatted(today()));
            case "ended before its start" ->
                thenInCourse(accepted(), "end", "{\"reason\": \"OTHER\", \"on\": \"%s\"}".formatted(today()));
            case "referred onward" ->
                thenWith(
                        "onward",
                        "onwardId",
                        started(today().minusMonths(8)),
                        "/api/v1/citizens/<citizen>/onward-referrals",
                        "{\"offer\": \"HOME_SUPPORT\", \"reason\": \"NEED_CONTINUES\"}");
            case "in contact" -> inContact();
            case "with an attempt" -> withAnAttempt();
            case "paused" -> paused();
            case "paused by a stay" -> pausedByAStay();
            case "with a plan" -> withAPlan();
            case "with a closed need" -> withAClosedNeed();
            case "with a network member" -> withANetworkMember();
            case "with a long-term plan" -> withALongTermPlan();
            case "with a partner" -> withAPartner();
            case "with support applied for" -> withSupportAppliedFor();
            case "with support granted" -> withSupportGranted();
            case "with a contacted member" -> withAContactedMember();
            case "with an open need" -> withAnOpenNeed();
            case "with a responsibility" -> withAResponsibility();
            case "with a meeting ahead" -> withAMeeting();
            case "with a proposed day" -> withAProposedDay();
            case "with a meeting that took place" -> withAMeetingThatTookPlace();
            case "with minutes" -> withMinutes();
            case "with an offer" -> withAnOffer();
            case "with an offer that is gone" -> gone(withAnOffer());
            case "opened in an emergency" -> openedInAnEmergency();
            case "with a reminder" -> withAReminder("CHECKLIST_REVIEW");
            case "with an opt-in" -> withAnOptIn();
            case "with a done reminder" -> withADoneReminder();
            case "with a reminder to put off" -> withAReminder("MEASUREMENT_BASELINE");
            case "with a worker" -> Map.of("worker", UUID.randomUUID().toString());
            case "with an absent worker" -> withAnAbsentWorker();
            case "with a calendar" -> withACalendar();
            case "with a measurement" -> measured(false);
            case "with a draft of a measurement" -> measured(true);
            default -> throw new IllegalArgumentException("No such situation: " + situation);
        };
    }

    private LocalDate today() {
        return SharedPlatform.CLOCK.today();
    }

    private Map<String, String> referred() {
        return ids(actors.authority().refers(actors.authority().freshCpr(), Authority.NINE_MONTHS));
    }

    private static Map<String, String> ids(ReferredCitizen citizen) {
        return Map.of("cpr", citizen.cpr(), "citizen", citizen.citizenId(), "referral", citizen.referralId());
    }

    private Map<String, String> referredByAWard() {
        var cpr = actors.authority().freshCpr();
        var token = tokens.token(claims -> claims.claim("sor", WARD), "region");
        var body = """
                {"municipality": "0101", "citizen": {"cpr": "%s", "name": "Prøve Borger"}, "programme": "SEL85-9M",
                 "source": "PSYCHIATRY", "transition": {"type": "WARD_TO_OWN_HOME"}}
                """.formatted(cpr);
        var referral = api.send(
                        Service.REFERRAL,
                        "/api/v1/referrals",
                        request -> request.header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)))
                .ok();
        return Map.of("citizen", referral.text("citizenId"), "referral", referral.text("referralId"));
    }

    private Map<String, String> inHospital() {
        var stay = "{\"kind\": \"INPATIENT\", \"from\": \"%sT08:00:00Z\", \"hospital\": \"Privathospitalet\"}"
                .formatted(today().minusDays(1));
        return thenWith("stay", "stayId", referred(), "/api/v1/citizens/<citizen>/stays", stay);
    }

    private Map<String, String> alike() {
        return with(referred(), "other", id(referred(), "citizen"));
    }

    private Map<String, String> writtenAbout() {
        var known = referred();
        var letter = SampleLetters.begun(
                new CareLetter.Person(id(known, "cpr"), "Karl Prøve"),
                new Route(WARD, FhirNotice.RECEIVER),
                Category.REGARDING_REFERRAL,
                null,
                "Er den modtaget?",
                SharedPlatform.CLOCK.now());
        var _ = actors.region().isAnswered(new String(letter.json(), UTF_8), Region.FHIR_JSON);
        var letters = api.get(Service.REFERRAL, Right.about(known, "/api/v1/citizens/<citizen>/letters"), WORKER)
                .ok();
        return with(known, "letter", letters.json().at("/items/0/letterId").asString());
    }

    private Map<String, String> accepted() {
        return accepted(Authority.NINE_MONTHS);
    }

    private Map<String, String> accepted(String programme) {
        var referred = actors.authority().refers(actors.authority().freshCpr(), programme);
        var person = actors.authority().accepts(referred);
        var _ = actors.view().agreed(person);
        return with(ids(referred), "course", person.courseId());
    }

    private Map<String, String> started(LocalDate on) {
        return started(Authority.NINE_MONTHS, on);
    }

    private Map<String, String> started(String programme, LocalDate on) {
        var known = accepted(programme);
        var course = actors.worker().startsLongAgo(person(known), on);
        actors.view().awaitEverywhere(person(known), course.status());
        return known;
    }

    private Map<String, String> inContact() {
        var known = started(today().minusDays(5));
        var meeting = Map.of("on", today(), "kind", "MEETING", "note", "Fast følgeskab til lægen");
        var noted = api.post(Service.COURSE, Right.about(known, "/api/v1/courses/<course>/contacts"), WORKER, meeting)
                .ok();
        return with(known, "contact", noted.text("contactId"));
    }

    private Map<String, String> withAnAttempt() {
        var known = started(today().minusDays(5));
        var attempt = Map.of("on", today(), "kind", "NOT_SHOWN");
        var noted = api.post(Service.COURSE, Right.about(known, "/api/v1/courses/<course>/attempts"), WORKER, attempt)
                .ok();
        return with(known, "attempt", noted.text("attemptId"));
    }

    private Map<String, String> paused() {
        var known = started(today().minusDays(5));
        var course = actors.worker().pauses(person(known), "ADMISSION", today().minusDays(2));
        actors.view().awaitEverywhere(person(known), course.status());
        return with(known, "pause", course.pauses().getLast().id());
    }

    private Map<String, String> pausedByAStay() {
        var known = started(today().minusDays(5));
        actors.region().tells(PlainNotice.of(id(known, "cpr"), "ADMITTED", "e-1", today().minusDays(2)));
        var pause = Waiting.await("the course to be paused")
                .until(() -> actors.worker().looksAt(person(known)).standingPauses(), pauses -> !pauses.isEmpty())
                .getFirst();
        var _ = actors.view().agreed(person(known));
        return with(known, "pause", pause.id());
    }

    /// One of each thing that stands in the plan of a course and can be changed.
    private Map<String, String> withAPlan() {
        var known = planning(
                started(today().minusDays(5)),
                "need",
                "needs",
                "{\"area\": \"HOME\", \"kind\": \"NEED\", \"citizensWords\": \"ro om natten\"}");
        known = planning(
                known,
                "activity",
                "activities",
                "{\"title\": \"gåtur\", \"serves\": [\"<need>\"], \"priority\": \"LATER\", \"by\": \"CITIZEN\"}");
        known = planning(known, "goal", "goals", "{\"text\": \"bo trygt\"}");
        known = planning(
                known,
                "subGoal",
                "sub-goals",
                "{\"goal\": \"<goal>\", \"text\": \"sove\", \"measure\": \"hver nat\", \"dueOn\": \"%s\"}"
                        .formatted(today().plusDays(9)));
        return planning(
                known,
                "reference",
                "references",
                "{\"type\": \"OTHER\", \"datedOn\": \"2026-01-12\", \"holder\": \"AUTHORITY\"}");
    }

    private Map<String, String> withAClosedNeed() {
        var known = withAPlan();
        var closing = Map.of("reason", "MET", "on", today());
        var _ = api.post(
                        Service.COURSE,
                        Right.about(known, "/api/v1/courses/<course>/plan/needs/<need>/closing"),
                        WORKER,
                        closing)
                .ok();
        return known;
    }

    private Map<String, String> planning(Map<String, String> known, String name, String list, String body) {
        var made = api.post(
                        Service.COURSE,
                        Right.about(known, "/api/v1/courses/<course>/plan/" + list),
                        WORKER,
                        "application/json",
                        Right.about(known, body))
                .ok();
        return with(known, name, made.text(name + "Id"));
    }

    private Map<String, String> thenInCourse(Map<String, String> known, String what, String body) {
        var address = Right.about(known, "/api/v1/courses/<course>/" + what);
        var _ = api.post(Service.COURSE, address, WORKER, "application/json", body)
                .ok();
        return known;
    }

    private Map<String, String> withANetworkMember() {
        var known =
                with(started(today().minusDays(5)), "member", UUID.randomUUID().toString());
        var purpose = "\"purpose\": \"INVOLVE_NETWORK_MEMBER\", \"networkMemberId\": \"<member>\"";
        var consenting = then(known, "/api/v1/citizens/<citizen>/consents", consent(purpose));
        Waiting.await("the consent to be heard")
                .until(() ->
                        !actors.view().network(person(known)).path("consents").isEmpty());
        return consenting;
    }

    /// A plan that says all it needs before it can be agreed.
    private Map<String, String> withALongTermPlan() {
        var known = started(today().minusDays(5));
        var body = """
                {"supporters": [{"name": "Åse"}],
                 "crisis": {"earlySigns": ["uro"], "firstSteps": ["gå en tur"], "calls": [{"name": "Åse"}]}}
                """;
        var address = Right.about(known, "/api/v1/networks/<course>/plans/LONG_TERM");
        var _ = api.post(Service.NETWORK, address, WORKER, "application/json", body)
                .ok();
        return known;
    }

    private Map<String, String> withAPartner() {
        var partner = "{\"kind\": \"WARD\", \"name\": \"Afdeling 7\"}";
        var known = Map.of(
                "partner",
                tellsTheNetwork(Map.of(), LEADER, "/api/v1/partners", partner).text("partnerId"));
        var call = "{\"on\": \"%s\", \"kind\": \"CALL\"}".formatted(today());
        var noted = tellsTheNetwork(known, LEADER, "/api/v1/partners/<partner>/contacts", call);
        return with(known, "contact", noted.text("contactId"));
    }

    private Map<String, String> withSupportAppliedFor() {
        var known = started(today().minusDays(5));
        var application = "{\"on\": \"%s\"}".formatted(today());
        var _ = tellsTheNetwork(known, WORKER, "/api/v1/continuing-support/<course>/application", application);
        return known;
    }

    private Map<String, String> withSupportGranted() {
        var known = withSupportAppliedFor();
        var grant = "{\"decision\": \"GRANTED\", \"decidedOn\": \"%1$s\", \"fromOn\": \"%1$s\"}".formatted(today());
        var _ = tellsTheNetwork(known, AUTHORITY, "/api/v1/continuing-support/<course>/decision", grant);
        return known;
    }

    private Reply tellsTheNetwork(Map<String, String> known, Caller caller, String address, String body) {
        return api.post(Service.NETWORK, Right.about(known, address), caller, "application/json", body)
                .ok();
    }

    /// A member of the network who has all consents and was contacted.
    private Map<String, String> withAContactedMember() {
        var known = started(today().minusDays(5));
        var proposal = Map.of("kind", "PROFESSIONAL", "description", Map.of("relation", "CLINIC"));
        known = with(known, "member", inNetwork(known, "", proposal).text("memberId"));
        var purpose = "\"purpose\": \"INVOLVE_NETWORK_MEMBER\", \"networkMemberId\": \"<member>\"";
        var consenting = then(known, "/api/v1/citizens/<citizen>/consents", consent(purpose));
        Waiting.await("the consent to be heard")
                .until(() -> !actors.view()
                        .network(person(consenting))
                        .path("consents")
                        .isEmpty());
        var _ = inNetwork(
                consenting, "/<member>/consent", Map.of("givenOn", today(), "scope", List.of("BE_CONTACTED")));
        var _ = inNetwork(consenting, "/<member>/state", Map.of("state", "CONTACTED", "on", today()));
        return consenting;
    }

    private Reply inNetwork(Map<String, String> known, String what, Map<String, ?> body) {
        return api.post(Service.NETWORK, Right.about(known, "/api/v1/networks/<course>/members" + what), WORKER, body)
                .ok();
    }

    private Map<String, String> withAnOpenNeed() {
        var known = planning(
                started(today().minusDays(5)),
                "need",
                "needs",
                "{\"area\": \"HOME\", \"kind\": \"NEED\", \"citizensWords\": \"ro om natten\"}");
        Waiting.await("the need to be heard")
                .until(() ->
                        !actors.view().network(person(known)).path("openNeeds").isEmpty());
        return known;
    }

    private Map<String, String> withAResponsibility() {
        var known = withAnOpenNeed();
        var body = """
                {"needId": "<need>", "holder": "CITIZEN", "placement": "SHARED", "from": "%s"}
                """.formatted(today());
        return with(known, "responsibility", inTheNetwork(known, "responsibilities", body));
    }

    private Map<String, String> withAMeeting() {
        var known = started(today().minusDays(5));
        var body = """
                {"kind": "NETWORK_MEETING", "on": "%s", "roles": ["CITIZEN", "WORKER", "TREATMENT"]}
                """.formatted(today().plusDays(3));
        return with(known, "meeting", inTheNetwork(known, "meetings", body));
    }

    private Map<String, String> withAProposedDay() {
        var known = withAMeeting();
        var person = person(known);
        actors.view()
                .awaitEverywhere(
                        person,
                        actors.worker()
                                .pauses(person, "ADMISSION", today().minusDays(2))
                                .status());
        var resuming = Map.of("on", today());
        var _ = api.post(Service.COURSE, Right.about(known, "/api/v1/courses/<course>/resume"), WORKER, resuming)
                .ok();
        Waiting.await("a new day to be proposed")
                .until(() -> actors.view()
                        .network(person)
                        .path("meetings")
                        .valueStream()
                        .anyMatch(meeting -> meeting.hasNonNull("proposedOn")));
        return known;
    }

    private Map<String, String> withAMeetingThatTookPlace() {
        var known = withAMeeting();
        var _ = inTheNetwork(known, "meetings/<meeting>/completion", "{\"on\": \"%s\"}".formatted(today()));
        return known;
    }

    private Map<String, String> withMinutes() {
        var known = withAMeetingThatTookPlace();
        var _ = inTheNetwork(known, "meetings/<meeting>/minutes", "{\"text\": \"søsteren ringer hver aften\"}");
        return known;
    }

    private String inTheNetwork(Map<String, String> known, String what, String body) {
        return api.post(
                        Service.NETWORK,
                        Right.about(known, "/api/v1/networks/<course>/" + what),
                        WORKER,
                        "application/json",
                        Right.about(known, body))
                .ok()
                .text("id");
    }

    private Map<String, String> withAnOffer() {
        var body = """
                {"name": "Madklubben", "description": "Vi laver mad.", "organisation": "Fællesspisning",
                 "kind": "FOOD_CLUB", "provider": "VOLUNTARY", "areas": ["NETWORK"], "audience": "EVERYONE",
                 "access": "CITIZEN_APPLIES"}
                """;
        var added = api.post(Service.NETWORK, "/api/v1/offers", WORKER, "application/json", body)
                .ok();
        return Map.of("offer", added.text("offerId"));
    }

    private Map<String, String> gone(Map<String, String> known) {
        var address = Right.about(known, "/api/v1/offers/<offer>/gone");
        var _ = api.post(Service.NETWORK, address, WORKER, Map.of("reason", "CLOSED"))
                .ok();
        return known;
    }

    private Map<String, String> openedInAnEmergency() {
        var opening = Map.of("citizenId", id(referred(), "citizen"), "reason", "COVER", "reference", "2026-17");
        var opened = api.post(Service.REFERRAL, "/api/v1/emergency-access", WORKER, opening)
                .ok();
        return Map.of("emergency", opened.text("id"));
    }

    private Map<String, String> measured(boolean draft) {
        var known = started(today().minusDays(5));
        var answers = draft ? "" : "\"SOCIAL_LIFE\": 7, \"FAMILY_HOME\": 6";
        var body = """
                {"instrument": "SDS", "on": "%s", "answers": {%s}, "answeredBy": "CITIZEN", "draft": %s}
                """.formatted(today(), answers, draft);
        var address = Right.about(known, "/api/v1/courses/<course>/measurements");
        var made = api.post(Service.COURSE, address, WORKER, "application/json", body)
                .ok();
        return with(known, "measurement", made.text("measurementId"));
    }

    private Map<String, String> withAReminder(String kind) {
        var known = started(today().minusDays(5));
        var address = Right.about(known, "/api/v1/reminders?courseId=<course>&kind=" + kind);
        var reminder = Waiting.await("the reminders to be planned")
                .until(
                        () -> api.get(Service.NOTIFICATION, address, WORKER)
                                .ok()
                                .json()
                                .at("/items/0/id")
                                .asString(""),
                        id -> !id.isEmpty());
        return with(known, "reminder", reminder);
    }

    private Map<String, String> withAnOptIn() {
        var known = withAReminder("CHECKLIST_REVIEW");
        var address = Right.about(known, "/api/v1/citizens/<citizen>/text-messages");
        Waiting.await("the citizen to be known")
                .until(() -> api.get(Service.NOTIFICATION, address, WORKER).status() == 200);
        var _ = api.post(Service.NOTIFICATION, address, WORKER, Map.of("phone", "12345678"))
                .ok();
        return known;
    }

    private Map<String, String> withADoneReminder() {
        var known = withAReminder("CHECKLIST_REVIEW");
        var address = Right.about(known, "/api/v1/reminders/<reminder>/done");
        var _ = api.post(Service.NOTIFICATION, address, WORKER, Map.of()).ok();
        return known;
    }

    private Map<String, String> withACalendar() {
        var made = api.post(Service.NOTIFICATION, "/api/v1/calendar-feeds", WORKER, Map.of());
        return Map.of("feed", made.ok().text("id"), "worker", subject(WORKER));
    }

    private String subject(Caller caller) {
        var claims = new String(Base64.getUrlDecoder().decode(api.token(caller).split("[.]", -1)[1]), UTF_8);
        return claims.replaceFirst(".*\"sub\":\"([^\"]+)\".*", "$1");
    }

    private Map<String, String> withAnAbsentWorker() {
        var worker = UUID.randomUUID();
        var absence = Map.of("from", today(), "to", today().plusDays(9), "cover", UUID.randomUUID());
        var noted = api.post(
                        Service.NOTIFICATION,
                        "/api/v1/workers/%s/absences".formatted(worker),
                        Caller.of("leader"),
                        absence)
                .ok();
        return Map.of("worker", worker.toString(), "absence", noted.text("id"));
    }

    private String consent(String purpose) {
        return """
                {%s, "evidence": {"kind": "SIGNED_FORM", "reference": "F2-1048", "on": "%2$s"}, "givenOn": "%2$s"}
                """.formatted(purpose, today());
    }

    private static Person person(Map<String, String> known) {
        return new Person(id(known, "cpr"), id(known, "citizen"), id(known, "course"));
    }

    @CanIgnoreReturnValue
    private Map<String, String> then(Map<String, String> known, String address, String body) {
        var _ = posts(known, address, body);
        return known;
    }

    private Map<String, String> thenWith(
            String name, String field, Map<String, String> known, String address, String body) {
        return with(known, name, posts(known, address, body).text(field));
    }

    private Reply posts(Map<String, String> known, String address, String body) {
        return api.post(
                        Service.REFERRAL,
                        Right.about(known, address),
                        AUTHORITY,
                        "application/json",
                        Right.about(known, body))
                .ok();
    }

    private static String id(Map<String, String> known, String name) {
        return Objects.requireNonNull(known.get(name), name);
    }

    private static Map<String, String> with(Map<String, String> known, String name, String id) {
        var more = new HashMap<>(known);
        more.put(name, id);
        return more;
    }
}
