package dk.overgang.portal.referrals;

import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.number.NumberDesk;
import dk.overgang.portal.number.NumberShown;
import dk.overgang.portal.referrals.ReferralApi.Answers;
import dk.overgang.portal.referrals.ReferralApi.Grant;
import dk.overgang.portal.referrals.ReferralApi.Information;
import dk.overgang.portal.referrals.ReferralApi.Place;
import dk.overgang.portal.referrals.ReferralApi.Verdict;
import dk.overgang.portal.services.ServiceProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One referral. Each answer swaps its whole part, because assessment and decision hang together; without a script it
/// leads back to the page.
@Controller
@RequestMapping(ReferralsConfiguration.INBOX + "/{id}")
class ReferralController {

    private static final String HTMX = "HX-Request";
    private static final String ANSWER = "answer.";

    /// The fields of the decision, as the service names them.
    private static final List<String> DECISION = List.of(
            "reason", "nextStep", "priority", "missing", "grant/legalBasis", "grant/endsOn", "grant/caseNumber");

    /// What a form brings beside its fields.
    private record Sent(UUID id, String key, String version, boolean htmx) {}

    private final ReferralApi api;
    private final ReferralDesk desk;
    private final NumberDesk numbers;

    ReferralController(ReferralApi api, ReferralDesk desk, NumberDesk numbers) {
        this.api = api;
        this.desk = desk;
        this.numbers = numbers;
    }

    @GetMapping
    String referral(@PathVariable UUID id, Model model, @ModelAttribute("words") Words words) {
        return shown(id, Typed.NOTHING, false, model, words);
    }

    @PostMapping("/tag-op")
    String takeUp(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        var sent = sent(id, form, htmx);
        return answer(
                sent,
                "deed",
                "takenUp",
                form,
                model,
                words,
                next,
                response,
                () -> api.takeUp(id, sent.key(), sent.version()));
    }

    @PostMapping("/venteliste/stop")
    String stopWaiting(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        var sent = sent(id, form, htmx);
        return answer(
                sent,
                "deed",
                "stopped",
                form,
                model,
                words,
                next,
                response,
                () -> api.stopWaiting(id, sent.key(), sent.version()));
    }

    @PostMapping("/vurdering")
    String assess(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        var sent = sent(id, form, htmx);
        var answers = form.toSingleValueMap().entrySet().stream()
                .filter(field -> field.getKey().startsWith(ANSWER))
                .filter(field -> !field.getValue().isEmpty())
                .collect(Collectors.toMap(field -> field.getKey().substring(ANSWER.length()), Map.Entry::getValue));
        return answer(
                sent,
                "answers",
                "assessed",
                form,
                model,
                words,
                next,
                response,
                () -> api.assess(id, sent.key(), sent.version(), new Answers(answers)));
    }

    /// The four ways on. What was chosen says which fields are sent.
    @PostMapping("/afgoerelse")
    String decide(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        var sent = sent(id, form, htmx);
        var choice = Optional.ofNullable(form.getFirst("choice")).orElse("");
        var ends = endsOn(form);
        if (choice.equals("ACCEPT") && ends.isPresent() && ends.get().isEmpty()) {
            return refused(
                    sent,
                    Typed.of(
                            "decision",
                            form,
                            FormErrors.at(
                                    "endsOn", words.text("referrals.error.title"), words.text("referrals.error.day"))),
                    422,
                    model,
                    words,
                    response);
        }
        return switch (choice) {
            case "ACCEPT" ->
                answer(
                        sent,
                        "decision",
                        "accepted",
                        form,
                        model,
                        words,
                        next,
                        response,
                        () -> api.decide(
                                id,
                                sent.key(),
                                sent.version(),
                                new Verdict("ACCEPT", grant(form), text(form, "deviation"), null)));
            case "DECLINE" ->
                answer(
                        sent,
                        "decision",
                        "declined",
                        form,
                        model,
                        words,
                        next,
                        response,
                        () -> api.decide(
                                id,
                                sent.key(),
                                sent.version(),
                                new Verdict("DECLINE", null, text(form, "reason"), text(form, "nextStep"))));
            case "WAIT" ->
                answer(
                        sent,
                        "decision",
                        "waiting",
                        form,
                        model,
                        words,
                        next,
                        response,
                        () -> api.wait(
                                id,
                                sent.key(),
                                sent.version(),
                                new Place(text(form, "waitingFor"), text(form, "priority"))));
            case "ASK_FOR_INFORMATION" ->
                answer(
                        sent,
                        "decision",
                        "asked",
                        form,
                        model,
                        words,
                        next,
                        response,
                        () -> api.ask(
                                id,
                                sent.key(),
                                sent.version(),
                                new Information(form.getOrDefault("missing", List.of()))));
            default ->
                refused(
                        sent,
                        Typed.of(
                                "decision",
                                form,
                                FormErrors.at(
                                        "choice",
                                        words.text("referrals.error.title"),
                                        words.text("referrals.error.choice"))),
                        422,
                        model,
                        words,
                        response);
        };
    }

    /// Asks for the whole number, which referral-service notes in the access log with its purpose. The answer stands on
    /// this one page and is kept nowhere.
    @PostMapping("/cpr")
    String number(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        var page = desk.page(id, Typed.NOTHING, words);
        var number = numbers.read(page.referral().citizenId(), masked(page), purpose, words, response);
        model.addAttribute("number", number);
        model.addAttribute("referral", page);
        model.addAttribute("typed", Typed.NOTHING);
        return htmx == null ? "referrals/referral" : "number/number :: number";
    }

    private static NumberShown masked(ReferralPage page) {
        return NumberShown.masked(
                ReferralsConfiguration.INBOX + "/" + page.id() + "/cpr",
                Objects.requireNonNullElse(page.born(), "••••••"));
    }

    private static Grant grant(MultiValueMap<String, String> form) {
        return new Grant(
                text(form, "legalBasis"),
                endsOn(form).flatMap(day -> day).map(LocalDate::toString).orElse(null),
                text(form, "caseNumber"));
    }

    /// Empty where no day was typed; an empty day inside where what was typed is none.
    private static Optional<Optional<LocalDate>> endsOn(MultiValueMap<String, String> form) {
        var day = text(form, "endsOn.day");
        var month = text(form, "endsOn.month");
        var year = text(form, "endsOn.year");
        if (day == null && month == null && year == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Optional.of(LocalDate.of(number(year), number(month), number(day))));
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.of(Optional.empty());
        }
    }

    private static int number(@Nullable String text) {
        return Integer.parseInt(text == null ? "" : text);
    }

    private static @Nullable String text(MultiValueMap<String, String> form, String field) {
        var text = form.getFirst(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Sent sent(UUID id, MultiValueMap<String, String> form, @Nullable String htmx) {
        return new Sent(
                id,
                Optional.ofNullable(form.getFirst("key"))
                        .orElseGet(() -> UUID.randomUUID().toString()),
                Optional.ofNullable(form.getFirst("version")).orElse(""),
                htmx != null);
    }

    private String answer(
            Sent sent,
            String name,
            String told,
            MultiValueMap<String, String> form,
            Model model,
            Words words,
            RedirectAttributes next,
            HttpServletResponse response,
            Runnable command) {
        try {
            command.run();
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            return refused(
                    sent,
                    Typed.of(name, typed(name, form), errors(problem, name, form)),
                    problem.status(),
                    model,
                    words,
                    response);
        }
        var text = words.text("referrals.told." + told);
        if (sent.htmx()) {
            model.addAttribute("announce", text);
            return shown(sent.id(), Typed.NOTHING, true, model, words);
        }
        next.addFlashAttribute("announce", text);
        return "redirect:" + ReferralsConfiguration.INBOX + "/" + sent.id();
    }

    /// An answer is called by its question, as the page and the service call it.
    private static MultiValueMap<String, String> typed(String name, MultiValueMap<String, String> form) {
        if (!name.equals("answers")) {
            return form;
        }
        var typed = new LinkedMultiValueMap<String, String>();
        form.forEach((field, values) -> typed.put(field.replaceFirst("^answer\\.", ""), values));
        return typed;
    }

    private static FormErrors errors(ServiceProblem problem, String name, MultiValueMap<String, String> form) {
        var known = name.equals("answers")
                ? form.keySet().stream()
                        .filter(field -> field.startsWith(ANSWER))
                        .map(field -> "answers/" + field.substring(ANSWER.length()))
                        .toList()
                : DECISION;
        return FormErrors.of(problem, known);
    }

    private String refused(Sent sent, Typed typed, int status, Model model, Words words, HttpServletResponse response) {
        response.setStatus(status);
        return shown(sent.id(), typed, sent.htmx(), model, words);
    }

    private String shown(UUID id, Typed typed, boolean htmx, Model model, Words words) {
        var page = desk.page(id, typed, words);
        model.addAttribute("referral", page);
        model.addAttribute("number", masked(page));
        model.addAttribute("typed", typed);
        return htmx ? "referrals/one :: one" : "referrals/referral";
    }
}
