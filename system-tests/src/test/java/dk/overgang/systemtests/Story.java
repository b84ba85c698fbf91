package dk.overgang.systemtests;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.actors.Cast;
import dk.overgang.systemtests.actors.CourseShown;
import dk.overgang.systemtests.actors.Notice;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.Referred;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happens to one citizen on which day, and what must be shown at the end of which.
final class Story {

    private record Page(LocalDate day, Consumer<Story> what) {}

    private final String title;
    private final Cast cast;
    private final String cpr;
    private final List<Page> acts = new ArrayList<>();
    private final List<Page> looks = new ArrayList<>();
    private @Nullable Referred referred;
    private @Nullable Person person;
    private @Nullable AssertionError failure;

    Story(String title, Cast cast) {
        this.title = title;
        this.cast = cast;
        this.cpr = cast.authority().freshCpr();
    }

    /// Referred, accepted and in the contact phase before March 2026.
    static Story told(String title, Cast cast, String programme) {
        return new Story(title, cast)
                .on("2026-01-26", story -> story.referred = cast.authority().refers(story.cpr, programme))
                .on(
                        "2026-01-30",
                        story -> story.person = cast.authority().accepts(Objects.requireNonNull(story.referred)));
    }

    static Story told(String title, Cast cast) {
        return told(title, cast, Authority.NINE_MONTHS);
    }

    @CanIgnoreReturnValue
    Story on(String day, Consumer<Story> what) {
        acts.add(new Page(LocalDate.parse(day), what));
        return this;
    }

    @CanIgnoreReturnValue
    Story atTheEndOf(String day, Consumer<Story> look) {
        looks.add(new Page(LocalDate.parse(day), look));
        return this;
    }

    @CanIgnoreReturnValue
    Story starts(String day) {
        return on(day, story -> cast.worker().starts(story.person(), LocalDate.parse(day)));
    }

    /// A hospital tells it on the day it happens.
    @CanIgnoreReturnValue
    Story tells(String type, int episode, String day) {
        return on(day, story -> story.hears(type, episode, day));
    }

    /// The worker says yes to the proposed day.
    @CanIgnoreReturnValue
    Story resumes(String day) {
        return on(day, story -> cast.worker().resumesAsProposed(story.person()));
    }

    void hears(String type, int episode, String happenedOn) {
        cast.region().tells(notice(type, episode, happenedOn));
    }

    Notice notice(String type, int episode, String happenedOn) {
        return Notice.of(cpr, type, "episode-" + episode, LocalDate.parse(happenedOn));
    }

    String cpr() {
        return cpr;
    }

    Person person() {
        return Objects.requireNonNull(person);
    }

    CourseShown course() {
        return cast.worker().looksAt(person());
    }

    String title() {
        return title;
    }

    Stream<LocalDate> days() {
        return Stream.concat(acts.stream(), looks.stream()).map(Page::day);
    }

    void live(LocalDate day) {
        turnTo(acts, day);
    }

    void lookAtTheEndOf(LocalDate day) {
        turnTo(looks, day);
    }

    /// Fails as the story failed when it was lived.
    void went() {
        if (failure != null) {
            throw failure;
        }
    }

    /// What goes wrong in one story is kept for its own test, so that the others go on.
    private void turnTo(List<Page> pages, LocalDate day) {
        pages.stream().filter(page -> page.day().equals(day)).forEach(page -> {
            try {
                if (failure == null) {
                    page.what().accept(this);
                }
            } catch (RuntimeException | AssertionError e) {
                failure = new AssertionError("%s, on %s: %s".formatted(title, day, e.getMessage()), e);
            }
        });
    }
}
