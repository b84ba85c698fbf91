package dk.overgang.portal.longterm;

import static java.util.stream.Collectors.joining;

import dk.overgang.portal.course.CourseHeader;
import dk.overgang.portal.forms.CoursePage;
import dk.overgang.portal.forms.Deed.Act;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.longterm.LongTermApi.Agreement;
import dk.overgang.portal.longterm.LongTermApi.Member;
import dk.overgang.portal.longterm.LongTermApi.Plan;
import dk.overgang.portal.longterm.LongTermApi.Version;
import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.worker.WorkerNames;
import dk.overgang.portal.services.worker.WorkerNames.Worker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A long-term plan as the page shows it.
///
/// @param shown the version that is looked at: the one that stands, or a former one
/// @param stands the version that stands
/// @param version of the plan's document, for `If-Match`
record SeenLongTerm(
        UUID courseId,
        CourseHeader header,
        Words words,
        PlanKind kind,
        Plan shown,
        Plan stands,
        @Nullable String version,
        Part<List<Version>> versions,
        Part<List<Member>> members,
        Part<Map<String, Worker>> names)
        implements CoursePage.Shown {

    /// Somebody of the plan, in lines.
    ///
    /// @param name null where it is withheld
    record PersonLine(@Nullable String name, List<String> notes) {}

    record GoalLine(String area, String text, @Nullable String support) {}

    /// @param address of that version; null for the one that stands
    record VersionLine(
            String title,
            String by,
            @Nullable String agreed,
            @Nullable String address) {}

    @Override
    public String citizen() {
        return header.citizen();
    }

    public String title() {
        return words.text("longterm.title." + kind);
    }

    public String here() {
        return header.address(kind.path());
    }

    public boolean written() {
        return shown.version() > 0;
    }

    public boolean former() {
        return shown.version() != stands.version();
    }

    /// What the plan still lacks, in words.
    public List<String> missing() {
        return shown.missing().stream()
                .map(field -> words.text("longterm.missing." + field))
                .toList();
    }

    /// With whom it was agreed and when; empty before that.
    public String agreed() {
        return agreed(shown.agreement());
    }

    private String agreed(@Nullable Agreement agreement) {
        return agreement == null
                ? ""
                : words.text(
                        "longterm.agreed",
                        words.day(agreement.on()),
                        agreement.with().stream()
                                .map(party -> words.text("longterm.party." + party))
                                .collect(joining(", ")));
    }

    public String writtenBy() {
        var at = shown.writtenAt();
        var by = shown.writtenBy();
        return at == null || by == null ? "" : written(at, by);
    }

    private String written(Instant at, String by) {
        return words.text(
                "longterm.written-by",
                words.day(at),
                WorkerNames.name(names, by).orElseGet(() -> words.text("longterm.colleague")));
    }

    public List<PersonLine> supporters() {
        return shown.supporters().stream()
                .map(one -> person(one.withheld() ? null : one.name(), one.role(), one.when(), one.phone()))
                .toList();
    }

    public List<PersonLine> calls() {
        return people(shown.crisis().calls());
    }

    public List<PersonLine> acuteOffers() {
        return people(shown.crisis().acuteOffers());
    }

    private static List<PersonLine> people(List<LongTermApi.Contact> contacts) {
        return contacts.stream()
                .map(one -> person(one.withheld() ? null : one.name(), one.phone(), one.where()))
                .toList();
    }

    private static PersonLine person(@Nullable String name, @Nullable String... notes) {
        return new PersonLine(name, Stream.of(notes).flatMap(Stream::ofNullable).toList());
    }

    public List<GoalLine> goals() {
        return shown.goals().stream()
                .map(goal -> new GoalLine(words.text("longterm.area." + goal.area()), goal.text(), goal.support()))
                .toList();
    }

    public @Nullable String reviewOn() {
        return shown.reviewOn() == null ? null : words.whole(shown.reviewOn());
    }

    /// The versions before the one that stands, the latest first.
    public List<VersionLine> allVersions() {
        return versions.orElse(List.of()).reversed().stream()
                .map(one -> new VersionLine(
                        words.text("longterm.version", one.version()),
                        written(one.at(), one.by()),
                        one.agreement() == null ? null : agreed(one.agreement()),
                        one.version() == stands.version() ? null : here() + "/udgaver/" + one.version()))
                .toList();
    }

    public List<Act> acts() {
        return Stream.of(
                        act("WRITE_PLAN", "skriv", written() ? "longterm.rewrite" : "longterm.write"),
                        act("AGREE_PLAN", "aftalt", "longterm.agree"))
                .toList();
    }

    /// What the service says of it; where it says nothing, it is tried.
    private Act act(String action, String deed, String text) {
        var said = stands.allowed() == null
                ? null
                : Allowed.find(stands.allowed(), action).orElse(null);
        return new Act(
                here() + "/" + deed,
                "plan",
                text,
                "",
                said == null || said.allowed(),
                said == null ? null : said.why());
    }

    /// Those whom the plan may name.
    List<Member> named() {
        return members.orElse(List.of()).stream().filter(Member::canBeNamed).toList();
    }

    /// What stands now, for who comes second.
    List<String> texts() {
        var crisis = stands.crisis();
        return Stream.of(
                        crisis.earlySigns().stream(),
                        crisis.whatHelps().stream(),
                        crisis.firstSteps().stream(),
                        Stream.concat(crisis.calls().stream(), crisis.acuteOffers().stream())
                                .flatMap(one -> Stream.ofNullable(one.name())),
                        stands.supporters().stream().flatMap(one -> Stream.ofNullable(one.name())),
                        stands.goals().stream().map(LongTermApi.Goal::text),
                        Stream.ofNullable(stands.support()),
                        Stream.ofNullable(stands.citizensWords()))
                .flatMap(some -> some)
                .toList();
    }
}
