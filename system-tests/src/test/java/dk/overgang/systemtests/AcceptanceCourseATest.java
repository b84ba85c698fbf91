package dk.overgang.systemtests;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every date of `acceptance.md` that the pause path decides, to the day, through the public API and the movable clock.
class AcceptanceCourseATest {

    /// All are lived at once in the one calendar; each is then judged alone.
    @TestFactory
    Stream<DynamicTest> courses_go_as_the_acceptance_tables_say() {
        var stories = stories();
        new Calendar(Shared.CLOCK, Shared.WIRE).live(stories);
        return stories.stream().map(story -> DynamicTest.dynamicTest(story.title(), story::went));
    }

    private static List<Story> stories() {
        return Stream.of(
                        Stream.of(CourseA.story(Shared.CAST)),
                        CourseAVariants.stories(Shared.CAST, Shared.WIRE),
                        OtherCourses.stories(Shared.CAST))
                .flatMap(stories -> stories)
                .toList();
    }
}
