package dk.overgang.referral.citizens;

import dk.overgang.access.scope.Scope;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.Change;
import dk.overgang.messaging.OutboxEvent;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.courses.domain.CourseView;
import java.util.List;

/// What the command path must know of citizens.
record CitizenAggregate(List<CitizenPublication> publications) implements Aggregate<Citizen> {

    CitizenAggregate {
        publications = List.copyOf(publications);
    }

    /// Assigned is the worker who has the citizen's course.
    @Override
    public boolean isShownTo(Scope scope, Citizen citizen) {
        var worker = citizen.course().map(CourseView::worker).orElse(null);
        return scope.shows(citizen.municipality(), citizen.citizenId(), worker);
    }

    @Override
    public String municipality(Citizen citizen) {
        return citizen.municipality();
    }

    @Override
    public List<OutboxEvent> publication(Change<Citizen> change) {
        var after = change.after();
        var before = change.isNew()
                ? Citizen.of(after.citizenId(), after.municipality(), after.identity())
                : change.before();
        return publications.stream()
                .flatMap(part -> part.between(before, after, change.at()).stream())
                .toList();
    }
}
