package dk.overgang.access.log;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the auditor of a municipality reads of its log; each reading leaves an entry of its own.
@RestController
@RequestMapping("/api/v1/access-log")
class AccessLogController {

    record Page<T>(List<T> items, @Nullable String next) {}

    /// What a citizen has a right to: when and why, not by whom (Datatilsynet 2024-32-0283).
    record ExtractLine(Instant at, AuditAction use, String useText, String purpose, String purposeText) {}

    record FullLine(String instance, long number, AuditEvent usage) {

        static FullLine of(Entry entry) {
            return new FullLine(entry.instance(), entry.number(), entry.usage());
        }
    }

    private final AuditLogQuery reading;
    private final Verification verification;
    private final MessageSource texts;

    AccessLogController(AuditLogQuery reading, Verification verification, MessageSource texts) {
        this.reading = reading;
        this.verification = verification;
        this.texts = texts;
    }

    /// The extract that may be handed to the citizen.
    @GetMapping
    @AuditedAs(AuditAction.EXPORT)
    Page<ExtractLine> extract(
            Caller caller,
            Locale locale,
            @RequestParam UUID citizenId,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = about(caller, citizenId, limit, after);
        return new Page<>(
                found.items().stream().map(entry -> line(entry.usage(), locale)).toList(), found.next());
    }

    /// The same entries in full, for who has to find out what happened.
    @GetMapping("/entries")
    Page<FullLine> entries(
            Caller caller,
            @RequestParam UUID citizenId,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = about(caller, citizenId, limit, after);
        return new Page<>(found.items().stream().map(FullLine::of).toList(), found.next());
    }

    /// What became of the request whose number a caller was given.
    @GetMapping("/requests/{request}")
    FullLine request(Caller caller, @PathVariable UUID request) {
        return reading.ofRequest(request, caller.municipality()).stream()
                .findFirst()
                .map(FullLine::of)
                .orElseThrow(Problem::notFound);
    }

    /// A day's random check, drawn alike each time it is asked for.
    @GetMapping("/sample")
    Page<FullLine> sample(
            Caller caller, @RequestParam LocalDate day, @RequestParam(defaultValue = "10") @Min(1) @Max(200) int n) {
        var drawn = reading.sample(day, caller.municipality(), n);
        drawn.forEach(entry -> entry.usage().citizens().forEach(AuditContext::at));
        return new Page<>(drawn.stream().map(FullLine::of).toList(), null);
    }

    @GetMapping("/verification")
    Verification.Report verification() {
        return verification.report();
    }

    private Page<Entry> about(Caller caller, UUID citizen, int limit, @Nullable String after) {
        AuditContext.at(citizen);
        var found = reading.about(citizen, caller.municipality(), after, limit + 1);
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), AuditLogQuery.cursor(found.get(limit - 1)));
    }

    private ExtractLine line(AuditEvent usage, Locale locale) {
        return new ExtractLine(
                usage.at(),
                usage.use(),
                text("use." + usage.use(), locale),
                usage.purpose(),
                text("purpose." + usage.purpose(), locale));
    }

    /// A purpose of the municipality's own may have no words yet.
    private String text(String key, Locale locale) {
        var text = texts.getMessage(key, null, "", locale);
        return text == null ? "" : text;
    }
}
