package dk.overgang.portal.extract;

import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// The extract of all services for one citizen, the newest use first. Half an extract says which half is missing.
@Controller
class ExtractController {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10;
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    /// A use in words.
    public record Use(String on, String where, String what, String why) {}

    /// What one service logged.
    ///
    /// @param isWhole whether there is no more than this
    private record Logged(RemoteService service, List<AccessLogApi.Line> lines, boolean isWhole) {}

    private final List<Log> logs;
    private final Parts parts;

    private record Log(RemoteService service, AccessLogApi api) {}

    ExtractController(ServiceClients clients, Parts parts) {
        this.logs = Arrays.stream(RemoteService.values())
                .map(service -> new Log(service, clients.of(service, AccessLogApi.class)))
                .toList();
        this.parts = parts;
    }

    @GetMapping(ExtractConfiguration.ADDRESS)
    String extract(
            @RequestParam(name = "borger", required = false) @Nullable String citizen,
            Model model,
            @ModelAttribute("words") Words words,
            HttpServletResponse response) {
        model.addAttribute("asked", citizen == null ? "" : citizen.strip());
        model.addAttribute("errors", FormErrors.NONE);
        if (citizen == null || citizen.isBlank()) {
            return "extract/extract";
        }
        try {
            show(UUID.fromString(citizen.strip()), model, words);
        } catch (IllegalArgumentException noId) {
            response.setStatus(422);
            model.addAttribute(
                    "errors", FormErrors.at("borger", words.text("extract.not-shown"), words.text("extract.no-id")));
        }
        return "extract/extract";
    }

    private void show(UUID citizen, Model model, Words words) {
        var coming =
                logs.stream().map(log -> parts.start(() -> read(log, citizen))).toList();
        var found = coming.stream().map(Parts.Coming::get).toList();
        var uses = found.stream()
                .flatMap(part -> part.found().stream())
                .flatMap(logged -> logged.lines().stream().map(line -> new Dated(line.at(), use(logged, line, words))))
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(Dated::use)
                .toList();
        model.addAttribute("uses", uses);
        model.addAttribute(
                "away",
                found.stream().map(Part::away).flatMap(Stream::ofNullable).toList());
        model.addAttribute(
                "whole", found.stream().flatMap(part -> part.found().stream()).allMatch(Logged::isWhole));
    }

    private record Dated(Instant at, Use use) {}

    private static Logged read(Log log, UUID citizen) {
        var lines = new ArrayList<AccessLogApi.Line>();
        String after = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            var some = log.api().extract(citizen, PAGE, after);
            lines.addAll(some.items());
            after = some.next();
            if (after == null) {
                return new Logged(log.service(), lines, true);
            }
        }
        return new Logged(log.service(), lines, false);
    }

    private static Use use(Logged logged, AccessLogApi.Line line, Words words) {
        var there = line.at().atZone(DENMARK);
        return new Use(
                words.text("extract.moment", words.whole(LocalDate.from(there)), TIME.format(there)),
                words.text("service." + logged.service().key()),
                line.useText().isEmpty() ? line.use() : line.useText(),
                line.purposeText().isEmpty() ? line.purpose() : line.purposeText());
    }
}
