package dk.overgang.portal.settings;

import dk.overgang.portal.forms.Field;
import dk.overgang.portal.forms.Option;
import dk.overgang.portal.forms.Typed;
import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.worker.WorkerNames;
import dk.overgang.portal.services.worker.WorkerNames.Worker;
import dk.overgang.portal.settings.Section.Refused;
import dk.overgang.portal.settings.SettingsApi.Absence;
import dk.overgang.portal.settings.SettingsApi.Details;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Puts the sections of the page together. Each is asked for when it is begun, and waited for when it is shown.
@Component
class Sections {

    /// A calendar address, without the address.
    ///
    /// @param made when, in words
    /// @param read in which language and when last, in words
    /// @param key a new name for the next request
    record FeedLine(UUID id, String made, String read, UUID key) {}

    /// The addresses of the person's calendars.
    ///
    /// @param away whether the service does not answer
    record Calendar(boolean away, List<FeedLine> feeds, FormErrors errors) {}

    /// One absence.
    ///
    /// @param days the first and the last, in words
    record AbsenceLine(UUID id, String days, String cover, boolean now, UUID key) {}

    /// The absences of a worker.
    ///
    /// @param ahead those that are not over, the next one first; `over` the others, the latest first
    /// @param form null where nobody can be chosen as cover
    /// @param unnamed whether the names of the colleagues are missing
    record Absences(
            boolean away,
            boolean unnamed,
            List<AbsenceLine> ahead,
            List<AbsenceLine> over,
            @Nullable Form form,
            FormErrors errors) {}

    /// Where the person is told.
    ///
    /// @param form null where the service does not answer
    record Contact(@Nullable Form form) {}

    /// A form of the page with what stands in it.
    ///
    /// @param now what stands with the service, for who comes second
    record Form(List<Field> fields, UUID key, @Nullable String version, FormErrors errors, List<Line> now) {}

    record Line(String label, String text) {}

    private final SettingsApi api;
    private final WorkerNames names;
    private final Parts parts;

    Sections(SettingsApi api, WorkerNames names, Parts parts) {
        this.api = api;
        this.names = names;
        this.parts = parts;
    }

    /// All of the page.
    Consumer<Model> all(Whose whose, @Nullable Refused refused, Words words) {
        var all = Stream.concat(
                        colleague(whose, words).stream(),
                        whose.sections().stream().map(section -> one(whose, section, refused, words)))
                .toList();
        return model -> all.forEach(part -> part.accept(model));
    }

    /// The name above a leader's page.
    private Optional<Consumer<Model>> colleague(Whose whose, Words words) {
        return Optional.ofNullable(whose.colleague()).map(colleague -> {
            var people = names.all();
            return model -> {
                var id = colleague.toString();
                model.addAttribute("name", WorkerNames.name(people.get(), id).orElseGet(() -> words.unnamed(id)));
            };
        });
    }

    /// One section.
    ///
    /// @param refused what was not done, perhaps in another section; null after a change that was
    Consumer<Model> one(Whose whose, Section section, @Nullable Refused refused, Words words) {
        var why = refused == null || refused.section() != section ? null : refused;
        return switch (section) {
            case CALENDAR -> calendar(why, words);
            case ABSENCES ->
                whose.worker()
                        .map(worker -> absences(whose, worker, why, words))
                        .orElse(_ -> {});
            case CONTACT -> contact(whose, why, words);
        };
    }

    private Consumer<Model> calendar(@Nullable Refused refused, Words words) {
        var coming = parts.start(() -> api.feeds().items());
        return model -> {
            var feeds = coming.get();
            var lines = feeds.orElse(List.of()).stream()
                    .map(feed -> line(feed, words))
                    .toList();
            model.addAttribute("calendar", new Calendar(feeds.isAway(), lines, errors(refused)));
        };
    }

    private static FeedLine line(SettingsApi.Feed feed, Words words) {
        var language = words.coded("settings.language.", feed.language());
        var last = feed.lastFetchedOn();
        return new FeedLine(
                feed.id(),
                words.moment(feed.createdAt()),
                last == null
                        ? words.text("settings.calendar.unread", language)
                        : words.text("settings.calendar.read", language, words.day(last)),
                UUID.randomUUID());
    }

    /// Only a worker has some.
    private Consumer<Model> absences(Whose whose, UUID worker, @Nullable Refused refused, Words words) {
        var coming = parts.start(() -> api.absences(worker).items());
        var people = names.all();
        return model -> {
            var found = coming.get();
            var known = people.get();
            model.addAttribute("absences", absences(whose, worker, found, known, refused, words));
        };
    }

    private static Absences absences(
            Whose whose,
            UUID worker,
            Part<List<Absence>> found,
            Part<Map<String, Worker>> known,
            @Nullable Refused refused,
            Words words) {
        var all = found.orElse(List.of()).stream()
                .sorted(Comparator.comparing(Absence::from))
                .toList();
        var colleagues = known.orElse(Map.of()).values().stream()
                .filter(Worker::worksWithCitizens)
                .filter(one -> !one.id().equals(worker.toString()))
                .map(one -> new Option(one.id(), one.name()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
        return new Absences(
                found.isAway(),
                known.isAway(),
                all.stream()
                        .filter(one -> !one.to().isBefore(words.today()))
                        .map(one -> line(one, known, words))
                        .toList(),
                all.reversed().stream()
                        .filter(one -> one.to().isBefore(words.today()))
                        .map(one -> line(one, known, words))
                        .toList(),
                found.isAway() || colleagues.isEmpty() ? null : absence(whose, colleagues, refused, words),
                errors(refused));
    }

    private static AbsenceLine line(Absence absence, Part<Map<String, Worker>> known, Words words) {
        var first = words.day(absence.from());
        return new AbsenceLine(
                absence.id(),
                absence.from().equals(absence.to())
                        ? first
                        : words.text("settings.absence.days", first, words.day(absence.to())),
                words.text(
                        "settings.absence.covered",
                        WorkerNames.name(known, absence.cover().toString())
                                .orElseGet(() -> words.text("settings.absence.colleague"))),
                !words.today().isBefore(absence.from()) && !words.today().isAfter(absence.to()),
                UUID.randomUUID());
    }

    private static Form absence(Whose whose, List<Option> colleagues, @Nullable Refused refused, Words words) {
        var fields = Stream.of(
                Field.day("from", words.text("settings.field.from"), null),
                Field.day("to", words.text("settings.field.to"), null),
                Field.list("cover", words.text("settings.field.cover"), colleagues)
                        .hinted(words.text(whose.text("field.cover.hint"))));
        return new Form(filled(fields, typed(refused)), UUID.randomUUID(), null, errors(refused), List.of());
    }

    private Consumer<Model> contact(Whose whose, @Nullable Refused refused, Words words) {
        var colleague = whose.colleague();
        var coming = parts.start(() -> colleague == null ? api.details() : api.details(colleague));
        return model -> {
            var found = coming.get();
            var form = found.isAway() && refused == null ? null : contact(whose, found.found(), refused, words);
            model.addAttribute("contact", new Contact(form));
        };
    }

    /// What somebody typed stands in the form, and beside it what stands with the service where another was faster.
    private static Form contact(
            Whose whose, Optional<ResponseEntity<Details>> answer, @Nullable Refused refused, Words words) {
        var stands = fields(whose, answer.map(ResponseEntity::getBody).orElse(null), words);
        var latest = answer.map(it -> it.getHeaders().getETag()).orElse(null);
        var errors = errors(refused);
        var now = errors.stale()
                ? stands.stream()
                        .map(field -> new Line(field.label(), field.said(words)))
                        .filter(line -> !line.text().isEmpty())
                        .toList()
                : List.<Line>of();
        return new Form(
                filled(stands.stream(), typed(refused)),
                UUID.randomUUID(),
                refused == null || errors.stale() ? latest : refused.version(),
                errors,
                now);
    }

    private static List<Field> fields(Whose whose, @Nullable Details now, Words words) {
        return List.of(
                Field.line("email", words.text("settings.field.email")).with(now == null ? null : now.email()),
                Field.line("phone", words.text("settings.field.phone"))
                        .hinted(words.text("settings.field.phone.hint"))
                        .with(now == null ? null : now.phone()),
                Field.yes("sms", words.text(whose.text("field.sms"))).with(now != null && now.sms() ? "true" : null),
                Field.one(
                                "language",
                                words.text("settings.field.language"),
                                Option.of(words, "settings.language", "DA", "EN"))
                        .with(now == null ? null : now.language()));
    }

    private static List<Field> filled(Stream<Field> fields, @Nullable Typed typed) {
        return fields.map(field -> typed == null ? field : field.with(typed)).toList();
    }

    private static @Nullable Typed typed(@Nullable Refused refused) {
        return refused == null ? null : refused.typed();
    }

    private static FormErrors errors(@Nullable Refused refused) {
        return refused == null ? FormErrors.NONE : refused.errors();
    }
}
