package dk.overgang.referral.retention;

import static dk.overgang.access.Role.AUTHORITY;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.referral.citizens.domain.Citizen;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
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

    record RetentionView(UUID citizenId, @Nullable LocalDate closedOn, boolean legalHold) {

        private static RetentionView of(Citizen citizen) {
            var now = citizen.circumstances();
            var closedOn = now.closing() == null ? null : now.closing().on();
            return new RetentionView(citizen.citizenId(), closedOn, now.legalHold());
        }
    }

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

    private final CommandHandler<Citizen> commands;
    private final DueWork erasures;

    RetentionController(CommandHandler<Citizen> commands, DueWork erasures) {
        this.commands = commands;
        this.erasures = erasures;
    }

    @PostMapping("/api/v1/citizens/{citizen}/legal-hold")
    ResponseEntity<RetentionView> hold(
            @PathVariable UUID citizen, CommandRequest request, @Valid @RequestBody Hold hold) {
        var held = commands.handle(
                citizen,
                request,
                before -> Decision.changed(before.with(before.circumstances().withLegalHold(hold.on()))));
        erasures.changed();
        return Versioned.ok(held, RetentionView::of);
    }
}
