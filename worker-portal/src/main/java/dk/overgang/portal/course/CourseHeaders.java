package dk.overgang.portal.course;

import dk.overgang.portal.layout.Badge;
import dk.overgang.portal.layout.NextChange;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.login.Person;
import dk.overgang.portal.services.citizen.CitizenNames;
import dk.overgang.portal.services.citizen.CitizenNames.Citizen;
import dk.overgang.portal.services.course.CourseApi;
import dk.overgang.portal.services.course.CourseView;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Puts what stands above every page of a course together.
@Component
public class CourseHeaders {

    private final CourseApi courses;
    private final CitizenNames names;
    private final List<CourseTab> tabs;

    CourseHeaders(CourseApi courses, CitizenNames names, List<CourseTab> tabs) {
        this.courses = courses;
        this.names = names;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(CourseTab::order)).toList();
    }

    /// Asks for the course and its citizen. A course that is not the person's is not found; without course-service
    /// there is no page; without referral-service only the name is missing.
    public CourseHeader of(UUID course, Words words) {
        return of(courses.course(course), words);
    }

    /// For a course that was just answered.
    public CourseHeader of(ResponseEntity<CourseView> answer, Words words) {
        var course = Objects.requireNonNull(answer.getBody());
        var citizen = names.citizen(course.citizenId()).orElse(Optional.empty());
        return new CourseHeader(
                course,
                answer.getHeaders().getETag(),
                citizen.map(Citizen::name).orElseGet(() -> words.text("name.away")),
                citizen.map(Citizen::birthDate).orElse(null),
                citizen.map(Citizen::isProtected).orElse(false),
                Badge.of(course, words),
                NextChange.of(course).orElse(null),
                worker(course, words),
                tabs);
    }

    /// The services know workers by id alone.
    private static String worker(CourseView course, Words words) {
        var worker = course.worker();
        if (worker == null) {
            return words.text("course.worker.none");
        }
        return Person.current()
                .flatMap(Person::worker)
                .filter(worker::equals)
                .map(_ -> words.text("course.worker.you"))
                .orElseGet(() -> words.text("course.worker.other"));
    }
}
