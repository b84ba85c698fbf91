package dk.overgang.portal.longterm;

import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.ChangeRequest;
import dk.overgang.portal.services.Paged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The long-term plans of a course. Their `ETag` is the version of the plan's document.
interface LongTermApi {

    String ONE = "/api/v1/networks/{course}/plans/{kind}";

    /// A version of a plan.
    ///
    /// @param version 0 before anything is written
    /// @param missing what it does not say and needs before it can be agreed
    /// @param allowed what the person may do with it; of a former version, and of a service that does not say, null
    record Plan(
            int version,
            @Nullable Instant writtenAt,
            @Nullable String writtenBy,
            @Nullable Agreement agreement,
            List<String> missing,
            String language,
            List<Goal> goals,
            @Nullable String support,
            List<Supporter> supporters,
            Crisis crisis,
            @Nullable String citizensWords,
            @Nullable LocalDate reviewOn,
            @Nullable List<Allowed> allowed) {}

    record Agreement(LocalDate on, List<String> with) {}

    record Goal(String area, String text, @Nullable String support) {}

    /// Somebody who supports, and somebody to call, alike.
    ///
    /// @param withheld whether it is a member whom the citizen no longer permits to involve: nothing else is shown
    record Supporter(
            @Nullable UUID memberId,
            boolean withheld,
            @Nullable String name,
            @Nullable String role,
            @Nullable String when,
            @Nullable String phone) {}

    record Crisis(
            List<String> earlySigns,
            List<String> whatHelps,
            List<String> firstSteps,
            List<Contact> calls,
            List<Contact> acuteOffers) {}

    record Contact(
            @Nullable UUID memberId,
            boolean withheld,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String where) {}

    record Version(
            int version, Instant at, String by, @Nullable Agreement agreement) {}

    /// Somebody of the network.
    record Member(
            UUID memberId,
            String state,
            boolean mayBeInvolved,
            @Nullable Who who) {

        /// Of others the name is not known.
        boolean canBeNamed() {
            return mayBeInvolved && who != null && who.name() != null && !state.equals("ENDED");
        }

        String name() {
            return Objects.requireNonNull(Objects.requireNonNull(who).name());
        }
    }

    record Who(@Nullable String name) {}

    @GetExchange(ONE)
    ResponseEntity<Plan> plan(@PathVariable UUID course, @PathVariable String kind);

    @GetExchange(ONE + "/versions")
    Paged<Version> versions(@PathVariable UUID course, @PathVariable String kind, @RequestParam int limit);

    @GetExchange(ONE + "/versions/{version}")
    Plan version(@PathVariable UUID course, @PathVariable String kind, @PathVariable int version);

    @GetExchange("/api/v1/networks/{course}/members")
    Paged<Member> members(@PathVariable UUID course, @RequestParam int limit);

    @GetExchange(url = ONE + "/long-term-plan.pdf", accept = "application/pdf")
    byte[] paper(@PathVariable UUID course, @PathVariable String kind);

    /// Writes all of the plan as a new version.
    @PostExchange(ONE)
    void write(
            @PathVariable UUID course,
            @PathVariable String kind,
            ChangeRequest change,
            @RequestBody Map<String, Object> body);

    @PostExchange(ONE + "/agreement")
    void agree(
            @PathVariable UUID course,
            @PathVariable String kind,
            ChangeRequest change,
            @RequestBody Map<String, Object> body);
}
