package dk.overgang.access;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import dk.overgang.access.log.AuditAction;
import dk.overgang.access.log.AuditContext;
import dk.overgang.access.log.AuditedAs;
import dk.overgang.access.scope.Scopes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// A service as small as can be, with one address for each way to ask badly.
@SpringBootApplication
class Library {

    static final AtomicInteger ENROLLED = new AtomicInteger();

    enum Kind {
        NOVEL,
        POEM
    }

    record Loan(
            @NotNull @Valid Book book,
            @Nullable LocalDate on,
            @Nullable Instant at,
            List<@NotBlank String> readers) {}

    record Book(
            @NotBlank @NoPersonalNumber String title,
            @Nullable Kind kind,
            @Nullable Integer pages,
            @Nullable UUID id) {}

    record Reader(UUID citizenId, @Nullable String favourite) {}

    @Bean
    List<Route> loans() {
        return List.of(
                Route.post("/api/v1/loans", Role.WORKER, Role.LEADER),
                Route.get("/api/v1/loans", Role.WORKER),
                Route.get("/api/v1/granted", Role.WORKER),
                Route.get("/api/v1/loans/{id}", Role.WORKER),
                Route.withoutToken("/returns/{secret}.ics"));
    }

    @Bean
    List<Route> forEveryRole() {
        return List.of(
                Route.get("/api/v1/me", Role.values()),
                Route.get("/api/v1/failures/{failure}", Role.values()),
                Route.get("/api/v1/shelves/{citizen}", Role.values()),
                Route.get("/api/v1/readers/**", Role.values()),
                Route.post("/api/v1/readers/**", Role.values()),
                Route.post("/fhir/**", Role.values()));
    }

    @Bean
    Route shredding() {
        return Route.delete("/api/v1/loans/{id}", Role.OPERATOR);
    }

    @Bean
    Upload scans() {
        return new Upload("/api/v1/readers/scan", 2 * 1_048_576, Set.of(MediaType.valueOf("application/zip")));
    }

    /// Jonas has them all.
    @RestController
    record Shelves(Scopes scopes) {

        @GetMapping("/api/v1/shelves/{citizen}")
        Reader shelf(Caller caller, @PathVariable UUID citizen) {
            if (!scopes.of(caller).shows("0751", citizen, new UUID(8, 8))) {
                throw Problem.notFound();
            }
            return new Reader(citizen, null);
        }
    }

    @RestController
    static class Attic {

        @GetMapping("/api/v1/attic")
        String withoutARoute() {
            return "old books";
        }
    }

    @RestController
    static class Desk {

        @GetMapping({"/api/v1/me", "/api/v1/granted"})
        String me(Caller caller) {
            var roles = caller.roles().stream().map(Role::claim).sorted().collect(Collectors.joining("+"));
            return String.join(" ", caller.subject(), roles, caller.municipality(), String.valueOf(caller.sor()));
        }

        @GetMapping("/api/v1/loans")
        String loans(@RequestParam @Max(200) int limit, @RequestParam @Nullable Kind kind) {
            return limit + " " + kind;
        }

        @GetMapping("/api/v1/loans/{id}")
        String loan(@PathVariable UUID id) {
            throw Problem.notFound();
        }

        /// Bo's, whoever reads it.
        @GetMapping("/returns/{secret}.ics")
        String returns(@PathVariable String secret) {
            if (!secret.equals("hemmelig")) {
                throw Problem.notFound();
            }
            AuditContext.by("bo");
            AuditContext.in("0751");
            return "BEGIN";
        }

        @PostMapping("/api/v1/loans")
        Loan lend(@RequestBody @Valid Loan loan) {
            return loan;
        }

        @DeleteMapping("/api/v1/loans/{id}")
        void shred(@PathVariable UUID id) {}

        /// A reader is what a citizen is elsewhere.
        @GetMapping("/api/v1/readers/{id}")
        Reader reader(@PathVariable UUID id) {
            return new Reader(id, null);
        }

        @GetMapping("/api/v1/readers")
        List<Reader> readers() {
            return List.of(new Reader(new UUID(1, 1), null), new Reader(new UUID(1, 2), "/api/v1/loans"));
        }

        @GetMapping("/api/v1/readers/{id}/fines")
        List<Integer> fines(@PathVariable UUID id) {
            AuditContext.at(new UUID(1, 3));
            return List.of(20);
        }

        @PostMapping("/api/v1/readers/search")
        @AuditedAs(AuditAction.SEARCH)
        List<Reader> search() {
            AuditContext.searchingFor("digest");
            return List.of(new Reader(new UUID(1, 4), null));
        }

        @PostMapping("/api/v1/readers")
        @ResponseStatus(HttpStatus.CREATED)
        Reader enrol() {
            var _ = ENROLLED.incrementAndGet();
            return new Reader(new UUID(1, 5), null);
        }

        @PostMapping("/api/v1/readers/scan")
        int scan(@RequestBody byte[] scan) {
            return scan.length;
        }

        @PostMapping("/fhir/refused")
        String refusedInItsOwnWords() {
            AuditContext.refused("foreign-sender");
            return "fatal-error";
        }

        @PostMapping("/fhir/$process-message")
        int fhir(@RequestBody byte[] body) {
            return body.length;
        }

        @GetMapping("/api/v1/failures/{failure}")
        void fail(@PathVariable String failure) {
            throw switch (failure) {
                case "store-away" -> new DataAccessResourceFailureException("no primary");
                case "driver" -> new IllegalStateException(new MongoSocketException("gone", new ServerAddress()));
                case "lock" -> new OptimisticLockingFailureException("changed meanwhile");
                case "conflict" -> Problem.conflict("book:already-lent", LocalDate.of(2026, 5, 20));
                case "too-late" -> Problem.conflict("book:too-late", Instant.parse("2026-05-20T22:30:00Z"));
                case "unknown-conflict" -> Problem.conflict("book:coloured");
                case "invalid" -> Problem.invalid("book.title", "title-taken");
                case "meanwhile" -> new ResponseStatusException(HttpStatus.CONFLICT);
                case "stale" -> Problem.preconditionFailed();
                case "unversioned" -> Problem.preconditionRequired();
                default -> new IllegalStateException("Borger 010203-9999 findes ikke");
            };
        }
    }

    static final Set<String> BEARERS_OF_NOTHING = Set.of("", "Bearer", "Bearer x.y.z", "Basic YTpi", "Bearer a b");
}
