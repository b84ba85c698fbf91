package dk.overgang.portal.results;

import dk.overgang.portal.layout.DayFields;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.outcome.OutcomeApi;
import dk.overgang.portal.services.outcome.OutcomeApi.Instruments;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// *Resultater* (R-243): the period stands in the address, as it was typed
/// (`?fra.day=1&fra.month=1&fra.year=2026&til.day=…`); without one it is the last twelve months.
@Controller
class ResultsController {

    private static final String FROM = "fra";
    private static final String TO = "til";

    private final OutcomeApi outcomes;
    private final Parts parts;

    ResultsController(OutcomeApi outcomes, Parts parts) {
        this.outcomes = outcomes;
        this.parts = parts;
    }

    @GetMapping(ResultsConfiguration.ADDRESS)
    String results(
            @RequestParam Map<String, String> asked,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        var from = typed(asked, FROM, words.today().minusYears(1).plusDays(1));
        var to = typed(asked, TO, words.today());
        model.addAttribute("from", from).addAttribute("to", to).addAttribute("errors", FormErrors.NONE);
        if (from.date().isEmpty() || to.date().isEmpty()) {
            var field = from.date().isEmpty() ? FROM : TO;
            return refused(
                    FormErrors.at(field, words.text("results.not-shown"), words.text("results.no-day")),
                    HttpStatus.UNPROCESSABLE_CONTENT.value(),
                    model,
                    response);
        }
        try {
            show(from.date().get(), to.date().get(), model, words);
            return "results/results";
        } catch (ServiceProblem problem) {
            if (problem.status() != HttpStatus.BAD_REQUEST.value()) {
                throw problem;
            }
            return refused(FormErrors.ofPreview(problem, TO), problem.status(), model, response);
        }
    }

    private static DayFields typed(Map<String, String> asked, String name, LocalDate otherwise) {
        var day = DayFields.typed(asked.get(name + ".day"), asked.get(name + ".month"), asked.get(name + ".year"));
        return day.isEmpty() ? DayFields.of(otherwise) : day;
    }

    private static String refused(FormErrors errors, int status, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("errors", errors);
        return "results/results";
    }

    private void show(LocalDate from, LocalDate to, Model model, Words words) {
        var report = parts.start(() -> outcomes.report(from.toString(), to.toString()));
        var instruments = parts.start(outcomes::instruments);
        var counted = report.get();
        var named = instruments.get().orElse(Instruments.NONE);
        model.addAttribute("results", counted.map(found -> ShownResults.of(found, named, words)));
    }
}
