/// What stands above every page of a course: whose it is, where it stands, and the tabs. A page of a course declares a
/// [CourseTab] and shows the fragments `course/header` and `course/tabs` with a [CourseHeader].
@CheckReturnValue
@NullMarked
package dk.overgang.portal.course;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
