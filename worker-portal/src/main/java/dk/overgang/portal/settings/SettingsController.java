package dk.overgang.portal.settings;

import dk.overgang.portal.forms.Body;
import dk.overgang.portal.forms.Typed;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.ChangeRequest;
import dk.overgang.portal.services.ServiceAway;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.settings.Section.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// *Mine indstillinger*: the own calendar addresses, absences and contact details, each a section that is changed
/// without the others, so that what stands half filled in another is not lost. A leader has the last two for each
/// worker.
@Controller
@RequestMapping({SettingsConfiguration.ADDRESS, Whose.OF_COLLEAGUE})
class SettingsController {

    private static final String HTMX = "HX-Request";
    private static final String TURN = "turn";
    private static final List<String> ABSENCE_FIELDS = List.of("from", "to", "cover");
    private static final List<String> CONTACT_FIELDS = List.of("email", "phone", "sms", "language");

    private final SettingsApi api;
    private final Sections sections;

    SettingsController(SettingsApi api, Sections sections) {
        this.api = api;
        this.sections = sections;
    }

    /// What a change needs to answer.
    record Turn(
            Whose whose,
            boolean htmx,
            Model model,
            Words words,
            RedirectAttributes next,
            HttpServletResponse response) {}

    /// What was done, by the key of its text.
    ///
    /// @param address one that is shown this once; null where there is none
    private record Done(String text, @Nullable String address) {

        static Done of(String text) {
            return new Done(text, null);
        }

        @Override
        public String toString() {
            return "Done[%s]".formatted(text);
        }
    }

    @ModelAttribute(TURN)
    Turn turn(
            @PathVariable(required = false) @Nullable UUID worker,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        var whose = Whose.of(worker);
        model.addAttribute("whose", whose);
        return new Turn(whose, htmx != null, model, words, next, response);
    }

    @GetMapping
    String page(@ModelAttribute(name = TURN, binding = false) Turn turn) {
        return page(turn, null);
    }

    private String page(Turn turn, @Nullable Refused refused) {
        sections.all(turn.whose(), refused, turn.words()).accept(turn.model());
        return "settings/settings";
    }

    @PostMapping("/kalender")
    String make(@ModelAttribute(name = TURN, binding = false) Turn turn) {
        return change(
                Section.CALENDAR,
                turn,
                () -> new Done("settings.calendar.made", api.make().address()));
    }

    /// A new address in place of one. The new one is made first: whoever has none is left with the old one.
    @PostMapping("/kalender/{feed}/ny")
    String renew(
            @PathVariable UUID feed, @RequestParam UUID key, @ModelAttribute(name = TURN, binding = false) Turn turn) {
        return change(Section.CALENDAR, turn, () -> {
            var made = api.make().address();
            return new Done(isClosed(feed, key) ? "settings.calendar.renewed" : "settings.calendar.not-closed", made);
        });
    }

    /// Whether nobody can read at the old address: the new one is shown in any case, because it is answered once.
    private boolean isClosed(UUID feed, UUID key) {
        try {
            api.revoke(feed, new ChangeRequest(key.toString(), null));
            return true;
        } catch (ServiceProblem refused) {
            return refused.isUnknown();
        } catch (ServiceAway notKnown) {
            return false;
        }
    }

    @PostMapping("/kalender/{feed}/luk")
    String close(
            @PathVariable UUID feed, @RequestParam UUID key, @ModelAttribute(name = TURN, binding = false) Turn turn) {
        return change(Section.CALENDAR, turn, () -> {
            api.revoke(feed, new ChangeRequest(key.toString(), null));
            return Done.of("settings.calendar.closed");
        });
    }

    @PostMapping("/fravaer")
    String isAbsent(
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(name = TURN, binding = false) Turn turn) {
        var typed = new Typed(fields);
        var noDays = typed.noDays();
        if (!noDays.isEmpty()) {
            var errors = FormErrors.at(
                    noDays.getFirst(),
                    turn.words().text("forms.faulty"),
                    turn.words().text("forms.no-day"));
            return refused(Section.ABSENCES, turn, HttpStatus.UNPROCESSABLE_CONTENT.value(), typed, errors, null);
        }
        return change(Section.ABSENCES, turn, typed, ABSENCE_FIELDS, null, () -> {
            api.isAbsent(
                    worker(turn),
                    new ChangeRequest(key.toString(), null),
                    Body.of("from", typed.day("from"))
                            .and("to", typed.day("to"))
                            .and("cover", typed.one("cover"))
                            .json());
            return Done.of("settings.absence.noted");
        });
    }

    @PostMapping("/fravaer/{absence}/fjern")
    String isThere(
            @PathVariable UUID absence,
            @RequestParam UUID key,
            @ModelAttribute(name = TURN, binding = false) Turn turn) {
        return change(Section.ABSENCES, turn, () -> {
            api.isThere(worker(turn), absence, new ChangeRequest(key.toString(), null));
            return Done.of(turn.whose().text("absence.removed"));
        });
    }

    /// Somebody who is no worker has no absences.
    private static UUID worker(Turn turn) {
        return turn.whose().worker().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/kontakt")
    String reached(
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(name = TURN, binding = false) Turn turn) {
        var typed = new Typed(fields);
        var seen = version == null || version.isEmpty() ? null : version;
        return change(Section.CONTACT, turn, typed, CONTACT_FIELDS, seen, () -> {
            reached(
                    turn.whose(),
                    new ChangeRequest(key.toString(), seen),
                    Body.of("email", typed.one("email"))
                            .and("phone", typed.one("phone"))
                            .and("sms", typed.yes("sms"))
                            .and("language", typed.one("language"))
                            .json());
            return Done.of("settings.contact.saved");
        });
    }

    private void reached(Whose whose, ChangeRequest change, Map<String, Object> body) {
        if (whose.colleague() == null) {
            api.change(change, body);
        } else {
            api.change(whose.colleague(), change, body);
        }
    }

    private String change(Section section, Turn turn, Supplier<Done> work) {
        return change(section, turn, null, List.of(), null, work);
    }

    private String change(
            Section section,
            Turn turn,
            @Nullable Typed typed,
            List<String> known,
            @Nullable String version,
            Supplier<Done> work) {
        if (!turn.whose().sections().contains(section)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return done(section, turn, work.get());
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            return refused(section, turn, problem.status(), typed, FormErrors.of(problem, known), version);
        }
    }

    private String done(Section section, Turn turn, Done done) {
        var told = Map.of("told", turn.words().text(done.text()), "focus", section.id());
        if (turn.htmx()) {
            turn.model().addAllAttributes(told).addAttribute("address", done.address());
            return section(section, turn, null);
        }
        told.forEach(turn.next()::addFlashAttribute);
        if (done.address() != null) {
            turn.next().addFlashAttribute("address", done.address());
        }
        return "redirect:" + turn.whose().address() + "#" + section.id();
    }

    private String refused(
            Section section,
            Turn turn,
            int status,
            @Nullable Typed typed,
            FormErrors errors,
            @Nullable String version) {
        turn.response().setStatus(status);
        var refused = new Refused(section, typed, errors, version);
        return turn.htmx() ? section(section, turn, refused) : page(turn, refused);
    }

    private String section(Section section, Turn turn, @Nullable Refused refused) {
        sections.one(turn.whose(), section, refused, turn.words()).accept(turn.model());
        return "settings/sections :: " + section.id();
    }
}
