package dk.overgang.portal.course;

/// A tab of a course. Each page declares its own as a bean.
///
/// @param path what follows the course's address: `plan` for `/forloeb/{courseId}/plan`, empty for the first tab
/// @param text the key of its text
public record CourseTab(String path, String text, int order) {}
