package dk.overgang.portal.number;

import dk.overgang.portal.course.CourseHeader;
import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.layout.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The whole CPR number of the citizen of a course. The number is the answer to a form, so that no address leads to
/// it and going back does not show it.
@Controller
@RequestMapping("/forloeb/{course}/cpr")
class NumberController {

    private static final String HTMX = "HX-Request";
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("ddMMyy");

    private final CourseHeaders headers;
    private final NumberDesk numbers;

    NumberController(CourseHeaders headers, NumberDesk numbers) {
        this.headers = headers;
        this.numbers = numbers;
    }

    @GetMapping
    String ask(@PathVariable UUID course, Model model, @ModelAttribute("words") Words words) {
        var header = headers.of(course, words);
        return shown(header, masked(header), false, model);
    }

    @PostMapping
    String read(
            @PathVariable UUID course,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestHeader(name = HTMX, required = false) @Nullable String htmx,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        var header = headers.of(course, words);
        var number = numbers.read(header.course().citizenId(), masked(header), purpose, words, response);
        return shown(header, number, htmx != null, model);
    }

    private static String shown(CourseHeader header, NumberShown number, boolean htmx, Model model) {
        model.addAttribute("header", header);
        model.addAttribute("number", number);
        return htmx ? "number/number :: number" : "number/page";
    }

    /// Without the name there is no birth date either, and nothing to cut.
    private static NumberShown masked(CourseHeader header) {
        return NumberShown.masked(header.address("cpr"), born(header.birthDate()))
                .opened();
    }

    private static String born(@Nullable LocalDate day) {
        return day == null ? "••••••" : BIRTH.format(day);
    }
}
