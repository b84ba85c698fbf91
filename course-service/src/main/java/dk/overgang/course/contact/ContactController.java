package dk.overgang.course.contact;

import static dk.overgang.course.contact.NoteController.LONGEST_TEXT;
import static dk.overgang.course.contact.NoteController.TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Role;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.AllowedActions;
import dk.overgang.commands.AllowedActions.Trial;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.course.contact.domain.Contact;
import dk.overgang.course.contact.domain.Contact.Correction;
import dk.overgang.course.contact.domain.Contact.Details;
import dk.overgang.course.contact.domain.Contact.Party;
import dk.overgang.course.contact.domain.ContactAction;
import dk.overgang.course.contact.domain.ContactCommand.LogContact;
import dk.overgang.course.contact.domain.ContactCommand.Withdraw;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.WithdrawalRequest;
import dk.overgang.course.course.domain.Course;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Logs contacts ("I met the citizen") and shows the log. Notes are encrypted before they are stored, and only
/// the answer about one entry shows its texts.
@RestController
@RequestMapping("/api/v1/courses/{courseId}/contacts")
class ContactController {

    /// The shape of a focus area's code; which areas there are, the plan knows.
    private static final String AREA = "[A-Z][A-Z_]{1,39}";

    /// @param place of a meeting only
    /// @param present the citizen, if absent
    /// @param subGoals in the plan of this course
    /// @param alsoCourses of the other citizens whom the contact concerned: each gets an entry with its own note
    record NewContact(
            @NotNull LocalDate on,
            @NotNull Contact.Kind kind,
            Contact.@Nullable Place place,
            @Nullable @Size(min = 1, max = 8) List<@NotNull Party> present,
            @Nullable Integer minutes,
            Contact.@Nullable Occasion occasion,

            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = AREA, message = "area") String> areas,

            @Nullable @Size(max = 20) List<@NotNull UUID> subGoals,

            @Nullable @Size(max = LONGEST_TEXT) @Pattern(regexp = TEXT, message = "written-text")
            String note,

            @Nullable @Size(max = 20) List<@NotNull @Valid AlsoCourse> alsoCourses) {

        private Details details() {
            return new Details(
                    place,
                    present == null ? List.of(Party.CITIZEN) : present,
                    minutes,
                    orNone(areas),
                    orNone(subGoals),
                    occasion);
        }
    }

    record AlsoCourse(
            @NotNull UUID courseId,

            @Nullable @Size(max = LONGEST_TEXT) @Pattern(regexp = TEXT, message = "written-text")
            String note) {}

    /// @param allowed what the caller may do with the entry, and why not the rest
    record ContactAnswer(@JsonUnwrapped ContactView entry, List<AllowedAction> allowed) {}

    private final ContactLog log;
    private final CommandHandler<Contact> commands;
    private final CourseFacade courses;
    private final AllowedActions allowed;
    private final TextVault vault;

    ContactController(
            ContactLog log,
            CommandHandler<Contact> commands,
            CourseFacade courses,
            AllowedActions allowed,
            TextVault vault) {
        this.log = log;
        this.commands = commands;
        this.courses = courses;
        this.allowed = allowed;
        this.vault = vault;
    }

    /// Several writes under one key: whoever repeats the request after a crash in between completes it. All
    /// entries are decided before the first is written, so that every course gets its own or none does.
    @PostMapping
    ResponseEntity<ContactView> met(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewContact body) {
        var course = courses.visible(request.caller(), courseId);
        var logs = logs(request, course.state(), body);
        var first = commands.create(logs.getFirst().contact().id(), request, () -> {
            request.mustHaveSeen(course.version());
            return allOrNone(logs);
        });
        var others = logs.stream()
                .skip(1)
                .map(LogContact::contact)
                .map(contact -> commands.create(contact.id(), request, () -> Decision.changed(contact)))
                .toList();
        Stream.concat(Stream.of(first), others.stream())
                .map(Stored::state)
                .filter(Contact::counts)
                .forEach(contact -> courses.contacted(request, contact.courseId(), contact.fact()));
        return Versioned.created(first, contact -> ContactView.of(contact, course.state()));
    }

    /// The entry of this course, then those of the other ones: each course once, and all of them visible.
    private List<LogContact> logs(CommandRequest request, Course course, NewContact body) {
        var today = courses.today();
        var contact = contact(request, course, body, today);
        var logs = new ArrayList<>(List.of(new LogContact(contact, course, today)));
        var others = orNone(body.alsoCourses());
        var seen = new HashSet<>(Set.of(course.id()));
        for (var i = 0; i < others.size(); i++) {
            var field = "alsoCourses.%d.courseId".formatted(i);
            var also = others.get(i);
            if (!seen.add(also.courseId())) {
                throw Problem.invalid(field, "course-twice");
            }
            var other = other(request.caller(), also.courseId(), field);
            var _ = logs.add(new LogContact(
                    contact.alsoIn(within(contact, other), other, vault.encryptIfAny(also.note())), other, today));
        }
        return logs;
    }

    private Contact contact(CommandRequest request, Course course, NewContact body, LocalDate today) {
        return new Contact(
                request.newId(),
                course.id(),
                course.citizenId(),
                course.municipality(),
                body.on(),
                body.kind(),
                body.details(),
                vault.encryptIfAny(body.note()),
                List.of(),
                today,
                request.caller().subject(),
                null);
    }

    private Course other(Caller caller, UUID courseId, String field) {
        try {
            return courses.visible(caller, courseId).state();
        } catch (Problem hidden) {
            throw Problem.invalid(field, "no-such-course");
        }
    }

    /// The same id when the request comes again.
    private static UUID within(Contact contact, Course other) {
        return UUID.nameUUIDFromBytes((contact.id() + ":" + other.id()).getBytes(UTF_8));
    }

    private static Decision<Contact> allOrNone(List<LogContact> logs) {
        var decisions = logs.stream().map(Contact::decide).toList();
        return decisions.stream()
                .filter(decision -> decision instanceof Refused)
                .findFirst()
                .orElseGet(decisions::getFirst);
    }

    /// The log of a course, the first entry first, without texts.
    @GetMapping
    Page<ContactView> list(Caller caller, @PathVariable UUID courseId, Paging paging) {
        var course = courses.visible(caller, courseId).state();
        return paging.pageOf(log.contacts(courseId).stream(), contact -> SortKey.of(contact.on(), contact.id()))
                .map(contact -> ContactView.of(contact, course));
    }

    /// One entry with its texts.
    @GetMapping("/{contactId}")
    ResponseEntity<ContactAnswer> one(Caller caller, @PathVariable UUID courseId, @PathVariable UUID contactId) {
        var course = courses.visible(caller, courseId).state();
        return Versioned.ok(
                log.contact(course, contactId),
                contact -> new ContactAnswer(ContactView.withTexts(contact, course, vault), allowed(caller, contact)));
    }

    private List<AllowedAction> allowed(Caller caller, Contact contact) {
        var entry = "/api/v1/courses/%s/contacts/%s/".formatted(contact.courseId(), contact.id());
        var correction = new Correction(vault.encrypt("-"), null, courses.today());
        return Stream.of(ContactAction.values())
                .map(action -> Trial.post(
                        action.name(),
                        entry + action.path(),
                        () -> action.tried(contact, correction, caller.subject(), caller.has(Role.LEADER))))
                .map(trial -> allowed.of(caller, trial))
                .toList();
    }

    /// It was noted by mistake: it stays readable, and counts for nothing any more, also after the course has ended.
    @PostMapping("/{contactId}/withdrawal")
    ResponseEntity<ContactView> withdraw(
            @PathVariable UUID courseId,
            @PathVariable UUID contactId,
            CommandRequest request,
            @Valid @RequestBody WithdrawalRequest body) {
        var course = courses.visible(request.caller(), courseId).state();
        var command = new Withdraw(body.by(request, courses.today()), WithdrawalRequest.isByLeader(request));
        var withdrawn =
                commands.handle(() -> log.contact(course, contactId), request, contact -> contact.decide(command));
        if (withdrawn.state().isContact()) {
            courses.withdrawn(request, courseId, contactId, log::lastContactOn);
        }
        return Versioned.ok(withdrawn, contact -> ContactView.withTexts(contact, course, vault));
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return Objects.requireNonNullElse(given, List.of());
    }
}
