package dk.overgang.portal.services.closing;

import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.ChangeRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The closing record of a course. Its `ETag` is the version of the record.
public interface ClosingApi {

    /// The record with what is open today.
    ///
    /// @param open what a closing of today must name
    /// @param closing the decision that stands, and `uncovered` what is open beside it
    record Closing(
            @Nullable LocalDate plannedEnd,
            @Nullable LocalDate decidedFrom,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            boolean early,
            List<Condition> conditions,
            @Nullable FormalEnding formalEnding,
            @Nullable SheetMade resultsSheet,
            List<Open> open,
            @Nullable Decision closing,
            @Nullable List<String> uncovered,
            @Nullable List<Allowed> allowed) {}

    /// A closing condition and its answer.
    ///
    /// @param state `MET`, `NOT_MET`, `NOT_RELEVANT` or `UNANSWERED`
    record Condition(
            String code,
            String state,
            @Nullable LocalDate since,
            @Nullable Answer answer,
            @Nullable List<Answer> formerAnswers) {}

    /// An answer about a condition.
    ///
    /// @param by the subject of the token of who answered; a leader, where an interim actor is named
    record Answer(
            @Nullable String state,
            @Nullable String reason,
            @Nullable String text,
            @Nullable Interim interimActor,
            @Nullable String by,
            @Nullable Instant at) {}

    record Interim(String kind, String name) {}

    /// What a closing of today must name.
    record Open(
            String code,
            String kind,
            @Nullable String of,
            @Nullable LocalDate dueOn) {}

    record FormalEnding(
            LocalDate on,
            String form,
            List<Guests> guests,
            @Nullable String note,
            @Nullable LocalDate heldOn,
            @Nullable String agreed) {}

    record Guests(String kind, int number, @Nullable String names) {}

    record SheetMade(LocalDate on, @Nullable String thanks) {}

    record Decision(
            LocalDate on,
            @Nullable List<Accepted> accepted,
            @Nullable String note,
            @Nullable String by) {}

    record Accepted(String code, String reason, @Nullable String text) {}

    /// The municipality's codes with their texts.
    record Codes(
            List<Coded> conditions,
            List<Coded> notMetReasons,
            List<Coded> acceptedReasons,
            List<Coded> forms,
            List<Coded> guests) {

        public static final Codes NONE = new Codes(List.of(), List.of(), List.of(), List.of(), List.of());

        @SuppressWarnings("ConstantValue") // an answer may lack them
        public Codes {
            conditions = conditions == null ? List.of() : List.copyOf(conditions);
            notMetReasons = notMetReasons == null ? List.of() : List.copyOf(notMetReasons);
            acceptedReasons = acceptedReasons == null ? List.of() : List.copyOf(acceptedReasons);
            forms = forms == null ? List.of() : List.copyOf(forms);
            guests = guests == null ? List.of() : List.copyOf(guests);
        }
    }

    record Coded(String code, Text text) {

        /// The text of a code; the code itself where there is none.
        public static String text(List<Coded> all, String code, Locale locale) {
            return find(all, code, locale).orElse(code);
        }

        public static Optional<String> find(List<Coded> all, @Nullable String code, Locale locale) {
            return all.stream()
                    .filter(one -> one.code().equals(code))
                    .map(one -> one.text().in(locale))
                    .findFirst();
        }
    }

    record Text(String da, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : da;
        }
    }

    /// What a course has reached.
    record Sheet(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean ended,
            List<Phase> phases,
            List<Pause> pauses,
            Contacts contacts,
            List<Goal> goals,
            SubGoals subGoals,
            List<Instrument> instruments,
            Handover handover,
            @Nullable LocalDate formalEndingOn,
            @Nullable String thanks) {}

    record Phase(int phase, LocalDate from, LocalDate to, int contacts) {}

    record Pause(LocalDate from, @Nullable LocalDate to) {}

    record Contacts(int beforeTheStart, int inPauses) {}

    record Goal(
            String text, @Nullable String degree, @Nullable LocalDate evaluatedOn) {}

    record SubGoals(int reached, int of) {}

    /// What has changed with one instrument.
    record Instrument(
            String code,
            Text name,
            LocalDate first,
            LocalDate latest,
            List<Item> items,
            @Nullable ScoreChange score,
            int better,
            int same,
            int worse) {}

    record Item(String code, Text label, ScoreChange change) {}

    /// From the first measurement to the latest.
    ///
    /// @param meaning what it means: `BETTER`, `SAME`, `WORSE` or that nobody can say
    record ScoreChange(int from, int to, int lowest, int highest, String meaning) {}

    record Handover(
            List<KindCount> needs,
            List<KindCount> members,
            int openNeeds,
            @Nullable Boolean supportGranted,
            @Nullable LocalDate supportFrom) {}

    record KindCount(String kind, int number) {}

    @GetExchange("/api/v1/courses/{course}/closing")
    ResponseEntity<Closing> closing(@PathVariable UUID course);

    @GetExchange("/api/v1/closing-codes")
    Codes codes();

    @GetExchange("/api/v1/courses/{course}/results-sheet")
    Sheet sheet(@PathVariable UUID course);

    @GetExchange(url = "/api/v1/courses/{course}/results-sheet.pdf", accept = "application/pdf")
    byte[] resultsSheet(@PathVariable UUID course);

    /// Does something about the ending.
    ///
    /// @param what such as `formal-ending`
    @PostExchange("/api/v1/courses/{course}/closing/{what}")
    void act(
            @PathVariable UUID course,
            @PathVariable String what,
            ChangeRequest change,
            @RequestBody Map<String, Object> body);

    @PostExchange("/api/v1/courses/{course}/closing/conditions/{code}")
    void answer(
            @PathVariable UUID course,
            @PathVariable String code,
            ChangeRequest change,
            @RequestBody Map<String, Object> body);

    @PostExchange("/api/v1/courses/{course}/closing/formal-ending/held")
    void held(@PathVariable UUID course, ChangeRequest change, @RequestBody Map<String, Object> body);

    @PostExchange("/api/v1/courses/{course}/results-sheet")
    void makeSheet(@PathVariable UUID course, ChangeRequest change, @RequestBody Map<String, Object> body);

    @PostExchange("/api/v1/courses/{course}/closing")
    void close(@PathVariable UUID course, ChangeRequest change, @RequestBody Map<String, Object> body);
}
