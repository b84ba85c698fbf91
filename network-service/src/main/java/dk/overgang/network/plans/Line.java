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

/// One line of a plan: up to 200 UTF-16 units without control characters, and without a personal number, because
/// the citizen shows the paper to others.
@Size(max = 200)
@Pattern(regexp = "\\P{Cntrl}*", message = "one-line")
@NoPersonalNumber
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@interface Line {

    /// Unused: each part of the constraint has a message of its own.
    String message() default "one-line";

    /// Unused; Bean Validation demands it.
    Class<?>[] groups() default {};

    /// Unused; Bean Validation demands it.
    Class<? extends Payload>[] payload() default {};
}
