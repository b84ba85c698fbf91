package dk.overgang.systemtests.acceptance;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.actors.CourseView;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.actors.ReferredCitizen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The actions on one citizen's course by day, and the checks at the end of days.
final class CourseStory {

    private record Step(LocalDate day, Consumer<CourseStory> what) {}

    private final String title;
    private final Actors actors;
    private final String cpr;
    private final List<Step> actions = new ArrayList<>();
    private final List<Step> checks = new ArrayList<>();
    private @Nullable ReferredCitizen referred;
    private @Nullable Person person;
    private @Nullable AssertionError failure;

    CourseStory(String title, Actors actors) {
        this.title = title;
        this.actors = actors;
        this.cpr = actors.authority().freshCpr();
    }

    /// Referred, accepted and in the contact phase before March 2026.
    static CourseStory titled(String title, Actors actors, String programme) {
        return titled(title, actors, programme, "2026-01-26", "2026-01-30");
    }

    static CourseStory titled(String title, Actors actors, String programme, String referredOn, String acceptedOn) {
        return new CourseStory(title, actors)
                .on(referredOn, story -> story.referred = actors.authority().refers(story.cpr, programme))
                .on(
                        acceptedOn,
                        story -> story.person = actors.authority().accepts(Objects.requireNonNull(story.referred)));
    }

    static CourseStory titled(String title, Actors actors) {
        return titled(title, actors, Authority.NINE_MONTHS);
    }

    @CanIgnoreReturnValue
    CourseStory on(String day, Consumer<CourseStory> what) {
        actions.add(new Step(LocalDate.parse(day), what));
        return this;
    }

    @CanIgnoreReturnValue
    CourseStory atTheEndOf(String day, Consumer<CourseStory> check) {
        checks.add(new Step(LocalDate.parse(day), check));
        return this;
    }

    @CanIgnoreReturnValue
    CourseStory starts(String day) {
        return on(day, story -> actors.worker().starts(story.person(), LocalDate.parse(day)));
    }

    /// A hospital sends a notice on the day of the event.
    @CanIgnoreReturnValue
    CourseStory tells(String type, int episode, String day) {
        return on(day, story -> story.sendNotice(type, episode, day));
    }

    /// The worker resumes on the proposed day.
    @CanIgnoreReturnValue
    CourseStory resumes(String day) {
        return on(day, story -> actors.worker().resumesAsProposed(story.person()));
    }

    void sendNotice(String type, int episode, String happenedOn) {
        actors.region().tells(notice(type, episode, happenedOn));
    }

    PlainNotice notice(String type, int episode, String happenedOn) {
        return PlainNotice.of(cpr, type, "episode-" + episode, LocalDate.parse(happenedOn));
    }

    String cpr() {
        return cpr;
    }

    Person person() {
        return Objects.requireNonNull(person);
    }

    String referralId() {
        return Objects.requireNonNull(referred).referralId();
    }

    CourseView course() {
        return actors.worker().looksAt(person());
    }

    String title() {
        return title;
    }

    Stream<LocalDate> days() {
        return Stream.concat(actions.stream(), checks.stream()).map(Step::day);
    }

    void play(LocalDate day) {
        run(actions, day);
    }

    void checkEndOf(LocalDate day) {
        run(checks, day);
    }

    /// Throws the failure of this story, if there was one.
    void verify() {
        if (failure != null) {
            throw failure;
        }
    }

    /// A failure of one story is kept for its own test, so that the other stories go on.
    private void run(List<Step> steps, LocalDate day) {
        steps.stream().filter(step -> step.day().equals(day)).forEach(step -> {
            try {
                if (failure == null) {
                    step.what().accept(this);
                }
            } catch (RuntimeException | AssertionError e) {
                failure = new AssertionError("%s, on %s: %s".formatted(title, day, e.getMessage()), e);
            }
        });
    }
}
