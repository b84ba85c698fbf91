package dk.overgang.course.checklists;

import dk.overgang.course.checklists.domain.Checklist;
import dk.overgang.course.checklists.domain.ChecklistProgress;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.OpenAtClosing;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.OpenItem;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.util.List;
import org.springframework.stereotype.Component;

/// The open items of the checklist, of the phase that the course has come to and of those before it.
@Component
class OpenChecklistItems implements OpenAtClosing {

    private final AggregateStore<Checklist> checklists;
    private final ChecklistCatalogue catalogue;
    private final CourseFacade courses;

    OpenChecklistItems(AggregateStore<Checklist> checklists, ChecklistCatalogue catalogue, CourseFacade courses) {
        this.checklists = checklists;
        this.catalogue = catalogue;
        this.courses = courses;
    }

    @Override
    public List<OpenItem> of(Course course) {
        if (course.start() == null) {
            return List.of();
        }
        var checklist = checklists
                .find(Checklist.idFor(course.id()))
                .map(Stored::state)
                .orElseGet(() ->
                        Checklist.untouched(course, courses.programme(course).checklist()));
        return new ChecklistProgress(catalogue.version(checklist.template()), checklist, course)
                .missing().stream()
                        .map(status ->
                                new OpenItem("CHECKLIST_ITEM", status.item().code(), null))
                        .toList();
    }
}
