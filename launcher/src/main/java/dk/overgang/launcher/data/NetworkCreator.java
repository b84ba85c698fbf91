package dk.overgang.launcher.data;

import dk.overgang.access.Role;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.setup.Port;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adds the network of one demo course: a clinic in phase 1, a relative and a drop-in centre from phase 2 on, and in
/// phase 3 who takes over what. Every second citizen has a gap there; the others have a long-term plan.
///
/// @param network the path of the network
record NetworkCreator(
        DemoCitizen citizen,
        String citizenId,
        CourseDays days,
        List<String> needs,
        DemoNetwork texts,
        String network,
        DemoRequests requests) {
    private static final int RELATIVE = 0;
    private static final int CLINIC = 1;
    private static final int DROP_IN_CENTRE = 2;

    void create() {
        var clinic = member(CLINIC, days.start());
        if (days.changes() == 0) {
            return;
        }
        var relative = member(RELATIVE, days.start());
        var _ = member(DROP_IN_CENTRE, days.boundary(1));
        if (days.changes() == 2) {
            takeOver(clinic, relative);
        }
    }

    private void takeOver(String clinic, String relative) {
        var from = days.boundary(2);
        involve(clinic, "clinic", false);
        step(clinic, "AGREED", from);
        step(clinic, "TAKEN_OVER", from);
        place("first", needs.getFirst(), Map.of("holder", "MEMBER", "holderId", clinic), from);
        if (hasGap()) {
            return;
        }
        involve(relative, "relative", true);
        step(relative, "AGREED", from);
        step(relative, "TAKEN_OVER", from);
        place("second", needs.getLast(), Map.of("holder", "MEMBER", "holderId", relative), from);
        send("/members/" + relative + "/contacts", "relative-met", Map.of("on", days.until(), "kind", "CONTACT"));
        send("/plans/LONG_TERM", "long-term-plan", texts.plan());
        send(
                "/plans/LONG_TERM/agreement",
                "agreement",
                Map.of("on", days.until(), "with", List.of("CITIZEN", "WORKER", "NETWORK")));
    }

    private boolean hasGap() {
        return citizen.number() % 2 == 1;
    }

    /// The id of somebody who was thought of.
    private String member(int which, LocalDate on) {
        var body = with(texts.members().get(which), "on", on);
        return post("/members", "member-" + which, body).text("memberId");
    }

    /// The citizen permits to involve the member, who was asked as well if it is a person.
    private void involve(String member, String name, boolean isPerson) {
        var signed = Map.of("kind", "SIGNED_FORM", "reference", "F2-1048", "on", days.start());
        var consent = Map.of(
                "purpose",
                "INVOLVE_NETWORK_MEMBER",
                "networkMemberId",
                member,
                "evidence",
                signed,
                "givenOn",
                days.start());
        var _ = requests.post(
                Role.WORKER, Port.REFERRAL, "/api/v1/citizens/" + citizenId + "/consents", "consent-" + name, consent);
        var _ = requests.await(
                Role.WORKER,
                Port.NETWORK,
                network,
                answer -> answer.path("consents")
                        .valueStream()
                        .anyMatch(given ->
                                member.equals(given.path("networkMemberId").asString())));
        if (isPerson) {
            send(
                    "/members/" + member + "/consent",
                    name + "-agrees",
                    Map.of("givenOn", days.start(), "scope", List.of("BE_CONTACTED", "ATTEND_MEETINGS")));
        }
        step(member, "CONTACTED", days.start());
    }

    private void step(String member, String state, LocalDate on) {
        send("/members/" + member + "/state", member + "-" + state, Map.of("state", state, "on", on));
    }

    /// The plan reaches network-service as an event, so that a need is known there a moment later.
    private void place(String name, String need, Map<String, Object> holder, LocalDate from) {
        var _ = requests.await(
                Role.WORKER,
                Port.NETWORK,
                network,
                answer -> answer.path("openNeeds")
                        .valueStream()
                        .anyMatch(known -> need.equals(known.path("id").asString())));
        var body = with(with(with(holder, "needId", need), "placement", "TAKEN_OVER"), "from", from);
        send("/responsibilities", "responsibility-" + name, body);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var more = new HashMap<>(body);
        var _ = more.put(field, value);
        return more;
    }

    private Reply post(String path, String name, Map<String, ?> body) {
        return requests.post(Role.WORKER, Port.NETWORK, network + path, name, body);
    }

    private void send(String path, String name, Map<String, ?> body) {
        var _ = post(path, name, body);
    }
}
