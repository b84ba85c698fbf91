package dk.overgang.course.contact;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.course.contact.domain.Contact;
import dk.overgang.course.contact.domain.ContactCommand.Note;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.ContactFact;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Notes contacts and lists them.
@RestController
@RequestMapping("/api/v1/courses/{courseId}/contacts")
class ContactController {

    record NewContact(@NotNull LocalDate on, Contact.@NotNull Kind kind) {}

    record ContactView(UUID contactId, LocalDate on, Contact.Kind kind) {

        static ContactView of(Contact contact) {
            return new ContactView(contact.id(), contact.on(), contact.kind());
        }
    }

    private final AggregateStore<Contact> contacts;
    private final CommandHandler<Contact> commands;
    private final CourseFacade courses;

    ContactController(AggregateStore<Contact> contacts, CommandHandler<Contact> commands, CourseFacade courses) {
        this.contacts = contacts;
        this.commands = commands;
        this.courses = courses;
    }

    /// Two writes under one key: whoever repeats the request after a crash in between completes it.
    @PostMapping
    ResponseEntity<ContactView> note(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewContact contact) {
        var course = courses.visible(request.caller(), courseId);
        var id = request.newId();
        var noted = commands.create(id, request, () -> {
            request.mustHaveSeen(course.version());
            return Contact.decide(new Note(contact(id, course.state(), request, contact), courses.today()));
        });
        var known = noted.state();
        courses.contacted(
                request,
                courseId,
                new ContactFact(known.id(), known.on(), known.kind().name(), true, 0));
        return Versioned.created(noted, ContactView::of);
    }

    private static Contact contact(UUID id, Course course, CommandRequest request, NewContact body) {
        return new Contact(
                id,
                course.id(),
                course.citizenId(),
                course.municipality(),
                body.on(),
                body.kind(),
                request.caller().subject());
    }

    /// The contacts of a course, the first one first.
    @GetMapping
    Page<ContactView> list(Caller caller, @PathVariable UUID courseId, Paging paging) {
        var course = courses.visible(caller, courseId);
        var all =
                contacts.find(query(where("courseId").is(course.id()))).stream().map(Stored::state);
        return paging.pageOf(all, contact -> SortKey.of(contact.on(), contact.id()))
                .map(ContactView::of);
    }
}
