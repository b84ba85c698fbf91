package dk.overgang.portal.letters;

import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.login.Person;
import dk.overgang.portal.services.Paged;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.citizen.CitizenNames;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What nobody has read, what did not arrive, and all letters about one citizen.
@Controller
@RequestMapping(LettersConfiguration.ADDRESS)
class LetterController {

    private static final int PAGE = 50;
    private static final int ALL = 200;

    /// What was typed as an answer to one letter.
    public record Answer(
            @Nullable UUID letter, String text, String name, String title, String phone, FormErrors errors) {

        public boolean isTo(UUID one) {
            return one.equals(letter);
        }
    }

    private final LetterApi api;
    private final CitizenNames names;
    private final Parts parts;

    LetterController(LetterApi api, CitizenNames names, Parts parts) {
        this.api = api;
        this.names = names;
        this.parts = parts;
    }

    @GetMapping
    String unread(Model model, @ModelAttribute("words") Words words) {
        var unread = parts.start(() -> Paged.all(after -> api.unread(ALL, after)));
        var lost = parts.start(() -> Paged.all(after -> api.undelivered(ALL, after)));
        var news = unread.get();
        var undelivered = lost.get().map(LetterController::newestFirst);
        var named = names.of(Stream.of(news, undelivered)
                .flatMap(part -> part.found().stream())
                .flatMap(List::stream)
                .map(LetterApi.Letter::citizenId)
                .toList());
        model.addAttribute("unread", shown(news, named, words));
        model.addAttribute("undelivered", shown(undelivered, named, words));
        model.addAttribute(
                "away",
                Stream.of(news, undelivered)
                        .map(Part::away)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList());
        return "letters/letters";
    }

    /// They stay until somebody deals with them elsewhere: what did not arrive today stands above what is known.
    private static List<LetterApi.Letter> newestFirst(List<LetterApi.Letter> letters) {
        return letters.stream()
                .sorted(Comparator.comparing(LetterApi.Letter::at).reversed())
                .toList();
    }

    private static List<ShownLetter> shown(
            Part<List<LetterApi.Letter>> letters, Part<Map<UUID, String>> named, Words words) {
        return letters.orElse(List.of()).stream()
                .map(letter -> ShownLetter.of(letter, name(named, letter.citizenId(), words), words))
                .toList();
    }

    private static String name(Part<Map<UUID, String>> named, UUID citizen, Words words) {
        return named.found()
                .map(all -> all.getOrDefault(citizen, words.text("name.away")))
                .orElseGet(() -> words.text("name.away"));
    }

    @GetMapping("/borger/{citizen}")
    String about(
            @PathVariable UUID citizen,
            @RequestParam(name = "efter", required = false) @Nullable String after,
            Model model,
            @ModelAttribute("words") Words words) {
        return about(citizen, after, nothing(), model, words);
    }

    private String about(UUID citizen, @Nullable String after, Answer answer, Model model, Words words) {
        var page = api.about(citizen, PAGE, after);
        var name = name(names.of(List.of(citizen)), citizen, words);
        model.addAttribute("citizen", name);
        model.addAttribute("citizenId", citizen);
        model.addAttribute(
                "letters",
                page.items().stream()
                        .map(letter -> ShownLetter.of(letter, name, words))
                        .toList());
        model.addAttribute("after", after);
        model.addAttribute("next", page.next());
        model.addAttribute("answer", answer);
        return "letters/about";
    }

    @PostMapping("/{letter}/laest")
    String read(
            @PathVariable UUID letter,
            @RequestParam UUID citizen,
            @RequestParam UUID key,
            @RequestParam(name = "efter", required = false) @Nullable String after,
            @ModelAttribute("words") Words words,
            RedirectAttributes next) {
        api.read(letter, key.toString());
        next.addFlashAttribute("announce", words.text("letters.told.read"));
        return back(citizen, after, next);
    }

    /// To the letter that was dealt with, which may stand among the older ones.
    private static String back(UUID citizen, @Nullable String after, RedirectAttributes next) {
        if (after != null) {
            next.addAttribute("efter", after);
        }
        return "redirect:%s/borger/%s".formatted(LettersConfiguration.ADDRESS, citizen);
    }

    @PostMapping("/{letter}/svar")
    String reply(
            @PathVariable UUID letter,
            @RequestParam UUID citizen,
            @RequestParam UUID key,
            @RequestParam(name = "efter", required = false) @Nullable String after,
            @RequestParam Map<String, String> form,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        var typed = Map.copyOf(form);
        var signature = new LetterApi.Signature(typed.get("name"), typed.get("title"), typed.get("phone"));
        try {
            api.reply(letter, key.toString(), new LetterApi.Reply(typed.get("text"), signature));
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            return about(citizen, after, answer(letter, typed, errors(problem)), model, words);
        }
        next.addFlashAttribute("announce", words.text("letters.told.sent"));
        return back(citizen, after, next);
    }

    private static FormErrors errors(ServiceProblem problem) {
        var errors = FormErrors.of(problem, List.of("text", "signature/name", "signature/title", "signature/phone"));
        var fields = errors.fields().entrySet().stream()
                .collect(
                        Collectors.toMap(field -> field.getKey().replaceFirst("^signature/", ""), Map.Entry::getValue));
        return new FormErrors(errors.title(), errors.text(), fields, errors.other(), errors.stale());
    }

    private static Answer answer(UUID letter, Map<String, String> typed, FormErrors errors) {
        return new Answer(
                letter,
                Objects.requireNonNullElse(typed.get("text"), ""),
                Objects.requireNonNullElse(typed.get("name"), ""),
                Objects.requireNonNullElse(typed.get("title"), ""),
                Objects.requireNonNullElse(typed.get("phone"), ""),
                errors);
    }

    private static Answer nothing() {
        var name = Person.current().map(Person::name).orElse("");
        return new Answer(null, "", name, "", "", FormErrors.NONE);
    }
}
