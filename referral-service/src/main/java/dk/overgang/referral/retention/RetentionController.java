package dk.overgang.referral.retention;

import static dk.overgang.access.Role.AUTHORITY;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Caller;
import dk.overgang.access.Route;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.IndexedCollection;
import dk.overgang.messaging.Trigger;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The legal hold, by the authority alone; all the rest of retention happens by itself.
@RestController
class RetentionController {

    record Hold(@NotNull Boolean on) {}

    record RetentionAnswer(UUID citizenId, @Nullable LocalDate closedOn, boolean legalHold) {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RetentionPolicy.class)
    static class Parts {

        @Bean
        Archive archive(RetentionPolicy policy) {
            return new DirectoryArchive(policy.archive());
        }

        @Bean
        DueWork erasures(Clock clock, ClockMoves moves, Erasure erasure) {
            return new DueWork("erasure", clock, moves, erasure);
        }

        @Bean
        IndexedCollection retentionIndexes() {
            return IndexedCollection.of(
                    "citizens", new Index().on(Erasure.PROGRAMME, ASC).on(Erasure.SINCE, ASC));
        }

        @Bean
        Route holding() {
            return Route.post("/api/v1/citizens/*/legal-hold", AUTHORITY);
        }
    }

    private final AggregateStore<Citizen> citizens;
    private final CitizenDirectory directory;
    private final DueWork erasures;

    RetentionController(AggregateStore<Citizen> citizens, CitizenDirectory directory, DueWork erasures) {
        this.citizens = citizens;
        this.directory = directory;
        this.erasures = erasures;
    }

    @PostMapping("/api/v1/citizens/{citizen}/legal-hold")
    ResponseEntity<RetentionAnswer> hold(Caller caller, @PathVariable UUID citizen, @Valid @RequestBody Hold hold) {
        var stored = directory.shownTo(caller, citizen);
        var after = stored.state().circumstances().withLegalHold(hold.on());
        citizens.update(stored, stored.state().with(after), List.of(), Trigger.asked());
        erasures.changed();
        var closing = after.closing();
        return ResponseEntity.ok(
                new RetentionAnswer(citizen, closing == null ? null : closing.on(), after.legalHold()));
    }
}
