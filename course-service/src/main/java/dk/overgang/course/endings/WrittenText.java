package dk.overgang.course.endings;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What somebody writes in their own words: up to 4000 characters, on several lines, without other control
/// characters.
@Size(max = 4000)
@Pattern(regexp = "[\\P{Cc}\\n\\r\\t]*", message = "plain-text")
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@interface WrittenText {

    /// Unused: each part of the constraint has a message of its own.
    String message() default "plain-text";

    /// Unused; Bean Validation demands it.
    Class<?>[] groups() default {};

    /// Unused; Bean Validation demands it.
    Class<? extends Payload>[] payload() default {};
}
