package dk.overgang.portal.extract;

import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// The extract of all services for one citizen, the newest use first, and the older ones on further pages. Half an
/// extract says which half is missing.
@Controller
class ExtractController {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    /// A use in words.
    public record Use(String on, String where, String what, String why) {}

    private final AccessLogs logs;

    ExtractController(AccessLogs logs) {
        this.logs = logs;
    }

    @GetMapping(ExtractConfiguration.ADDRESS)
    String extract(
            @RequestParam(name = "borger", required = false) @Nullable String citizen,
            @RequestParam(name = "foer", required = false) @Nullable Instant before,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        model.addAttribute("asked", citizen == null ? "" : citizen.strip());
        model.addAttribute("errors", FormErrors.NONE);
        if (citizen == null || citizen.isBlank()) {
            return "extract/extract";
        }
        try {
            show(UUID.fromString(citizen.strip()), before, model, words);
        } catch (IllegalArgumentException noId) {
            response.setStatus(422);
            model.addAttribute(
                    "errors", FormErrors.at("borger", words.text("extract.not-shown"), words.text("extract.no-id")));
        }
        return "extract/extract";
    }

    private void show(UUID citizen, @Nullable Instant before, Model model, Words words) {
        var extract = logs.of(citizen, before);
        model.addAttribute(
                "uses", extract.uses().stream().map(use -> use(use, words)).toList());
        model.addAttribute("away", extract.away());
        model.addAttribute("before", before == null ? null : moment(before, words));
        model.addAttribute("olderThan", extract.olderThan());
    }

    private static Use use(AccessLogs.Logged logged, Words words) {
        var line = logged.line();
        return new Use(
                moment(line.at(), words),
                words.text("service." + logged.service().key()),
                line.useText().isEmpty() ? line.use() : line.useText(),
                line.purposeText().isEmpty() ? line.purpose() : line.purposeText());
    }

    private static String moment(Instant at, Words words) {
        var there = at.atZone(DENMARK);
        return words.text("extract.moment", words.whole(LocalDate.from(there)), TIME.format(there));
    }
}
