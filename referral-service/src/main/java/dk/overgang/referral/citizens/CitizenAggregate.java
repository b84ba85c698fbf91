package dk.overgang.referral.citizens;

import dk.overgang.access.scope.Scope;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.Change;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.identities.domain.Identity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the command path must know of citizens.
record CitizenAggregate(List<CitizenPublication> publications) implements Aggregate<Citizen> {

    static final String ERASED = "dk.overgang.citizen.erased.v1";

    CitizenAggregate {
        publications = List.copyOf(publications);
    }

    @Override
    public boolean isShownTo(Scope scope, Citizen citizen) {
        return isShown(citizen, scope);
    }

    /// Assigned is the worker who has the citizen's course; the access log notes the citizen with that.
    static boolean isShown(Citizen citizen, Scope scope) {
        return scope.shows(citizen.municipality(), citizen.citizenId(), worker(citizen));
    }

    static @Nullable UUID worker(Citizen citizen) {
        return citizen.course().map(CourseView::worker).orElse(null);
    }

    @Override
    public String municipality(Citizen citizen) {
        return citizen.caseOf();
    }

    /// While a citizen is being erased nobody hears of the citizen, and at the end only that.
    @Override
    public List<OutboxEvent> publication(Change<Citizen> change) {
        var after = change.after();
        if (after.isBeingErased()) {
            return List.of();
        }
        if (change.before().isBeingErased()) {
            return List.of(erased(change.before(), change.at()));
        }
        var before = change.isNew()
                ? Citizen.of(after.citizenId(), after.municipality(), after.identity())
                : change.before();
        return publications.stream()
                .flatMap(part -> part.between(before, after, change.at()).stream())
                .toList();
    }

    private static OutboxEvent erased(Citizen citizen, Instant at) {
        var id = citizen.citizenId();
        return new OutboxEvent(
                ERASED,
                at,
                Citizen.of(id, citizen.caseOf(), Identity.erased(id)).publicState());
    }
}
