package dk.overgang.course.contact;

import dk.overgang.course.contact.domain.ContactGuide;
import dk.overgang.course.contact.domain.ContactGuide.Norm;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.domain.Course;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.util.List;
import org.springframework.stereotype.Component;

/// How close the contact with a citizen should be, for every feature that shows it; whoever asks may see the
/// course.
@Component
public class ContactNorms {

    private final AggregateStore<ContactGuide> guides;
    private final CourseFacade courses;

    ContactNorms(AggregateStore<ContactGuide> guides, CourseFacade courses) {
        this.guides = guides;
        this.courses = courses;
    }

    /// What holds for each phase, in order: as it is adapted to this citizen, else as the programme says.
    /// The guide of a course that nobody has adapted is not stored.
    public List<Norm> of(Course course) {
        return guides.find(ContactGuide.idOf(course.id()))
                .map(Stored::state)
                .orElseGet(() -> ContactGuide.of(course))
                .norms(courses.programme(course));
    }
}
