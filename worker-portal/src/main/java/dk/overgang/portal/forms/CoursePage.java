package dk.overgang.portal.forms;

import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.ServiceProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A page of a course with things to do. Each has a form at an address of its own, put into its section where
/// there is a script; done, the page is shown anew with the focus on that section.
///
/// @param <S> what the page shows
public abstract class CoursePage<S extends CoursePage.Shown> {

    private static final String HTMX = "HX-Request";

    /// What a page shows.
    public interface Shown {

        /// Whose page it is.
        String citizen();
    }

    private final String path;
    private final String template;
    private final Deed.All<S> deeds;

    /// Where it stands and what may be done on it.
    ///
    /// @param path the end of the page's address
    protected CoursePage(String path, String template, Deed.All<S> deeds) {
        this.path = path;
        this.template = template;
        this.deeds = deeds;
    }

    /// Everything that the page shows, as it stands now.
    protected abstract S seen(UUID course, Words words);

    /// Of what a form of that section changes, for `If-Match`; null where the service gave none.
    protected abstract @Nullable String version(S seen, UUID course, String section, @Nullable UUID part);

    @GetMapping
    String page(@PathVariable UUID course, Model model, @ModelAttribute("words") Words words) {
        return page(seen(course, words), course, model);
    }

    private String page(S seen, UUID course, Model model) {
        model.addAttribute("seen", seen).addAttribute("here", address(course));
        return template;
    }

    @GetMapping({"/{deed}", "/{deed}/{part}"})
    String form(
            @PathVariable UUID course,
            @PathVariable String deed,
            @PathVariable(required = false) @Nullable UUID part,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words) {
        var wanted = deeds.named(deed);
        var seen = seen(course, words);
        return form(seen, filled(course, deed, part, wanted, seen, words), htmx != null, model);
    }

    @PostMapping({"/{deed}", "/{deed}/{part}"})
    String done(
            @PathVariable UUID course,
            @PathVariable String deed,
            @PathVariable(required = false) @Nullable UUID part,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String version,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        var wanted = deeds.named(deed);
        var typed = new Typed(fields).closedUp(wanted.rows());
        var noDays = typed.noDays();
        if (!noDays.isEmpty()) {
            response.setStatus(422);
            var errors = FormErrors.at(noDays.getFirst(), words.text("forms.faulty"), words.text("forms.no-day"));
            return refused(course, deed, part, wanted, typed, errors, version, htmx != null, model, words);
        }
        try {
            wanted.send().to(new Deed.Order(course, part, typed, key.toString(), seen(version)));
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            return refused(course, deed, part, wanted, typed, problem, htmx != null, model, words);
        }
        var told = words.text(wanted.text() + ".told");
        if (htmx != null) {
            response.setHeader("HX-Retarget", "#main-content");
            response.setHeader("HX-Reswap", "outerHTML");
            model.addAttribute("told", told).addAttribute("focus", wanted.section());
            return page(seen(course, words), course, model) + " :: main";
        }
        next.addFlashAttribute("told", told).addFlashAttribute("focus", wanted.section());
        return "redirect:" + address(course) + "#" + wanted.section();
    }

    /// A form whose version is not known has an empty one.
    private static @Nullable String seen(@Nullable String version) {
        return version == null || version.isEmpty() ? null : version;
    }

    private String refused(
            UUID course,
            String deed,
            @Nullable UUID part,
            Deed<S> wanted,
            Typed typed,
            ServiceProblem problem,
            boolean htmx,
            Model model,
            Words words) {
        var seen = seen(course, words);
        var fresh = filled(course, deed, part, wanted, seen, words).withRows(wanted.rows(), typed);
        var known =
                fresh.fields().stream().filter(Field::isAsked).map(Field::name).toList();
        var errors = FormErrors.of(problem, known);
        return form(
                seen,
                again(
                        fresh,
                        typed,
                        errors,
                        version(seen, course, wanted.section(), part),
                        now(wanted, seen, part, fresh, words, errors)),
                htmx,
                model);
    }

    private String refused(
            UUID course,
            String deed,
            @Nullable UUID part,
            Deed<S> wanted,
            Typed typed,
            FormErrors errors,
            @Nullable String version,
            boolean htmx,
            Model model,
            Words words) {
        var seen = seen(course, words);
        var fresh = filled(course, deed, part, wanted, seen, words).withRows(wanted.rows(), typed);
        return form(seen, again(fresh, typed, errors, version, List.of()), htmx, model);
    }

    /// What stands now, for who comes second.
    private List<Filled.Line> now(
            Deed<S> deed, S seen, @Nullable UUID part, Filled fresh, Words words, FormErrors errors) {
        if (!errors.stale()) {
            return List.of();
        }
        var fields = fresh.fields().stream()
                .filter(field -> part != null && !field.said(words).isEmpty())
                .map(field -> new Filled.Line(field.label(), field.said(words)));
        var beside = deed.now().of(seen, part, words).stream().map(text -> new Filled.Line("", text));
        return Stream.concat(fields, beside).toList();
    }

    private Filled filled(UUID course, String deed, @Nullable UUID part, Deed<S> wanted, S seen, Words words) {
        var end = part == null ? deed : deed + "/" + part;
        return new Filled(
                address(course) + "/" + end,
                address(course),
                wanted.section(),
                wanted.text(),
                wanted.form().of(seen, part, words),
                UUID.randomUUID(),
                version(seen, course, wanted.section(), part),
                FormErrors.NONE,
                List.of());
    }

    /// Sent again it is another request, about what is there now.
    private static Filled again(
            Filled fresh, Typed typed, FormErrors errors, @Nullable String version, List<Filled.Line> now) {
        return new Filled(
                fresh.address(),
                fresh.back(),
                fresh.section(),
                fresh.text(),
                fresh.fields().stream().map(field -> field.with(typed)).toList(),
                fresh.key(),
                version,
                errors,
                now);
    }

    private static String form(Shown seen, Filled form, boolean htmx, Model model) {
        model.addAttribute("form", form).addAttribute("citizen", seen.citizen());
        return htmx ? "forms/form :: form" : "forms/one";
    }

    private String address(UUID course) {
        return "/forloeb/" + course + "/" + path;
    }
}
