package dk.overgang.access.log.reading;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.log.AuditAction;
import dk.overgang.access.log.AuditContext;
import dk.overgang.access.log.AuditEvent;
import dk.overgang.access.log.AuditedAs;
import dk.overgang.access.log.chain.Entry;
import dk.overgang.access.log.chain.Verification;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a municipality's auditor reads of the access log. Each reading leaves an entry of its own.
@RestController
@RequestMapping("/api/v1/access-log")
class AccessLogController {

    private static final int MOST = 200;

    /// A line of the citizen's extract: when and why, but not by whom (Datatilsynet 2024-32-0283).
    record ExtractLine(Instant at, AuditAction use, String useText, String purpose, String purposeText) {}

    /// One entry with all that the log holds of it.
    ///
    /// @param usage the name of the audit event in the published JSON
    record FullLine(String instance, long number, AuditEvent usage) {

        static FullLine of(Entry entry) {
            return new FullLine(entry.instance(), entry.number(), entry.event());
        }
    }

    private final AuditLogQuery query;
    private final Verification verification;
    private final MessageSource texts;

    AccessLogController(AuditLogQuery query, Verification verification, MessageSource texts) {
        this.query = query;
        this.verification = verification;
        this.texts = texts;
    }

    /// The extract that may be handed to the citizen.
    @GetMapping
    @AuditedAs(AuditAction.EXPORT)
    Page<ExtractLine> extract(Caller caller, Locale locale, @RequestParam UUID citizenId, Paging paging) {
        return about(caller, citizenId, paging).map(entry -> line(entry.event(), locale));
    }

    /// The same entries with all fields, for an investigation.
    @GetMapping("/entries")
    Page<FullLine> entries(Caller caller, @RequestParam UUID citizenId, Paging paging) {
        return shown(about(caller, citizenId, paging));
    }

    /// The entry of the request with this `X-Request-Id`, and the first 200 of the requests that their callers
    /// gave it.
    @GetMapping("/requests/{request}")
    Page<FullLine> request(Caller caller, @PathVariable UUID request) {
        var found = query.ofRequest(request, caller.municipality(), MOST);
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        return shown(Page.whole(found));
    }

    /// A random sample of one day's entries, the same each time.
    @GetMapping("/sample")
    Page<FullLine> sample(
            Caller caller, @RequestParam LocalDate day, @RequestParam(defaultValue = "10") @Min(1) @Max(200) int n) {
        return shown(Page.whole(query.sample(day, caller.municipality(), n)));
    }

    @GetMapping("/verification")
    Verification.Report verification() {
        return verification.report();
    }

    /// Entries name their citizens in a list, so the citizens are noted here.
    private static Page<FullLine> shown(Page<Entry> page) {
        page.items().forEach(entry -> entry.event().citizens().forEach(AuditContext::at));
        return page.map(FullLine::of);
    }

    private Page<Entry> about(Caller caller, UUID citizen, Paging paging) {
        AuditContext.at(citizen);
        return paging.page(query.about(citizen, caller.municipality(), paging), AuditLogQuery::place);
    }

    private ExtractLine line(AuditEvent event, Locale locale) {
        return new ExtractLine(
                event.at(),
                event.use(),
                text("use." + event.use(), locale),
                event.purpose(),
                text("purpose." + event.purpose(), locale));
    }

    /// Empty for a purpose without a text: a municipality may configure purposes of its own.
    private String text(String key, Locale locale) {
        var text = texts.getMessage(key, null, "", locale);
        return text == null ? "" : text;
    }
}
