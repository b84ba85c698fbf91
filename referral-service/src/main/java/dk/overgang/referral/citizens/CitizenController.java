package dk.overgang.referral.citizens;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.limits.CprEnumerationGuard;
import dk.overgang.access.lists.Page;
import dk.overgang.access.log.AuditAction;
import dk.overgang.access.log.AuditedAs;
import dk.overgang.commands.Versioned;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.identities.domain.Cpr;
import dk.overgang.referral.identities.domain.IdentityVault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The citizens of the caller's own municipality; any other is as unknown as one that does not exist.
@RestController
@RequestMapping("/api/v1/citizens")
class CitizenController {

    /// @param cpr cut to the birth date; the whole number is a request of its own, with its purpose
    record CitizenAnswer(
            UUID citizenId,
            String municipality,
            String cpr,
            String name,
            @Nullable LocalDate deceasedOn,
            @Nullable CourseAnswer course) {}

    record CourseAnswer(
            UUID courseId, String status, @Nullable Integer planVersion) {

        static CourseAnswer of(CourseView course) {
            return new CourseAnswer(course.courseId(), course.status(), course.planVersion());
        }
    }

    /// The number stands in the body, never in an address that others log.
    record Search(@NotNull String cpr) {

        @Override
        public String toString() {
            return "Search";
        }
    }

    private final CitizenDirectory directory;
    private final IdentityVault identities;
    private final CprEnumerationGuard guesses;
    private final Clock clock;

    CitizenController(CitizenDirectory directory, IdentityVault identities, CprEnumerationGuard guesses, Clock clock) {
        this.directory = directory;
        this.identities = identities;
        this.guesses = guesses;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    ResponseEntity<CitizenAnswer> citizen(Caller caller, @PathVariable UUID id) {
        return Versioned.ok(directory.shownTo(caller, id), this::answer);
    }

    @PostMapping("/search")
    @AuditedAs(AuditAction.SEARCH)
    Page<CitizenAnswer> search(Caller caller, @Valid @RequestBody Search search) {
        guesses.mustNotGuess(caller);
        var cpr =
                Cpr.read(search.cpr(), DanishDay.of(clock.instant())).orElseThrow(() -> Problem.invalid("cpr", "cpr"));
        directory.noteNumber(cpr);
        var found = directory.shownTo(caller, cpr);
        if (found.isEmpty()) {
            guesses.count(caller);
        }
        return Page.whole(found.stream().map(Stored::state).map(this::answer).toList());
    }

    private CitizenAnswer answer(Citizen citizen) {
        var person = identities.decrypt(citizen.identity());
        return new CitizenAnswer(
                citizen.citizenId(),
                citizen.municipality(),
                person.cpr().masked(),
                person.name(),
                citizen.deceasedOn().orElse(null),
                citizen.course().map(CourseAnswer::of).orElse(null));
    }
}
