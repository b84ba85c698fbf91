package dk.overgang.course.lifecycle;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.scope.Scope;
import dk.overgang.access.scope.Scope.Fields;
import dk.overgang.course.lifecycle.domain.Course;
import dk.overgang.course.lifecycle.domain.CourseEvent;
import dk.overgang.course.lifecycle.domain.CourseId;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.AggregateStores;
import dk.overgang.messaging.IndexedCollection;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// Keeps courses, each with what it still has to tell, in one document.
@Component
class CourseStore {

    /// Where a course says whose it is.
    static final Fields OWNERS = new Fields("municipality", "citizenId", "worker");

    private static final String COLLECTION = "courses";

    /// A course with what its document remembers beside it.
    record Kept(Course course, Stored<CourseDocument> stored) {

        boolean isShownBy(Scope scope) {
            var document = stored.state();
            return scope.shows(document.municipality(), document.citizenId(), document.worker());
        }

        boolean isDue(LocalDate day) {
            return course.nextDue().filter(due -> !due.isAfter(day)).isPresent();
        }
    }

    private final AggregateStore<CourseDocument> courses;
    private final CoursePublication publication;

    CourseStore(AggregateStores stores, CoursePublication publication) {
        this.courses = stores.of(COLLECTION, "overgang.course-events", CourseDocument.class, CourseDocument::citizenId);
        this.publication = publication;
    }

    Optional<Kept> find(CourseId id) {
        return courses.find(id.value()).map(CourseStore::kept);
    }

    List<Kept> find(Query query) {
        return courses.find(query).stream().map(CourseStore::kept).toList();
    }

    /// The courses whose clock has something to do by that day, in the order it falls due.
    List<Kept> due(LocalDate until, int most) {
        return find(
                query(where("nextDue").lte(until)).with(Sort.by(ASC, "nextDue")).limit(most));
    }

    Optional<LocalDate> nextDue() {
        return find(query(where("nextDue").exists(true))
                        .with(Sort.by(ASC, "nextDue"))
                        .limit(1))
                .stream()
                .findFirst()
                .flatMap(kept -> kept.course().nextDue());
    }

    boolean open(Course opened, List<CourseEvent> events, Course after, Trigger cause) {
        var facts = publication.ofOpening(opened, events, after);
        return courses.insert(after.id().value(), CourseDocument.of(after), facts, cause);
    }

    void update(Kept before, List<CourseEvent> events, Course after, Trigger cause) {
        var facts = publication.of(before.course(), events, after);
        courses.update(before.stored(), CourseDocument.of(after), facts, cause);
    }

    List<Kept> ofCitizen(String municipality, UUID citizen) {
        return find(
                query(where("municipality").is(municipality).and("citizenId").is(citizen)));
    }

    /// What has been kept long enough goes for good.
    void erase(Kept kept) {
        courses.erase(kept.stored());
    }

    private static Kept kept(Stored<CourseDocument> stored) {
        return new Kept(stored.state().toCourse(stored.id()), stored);
    }

    /// Declared apart from the store, so that they exist before it is used.
    @Component
    static class Indexes {

        @Bean
        static IndexedCollection courseIndexes() {
            return IndexedCollection.of(
                    COLLECTION,
                    new Index().on("activeCitizen", ASC).unique().sparse(),
                    new Index().on("nextDue", ASC).sparse(),
                    new Index().on("municipality", ASC).on("_id", ASC),
                    new Index().on("municipality", ASC).on("citizenId", ASC).on("_id", ASC),
                    new Index().on("municipality", ASC).on("worker", ASC).on("_id", ASC),
                    new Index().on("municipality", ASC).on("status", ASC).on("_id", ASC));
        }
    }
}
