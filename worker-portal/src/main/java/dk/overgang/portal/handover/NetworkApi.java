package dk.overgang.portal.handover;

import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.Paged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The network of a course. Its `ETag` is the version of the whole network.
interface NetworkApi {

    record Text(String da, String en) {

        String in(String language) {
            return language.equals("en") ? en : da;
        }
    }

    record Network(List<Meeting> meetings, List<Consent> consents, List<Allowed> allowed) {}

    /// A consent of the citizen.
    record Consent(
            String purpose,
            @Nullable UUID networkMemberId,
            String state,
            @Nullable LocalDate givenOn,
            @Nullable LocalDate endedOn) {}

    record Meeting(
            UUID id,
            String kind,
            LocalDate on,
            @Nullable String at,
            @Nullable String place,
            String state,
            @Nullable LocalDate proposedOn,
            @Nullable String cancelledBecause,
            Guests invited,
            @Nullable Guests present) {}

    record Guests(List<UUID> memberIds, List<UUID> organisationIds, List<String> bodies, List<String> roles) {}

    record Board(
            @Nullable LocalDate plannedEnd,
            boolean onHold,
            int gaps,
            Readiness readiness,
            List<Condition> conditions,
            List<Row> needs) {}

    record Readiness(@Nullable Integer percent, int needs, int takenOver, int shared, Text rule) {}

    record Condition(String code, boolean met, @Nullable LocalDate since, List<Missing> missing) {}

    record Missing(
            String code, @Nullable UUID needId, @Nullable UUID holderId, Text text) {}

    /// A need on the handover board.
    ///
    /// @param state `GAP`, `SHARED` or `TAKEN_OVER`
    record Row(UUID needId, String area, @Nullable String priority, String state, List<Holder> holders) {}

    record Holder(
            UUID responsibilityId,
            String holder,
            @Nullable UUID holderId,
            @Nullable String body,
            String placement,
            LocalDate from,
            @Nullable LocalDate firstTriedOn,
            boolean begun,
            boolean counts,
            @Nullable Doubt doubt) {}

    record Doubt(String code, Text text) {}

    record Member(
            UUID memberId,
            String kind,
            String state,
            LocalDate since,
            @Nullable LocalDate lastContactOn,
            boolean mayBeInvolved,
            @Nullable Withdrawn withdrawn,
            @Nullable Who who,
            int responsibilities,
            List<Warning> warnings) {}

    record Withdrawn(@Nullable LocalDate on, Text kept) {}

    record Who(
            String relation,
            @Nullable String name,
            @Nullable String strength,
            @Nullable OwnConsent consent) {}

    record OwnConsent(
            LocalDate givenOn, List<String> scope, @Nullable LocalDate withdrawnOn) {}

    record Warning(String code, LocalDate since) {}

    record Codes(List<Kind> kinds, List<Named> states, List<Relation> relations, List<Named> outcomes) {}

    record Kind(String code, Text name) {}

    record Named(String code, Text name) {}

    record Relation(String code, List<String> kinds, Text name) {}

    /// The network card in words.
    record Card(String title, String asOf, String description, List<Sector> sectors) {}

    record Sector(String name, List<CardRow> members) {}

    record CardRow(
            @Nullable String name,
            String relation,
            @Nullable String closeness,
            String standing,
            String since) {}

    /// The words of a responsibility stand in the answer about one.
    record Responsibility(@Nullable List<Terms> history) {}

    record Terms(@Nullable String words) {}

    @GetExchange("/api/v1/networks/{course}")
    ResponseEntity<Network> network(@PathVariable UUID course);

    @GetExchange("/api/v1/networks/{course}/handover")
    Board board(@PathVariable UUID course);

    @GetExchange("/api/v1/networks/{course}/members")
    Paged<Member> members(@PathVariable UUID course, @RequestParam int limit);

    @GetExchange("/api/v1/networks/{course}/responsibilities/{id}")
    Responsibility responsibility(@PathVariable UUID course, @PathVariable UUID id);

    @GetExchange("/api/v1/networks/{course}/network-card")
    Card card(@PathVariable UUID course);

    @GetExchange(url = "/api/v1/networks/{course}/network-card.svg", accept = "image/svg+xml")
    byte[] drawing(@PathVariable UUID course, @RequestParam String view);

    @GetExchange(url = "/api/v1/networks/{course}/plans/LONG_TERM/long-term-plan.pdf", accept = "application/pdf")
    byte[] longTermPlan(@PathVariable UUID course);

    @GetExchange("/api/v1/network-codes")
    Codes codes();

    /// Adds something to a room of the network.
    ///
    /// @param room such as `meetings`
    @PostExchange("/api/v1/networks/{course}/{room}")
    void add(
            @PathVariable UUID course,
            @PathVariable String room,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Map<String, Object> body);

    @PostExchange("/api/v1/networks/{course}/{room}/{id}")
    void change(
            @PathVariable UUID course,
            @PathVariable String room,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Map<String, Object> body);

    /// Does something with one of a room.
    ///
    /// @param what is done with it, such as `move`
    @PostExchange("/api/v1/networks/{course}/{room}/{id}/{what}")
    void act(
            @PathVariable UUID course,
            @PathVariable String room,
            @PathVariable UUID id,
            @PathVariable String what,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Map<String, Object> body);
}
