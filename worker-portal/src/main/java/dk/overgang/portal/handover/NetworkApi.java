package dk.overgang.portal.handover;

import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.ChangeRequest;
import dk.overgang.portal.services.Paged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
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
            @Nullable Guests present,
            boolean hasMinutes,
            @Nullable Minutes minutes) {}

    /// What was written of a meeting, and what was put beside it since; in the answer about one meeting only.
    record Minutes(String text, LocalDate on, String by, List<Correction> corrections) {}

    record Correction(String text, LocalDate on, String by) {}

    record Guests(List<UUID> memberIds, List<UUID> organisationIds, List<String> bodies, List<String> roles) {}

    /// The handover board.
    ///
    /// @param entry the citizen's one entry to the municipality; null where the service does not say
    record Board(
            @Nullable Entry entry,
            @Nullable LocalDate plannedEnd,
            boolean onHold,
            int gaps,
            Readiness readiness,
            List<Condition> conditions,
            List<Row> needs) {

        /// The same board with each holder as it is to be shown.
        Board with(UnaryOperator<Holder> shown) {
            return new Board(
                    entry,
                    plannedEnd,
                    onHold,
                    gaps,
                    readiness,
                    conditions,
                    needs.stream().map(row -> row.with(shown)).toList());
        }
    }

    /// Who the entry is, in a sentence.
    ///
    /// @param gap why nobody is or will be
    record Entry(@Nullable EntryGap gap, Text text) {}

    record EntryGap(@Nullable LocalDate from, Text text) {}

    record Readiness(@Nullable Integer percent, int needs, int takenOver, int shared, Text rule) {}

    record Condition(String code, boolean met, @Nullable LocalDate since, List<Missing> missing) {}

    record Missing(
            String code, @Nullable UUID needId, @Nullable UUID holderId, Text text) {}

    /// A need on the handover board.
    ///
    /// @param state `GAP`, `SHARED` or `TAKEN_OVER`
    record Row(UUID needId, String area, @Nullable String priority, String state, List<Holder> holders) {

        private Row with(UnaryOperator<Holder> shown) {
            return new Row(
                    needId, area, priority, state, holders.stream().map(shown).toList());
        }
    }

    /// Who has a need, and on what terms.
    ///
    /// @param body the code of an authority or other body; of an offer its name, once that was asked for
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
            @Nullable Doubt doubt) {

        boolean isOffer() {
            return holder.equals("OFFER");
        }

        Holder called(@Nullable String name) {
            return new Holder(
                    responsibilityId, holder, holderId, name, placement, from, firstTriedOn, begun, counts, doubt);
        }
    }

    /// An offer of the local community or the municipality.
    record LocalOffer(UUID offerId, String name, @Nullable String organisation) {}

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

    /// The municipality's codes with their texts.
    ///
    /// @param bodies authorities and others without an id there
    record Codes(
            List<Kind> kinds, List<Named> states, List<Relation> relations, List<Named> outcomes, List<Named> bodies) {

        static final Codes NONE = new Codes(List.of(), List.of(), List.of(), List.of(), List.of());

        @SuppressWarnings("ConstantValue") // an answer may lack them
        public Codes {
            bodies = bodies == null ? List.of() : List.copyOf(bodies);
        }
    }

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

    /// The offers of a focus area that exist now.
    @GetExchange("/api/v1/offers?state=ACTIVE")
    Paged<LocalOffer> offers(@RequestParam String area, @RequestParam int limit);

    @GetExchange("/api/v1/offers/{offer}")
    LocalOffer offer(@PathVariable UUID offer);

    @GetExchange("/api/v1/networks/{course}/members")
    Paged<Member> members(@PathVariable UUID course, @RequestParam int limit);

    @GetExchange("/api/v1/networks/{course}/responsibilities/{id}")
    Responsibility responsibility(@PathVariable UUID course, @PathVariable UUID id);

    /// One meeting with its minutes.
    @GetExchange("/api/v1/networks/{course}/meetings/{meeting}")
    Meeting meeting(@PathVariable UUID course, @PathVariable UUID meeting);

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
            ChangeRequest change,
            @RequestBody Map<String, Object> body);

    @PostExchange("/api/v1/networks/{course}/{room}/{id}")
    void change(
            @PathVariable UUID course,
            @PathVariable String room,
            @PathVariable UUID id,
            ChangeRequest change,
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
            ChangeRequest change,
            @RequestBody Map<String, Object> body);
}
