package dk.overgang.launcher.cli;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.access.Role;
import dk.overgang.launcher.data.DemoNetwork;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.setup.Port;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The end of the walk: a relative is asked and takes over, the handover board closes its gap, the last meeting is
/// held, the long-term plan agreed and the results sheet made.
///
/// @param course path of the course
/// @param network path of its network
record HandoverWalk(RunningDemo demo, String citizenId, String course, String network, Consumer<String> told) {
    private static final DemoNetwork TEXTS = DemoNetwork.read();

    static HandoverWalk of(RunningDemo demo, String citizenId, String course, Consumer<String> told) {
        return new HandoverWalk(demo, citizenId, course, course.replace("/courses/", "/networks/"), told);
    }

    /// Where the two documents lie.
    String walk() {
        tell("The handover board as phase 3 begins");
        var relative = involved();
        tell("A relative is asked, agrees and will take over");
        place(relative);
        tell("The need is placed on the relative");
        meet(relative);
        tell("The handover meeting is held");
        agreePlan();
        tell("The long-term plan is agreed");
        var ending = today().plusDays(14);
        post(Port.COURSE, course + "/closing/formal-ending", Map.of("on", ending, "form", "CAFE_VISIT"));
        post(Port.COURSE, course + "/results-sheet", Map.of("thanks", "Tak for et godt forløb."));
        told.accept("%s  The formal ending is planned for %s, open at closing: %s".formatted(today(), ending, open()));
        var plan = saved(Port.NETWORK, network + "/plans/LONG_TERM/long-term-plan.pdf", "long-term-plan.pdf");
        var sheet = saved(Port.COURSE, course + "/results-sheet.pdf", "results-sheet.pdf");
        return "The long-term plan: %s%nThe results sheet:  %s".formatted(plan, sheet);
    }

    /// The id of a relative whom both consents allow to be involved.
    private String involved() {
        var body = new HashMap<>(TEXTS.members().getFirst());
        var _ = body.put("on", today());
        var member = post(Port.NETWORK, network + "/members", body).text("memberId");
        post(
                Port.REFERRAL,
                "/api/v1/citizens/" + citizenId + "/consents",
                Map.of(
                        "purpose",
                        "INVOLVE_NETWORK_MEMBER",
                        "networkMemberId",
                        member,
                        "evidence",
                        Map.of("kind", "SIGNED_FORM", "reference", "F2-2048", "on", today()),
                        "givenOn",
                        today()));
        var _ = await(
                network,
                "the consent is heard",
                now -> now.path("consents")
                        .valueStream()
                        .anyMatch(given ->
                                member.equals(given.path("networkMemberId").asString())));
        var path = network + "/members/" + member;
        post(
                Port.NETWORK,
                path + "/consent",
                Map.of(
                        "givenOn",
                        today(),
                        "scope",
                        List.of("BE_CONTACTED", "ATTEND_MEETINGS", "BE_NAMED_IN_CRISIS_PLAN")));
        for (var state : List.of("CONTACTED", "AGREED", "TAKEN_OVER")) {
            post(Port.NETWORK, path + "/state", Map.of("state", state, "on", today()));
        }
        return member;
    }

    private void place(String relative) {
        var known = await(
                network, "the need is heard", now -> now.at("/openNeeds/0/id").isString());
        post(
                Port.NETWORK,
                network + "/responsibilities",
                Map.of(
                        "needId",
                        known.at("/openNeeds/0/id").asString(),
                        "holder",
                        "MEMBER",
                        "holderId",
                        relative,
                        "placement",
                        "TAKEN_OVER",
                        "from",
                        today()));
    }

    private void meet(String relative) {
        var meeting = post(
                Port.NETWORK,
                network + "/meetings",
                Map.of(
                        "kind",
                        "HANDOVER",
                        "on",
                        today(),
                        "memberIds",
                        List.of(relative),
                        "roles",
                        List.of("CITIZEN", "WORKER")));
        post(Port.NETWORK, "%s/meetings/%s/completion".formatted(network, meeting.text("id")), Map.of("on", today()));
    }

    private void agreePlan() {
        var path = network + "/plans/LONG_TERM";
        post(Port.NETWORK, path, TEXTS.plan());
        post(Port.NETWORK, path + "/agreement", Map.of("on", today(), "with", List.of("CITIZEN", "WORKER", "NETWORK")));
    }

    private void tell(String what) {
        var board = get(Port.NETWORK, network + "/handover");
        var met = board.path("conditions")
                .valueStream()
                .filter(condition -> condition.path("met").asBoolean())
                .map(condition -> condition.path("code").asString())
                .collect(joining(" "));
        told.accept("%s  %s: readiness %s %%, gaps %s, conditions met %s"
                .formatted(
                        today(),
                        what,
                        board.at("/readiness/percent").asString("0"),
                        board.path("gaps").asString(),
                        met.isEmpty() ? "none" : met));
    }

    /// How many items the closing would have to name.
    private int open() {
        return get(Port.COURSE, course + "/closing").path("open").size();
    }

    @CanIgnoreReturnValue
    private Reply post(Port service, String path, Map<String, ?> body) {
        return WalkedCourse.expected(demo.tell(Role.WORKER, service, path, body), path);
    }

    private JsonNode get(Port service, String path) {
        return WalkedCourse.expected(demo.ask(Role.WORKER, service, path), path).body();
    }

    private JsonNode await(String path, String what, Predicate<JsonNode> isSo) {
        return WalkedCourse.patiently(
                        () -> demo.ask(Role.WORKER, Port.NETWORK, path),
                        answer -> answer.isOk() && isSo.test(answer.body()),
                        what)
                .body();
    }

    private Path saved(Port service, String path, String name) {
        var file = demo.setup().walk().resolve(name);
        demo.download(Role.WORKER, service, path, file);
        return file;
    }

    private LocalDate today() {
        return demo.clock().day();
    }
}
