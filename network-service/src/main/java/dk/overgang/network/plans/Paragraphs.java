package dk.overgang.network.plans;

import dk.overgang.access.NoPersonalNumber;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A text of a plan: up to 2,000 UTF-16 units on any lines, without other control characters and without a personal
/// number, because the citizen shows the paper to others.
@Size(max = 2000)
@Pattern(regexp = "[\\P{Cntrl}\\n\\r\\t]*", message = "written-text")
@NoPersonalNumber
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@interface Paragraphs {

    /// Unused: each part of the constraint has a message of its own.
    String message() default "written-text";

    /// Unused; Bean Validation demands it.
    Class<?>[] groups() default {};

    /// Unused; Bean Validation demands it.
    Class<? extends Payload>[] payload() default {};
}
