package dk.overgang.systemtests.acceptance;

import dk.overgang.systemtests.SharedPlatform;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every date of course A, its variants and six other courses, through the public API and the movable clock.
class AcceptanceCourseATest {

    /// All are lived at once in the one calendar; each is then judged alone.
    @TestFactory
    Stream<DynamicTest> courses_go_as_the_acceptance_tables_say() {
        var stories = stories();
        new StoryCalendar(SharedPlatform.CLOCK, SharedPlatform.RECORDED_EVENTS).play(stories);
        return stories.stream().map(story -> DynamicTest.dynamicTest(story.title(), story::verify));
    }

    private static List<CourseStory> stories() {
        return Stream.of(
                        Stream.of(CourseA.story(SharedPlatform.ACTORS)),
                        CourseAVariants.stories(SharedPlatform.ACTORS, SharedPlatform.RECORDED_EVENTS),
                        OtherCourses.stories(SharedPlatform.ACTORS))
                .flatMap(stories -> stories)
                .toList();
    }
}
